// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/systemlock.h"

#include <QWidget>

namespace madobe {

SystemLock::SystemLock(QWidget& window) : QObject(&window) {
    listen(window);
}

SystemLock::~SystemLock() = default;

void SystemLock::onLock() {
    Q_EMIT locking();
}

void SystemLock::onActive(bool isActive) {
    if (isActive) Q_EMIT locking();
}

}  // namespace madobe

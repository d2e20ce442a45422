// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/enterpresses.h"

#include <QKeyEvent>
#include <QPushButton>

namespace madobe {

bool EnterPresses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        const bool isAlone = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        auto* button = qobject_cast<QPushButton*>(watched);
        if (isEnter && isAlone && button && button->isEnabled()) {
            button->click();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace madobe

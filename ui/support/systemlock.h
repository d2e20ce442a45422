// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace madobe {

/// Hears that the desktop locks its screen or that the PC is about to sleep. Where there is no
/// D-Bus it hears nothing; IdleWatch is there in any case.
class SystemLock : public QObject {
    Q_OBJECT
public:
    explicit SystemLock(QObject* parent = nullptr);

Q_SIGNALS:
    void locking();

private Q_SLOTS:
    void onLock();
    void onActive(bool isActive);
};

}  // namespace madobe

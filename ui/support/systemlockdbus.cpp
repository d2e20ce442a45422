// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/systemlock.h"

#ifdef MADOBE_WITH_DBUS
#include <QDBusConnection>
#endif

namespace madobe {

void SystemLock::listen(QWidget&) {
#ifdef MADOBE_WITH_DBUS
    using namespace Qt::StringLiterals;
    // Signals of D-Bus can be connected by name only.
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected()) {
        system.connect({}, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                       u"PrepareForSleep"_s, this, SLOT(onActive(bool)));
        system.connect({}, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                       SLOT(onLock()));
    }
    QDBusConnection session = QDBusConnection::sessionBus();
    if (!session.isConnected()) return;
    for (const QString& desktop : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                   u"org.mate.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s}) {
        session.connect({}, {}, desktop, u"ActiveChanged"_s, this, SLOT(onActive(bool)));
    }
#endif
}

}  // namespace madobe

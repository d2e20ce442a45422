// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/keyanywhere.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace madobe {

KeyAnywhere::KeyAnywhere(QAction& action, const QWidget& shown)
    : QObject(&action), m_action(action), m_shown(shown) {
    qApp->installEventFilter(this);
}

bool KeyAnywhere::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_shown.isVisible()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_action.shortcut() == QKeySequence(key->keyCombination())) {
            m_action.trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/esccloses.h"

#include <QApplication>
#include <QKeyEvent>

namespace madobe {

bool EscCloses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Cancel)) {
        // No shortcut then: the key itself follows, to the list. Were the list asked here, it would
        // close and leave the key to the window.
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace madobe

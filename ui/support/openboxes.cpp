// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/openboxes.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace madobe {

void closePopup() {
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
}

bool closeOpenBoxes() {
    closePopup();
    QWidget* modal = QApplication::activeModalWidget();
    if (!modal) return false;
    modal->hide();
    modal->close();
    return true;
}

void afterBoxes(QObject* context, const std::function<void()>& then) {
    QTimer::singleShot(0, context, [context, then] {
        // A box may have stood over another.
        if (!closeOpenBoxes()) return then();
        QTimer::singleShot(0, context, then);
    });
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace madobe {

/// Triggers the action by its key over a box, a menu or an open list too, where no shortcut of the
/// window is heard. Only while `shown` is, and as long as the action lives.
class KeyAnywhere final : public QObject {
public:
    KeyAnywhere(QAction& action, const QWidget& shown);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction& m_action;
    const QWidget& m_shown;
};

}  // namespace madobe

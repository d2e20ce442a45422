// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace madobe {

/// Enter presses the button that has the keyboard, as Space does; outside dialogs Qt leaves it to
/// Space alone.
class EnterPresses : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace madobe

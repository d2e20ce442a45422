// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace madobe {

/// Stands in the window while the file of an older program climbs to this one: alive, but without
/// anything to press.
class ClimbView : public QWidget {
    Q_OBJECT
public:
    explicit ClimbView(QWidget* parent = nullptr);

    /// Runs the climb in a thread of its own and returns when it has ended, or throws what it
    /// threw.
    void run(const Climb& climb);

private:
    void tell(ClimbPart part, int done, int total);

    QLabel* m_now;
    QProgressBar* m_progress;
};

/// A ClimbRunner that shows a ClimbView in `stack`, and then what stood there before.
void climbInView(QStackedWidget& stack, const Climb& climb);

}  // namespace madobe

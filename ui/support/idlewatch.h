// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace madobe {

/// Notices that nobody has touched keyboard or mouse for a while, and that the PC has slept: the
/// wall clock went on while we did not.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(const Clock& clock, QObject* parent = nullptr);

    void setMinutes(int minutes);
    /// Looks at the clock now; the timer does it every few seconds.
    void check();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Clock& m_clock;
    QTimer m_timer;
    int m_minutes = 5;
    QDateTime m_lastInput;
    QDateTime m_lastCheck;
};

}  // namespace madobe

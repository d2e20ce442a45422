// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace madobe::tests {

/// A clock that stands still until it is told otherwise.
class FakeClock final : public Clock {
public:
    /// Starts at 10:00 on 1 June 2026, local time, whatever zone the test runs under.
    FakeClock() { setLocal(QDate(2026, 6, 1), QTime(10, 0)); }
    explicit FakeClock(QDate localDate, QTime localTime = QTime(10, 0)) {
        setLocal(localDate, localTime);
    }

    QDateTime utc() const override { return m_utc; }

    void setUtc(const QDateTime& utc) { m_utc = utc.toUTC(); }
    void setLocal(QDate date, QTime time) { m_utc = QDateTime(date, time, Qt::LocalTime).toUTC(); }
    void advanceMs(qint64 milliseconds) { m_utc = m_utc.addMSecs(milliseconds); }
    void advanceSeconds(qint64 seconds) { m_utc = m_utc.addSecs(seconds); }
    void advanceDays(qint64 days) { m_utc = m_utc.addDays(days); }

private:
    QDateTime m_utc;
};

}  // namespace madobe::tests

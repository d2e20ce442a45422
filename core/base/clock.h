// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace madobe {

/// The only source of "now". Business dates are local wall clock, instants are UTC.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime utc() const = 0;

    QDate today() const;
    /// Local wall clock, `HH:mm`.
    QString localTime() const;
    /// UTC, milliseconds, ending in `Z`.
    QString instant() const;
};

class SystemClock final : public Clock {
public:
    QDateTime utc() const override;
};

}  // namespace madobe

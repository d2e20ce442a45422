// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace madobe {

/// A month, a 年度 to date or a whole 年度; always inside one 年度.
struct Period {
    enum class Kind { Month, ToDate, FiscalYear };

    Kind kind = Kind::Month;
    int firstMonth = 0;  // yyyymm
    int lastMonth = 0;

    static Period month(int yearMonth);
    static Period toDate(int yearMonth);
    static Period fiscalYear(int year);

    int year() const;
    /// `2021-08`, `FY2021-08`, `FY2021` (formats.md section 3.1).
    QString code() const;
    /// The reverse of code(); nothing for anything else.
    static std::optional<Period> read(const QString& code);
    /// First and last day, ISO.
    QString firstDay() const;
    QString lastDay() const;

    /// The month before; of a year or a year to date, the year before.
    Period previous() const;
    Period yearBefore() const;

    bool operator==(const Period&) const = default;
};

int fiscalYearOfMonth(int yearMonth);
int nextMonth(int yearMonth);
/// `2021-08` as 202108, 0 if it is no month.
int monthNumber(const QString& isoMonth);
QString monthCode(int yearMonth);
/// Months, then to-date periods, then whole years, as asked for by `--fiscal-year`.
QList<Period> periodsBetween(int fromMonth, int toMonth, bool withFiscalYears);

}  // namespace madobe

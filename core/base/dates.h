// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace madobe {

enum class DateIssue {
    None,
    NotADate,
    NoSuchDay,
    OutsideEra,
    AmbiguousEra,
    TwoDigitYear,
    SerialNumber,
    OutOfRange,
    NeedsDay,
};

/// Blank input is ok with an empty `iso`.
struct DateReading {
    QString iso;
    DateIssue issue = DateIssue::None;
    /// Read, but the era had ended by then (H31.5.1): worth a notice.
    bool eraOverrun = false;
    /// What may have been meant, in the form it would be typed; often empty.
    QString suggestion;

    bool ok() const { return issue == DateIssue::None; }
};

/// A whole day, 1868-01-25 to 2199-12-31.
DateReading readDate(QStringView typed);

/// Also a year, a year and month, and 不詳, which is `unknown`.
DateReading readPartialDate(QStringView typed);

/// Blank input is ok with an empty `hhmm`.
struct TimeReading {
    QString hhmm;
    bool ok = false;
};

/// `9:05`, `09:05` or `0905`.
TimeReading readTime(QStringView typed);

/// `2021-08`, null if it is no month.
QString readYearMonth(QStringView typed);

/// The 年度 (April to March) of a day or a month; 0 if it is neither.
int fiscalYearOf(QStringView iso);

/// A day that exists, exactly `yyyy-MM-dd`.
bool isIsoDate(QStringView text);

/// `2021-08-01` as 20210801, 0 unless isIsoDate(); and back.
qint64 dayNumber(QStringView iso);
QString dayText(qint64 number);

/// The day's number is lowered where the month is shorter; null unless isIsoDate().
QString addMonths(const QString& iso, int months);

}  // namespace madobe

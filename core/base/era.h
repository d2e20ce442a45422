// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QDate>
#include <QList>
#include <QString>

namespace madobe {

struct Era {
    QChar letter;
    QString name;
    QDate first;
    /// Invalid for the era that is running.
    QDate last;
    /// Papers carry dates of this era after its end (H31.5.1); they are read with a notice.
    bool mayOverrun = false;
};

/// Oldest first, from resources/eras.csv.
const QList<Era>& eras();

/// The era of a day, nullptr before the first one.
const Era* findEra(QDate day);

enum class DateStyle { Iso, Era, EraShort };

/// Of `2021-08-01`, `1975-08`, `1975`, `unknown` or nothing; a part of a date that lies in two eras
/// carries the older one. Anything else comes back as it is.
QString formatDate(const QString& iso, DateStyle style);

/// Date and time of day of an instant, where the user is: R3.8.1 09:05. Anything else comes back as
/// it is.
QString formatMoment(const QString& instant, DateStyle style);

/// 令和3年度, R3年度 or 2021年度. An era that begins within a 年度 gives it its name: 2019 is
/// 令和元年度.
QString formatFiscalYear(int year, DateStyle style);

/// Both calendars and the weekday: 令和3年8月1日（2021-08-01・日）, 昭和50年（1975年）.
QString echoDate(const QString& iso);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/holidays.h"

#include "core/base/resourcetable.h"

namespace madobe {

const QHash<QDate, QString>& publicHolidays() {
    static const QHash<QDate, QString> holidays = [] {
        QHash<QDate, QString> result;
        for (const QStringList& row : readResourceTable(QStringLiteral("holidays.csv"), 2)) {
            result.insert(QDate::fromString(row[0], Qt::ISODate), row[1]);
        }
        return result;
    }();
    return holidays;
}

bool isDayOff(QDate day) {
    const bool newYear =
        (day.month() == 12 && day.day() >= 29) || (day.month() == 1 && day.day() <= 3);
    return day.dayOfWeek() >= Qt::Saturday || newYear || publicHolidays().contains(day);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace madobe {

/// From resources/holidays.csv, which tools/make-holidays writes.
const QHash<QDate, QString>& publicHolidays();

/// A Saturday, a Sunday, a public holiday, or 29 December to 3 January.
bool isDayOff(QDate day);

}  // namespace madobe

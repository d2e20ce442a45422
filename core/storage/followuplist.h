// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QList>

namespace madobe {

/// Consultations whose follow-up falls due by a day and has not been met: no later entry for one of
/// the same persons on or after that day. Oldest first.
QList<qint64> readFollowUpsDue(Database& database, const QString& untilDay);

/// Its statement, for whoever looks at how the engine goes about it.
QString followUpsDueSql();

/// Unfinished entries that are not cancelled, oldest first.
QList<qint64> readUnfinished(Database& database);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingchecks.h"

#include <QDate>

#include <optional>

namespace madobe {

/// How many months 今日 looks back, and how many of them it tells one by one.
inline constexpr int kClosingMonthsBack = 24;
inline constexpr int kClosingMonthsTold = 12;

/// A ward's month that is over and not closed. What ClosingChecks finds in it is not looked for.
struct OpenMonth {
    QString month;  // 2021-08
    WardMonth ward;
    /// Of all families that stand in its way.
    qint64 unfinished = 0;

    bool isReported() const { return ward.code == kCity || !ward.reports.isEmpty(); }
};

struct ClosingBacklog {
    /// Oldest first; the wards of a month in the order of reports.
    QList<OpenMonth> months;
    /// How many more before those.
    qint64 older = 0;
    QList<ClosingObstacle> drafts;
};

/// Months in which a ward has any record and which nobody has closed. `wards`: codes; empty: all.
/// Counts nothing, so that it is quick in a large city too.
ClosingBacklog readClosingBacklog(RecordStore& store, QDate today, const QStringList& wards = {});
struct OpenPlace {
    QString month;  // 2021-08
    QString ward;   // code
};
/// The first of all months, however long ago, in which such a ward has any record and which it has
/// not closed; none where there is none before this month.
std::optional<OpenPlace> firstOpenPlace(RecordStore& store, QDate today,
                                        const QStringList& wards = {});
/// The first month in which any line has a record, or which was ever closed: 2021-08, empty for
/// none.
QString firstClosingMonth(RecordStore& store);

}  // namespace madobe

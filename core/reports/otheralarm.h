// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <optional>

namespace madobe {

/// The row of a code list for what fits no other.
inline const QString kOtherCode = QStringLiteral("other");

struct OtherPolicy {
    /// More than this share of the total is too much.
    double share = 0.5;
    /// Below this total a share says nothing.
    qint64 leastTotal = 20;
};

/// The finer codes that were used: `家族 12、薬物 3`; empty where there are none.
QString usedDetails(const QList<CountDetail>& details);

/// Most of a table stands in その他, so that the table says little.
struct OtherAlarm {
    qint64 count = 0;
    qint64 total = 0;
    /// What it is made of, where the records say it.
    QList<CountDetail> details;

    double share() const { return static_cast<double>(count) / static_cast<double>(total); }
    /// For users.
    QString text() const;
};

/// About the totals of a ward in the grid; none where all is well, or where the table has no row
/// その他 or no total.
std::optional<OtherAlarm> otherAlarm(CountEngine& engine, const CountGrid& grid,
                                     const QString& ward, const OtherPolicy& policy = {});

}  // namespace madobe

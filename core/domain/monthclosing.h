// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A ward's month whose figures are sealed. Reopened, it stands as a trace; closing again makes
/// another.
struct MonthClosing : Entity {
    qint64 ward = 0;
    QString month;
    QString closedOn;
    QString closedBy;
    /// Of the figures and of the records behind them.
    QString fingerprint;
    /// Of the journal's chain when the month was closed.
    QString journalHead;
    QString reopenedOn;
    QString reopenedBy;
    QString reopenReason;

    bool isInForce() const { return reopenedOn.isEmpty(); }
};

/// A worker says that a ward's month is written up.
struct MonthReport : Entity {
    qint64 ward = 0;
    QString month;
    QString reportedOn;
    QString reportedBy;
};

/// A sealed figure that would come out differently today (訂正一覧).
struct FigureCorrection : Entity {
    qint64 ward = 0;
    QString month;
    /// In the words of the table of counts at that time.
    QString figure;
    QString oldValue;
    QString newValue;
    QString reason;
    QString correctedOn;
    QString correctedBy;
    std::optional<qint64> closing;
    QString table;
    QString row;
    QString column;
};

const EntityType& monthClosingType();
const EntityType& monthReportType();
const EntityType& figureCorrectionType();

}  // namespace madobe

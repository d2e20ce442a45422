// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/closingservice.h"

namespace madobe {

/// What still stands in the way of closing a ward's month. None of it forbids to close.
struct ClosingObstacle {
    enum class Kind {
        Unfinished,  // `records` do not count yet
        Drafts,      // `amount` forms that `who` has begun and not saved
        LargeOther,  // その他 has `amount` % of the consultations, which are `records`
        Jump,  // `amount` consultations, `before` in the month before; `records` are this month's
        NotReported  // no worker has said that the month is written up
    };

    Kind kind = Kind::Unfinished;
    qint64 amount = 0;
    qint64 before = 0;
    QString who;
    /// Row ids; empty where there is nothing to open.
    QList<qint64> records;
    /// Of LargeOther: what it is made of, by second-level code.
    QList<CountDetail> details = {};
    /// The family of the records; nullptr: consultations.
    const EntityType* type = nullptr;
};

QList<ClosingObstacle> closingObstacles(RecordStore& store, const WardMonth& ward,
                                        const QString& month);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QList>
#include <QString>

namespace madobe {

struct PausePeriod {
    QString fromOn;
    QString untilOn;  // empty while nobody knows
};

/// What one peer supporter did in a period, and how he stands on a day. What counts is finished and
/// not cancelled, as in the table `peer_activity`.
struct SupporterLoad {
    enum class State { NotYetRegistered, Active, Paused };

    qint64 supporter = 0;
    QString registeredOn;
    /// Activities he took part in: his supporter-actions.
    qint64 activities = 0;
    /// Those among them that indicator ③ is about (1ア to 2ウ).
    qint64 counted = 0;
    /// People met there.
    qint64 contacts = 0;
    /// The last finished activity until the day, and the first planned one after it, of any period.
    QString lastOn;
    QString nextOn;
    QList<PausePeriod> pauses;  // in the order of time

    State stateOn(const QString& day) const;
};

struct SupporterLoads {
    /// Everybody, by reading.
    QList<SupporterLoad> supporters;
    /// Activities with any supporter: one of two supporters is one here and two actions.
    qint64 activities = 0;
};

/// Of the days `first` to `last`; `today` parts what was from what is planned. ISO.
SupporterLoads readSupporterLoads(Database& database, const QString& first, const QString& last,
                                  const QString& today);

}  // namespace madobe

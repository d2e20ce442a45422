// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A time in which a peer supporter takes no part; the last day belongs to it, and there is none as
/// long as nobody knows. Those of one supporter do not overlap. His own 休止日 shows the pause
/// without an end, since the ledger knows that one alone.
struct SupporterPause : Entity {
    qint64 supporter = 0;
    QString fromOn;
    QString untilOn;
    QString reason;
};

const EntityType& supporterPauseType();

}  // namespace madobe

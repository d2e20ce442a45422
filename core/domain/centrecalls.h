// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// All calls at 精神科救急情報センター in a month: the denominator of indicator ④.
struct CentreCalls : Entity {
    QString month;
    std::optional<qint64> total;
};

const EntityType& centreCallsType();

}  // namespace madobe

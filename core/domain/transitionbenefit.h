// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Use of 地域移行支援 from its first to its real last day (domain.md section 4).
struct TransitionBenefit : Entity {
    qint64 patient = 0;
    qint64 provider = 0;
    QString startedOn;
    QString endedOn;
    qint64 result = 0;
};

const EntityType& transitionBenefitType();

}  // namespace madobe

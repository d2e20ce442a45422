// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Somebody who turned out to be another person of the register (統合): his number goes on meaning
/// that person, in ledgers, in drafts and for whoever reads an old paper.
struct MergedPatient : Entity {
    qint64 patient = 0;
    QString number;
    QString name;
    /// Row id that he had; it is never given again.
    std::optional<qint64> formerId;
    QString mergedOn;
    QString mergedBy;
};

const EntityType& mergedPatientType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A typed-in figure of the situation sheet in a 年度, with where it comes from and how sure it is
/// (domain.md sections 2.6 and 7.3). `name` is `1` to `4`, however that was typed, or an own name.
struct Indicator : Entity {
    std::optional<qint64> fiscalYear;
    QString name;
    QString value;
    QString referenceDate;
    qint64 certainty = 0;
    QString target;
    QString source;
    QString wording;
};

const EntityType& indicatorType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A group or public event: the second page of the national return (domain.md section 3.5).
struct GroupActivity : Entity {
    QString number;
    QString heldOn;
    qint64 kind = 0;
    qint64 ward = 0;
    QString title;
    QString place;
    std::optional<qint64> attendance;
    bool isAboutDepression = false;
    QList<qint64> workers;
    QString content;
    bool isFinished = true;
    QString cancelReason;
};

const EntityType& groupActivityType();

}  // namespace madobe

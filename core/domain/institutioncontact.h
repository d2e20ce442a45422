// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Whom to ask for at an institution.
struct InstitutionContact : Entity {
    qint64 institution = 0;
    QString name;
    QString role;
    QString phone;
    QString note;
};

/// What was talked over with an institution, apart from any patient.
struct InstitutionTalk : Entity {
    qint64 institution = 0;
    QString heldOn;
    qint64 worker = 0;
    QString content;
};

const EntityType& institutionContactType();
const EntityType& institutionTalkType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// What must be known before the phone is answered; gone from view after its expiry.
struct PatientAlert : Entity {
    qint64 patient = 0;
    qint64 kind = 0;
    QString text;
    QString expiresOn;
};

const EntityType& patientAlertType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// One admission type within a hospital stay. What has the same patient, institution and day of
/// admission is one HospitalStay with its sequence of types (domain.md section 2.1); the day of
/// discharge may stand in any of its rows.
struct AdmissionStatus : Entity {
    qint64 patient = 0;
    qint64 institution = 0;
    QString admittedOn;
    qint64 type = 0;
    QString typeFrom;
    QString typeUntil;
    QString dischargedOn;
};

const EntityType& admissionStatusType();

}  // namespace madobe

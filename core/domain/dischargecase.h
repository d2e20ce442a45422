// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// One course of post-discharge support (退院後支援, domain.md section 1). What can happen again
/// stands in ConsentEvent, PlanVersion and PlanDelivery; where they have rows for a case they hold,
/// and the columns here show the latest of them.
struct DischargeCase : Entity {
    QString number;
    qint64 patient = 0;
    QString admittedOn;
    QString identifiedOn;
    /// None: derived from the stay that began on `admittedOn`.
    qint64 group = 0;
    QString judgedOn;
    qint64 need = 0;
    QString explainedOn;
    qint64 consent = 0;
    QString consentOn;
    QString withdrawnOn;
    QString assessedOn;
    QList<qint64> conferences;
    QString planOn;
    qint64 authorship = 0;
    QString deliveredOn;
    QString startedOn;
    QString plannedEnd;
    QString extendedOn;
    QString extendedEnd;
    QList<qint64> reviews;
    QString endedOn;
    qint64 endReason = 0;
    qint64 worker = 0;
    qint64 ward = 0;
};

struct ConsentEvent : Entity {
    qint64 dischargeCase = 0;
    QString day;
    qint64 step = 0;
    QString method;
    QString explainer;
};

struct PlanVersion : Entity {
    qint64 dischargeCase = 0;
    std::optional<qint64> version;
    QString madeOn;
    qint64 authorship = 0;
    QString otherMunicipality;
};

struct PlanDelivery : Entity {
    qint64 dischargeCase = 0;
    std::optional<qint64> version;
    QString deliveredOn;
    QString receiver;
};

const EntityType& dischargeCaseType();
const EntityType& consentEventType();
const EntityType& planVersionType();
const EntityType& planDeliveryType();

}  // namespace madobe

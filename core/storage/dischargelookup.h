// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"

namespace madobe {

struct DischargeCase;

struct ConsentStep {
    QString day;
    QString code;
};
struct MadePlan {
    qint64 version = 0;
    QString madeOn;
};
/// By their days.
QList<ConsentStep> readConsentSteps(Database& database, qint64 dischargeCase);
QList<MadePlan> readPlanVersions(Database& database, qint64 dischargeCase);

/// Row ids of the person's other courses of support that have no end, the earliest first.
QList<qint64> findSupportWithoutEnd(Database& database, qint64 patient, qint64 exceptCase);

/// Where events of a case are kept one by one, its own columns show the latest of them.
void showLatestEvents(RecordStore& store, DischargeCase& file);

}  // namespace madobe

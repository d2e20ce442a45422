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

/// Where events of a case are kept one by one, its own columns show the latest of them.
void showLatestEvents(RecordStore& store, DischargeCase& file);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// An office's case with a person, from 受理 to 終結. A reopened case is a new row that names the
/// old one; a person has at most one open case a ward.
struct Case : Entity {
    QString number;
    qint64 patient = 0;
    qint64 ward = 0;
    QString openedOn;
    qint64 route = 0;
    QString closedOn;
    qint64 closeReason = 0;
    qint64 reopenedFrom = 0;
};

const EntityType& caseType();

/// Who carried a case, from when to when (担当).
struct CaseWorker : Entity {
    qint64 caseId = 0;
    qint64 staffMember = 0;
    qint64 role = 0;
    QString fromOn;
    QString untilOn;
};

const EntityType& caseWorkerType();

}  // namespace madobe

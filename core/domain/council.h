// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// The council (協議の場, domain.md section 7.1): who sits in it, when it met, what it found and
/// means to do. No ledger carries these; the situation sheet is written from them.
struct CouncilMember : Entity {
    QString name;
    QString kana;
    qint64 sector = 0;
    QString organisation;
    QString fromOn;
    QString untilOn;
};

struct CouncilMeeting : Entity {
    QString name;
    QString heldOn;
    QString place;
    QList<qint64> members;
    std::optional<qint64> guests;
    QString agenda;
    QString minutes;
};

struct CouncilIssue : Entity {
    std::optional<qint64> fiscalYear;
    QString name;
    QString policy;
    QString government;
    QString medical;
    QString welfare;
    QString others;
};

struct GoodPractice : Entity {
    QString name;
    std::optional<qint64> fiscalYear;
    QString area;
    QString summary;
    bool isAnonymised = false;
    bool isPublishable = false;
};

struct CouncilPlan : Entity {
    std::optional<qint64> fiscalYear;
    QString months;
    QString name;
    QString content;
};

const EntityType& councilMemberType();
const EntityType& councilMeetingType();
const EntityType& councilIssueType();
const EntityType& goodPracticeType();
const EntityType& councilPlanType();

}  // namespace madobe

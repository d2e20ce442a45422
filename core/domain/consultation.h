// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Every entry of the case record (相談記録). Its record kind says whether it is a 相談 that
/// counts.
struct Consultation : Entity {
    QString number;
    QString receivedOn;
    QString receivedAt;
    qint64 desk = 0;
    qint64 recordKind = 0;
    qint64 direction = 0;
    qint64 method = 0;
    QList<qint64> persons;
    QList<qint64> callers;
    QString relation;
    qint64 subjectSex = 0;
    qint64 subjectAge = 0;
    qint64 subjectResidence = 0;
    qint64 category = 0;
    qint64 subcategory = 0;
    QList<qint64> flags;
    bool isMedical = false;
    QList<qint64> responses;
    qint64 referredTo = 0;
    std::optional<qint64> minutes;
    QList<qint64> workers;
    std::optional<qint64> isNew;
    qint64 route = 0;
    QString summary;
    QString followUpOn;
    QString followUpAt;
    qint64 followUpBy = 0;
    bool isFinished = true;
    QString cancelReason;

    // derived
    bool counts = false;
};

const EntityType& consultationType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/storage/database.h"

#include <QList>
#include <QString>

namespace madobe {

/// Something that happened with a person.
struct TimelineEntry {
    /// Family of the record and which of its moments; nullptr: a fact of the person's own changed.
    const EntityType* type = nullptr;
    const Moment* moment = nullptr;
    QString date;
    QString time;
    qint64 id = 0;
    /// Of a changed fact: column and former value; a code is its row id.
    QString column = {};
    QString formerValue = {};
};

/// Everything of a person, newest first; cancelled entries too. What a family puts there is its
/// EntityType::moments.
QList<TimelineEntry> readTimeline(Database& database, const Catalogue& catalogue, qint64 patient);

}  // namespace madobe

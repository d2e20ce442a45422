// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QList>
#include <QString>

namespace madobe {

/// Something that happened with a person.
struct TimelineEntry {
    enum class Kind { Consultation, CaseOpened, CaseClosed, FieldChanged };

    Kind kind = Kind::Consultation;
    QString date;
    QString time;
    /// Row of the consultation or case.
    qint64 id = 0;
    /// Column and former value of FieldChanged; a code is its row id.
    QString column;
    QString formerValue;
};

/// Everything of a person, newest first; cancelled entries too.
QList<TimelineEntry> readTimeline(Database& database, qint64 patient);

}  // namespace madobe

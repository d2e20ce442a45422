// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"
#include "core/storage/rulelookup.h"

#include <QDate>

namespace madobe {

/// What the day of a record tells whatever its family: that a person whom it is about was not born
/// yet, or that it is still to come though the record is finished. Never refuses. Each person is
/// asked for once, many together.
class DayNotices {
public:
    /// Persons that wait in bulk work must have been flushed.
    DayNotices(RecordStore& store, QDate today);

    Issues of(const EntityType& type, const Entity& entity);

private:
    /// The fields that tell, found once a family; nullptr where it has none.
    struct Fields {
        const Field* day = nullptr;
        const Field* persons = nullptr;
        const Field* isFinished = nullptr;
        const Field* cancelReason = nullptr;
    };

    const Fields& fieldsOf(const EntityType& type);
    const Birth& birthOf(qint64 person);

    RecordStore& m_store;
    QString m_today;
    QHash<const EntityType*, Fields> m_fields;
    QHash<qint64, Birth> m_births;
};

}  // namespace madobe

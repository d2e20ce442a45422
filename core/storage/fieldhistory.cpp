// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fieldhistory.h"

namespace madobe {

using namespace Qt::StringLiterals;

void FieldHistory::add(const QString& entity, qint64 id, const QString& field,
                       const QString& validFrom, const QString& value) {
    if (!m_insert) {
        m_insert = std::make_unique<Statement>(
            m_database,
            u"INSERT INTO field_history (entity, entity_id, field, valid_from, value) "
            "VALUES (?, ?, ?, ?, ?)"_s);
    }
    m_insert->bindAll(entity, id, field, validFrom, value).run();
}

void FieldHistory::removeAll(const QString& entity, qint64 id) {
    Statement(m_database, u"DELETE FROM field_history WHERE entity = ? AND entity_id = ?"_s)
        .bindAll(entity, id)
        .run();
}

qint64 nextInSeries(Database& database, const QString& series) {
    Statement next(database,
                   u"INSERT INTO number_series (series, last) VALUES (?, 1) ON CONFLICT (series) "
                   "DO UPDATE SET last = number_series.last + 1 RETURNING last"_s);
    next.bind(series);
    next.step();
    return next.integer(0);
}

}  // namespace madobe

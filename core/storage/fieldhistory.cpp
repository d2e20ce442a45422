// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fieldhistory.h"

namespace madobe {

using namespace Qt::StringLiterals;

FieldHistory::FieldHistory(Database& database)
    : m_database(database),
      m_rows(database, u"field_history"_s,
             {u"entity"_s, u"entity_id"_s, u"field"_s, u"valid_from"_s, u"value"_s}) {}

void FieldHistory::setBulk() {
    m_rows.setCapacity(m_database.dialect().rowsAtOnce(Dialect::Rows::Scattered));
}

void FieldHistory::add(const QString& entity, qint64 id, const QString& field,
                       const QString& validFrom, const QString& value) {
    m_rows.add({entity, id, field, validFrom, value});
}

void FieldHistory::removeAll(const QString& entity, qint64 id) {
    flush();
    Statement(m_database, u"DELETE FROM field_history WHERE entity = ? AND entity_id = ?"_s)
        .bindAll(entity, id)
        .run();
}

QList<FieldHistoryRow> FieldHistory::rows(const QString& entity, qint64 id) {
    flush();
    Statement row(m_database,
                  u"SELECT field, valid_from, value FROM field_history WHERE entity = ?"
                  " AND entity_id = ? ORDER BY id"_s);
    row.bindAll(entity, id);
    QList<FieldHistoryRow> found;
    while (row.step()) found.append({row.text(0), row.text(1), row.text(2)});
    return found;
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

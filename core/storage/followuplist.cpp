// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/followuplist.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QList<qint64> ids(Statement& rows) {
    QList<qint64> found;
    while (rows.step()) found.append(rows.integer(0));
    return found;
}

}  // namespace

// Both indexes hold all that is asked for: a row of its own is read of later entries alone.
QString followUpsDueSql() {
    return u"SELECT c.id FROM consultation c WHERE c.follow_up_on <> '' AND c.follow_up_on <= ?"
           " AND c.cancel_reason = '' AND NOT EXISTS (SELECT 1 FROM consultation_person p"
           " JOIN consultation_person n ON n.patient_id = p.patient_id"
           " AND n.received_on >= c.follow_up_on AND n.consultation_id <> c.id"
           " JOIN consultation l ON l.id = n.consultation_id AND l.cancel_reason = ''"
           " WHERE p.consultation_id = c.id AND p.patient_id IS NOT NULL)"
           " ORDER BY c.follow_up_on, c.follow_up_at, c.id"_s;
}

QList<qint64> readFollowUpsDue(Database& database, const QString& untilDay) {
    Statement rows(database, followUpsDueSql());
    rows.bind(untilDay);
    return ids(rows);
}

QList<qint64> readUnfinished(Database& database) {
    Statement rows(database,
                   u"SELECT id FROM consultation WHERE is_finished = 0 AND cancel_reason = ''"
                   " ORDER BY received_on, id"_s);
    return ids(rows);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/mergelookup.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

QList<qint64> recordsNaming(Database& database, const EntityType& type, const Field& reference,
                            qint64 id) {
    const QLatin1StringView table(type.table);
    const QString sql = reference.isSet()
                            ? u"SELECT DISTINCT %1_id FROM %2 WHERE %3 = ? ORDER BY %1_id"_s.arg(
                                  table, QLatin1StringView(reference.child),
                                  QLatin1StringView(reference.childColumn))
                            : u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(
                                  table, QLatin1StringView(reference.column));
    Statement rows(database, sql);
    rows.bind(id);
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

qint64 findSurvivor(Database& database, const QString& formerNumber) {
    Statement row(database, u"SELECT patient_id FROM merged_patient WHERE number = ?"_s);
    row.bind(formerNumber);
    return row.step() ? row.integer(0) : 0;
}

qint64 findSurvivor(Database& database, qint64 formerId) {
    Statement row(database,
                  u"SELECT patient_id FROM merged_patient WHERE former_id = ?"
                  " AND NOT EXISTS (SELECT 1 FROM patient p WHERE p.id = former_id)"_s);
    row.bind(formerId);
    return row.step() ? row.integer(0) : 0;
}

QHash<QString, qint64> readSurvivors(Database& database) {
    Statement rows(database, u"SELECT number, patient_id FROM merged_patient"_s);
    QHash<QString, qint64> survivors;
    while (rows.step()) survivors.insert(rows.text(0), rows.integer(1));
    return survivors;
}

}  // namespace madobe

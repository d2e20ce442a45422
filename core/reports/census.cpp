// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/census.h"

#include "core/base/dates.h"
#include "core/reports/stayrules.h"
#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kYear = 10'000;  // of yyyymmdd

/// `patient`: 0 for everybody.
QList<CensusRow> read(Database& database, const QString& day, qint64 patient) {
    QString sql =
        u"SELECT x.id, x.patient_id, x.institution_id, x.type_id, t.code, x.admitted_on,"
        " x.type_from, x.type_until, p.birth_number FROM (SELECT r.*, %1 AS in_force FROM "
        "admission_status r"
        " WHERE %2%3) x JOIN patient p ON p.id = x.patient_id JOIN code t ON t.id = x.in_force"
        " WHERE x.in_force IS NOT NULL ORDER BY x.admitted_on, x.id"_s.arg(
            QLatin1StringView(kTypeInForce), QLatin1StringView(kPresent),
            patient == 0 ? QString() : u" AND r.patient_id = ?"_s);
    const qsizetype days = sql.count(u"{last}"_s);
    Statement rows(database, sql.replace(u"{last}"_s, u"?"_s));
    for (qsizetype i = 0; i < days; ++i) rows.bind(day);
    if (patient != 0) rows.bind(patient);
    const QString yearBefore = addMonths(day, -12);
    QList<CensusRow> census;
    while (rows.step()) {
        CensusRow row;
        row.status = rows.integer(0);
        row.patient = rows.integer(1);
        row.institution = rows.integer(2);
        row.type = rows.integer(3);
        row.typeCode = rows.text(4);
        row.admittedOn = rows.text(5);
        row.typeFrom = rows.text(6);
        row.typeUntil = rows.text(7);
        if (!rows.isNull(8)) {
            row.age = static_cast<int>((dayNumber(day) - rows.integer(8)) / kYear);
        }
        row.isLong = row.admittedOn <= yearBefore;
        census.append(row);
    }
    return census;
}

}  // namespace

QList<CensusRow> readCensus(Database& database, const QString& day) {
    return read(database, day, 0);
}

QList<CensusRow> readCensusOf(Database& database, qint64 patient, const QString& day) {
    return read(database, day, patient);
}

}  // namespace madobe

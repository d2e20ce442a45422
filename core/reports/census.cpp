// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/census.h"

#include "core/base/dates.h"
#include "core/reports/stayrules.h"
#include "core/storage/statement.h"

#include <QSet>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kYear = 10'000;  // of yyyymmdd
constexpr int kOld = 65;

/// `patient`: 0 for everybody.
QList<CensusRow> read(Database& database, const QString& day, qint64 patient) {
    QString sql =
        u"SELECT x.id, x.patient_id, x.institution_id, coalesce(x.in_force, 0),"
        " coalesce(t.code, ''), x.admitted_on, x.type_from, x.type_until, p.birth_number"
        " FROM (SELECT r.*, %1 AS in_force FROM admission_status r WHERE %2 AND %3%4) x"
        " JOIN patient p ON p.id = x.patient_id LEFT JOIN code t ON t.id = x.in_force"
        " ORDER BY x.admitted_on, x.id"_s.arg(
            QLatin1StringView(kTypeInForce), QLatin1StringView(kPresent),
            QLatin1StringView(kStandsForStay),
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

CensusSummary summaryOf(const QList<CensusRow>& census) {
    const auto persons = [&](const auto& isMeant) {
        QSet<qint64> ids;
        for (const CensusRow& row : census) {
            if (isMeant(row)) ids.insert(row.patient);
        }
        return ids.size();
    };
    using Row = const CensusRow&;
    return {.stays = census.size(),
            .persons = persons([](Row) { return true; }),
            .year = persons([](Row row) { return row.isLong; }),
            .year65 = persons([](Row row) { return row.isLong && row.age >= kOld; }),
            .yearUnder65 =
                persons([](Row row) { return row.isLong && row.age >= 0 && row.age < kOld; }),
            .yearUnknown = persons([](Row row) { return row.isLong && row.age < 0; })};
}

QList<CensusRow> readCensus(Database& database, const QString& day) {
    return read(database, day, 0);
}

QList<CensusRow> readCensusOf(Database& database, qint64 patient, const QString& day) {
    return read(database, day, patient);
}

}  // namespace madobe

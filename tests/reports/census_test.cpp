// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/census.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "core/reports/countengine.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the census of a month's last day is the table of inpatients", "[reports][census]") {
    const quint64 seed = GENERATE(range(1, 6));
    TestOffice office;
    Crowd(*office, seed).fill();
    const CountTable& table = stayTables().front();
    CountEngine engine(office->database(), office->codes());
    qsizetype seen = 0;
    bool hasSeveralStays = false;
    for (int month = 202002; month <= 202106; month = nextMonth(month)) {
        const Period period = Period::month(month);
        const CountGrid grid = engine.count(table, period);
        const QList<CensusRow> census = readCensus(office->database(), period.lastDay());
        for (const CountHeading& type : grid.rows) {
            QList<CensusRow> ofType = census;
            if (type.code != kTotalCode) {
                ofType.removeIf([&](const CensusRow& row) { return row.typeCode != type.code; });
            }
            const CensusSummary summary = summaryOf(ofType);
            const auto figure = [&](const QString& column) {
                return grid.value(kCity, type.code, column);
            };
            INFO("month " << month << " seed " << seed << " " << type.code.toStdString());
            CHECK(figure(u"present"_s) == summary.persons);
            CHECK(figure(u"year"_s) == summary.year);
            CHECK(figure(u"year_65"_s) == summary.year65);
            CHECK(figure(u"year_under65"_s) == summary.yearUnder65);
            CHECK(figure(u"year_unknown"_s) == summary.yearUnknown);
            hasSeveralStays = hasSeveralStays || summary.stays > summary.persons;
            seen += summary.persons;
        }
    }
    CHECK(seen > 20);
    CHECK(hasSeveralStays);
}

TEST_CASE("a stay of which no type has begun is in the census as in the table",
          "[reports][census]") {
    TestOffice office;
    Institution hospital;
    hospital.number = u"H1"_s;
    hospital.name = u"架空病院"_s;
    office->records().save(institutionType(), hospital);
    Patient patient;
    patient.name = u"練習 花子"_s;
    patient.residence = office->codes().id("ward", "kita");
    office->records().save(patientType(), patient);
    AdmissionStatus stay;
    stay.patient = patient.id;
    stay.institution = hospital.id;
    stay.admittedOn = u"2021-03-10"_s;
    stay.type = office->codes().id("admission_type", "voluntary");
    for (const QString& from : {u"2021-05-01"_s, u"2021-06-01"_s}) {
        stay.id = 0;
        stay.uid.clear();
        stay.revision = 0;
        stay.typeFrom = from;
        office->records().save(admissionStatusType(), stay);
    }
    CountEngine engine(office->database(), office->codes());
    const auto present = [&](int month, const QString& type) {
        return engine.figure(stayTables().front(), Period::month(month), kCity, type, u"present"_s)
            .value.value();
    };
    const auto census = [&](const QString& day) { return readCensus(office->database(), day); };
    REQUIRE(census(u"2021-04-30"_s).size() == 1);
    CHECK(census(u"2021-04-30"_s).front().type == 0);
    CHECK(census(u"2021-04-30"_s).front().typeCode.isEmpty());
    CHECK(present(202104, kTotalCode) == 1);
    CHECK(present(202104, u"voluntary"_s) == 0);
    REQUIRE(census(u"2021-06-30"_s).size() == 1);
    CHECK(census(u"2021-06-30"_s).front().typeFrom == u"2021-06-01");
    CHECK(present(202106, u"voluntary"_s) == 1);
    CHECK(census(u"2021-03-09"_s).isEmpty());
}

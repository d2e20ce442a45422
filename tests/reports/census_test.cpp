// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/census.h"

#include "core/reports/countengine.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <QSet>

#include <catch2/catch.hpp>

#include <functional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the census of a month's last day is the table of inpatients", "[reports][census]") {
    const quint64 seed = GENERATE(1, 2, 3);
    TestOffice office;
    Crowd(*office, seed).fill();
    const CountTable& table = stayTables().front();
    CountEngine engine(office->database(), office->codes());
    int seen = 0;
    for (const int month : {202003, 202004, 202012, 202102, 202104, 202105}) {
        const Period period = Period::month(month);
        const QList<CensusRow> census = readCensus(office->database(), period.lastDay());
        const auto persons = [&](const std::function<bool(const CensusRow&)>& isMeant) {
            QSet<qint64> ids;
            for (const CensusRow& row : census) {
                if (isMeant(row)) ids.insert(row.patient);
            }
            return ids.size();
        };
        const auto figure = [&](const QString& row, const QString& column) {
            return engine.figure(table, period, kCity, row, column).value.value();
        };
        INFO("month " << month << " seed " << seed);
        CHECK(figure(kTotalCode, u"present"_s) == persons([](const auto&) { return true; }));
        CHECK(figure(kTotalCode, u"year_65"_s) ==
              persons([](const auto& row) { return row.isLong && row.age >= 65; }));
        CHECK(figure(u"medical_protection"_s, u"present"_s) ==
              persons([](const auto& row) { return row.typeCode == u"medical_protection"; }));
        seen += static_cast<int>(census.size());
    }
    CHECK(seen > 20);
}

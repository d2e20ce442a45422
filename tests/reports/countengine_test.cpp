// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/reports/countsums.h"
#include "tests/reports/crowd.h"
#include "tests/reports/crowdmerge.h"
#include "tests/reports/recount.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QList<Period> interestingPeriods() {
    return periodsBetween(202002, 202105, true);
}

// A ratio of nothing is none.
QString expectedText(const CountGrid& expected, const QString& ward, const QString& row,
                     const QString& column) {
    const bool isRatio = row == u"per_worker"_s;
    if (isRatio && !expected.special.contains(CountGrid::key(ward, row, column))) return {};
    return expected.figure(ward, row, column).text();
}

// Sums and ratios may be 0 or none over records that are there.
bool countsRecords(const CountTable& table, const QString& row, const QString& column) {
    if (table.compute) return false;
    for (const auto& [dimension, code] : {std::pair(&table.rows, row), {&table.columns, column}}) {
        for (const CountItem& item : dimension->items) {
            if (code == QLatin1StringView(item.code) && item.measure.isGiven()) return false;
        }
    }
    return true;
}

void requireRecounted(Office& office) {
    CountEngine engine(office.database(), office.codes());
    for (const CountTable* table : standardCountTables()) {
        for (const Period& period : interestingPeriods()) {
            if (table->isYearly && period.kind != Period::Kind::FiscalYear) continue;
            const CountGrid grid = engine.count(*table, period);
            const CountGrid expected = recount(office, *table, period);
            INFO(table->code << " " << period.code().toStdString());
            qint64 shown = 0;
            for (const CountHeading& ward : grid.wards) {
                for (const CountHeading& row : grid.rows) {
                    for (const CountHeading& column : grid.columns) {
                        INFO(ward.code.toStdString()
                             << " " << row.code.toStdString() << " " << column.code.toStdString());
                        REQUIRE(grid.figure(ward.code, row.code, column.code).text() ==
                                expectedText(expected, ward.code, row.code, column.code));
                        shown += grid.value(ward.code, row.code, column.code);
                    }
                }
            }
            // No figure of the recount may be missing from the grid.
            qint64 counted = 0;
            for (const qint64 value : expected.values) counted += value;
            REQUIRE(shown == counted);
        }
    }
}

void requireCrowdRecounted(quint64 seed) {
    INFO("seed " << seed);
    TestOffice office;
    Crowd(*office, seed).fill();
    requireRecounted(*office);
}

}  // namespace

TEST_CASE("every figure equals a count by hand over the records", "[counts]") {
    requireCrowdRecounted(GENERATE(1, 2, 3, 4, 5));
}

TEST_CASE("every figure equals a count by hand, for many crowds", "[counts][slow]") {
    requireCrowdRecounted(GENERATE(range(6, 46)));
}

TEST_CASE("every figure equals a count by hand after people were merged", "[counts][merge][slow]") {
    const quint64 seed = GENERATE(range(50, 55));
    INFO("seed " << seed);
    TestOffice office;
    Crowd(*office, seed).fill();
    mergeAny(*office, 5, seed);
    REQUIRE(office->store().of(patientType()).count() == 7);
    requireRecounted(*office);
}

TEST_CASE("the records behind a figure are those that it counts", "[counts]") {
    TestOffice office;
    Crowd(*office, 7).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    for (const CountTable* table : standardCountTables()) {
        const CountGrid grid = engine.count(*table, year);
        for (const CountHeading& ward : grid.wards) {
            for (const CountHeading& row : grid.rows) {
                for (const CountHeading& column : grid.columns) {
                    INFO(table->code << " " << ward.code.toStdString() << " "
                                     << row.code.toStdString() << " " << column.code.toStdString());
                    const qint64 value = grid.value(ward.code, row.code, column.code);
                    const auto records =
                        engine.records(*table, year, ward.code, row.code, column.code);
                    if (countsRecords(*table, row.code, column.code)) {
                        CHECK(records.isEmpty() == (value == 0));
                    }
                    const Figure figure =
                        engine.figure(*table, year, ward.code, row.code, column.code);
                    CHECK(figure.text() == grid.figure(ward.code, row.code, column.code).text());
                    // Where each record counts once, the list is as long as the figure.
                    const QString name = QString::fromLatin1(table->code);
                    if (name == u"contact_work"_s || name == u"medical_consultation"_s ||
                        name == u"caseload"_s || name == u"consultation_anonymous"_s) {
                        CHECK(records.size() == value);
                    }
                }
            }
        }
    }
}

TEST_CASE("the figure of every ward alone is that of the table", "[counts]") {
    TestOffice office;
    Crowd(*office, 8).fill();
    CountEngine engine(office->database(), office->codes());
    qint64 sum = 0;
    for (const CountTable* table : standardCountTables()) {
        if (table->isYearly || !table->rows.hasTotal) continue;
        for (const Period& month : periodsBetween(202002, 202105, false)) {
            const CountGrid grid = engine.count(*table, month);
            const QString column = grid.columns.back().code;
            const auto figures = engine.wardFigures(*table, month, kTotalCode, column);
            for (const CountHeading& ward : grid.wards) {
                if (!table->isCityOnly && (ward.code == kCity || ward.code == kWardsTotal)) {
                    CHECK_FALSE(figures.contains(ward.code));
                    continue;
                }
                INFO(table->code << " " << month.code().toStdString() << " "
                                 << ward.code.toStdString());
                CHECK(figures.value(ward.code) == grid.value(ward.code, kTotalCode, column));
                sum += figures.value(ward.code);
            }
        }
    }
    CHECK(sum > 0);
}

TEST_CASE("opening + opened + reopened - closed = closing", "[counts]") {
    TestOffice office;
    Crowd(*office, 11).fill();
    CountEngine engine(office->database(), office->codes());
    for (const Period& period : interestingPeriods()) {
        const CountGrid grid = engine.count(caseTables().front(), period);
        const auto value = [&](const QString& row) { return grid.value(kCity, row, kTotalCode); };
        CHECK(value(u"opening"_s) + value(u"opened"_s) + value(u"reopened"_s) -
                  value(u"closed"_s) ==
              value(u"closing"_s));
    }
}

TEST_CASE("months add up to the year wherever the declaration says so", "[counts]") {
    TestOffice office;
    Crowd(*office, 13).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    qint64 summed = 0;
    for (const CountTable* table : standardCountTables()) {
        if (table->isYearly) continue;
        const CountGrid whole = engine.count(*table, year);
        QList<CountGrid> months;
        for (int month = year.firstMonth; month <= year.lastMonth; month = nextMonth(month)) {
            months.append(engine.count(*table, Period::month(month)));
        }
        for (const CountHeading& row : whole.rows) {
            if (!countsEvents(*table, findItem(table->rows, row.code))) continue;
            for (const CountHeading& column : whole.columns) {
                if (!measureOf(*table, row.code, column.code).adds) continue;
                qint64 sum = 0;
                for (const CountGrid& month : months) {
                    sum += month.value(kCity, row.code, column.code);
                }
                INFO(table->code << " " << row.code.toStdString() << " "
                                 << column.code.toStdString());
                CHECK(whole.value(kCity, row.code, column.code) == sum);
                summed += sum;
            }
        }
    }
    CHECK(summed > 1000);
}

TEST_CASE("a category has no row in a 年度 in which it was not valid", "[counts]") {
    TestOffice office;
    CountEngine engine(office->database(), office->codes());
    const auto hasDepression = [&](int year) {
        const CountGrid grid = engine.count(consultationTables().front(), Period::fiscalYear(year));
        return std::any_of(grid.rows.begin(), grid.rows.end(),
                           [](const CountHeading& row) { return row.code == u"depression"_s; });
    };
    CHECK_FALSE(hasDepression(2019));
    CHECK(hasDepression(2020));
}

TEST_CASE("a computed figure leads to what it was computed from", "[counts]") {
    TestOffice office;
    Crowd(*office, 7).fill();
    CountEngine engine(office->database(), office->codes());
    const CountTable& table = indicatorTables().front();
    int typed = 0;
    int counted = 0;
    for (const int year : {2018, 2019, 2020, 2021}) {
        const CountGrid grid = engine.count(table, Period::fiscalYear(year));
        for (const CountHeading& row : grid.rows) {
            INFO(year << " " << row.code.toStdString());
            const auto originsOf = [&](const QString& column) {
                return engine.origins({&table, grid.period, kCity, row.code, column});
            };
            qsizetype ofYears = 0;
            for (const QString& column : {u"previous"_s, u"current"_s}) {
                const Figure figure = grid.figure(kCity, row.code, column);
                const auto origins = originsOf(column);
                ofYears += origins.size();
                REQUIRE(origins.isEmpty() == !figure.value);
                if (origins.isEmpty()) continue;
                const CountedFigure& from = origins.first();
                if (from.table == &table) {
                    ++typed;
                    CHECK(engine.records(table, from.period, from.ward, from.row, from.column)
                              .size() == 1);
                } else {
                    ++counted;
                    CHECK(engine.figure(*from.table, from.period, from.ward, from.row, from.column)
                              .value == figure.value);
                }
            }
            CHECK(originsOf(u"change_rate"_s).size() == ofYears);
        }
    }
    CHECK(typed > 0);
    CHECK(counted > 0);
}

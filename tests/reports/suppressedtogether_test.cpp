// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/reports/sharedfigures.h"
#include "tests/reports/attacker.h"
#include "tests/reports/crowd.h"
#include "tests/reports/madeupgrids.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// What kManyPlaces counts, by other rows and columns.
constexpr CountTable kOtherView = [] {
    CountTable table = kManyPlaces;
    table.code = "other_view";
    table.rows = {.list = "age_class", .expression = "r.c"};
    table.columns = {.list = "sex", .expression = "r.d"};
    return table;
}();
/// By the same columns and other rows.
constexpr CountTable kOtherRows = [] {
    CountTable table = kManyPlaces;
    table.code = "other_rows";
    table.rows = {.list = "age_class", .expression = "r.c"};
    return table;
}();

/// Two tables over the same records, many in some wards and few in others.
QList<CountGrid> anyTwoViews(const CountTable& other, quint64 seed) {
    Random random(seed);
    QList<CountGrid> views{emptyGrid(kManyPlaces, {3, 3, 2}), emptyGrid(other, {3, 2, 2})};
    const bool hasOwnColumns = other.columns.list != kManyPlaces.columns.list;
    for (const CountHeading& ward : views[0].wards) {
        if (ward.code == kCity || ward.code == kWardsTotal) continue;
        for (qint64 left = random.pick(QList<qint64>{0, 2, 4, 30, 80}); left > 0; --left) {
            const auto any = [&](const QList<CountHeading>& lines) {
                return lines[random.below(lines.size() - 1)].code;
            };
            const QString column = any(views[0].columns);
            put(views[0], ward.code, any(views[0].rows), column, 1);
            put(views[1], ward.code, any(views[1].rows),
                hasOwnColumns ? any(views[1].columns) : column, 1);
        }
    }
    return views;
}

/// What a reader of both computes, who knows what they share.
QStringList computedOfBoth(const QList<CountGrid>& views, const QList<Suppression>& hidden) {
    Attacker attacker(views, hidden);
    attacker.knows({});
    const bool shareColumns = views[0].table->columns.list == views[1].table->columns.list;
    for (const CountHeading& ward : views[0].wards) {
        for (const CountHeading& column : views[0].columns) {
            if (column.code != kTotalCode && !shareColumns) continue;
            const QString key = CountGrid::key(ward.code, kTotalCode, column.code);
            REQUIRE(views[0].values.value(key) == views[1].values.value(key));
            attacker.knowsSame(0, key, 1, key);
        }
    }
    return attacker.computed();
}

}  // namespace

TEST_CASE("months do not give away what their year hides", "[suppression]") {
    const quint64 seed = GENERATE(range(1, 11));
    INFO("seed " << seed);
    CountGrid year = emptyGrid(kManyPlaces, {2, 3, 2});
    QList<CountGrid> grids;
    for (int month = year.period.firstMonth; month <= year.period.lastMonth;
         month = nextMonth(month)) {
        grids.append(
            anyGrid(kManyPlaces, {2, 3, 2}, seed * 1'000'000 + static_cast<quint64>(month)));
        grids.last().period = Period::month(month);
        for (auto it = grids.last().values.cbegin(); it != grids.last().values.cend(); ++it) {
            year.values[it.key()] += it.value();
        }
    }
    grids.prepend(year);
    Attacker attacker(grids, suppress(grids, {}));
    attacker.knows({});
    attacker.knowsMonths();
    CHECK(attacker.computed() == QStringList());
}

TEST_CASE("tables over the same records do not give each other away", "[suppression]") {
    const CountTable* other = GENERATE(&kOtherView, &kOtherRows);
    int givenAwayAlone = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed << " " << other->code);
        const QList<CountGrid> views = anyTwoViews(*other, seed);
        const QList<Suppression> hidden = suppress(views, {});
        for (int i = 0; i < views.size(); ++i) checkSmall(views[i], hidden[i], 5);
        CHECK(computedOfBoth(views, hidden) == QStringList());
        const QList<Suppression> alone{suppress({views[0]}, {}).front(),
                                       suppress({views[1]}, {}).front()};
        givenAwayAlone += computedOfBoth(views, alone).isEmpty() ? 0 : 1;
    }
    // The attack is one.
    CHECK(givenAwayAlone > 0);
}

TEST_CASE("months of two tables over the same records do not give each other away",
          "[suppression]") {
    const quint64 seed = GENERATE(range(1, 6));
    INFO("seed " << seed);
    QList<CountGrid> grids;
    for (const CountTable* table : {&kManyPlaces, &kOtherView}) {
        grids.append(
            emptyGrid(*table, table == &kManyPlaces ? GridSize{3, 3, 2} : GridSize{3, 2, 2}));
    }
    const Period year = grids[0].period;
    for (int month = year.firstMonth; month <= year.lastMonth; month = nextMonth(month)) {
        QList<CountGrid> views = anyTwoViews(kOtherView, seed * 1'000'000 + quint64(month));
        for (int i = 0; i < views.size(); ++i) {
            views[i].period = Period::month(month);
            for (auto it = views[i].values.cbegin(); it != views[i].values.cend(); ++it) {
                grids[i].values[it.key()] += it.value();
            }
        }
        grids += views;
    }
    const QList<Suppression> hidden = suppress(grids, {});
    Attacker attacker(grids, hidden);
    attacker.knows({});
    attacker.knowsMonths(0, 2);
    attacker.knowsMonths(1, 2);
    for (int i = 0; i < grids.size(); i += 2) {
        for (const CountHeading& ward : grids[0].wards) {
            const QString key = CountGrid::key(ward.code, kTotalCode, kTotalCode);
            attacker.knowsSame(i, key, i + 1, key);
        }
    }
    CHECK(attacker.computed() == QStringList());
}

TEST_CASE("which tables count the same records is read from their declarations", "[suppression]") {
    QStringList pairs;
    const QList<const CountTable*> tables = standardCountTables();
    for (qsizetype a = 0; a < tables.size(); ++a) {
        for (qsizetype b = a + 1; b < tables.size(); ++b) {
            if (countSameRecords(*tables[a], *tables[b])) {
                pairs.append(QString::fromLatin1(tables[a]->code) + u' ' +
                             QString::fromLatin1(tables[b]->code));
            }
        }
    }
    CHECK(pairs == QStringList{u"consultation consultation_profile"_s});
}

// A witness over a stock changes no other table.
TEST_CASE("no table shares its records with one that carries a stock on", "[suppression]") {
    const QList<const CountTable*> tables = standardCountTables();
    for (const CountTable* carrying : tables) {
        for (const CountTable* other : tables) {
            if (carrying->rows.carries.empty() || carrying == other) continue;
            INFO(carrying->code << " " << other->code);
            CHECK_FALSE(countSameRecords(*carrying, *other));
        }
    }
}

TEST_CASE("a computed figure does not tell what is hidden where it comes from", "[suppression]") {
    CountGrid calls;
    for (const CountTable& table : consultationTables()) {
        if (qstrcmp(table.code, "medical_consultation") == 0) calls.table = &table;
    }
    calls.period = Period::fiscalYear(2020);
    calls.wards = {{u"kita"_s, {}}, {kCentre, {}}, {kWardsTotal, {}}, {kCity, {}}};
    calls.rows = {{kTotalCode, {}}};
    calls.columns = {{kTotalCode, {}}};
    const auto total = [](const QString& ward) {
        return CountGrid::key(ward, kTotalCode, kTotalCode);
    };
    calls.values = {
        {total(u"kita"_s), 3}, {total(kWardsTotal), 3}, {total(kCentre), 40}, {total(kCity), 43}};
    CountGrid indicators;
    indicators.table = &indicatorTables().front();
    indicators.period = calls.period;
    indicators.wards = {{kCity, {}}};
    indicators.rows = {{u"3"_s, {}}, {u"4"_s, {}}};
    indicators.columns = {{u"previous"_s, {}}, {u"current"_s, {}}};
    const auto set = [&](const QString& row, const QString& column, qint64 value) {
        indicators.special[CountGrid::key(kCity, row, column)] = Figure{value};
    };
    set(u"3"_s, u"current"_s, 40);
    set(u"4"_s, u"previous"_s, 60);
    set(u"4"_s, u"current"_s, 40);
    QList<Suppression> hidden = suppress({calls, indicators}, {});
    REQUIRE(hidden[0].hides(kCentre, kTotalCode, kTotalCode));
    CHECK(hidden[1].hides(kCity, u"4"_s, u"current"_s));
    CHECK(hidden[1].hides(kCity, u"4"_s, u"previous"_s));
    CHECK_FALSE(hidden[1].hides(kCity, u"3"_s, u"current"_s));
    // Typed in, it says nothing of the calls.
    set(u"4"_s, u"current"_s, 700);
    hidden = suppress({calls, indicators}, {});
    CHECK(hidden[1].further.isEmpty());
}

TEST_CASE("real tables published together do not give each other away", "[suppression]") {
    const quint64 seed = GENERATE(1, 2, 3);
    TestOffice office;
    Crowd(*office, seed).fill();
    CountEngine engine(office->database(), office->codes());
    QList<CountGrid> grids;
    for (const CountTable& table : consultationTables()) {
        grids.append(engine.count(table, Period::fiscalYear(2020)));
    }
    const auto place = [&](const char* code) {
        for (int i = 0; i < grids.size(); ++i) {
            if (qstrcmp(grids[i].table->code, code) == 0) return i;
        }
        return -1;
    };
    const int categories = place("consultation");
    const int profile = place("consultation_profile");
    Attacker attacker(grids, suppress(grids, {11}));
    attacker.knows({}, categories);
    attacker.knows({}, profile);
    for (const CountHeading& ward : grids[categories].wards) {
        const QString key = CountGrid::key(ward.code, kTotalCode, kTotalCode);
        attacker.knowsSame(categories, key, profile, key);
    }
    CHECK(attacker.computed() == QStringList());
}

TEST_CASE("a year of real months is published without giving away a figure", "[suppression]") {
    TestOffice office;
    Crowd(*office, 4).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    const auto attackerOf = [&](QLatin1StringView code) {
        const CountTable& table = standardCountTable(code);
        QList<CountGrid> grids{engine.count(table, year)};
        for (int month = year.firstMonth; month <= year.lastMonth; month = nextMonth(month)) {
            grids.append(engine.count(table, Period::month(month)));
        }
        return Attacker(grids, suppress(grids, {}));
    };
    for (const auto code : {"consultation"_L1, "contact_work"_L1}) {
        Attacker attacker = attackerOf(code);
        attacker.knows({});
        attacker.knowsMonths();
        INFO(code.data());
        CHECK(attacker.computed() == QStringList());
    }
    Attacker cases = attackerOf("caseload"_L1);
    cases.knows({false, false, true, u"closing opening opened reopened -closed"_s});
    cases.knowsMonths(0, 1, {u"opened"_s, u"reopened"_s, u"closed"_s});
    cases.knowsStock({u"closing"_s, u"opened reopened -closed"_s, u"opening"_s});
    CHECK(cases.computed() == QStringList());
    Attacker benefits = attackerOf("transition_support"_L1);
    benefits.knows({false, false, true});
    benefits.knowsMonths(0, 1, {u"started"_s, u"ended"_s});
    benefits.knowsStock({u"current"_s, u"started -ended"_s, {}, true});
    CHECK(benefits.computed() == QStringList());
    Attacker support = attackerOf("discharge_support"_L1);
    support.knows({false, true, true});
    support.knowsMonths(0, 1, {u"identified"_s, u"consented"_s, u"started"_s, u"ended_died"_s});
    CHECK(support.computed() == QStringList());
}

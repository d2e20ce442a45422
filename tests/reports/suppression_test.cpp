// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/reports/countengine.h"
#include "core/reports/sharedfigures.h"
#include "tests/reports/attacker.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <bit>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr CountMeasure kPersons{.sql = "count(DISTINCT r.p)", .adds = false};

constexpr CountTable madeUp(bool overlaps, CountMeasure measure, bool hasWardsTotal) {
    return {.code = "made_up",
            .title = "",
            .unitText = "",
            .ruleText = "",
            .from = "",
            .kindFilter = "",
            .period = "BETWEEN {first_month}",
            .ward = "",
            .rows = {.list = "category", .expression = "r.a", .overlaps = overlaps},
            .columns = {.list = "method", .expression = "r.b"},
            .measure = measure,
            .record = "",
            .recordTable = "",
            .hasWardsTotal = hasWardsTotal,
            .isCityOnly = !hasWardsTotal};
}
constexpr CountTable kOnePlace = madeUp(false, kCountRows, false);
constexpr CountTable kManyPlaces = madeUp(false, kCountRows, true);
constexpr CountTable kOverlapping = madeUp(true, kCountRows, true);
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
constexpr CountTable kDistinct = madeUp(false, kPersons, false);

struct Size {
    int wards, rows, columns;
};

QList<CountHeading> lines(const QString& name, int count) {
    QList<CountHeading> result;
    for (int i = 1; i <= count; ++i) result.append({name + QString::number(i), {}});
    return result;
}

CountGrid emptyGrid(const CountTable& table, const Size& size) {
    CountGrid grid;
    grid.table = &table;
    grid.period = Period::fiscalYear(2020);
    if (table.hasWardsTotal) {
        grid.wards =
            lines(u"w"_s, size.wards) + QList<CountHeading>{{kCentre, {}}, {kWardsTotal, {}}};
    }
    grid.wards.append({kCity, {}});
    grid.rows = lines(u"r"_s, size.rows) + QList<CountHeading>{{kTotalCode, {}}};
    grid.columns = lines(u"c"_s, size.columns) + QList<CountHeading>{{kTotalCode, {}}};
    return grid;
}

/// Adds to a cell and to the totals it is in.
void put(CountGrid& grid, const QString& ward, const QString& row, const QString& column,
         qint64 count) {
    QStringList wards{kCity};
    if (grid.table->hasWardsTotal) {
        wards.append(ward);
        if (ward != kCentre) wards.append(kWardsTotal);
    }
    for (const QString& w : std::as_const(wards)) {
        for (const QString& r : {row, kTotalCode}) {
            if (r == kTotalCode && grid.table->rows.overlaps) continue;
            for (const QString& c : {column, kTotalCode}) {
                grid.values[CountGrid::key(w, r, c)] += count;
            }
        }
    }
}

/// Mostly small figures and zeros, with a few large ones.
CountGrid anyGrid(const CountTable& table, const Size& size, quint64 seed) {
    Random random(seed);
    CountGrid grid = emptyGrid(table, size);
    for (const CountHeading& ward : grid.wards) {
        const bool isTotal = ward.code == kCity || ward.code == kWardsTotal;
        if (isTotal && table.hasWardsTotal) continue;
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                if (row.code == kTotalCode || column.code == kTotalCode) continue;
                const qint64 most = random.pick(QList<qint64>{1, 4, 9, 60});
                put(grid, ward.code, row.code, column.code, random.below(most));
            }
        }
        // Records in no row.
        for (const CountHeading& column : grid.columns) {
            if (!table.rows.overlaps || column.code == kTotalCode) continue;
            for (const QString& w : {ward.code, kWardsTotal, kCity}) {
                if (w == kWardsTotal && ward.code == kCentre) continue;
                for (const QString& c : {column.code, kTotalCode}) {
                    grid.values[CountGrid::key(w, kTotalCode, c)] += 40;
                }
            }
        }
    }
    return grid;
}

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

QString shownText(const CountGrid& grid, const QString& row, const QString& column) {
    return grid.figure(kCity, row, column).text();
}

/// No small figure is shown, and a large one or a zero is hidden only as a further one.
void checkSmall(const CountGrid& grid, const Suppression& hidden, qint64 threshold) {
    const CountGrid shown = published(grid, hidden);
    for (const CountHeading& ward : grid.wards) {
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                const QString key = CountGrid::key(ward.code, row.code, column.code);
                const Figure figure = grid.figure(ward.code, row.code, column.code);
                if (figure.decimals > 0 || !figure.value) continue;
                const bool isSmall = *figure.value > 0 && *figure.value < threshold;
                INFO(key.toStdString() << " " << *figure.value);
                CHECK(hidden.small.contains(key) == isSmall);
                const Figure after = shown.figure(ward.code, row.code, column.code);
                CHECK(after.value.has_value() != hidden.hides(ward.code, row.code, column.code));
                if (*figure.value == 0 && !grid.table->compute) CHECK(after.value == 0);
            }
        }
    }
}

/// The fewest further figures without which elimination finds a hidden one; no attack but that.
int fewestFurther(const CountGrid& grid, const Suppression& hidden, const Arithmetic& arithmetic) {
    QStringList others;
    for (auto it = grid.values.cbegin(); it != grid.values.cend(); ++it) {
        if (it.value() > 0 && !hidden.small.contains(it.key())) others.append(it.key());
    }
    int fewest = static_cast<int>(hidden.further.size());
    for (quint32 chosen = 0; chosen < (1U << others.size()); ++chosen) {
        if (std::popcount(chosen) >= fewest) continue;
        Suppression trial{hidden.small, {}};
        for (int i = 0; i < others.size(); ++i) {
            if ((chosen >> i & 1U) != 0) trial.further.insert(others[i]);
        }
        Attacker attacker({grid}, {trial});
        attacker.knows(arithmetic);
        if (attacker.computed().isEmpty()) fewest = std::popcount(chosen);
    }
    return fewest;
}

}  // namespace

TEST_CASE("a lone small figure takes three others with it", "[suppression]") {
    CountGrid grid = emptyGrid(kOnePlace, {0, 3, 3});
    for (int row = 1; row <= 3; ++row) {
        for (int column = 1; column <= 3; ++column) {
            put(grid, kCity, u"r%1"_s.arg(row), u"c%1"_s.arg(column),
                row == 1 && column == 1 ? 3 : 10 * row + column);
        }
    }
    const Suppression hidden = suppress({grid}, {}).front();
    CHECK(hidden.small == QSet<QString>{u"city|r1|c1"_s});
    CHECK(hidden.further == QSet<QString>{u"city|r1|c2"_s, u"city|r2|c1"_s, u"city|r2|c2"_s});
    const CountGrid shown = published(grid, hidden);
    CHECK(shownText(shown, u"r1"_s, u"c1"_s).isEmpty());
    CHECK(shown.figure(kCity, u"r2"_s, u"c1"_s).note == kSuppressed);
    CHECK(shownText(shown, u"r3"_s, u"c3"_s) == u"33");
    CHECK(shownText(shown, kTotalCode, kTotalCode) == shownText(grid, kTotalCode, kTotalCode));
}

TEST_CASE("two ones do not hide each other", "[suppression]") {
    // Only 1 and 1 come to 2 where nothing hidden is 0.
    CountGrid grid = emptyGrid(kOnePlace, {0, 2, 3});
    for (const auto& [row, column, count] : {std::tuple(u"r1"_s, u"c1"_s, 1),
                                             {u"r1"_s, u"c2"_s, 1},
                                             {u"r1"_s, u"c3"_s, 30},
                                             {u"r2"_s, u"c1"_s, 20},
                                             {u"r2"_s, u"c2"_s, 25},
                                             {u"r2"_s, u"c3"_s, 40}}) {
        put(grid, kCity, row, column, count);
    }
    const Suppression hidden = suppress({grid}, {}).front();
    CHECK(hidden.hides(kCity, u"r1"_s, u"c3"_s));
    Attacker attacker({grid}, {hidden});
    attacker.knows({});
    CHECK(attacker.pinned(8).isEmpty());
}

TEST_CASE("a table without small figures is published whole", "[suppression]") {
    CountGrid grid = emptyGrid(kOnePlace, {0, 2, 2});
    put(grid, kCity, u"r1"_s, u"c1"_s, 5);
    put(grid, kCity, u"r2"_s, u"c2"_s, 90);
    const Suppression hidden = suppress({grid}, {}).front();
    CHECK(hidden.isEmpty());
    CHECK(hidden.further.isEmpty());
    CHECK(suppressionLegend(hidden, {}).isEmpty());
    CHECK(suppress({grid}, {6}).front().small.contains(u"city|r1|c1"_s));
    CHECK_THROWS_AS(suppress({grid}, {2}), Error);
}

TEST_CASE("no hidden figure follows from what is shown", "[suppression]") {
    const quint64 seed = GENERATE(range(1, 41));
    const qint64 threshold = GENERATE(3, 5, 11);
    const auto& [table, arithmetic] = GENERATE(
        std::pair(&kOnePlace, Arithmetic{true, true, false}), std::pair(&kManyPlaces, Arithmetic{}),
        std::pair(&kOverlapping, Arithmetic{false, true, true}));
    INFO("seed " << seed << " threshold " << threshold << " overlaps " << table->rows.overlaps
                 << " wards " << table->hasWardsTotal);
    const CountGrid grid = anyGrid(*table, {3, 4, 4}, seed);
    const QList<Suppression> hidden = suppress({grid}, {threshold});
    checkSmall(grid, hidden.front(), threshold);
    Attacker attacker({grid}, hidden);
    attacker.knows(arithmetic);
    CHECK(attacker.computed() == QStringList());
    const QList<Suppression> again = suppress({grid}, {threshold});
    CHECK(again.front().further == hidden.front().further);
}

TEST_CASE("no hidden figure can have but one whole number", "[suppression]") {
    const quint64 seed = GENERATE(range(1, 31));
    INFO("seed " << seed);
    const CountGrid one = anyGrid(kOnePlace, {0, 4, 3}, seed);
    Attacker flat({one}, suppress({one}, {}));
    flat.knows({true, true, false});
    CHECK(flat.pinned(12) == QStringList());
    const CountGrid many = anyGrid(kManyPlaces, {2, 2, 2}, seed);
    Attacker deep({many}, suppress({many}, {}));
    deep.knows({});
    CHECK(deep.pinned(12) == QStringList());
}

TEST_CASE("few more figures are hidden than must be", "[suppression]") {
    int hiddenFurther = 0;
    int fewest = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        const CountGrid grid = anyGrid(kOnePlace, {0, 3, 2}, seed);
        const Suppression hidden = suppress({grid}, {}).front();
        const int least = fewestFurther(grid, hidden, {true, true, false});
        INFO("seed " << seed);
        CHECK(hidden.further.size() <= least + 3);
        hiddenFurther += static_cast<int>(hidden.further.size());
        fewest += least;
    }
    INFO(hiddenFurther << " hidden, " << fewest << " needed against elimination");
    CHECK(hiddenFurther * 4 <= fewest * 5);
}

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
        grids.append(emptyGrid(*table, table == &kManyPlaces ? Size{3, 3, 2} : Size{3, 2, 2}));
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

TEST_CASE("persons counted once do not add up and hide nothing else", "[suppression]") {
    CountGrid grid = emptyGrid(kDistinct, {0, 2, 2});
    const auto set = [&](const QString& row, const QString& column, qint64 value) {
        grid.values[CountGrid::key(kCity, row, column)] = value;
    };
    set(u"r1"_s, u"c1"_s, 3);
    set(u"r1"_s, u"c2"_s, 20);
    set(u"r1"_s, kTotalCode, 21);
    set(kTotalCode, u"c1"_s, 3);
    set(kTotalCode, u"c2"_s, 20);
    set(kTotalCode, kTotalCode, 21);
    Suppression hidden = suppress({grid}, {}).front();
    CHECK(hidden.small.size() == 2);
    CHECK(hidden.further.isEmpty());
    // 20 others and at most 4: a total of 24 says that it is 4.
    for (const QString& row : {u"r1"_s, kTotalCode}) {
        set(row, u"c1"_s, 4);
        set(row, kTotalCode, 24);
    }
    hidden = suppress({grid}, {}).front();
    CHECK(hidden.hides(kCity, u"r1"_s, kTotalCode));
}

TEST_CASE("real tables are published without giving away a figure", "[suppression]") {
    const quint64 seed = GENERATE(1, 2);
    TestOffice office;
    Crowd(*office, seed).fill();
    CountEngine engine(office->database(), office->codes());
    const QHash<QString, Arithmetic> arithmetic{
        {u"consultation"_s, {}},
        {u"consultation_new"_s, {}},
        {u"consultation_anonymous"_s, {}},
        {u"consultation_profile"_s, {}},
        {u"contact_work"_s, {}},
        {u"consultation_flags"_s, {false, true, true}},
        {u"medical_consultation"_s, {false, true, true}},
        {u"caseload"_s, {false, false, true, u"closing opening opened reopened -closed"_s}},
        {u"group_activity"_s, {true, false, true}},
        {u"discharge_support"_s, {false, true, true}},
        {u"inpatients"_s, {false, false, false, {}, u"year year_65 year_under65 year_unknown"_s}},
    };
    for (const CountTable* table : standardCountTables()) {
        const CountGrid grid = engine.count(*table, Period::fiscalYear(2020));
        const QList<Suppression> hidden = suppress({grid}, {});
        INFO(table->code);
        checkSmall(grid, hidden.front(), 5);
        Attacker attacker({grid}, hidden);
        if (arithmetic.contains(QString::fromLatin1(table->code))) {
            attacker.knows(arithmetic[QString::fromLatin1(table->code)]);
        }
        CHECK(attacker.computed() == QStringList());
    }
}

TEST_CASE("a year of real months is published without giving away a figure", "[suppression]") {
    TestOffice office;
    Crowd(*office, 4).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    for (const QString& name : {u"consultation"_s, u"contact_work"_s, u"caseload"_s}) {
        for (const CountTable* table : standardCountTables()) {
            if (name != QLatin1StringView(table->code)) continue;
            QList<CountGrid> grids{engine.count(*table, year)};
            for (int month = year.firstMonth; month <= year.lastMonth; month = nextMonth(month)) {
                grids.append(engine.count(*table, Period::month(month)));
            }
            Attacker attacker(grids, suppress(grids, {}));
            const bool isCaseload = name == u"caseload"_s;
            attacker.knows(isCaseload ? Arithmetic{false, false, true,
                                                   u"closing opening opened reopened -closed"_s}
                                      : Arithmetic{});
            if (!isCaseload) attacker.knowsMonths();
            INFO(table->code);
            CHECK(attacker.computed() == QStringList());
        }
    }
}

TEST_CASE("the subtotal of peer activities does not give away a kind", "[suppression]") {
    TestOffice office;
    Crowd(*office, 3).fill();
    CountEngine engine(office->database(), office->codes());
    const CountTable* table = &activityTables().back();
    const CountGrid grid = engine.count(*table, Period::fiscalYear(2020));
    const QList<Suppression> hidden = suppress({grid}, {});
    // Not the columns of 実人員, which do not add.
    CountGrid adding = grid;
    adding.columns.removeIf([](const CountHeading& column) {
        return column.code == u"peers"_s || column.code == u"clients"_s;
    });
    Attacker attacker({adding}, hidden);
    attacker.knows({true, false, false, u"counted 1a 1i 1u 1e 2a 2i 2u"_s});
    // What it knows is so.
    for (const CountHeading& column : adding.columns) {
        qint64 sum = 0;
        for (const QString& kind : u"1a 1i 1u 1e 2a 2i 2u"_s.split(u' ')) {
            sum += grid.value(kCity, kind, column.code);
        }
        CHECK(sum == grid.value(kCity, u"counted"_s, column.code));
    }
    CHECK(attacker.computed() == QStringList());
}

TEST_CASE("a ratio does not tell a figure that is hidden", "[suppression]") {
    CountGrid grid;
    grid.table = &dischargeTables().front();
    grid.period = Period::fiscalYear(2020);
    grid.wards = {{kCity, {}}};
    grid.rows = {{u"active"_s, {}}, {u"per_worker"_s, {}}};
    grid.columns = {{u"involuntary"_s, {}}, {u"other"_s, {}}, {kTotalCode, {}}};
    const auto set = [&](const QString& column, qint64 active, qint64 ratio) {
        grid.values[CountGrid::key(kCity, u"active"_s, column)] = active;
        grid.special[CountGrid::key(kCity, u"per_worker"_s, column)] = {ratio, 2};
    };
    set(u"involuntary"_s, 3, 300);
    set(u"other"_s, 12, 400);
    set(kTotalCode, 15, 375);
    const CountGrid shown = published(grid, suppress({grid}, {}).front());
    CHECK(shownText(shown, u"per_worker"_s, u"involuntary"_s).isEmpty());
    CHECK(shownText(shown, u"per_worker"_s, u"other"_s).isEmpty());
    CHECK(shownText(shown, u"per_worker"_s, kTotalCode) == u"3.75");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/reports/attacker.h"
#include "tests/reports/crowd.h"
#include "tests/reports/madeupgrids.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <bit>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr CountMeasure kPersons{.sql = "count(DISTINCT r.p)", .adds = false};
constexpr CountTable kOverlapping = madeUpTable(true, kCountRows, true);
constexpr CountTable kDistinct = madeUpTable(false, kPersons, false);

QString shownText(const CountGrid& grid, const QString& row, const QString& column) {
    return grid.figure(kCity, row, column).text();
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

TEST_CASE("persons of one ward follow from the other wards and the city", "[suppression]") {
    const auto& [code, row, column] = GENERATE(
        table<const char*, QString, QString>({{"inpatients", kTotalCode, u"present"_s},
                                              {"transition_support", u"persons"_s, kTotalCode}}));
    INFO(code);
    CountGrid grid;
    grid.table = &standardCountTable(QLatin1StringView(code));
    grid.period = Period::month(202107);
    grid.wards = {{u"kita"_s, {}}, {u"chuo"_s, {}}, {kCity, {}}};
    grid.rows = {{row, {}}};
    grid.columns = {{column, {}}};
    grid.values = {{CountGrid::key(u"kita"_s, row, column), 3},
                   {CountGrid::key(u"chuo"_s, row, column), 20},
                   {CountGrid::key(kCity, row, column), 23}};
    Attacker attacker({grid}, suppress({grid}, {}));
    attacker.knows({false, false, true});
    CHECK(attacker.computed() == QStringList());
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
        {u"group_activity"_s, {false, false, true}},
        {u"discharge_support"_s, {false, true, true}},
        {u"inpatients"_s, {false, false, true, {}, u"year year_65 year_under65 year_unknown"_s}},
        {u"transition_support"_s, {false, false, true}},
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

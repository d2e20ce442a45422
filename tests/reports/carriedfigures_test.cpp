// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/reports/attacker.h"
#include "tests/support/catchqt.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A stock of formats.md section 3.2, said again and not taken from the declarations.
struct Carried {
    QLatin1StringView table;
    Stock stock;
    QStringList columns{kTotalCode};
};

QList<Carried> carried() {
    const QStringList groups{u"involuntary"_s, u"other"_s, kTotalCode};
    return {
        {"caseload"_L1, {u"closing"_s, u"opened reopened -closed"_s, u"opening"_s}},
        {"discharge_support"_L1, {u"deciding"_s, u"identified -needed -not_needed"_s}, groups},
        {"discharge_support"_L1,
         {u"active"_s, u"started -ended_expired -ended_moved -ended_died"_s},
         groups},
        {"transition_support"_L1, {u"current"_s, u"started -ended"_s, {}, true}},
    };
}

QStringList flows(const Carried& of) {
    return QString(of.stock.change).remove(u'-').split(u' ');
}

CountGrid gridOf(const Carried& of, const Period& period, const QStringList& wards) {
    CountGrid grid;
    grid.table = &standardCountTable(of.table);
    grid.period = period;
    const QStringList rows = QStringList{of.stock.opening, of.stock.closing} + flows(of);
    for (const QString& ward : wards) grid.wards.append({ward, {}});
    for (const QString& row : rows) {
        if (!row.isEmpty()) grid.rows.append({row, {}});
    }
    for (const QString& column : of.columns) grid.columns.append({column, {}});
    return grid;
}

/// With the sums over wards and columns.
void put(CountGrid& grid, const QString& ward, const QString& row, const QString& column,
         qint64 count) {
    if (row.isEmpty()) return;
    for (const QString& w : QSet<QString>{ward, kCity}) {
        for (const QString& c : QSet<QString>{column, kTotalCode}) {
            grid.values[CountGrid::key(w, row, c)] += count;
        }
    }
}

/// Fills the months, and the years before them, of one ward and column.
void fill(QList<CountGrid>& grids, const Carried& of, const QString& ward, const QString& column,
          Random& random) {
    const auto shown = [&](const Period& period, bool isFirst, bool isLast, const QString& row,
                           qint64 count) {
        for (CountGrid& grid : grids) {
            const bool begins = grid.period.firstMonth == period.firstMonth;
            const bool ends = grid.period.lastMonth == period.lastMonth;
            const bool holds = grid.period.firstMonth <= period.firstMonth &&
                               period.lastMonth <= grid.period.lastMonth;
            if (holds && (!isFirst || begins) && (!isLast || ends)) {
                put(grid, ward, row, column, count);
            }
        }
    };
    const QList<qint64> few{0, 0, 0, 0, 1, 2, 4, 9};
    qint64 there = random.pick(QList<qint64>{0, 3, 20, 60});
    const QList<CountGrid> all = grids;
    for (const CountGrid& grid : all) {
        if (grid.period.kind != Period::Kind::Month) continue;
        shown(grid.period, true, false, of.stock.opening, there);
        qint64 gone = 0;
        // All that came first.
        for (const bool isGone : {false, true}) {
            for (const QString& flow : of.stock.change.split(u' ')) {
                if (flow.startsWith(u'-') != isGone) continue;
                const qint64 any = random.pick(few);
                const qint64 count = isGone ? std::min(any, there) : any;
                shown(grid.period, false, false, isGone ? flow.mid(1) : flow, count);
                there += isGone ? -count : count;
                gone += isGone ? count : 0;
            }
        }
        const qint64 onLastDay = of.stock.isThereOnLastDay ? random.below(gone + 1) : 0;
        shown(grid.period, false, true, of.stock.closing, there + onLastDay);
    }
}

QList<CountGrid> madeUp(const Carried& of, const QList<Period>& periods, const QStringList& wards,
                        quint64 seed) {
    Random random(seed);
    QList<CountGrid> grids;
    for (const Period& period : periods) {
        grids.append(
            gridOf(of, period, wards.contains(kCity) ? wards : wards + QStringList{kCity}));
    }
    for (const QString& ward : wards) {
        for (const QString& column : of.columns) {
            if (column == kTotalCode && of.columns.size() > 1) continue;
            fill(grids, of, ward, column, random);
        }
    }
    return grids;
}

Attacker attackerOf(const QList<CountGrid>& grids, const QList<Suppression>& hidden,
                    const Carried& of) {
    Attacker attacker(grids, hidden);
    const QString balance =
        of.stock.opening.isEmpty() ? QString() : u"closing opening opened reopened -closed"_s;
    attacker.knows({false, of.columns.size() > 1, true, balance});
    attacker.knowsStock(of.stock);
    return attacker;
}

/// Each period hidden for itself.
QList<Suppression> hiddenAlone(const QList<CountGrid>& grids) {
    QList<Suppression> hidden;
    for (const CountGrid& grid : grids) hidden += suppress({grid}, {});
    return hidden;
}

}  // namespace

TEST_CASE("what came does not follow from two months' stocks", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    INFO(of.table.data() << " " << of.stock.closing.toStdString());
    QList<CountGrid> months;
    for (const int month : {202106, 202107}) {
        months.append(gridOf(of, Period::month(month), {kCity}));
    }
    const QString column = of.columns.front();
    const QString came = flows(of).front();
    put(months[0], kCity, of.stock.opening, column, 50);
    put(months[0], kCity, of.stock.closing, column, 50);
    put(months[1], kCity, of.stock.opening, column, 50);
    put(months[1], kCity, came, column, 2);
    put(months[1], kCity, of.stock.closing, column, 52);
    CHECK_FALSE(attackerOf(months, hiddenAlone(months), of).computed().isEmpty());
    const QList<Suppression> hidden = suppress(months, {});
    CHECK(hidden[1].small.contains(CountGrid::key(kCity, came, column)));
    CHECK(attackerOf(months, hidden, of).computed() == QStringList());
}

TEST_CASE("months of a stock do not give each other away", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    INFO(of.table.data() << " " << of.stock.closing.toStdString());
    const Period year = Period::fiscalYear(2020);
    const QList<Period> months = periodsBetween(202004, 202103, false);
    int givenAwayAlone = 0;
    for (quint64 seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        const QList<CountGrid> grids =
            madeUp(of, QList{year} + months, {u"w1"_s, u"w2"_s, u"w3"_s}, seed);
        const QList<Suppression> hidden = suppress(grids, {});
        for (int i = 0; i < grids.size(); ++i) checkSmall(grids[i], hidden[i], 5);
        Attacker attacker = attackerOf(grids, hidden, of);
        attacker.knowsMonths(0, 1, flows(of));
        CHECK(attacker.computed() == QStringList());
        const QList<Suppression> alone = hiddenAlone(grids);
        givenAwayAlone += attackerOf(grids, alone, of).computed().isEmpty() ? 0 : 1;
    }
    // The attack is one.
    CHECK(givenAwayAlone > 0);
}

TEST_CASE("no figure beside a stock can have but one whole number", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    const quint64 seed = GENERATE(range(1, 9));
    INFO(of.table.data() << " " << of.stock.closing.toStdString() << " seed " << seed);
    const QList<CountGrid> grids = madeUp(of, periodsBetween(202004, 202006, false), {kCity}, seed);
    CHECK(attackerOf(grids, suppress(grids, {}), of).pinned(10) == QStringList());
}

TEST_CASE("a stock goes on into the next year", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    const quint64 seed = GENERATE(range(1, 5));
    INFO(of.table.data() << " " << of.stock.closing.toStdString() << " seed " << seed);
    const QStringList wards{u"w1"_s, u"w2"_s};
    const QList<CountGrid> months = madeUp(of, periodsBetween(202101, 202106, false), wards, seed);
    CHECK(attackerOf(months, suppress(months, {}), of).computed() == QStringList());
    QList<CountGrid> years = madeUp(of,
                                    QList{Period::fiscalYear(2020), Period::fiscalYear(2021)} +
                                        periodsBetween(202004, 202203, false),
                                    wards, seed);
    years.resize(2);
    CHECK(attackerOf(years, suppress(years, {}), of).computed() == QStringList());
}

TEST_CASE("a year to date and its last months are published together", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    const quint64 seed = GENERATE(range(1, 5));
    INFO(of.table.data() << " " << of.stock.closing.toStdString() << " seed " << seed);
    QList<CountGrid> grids =
        madeUp(of, QList{Period::toDate(202008)} + periodsBetween(202004, 202008, false),
               {u"w1"_s, u"w2"_s}, seed);
    // April to June are not.
    grids.remove(1, 3);
    Attacker attacker = attackerOf(grids, suppress(grids, {}), of);
    CHECK(attacker.computed() == QStringList());
}

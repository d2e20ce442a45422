// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/attacker.h"
#include "tests/support/catchqt.h"

#include <array>
#include <functional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

// A stock before the first month that is published: no table shows it, but nobody can be missing.

namespace {

struct Carried {
    QLatin1StringView table;
    QString came, went, closing;
    bool isThereOnLastDay = false;

    Stock stock() const { return {closing, came + u" -"_s + went, {}, isThereOnLastDay}; }
    QStringList rows() const { return {came, went, closing}; }
};

QList<Carried> carried() {
    return {
        {"transition_support"_L1, u"started"_s, u"ended"_s, u"current"_s, true},
        {"discharge_support"_L1, u"identified"_s, u"needed"_s, u"deciding"_s},
        {"discharge_support"_L1, u"started"_s, u"ended_expired"_s, u"active"_s},
    };
}

/// Who came and who went.
struct Month {
    qint64 came, went;
};

QString keyOf(const QString& row) {
    return CountGrid::key(kCity, row, kTotalCode);
}

/// April and May of the whole city; nobody goes on a last day. Empty where more go than are there.
QList<CountGrid> monthsOf(const Carried& of, qint64 before, const QList<Month>& months) {
    QList<CountGrid> grids;
    qint64 there = before;
    for (const Month& month : months) {
        there += month.came - month.went;
        if (there < 0) return {};
        CountGrid grid;
        grid.table = &standardCountTable(of.table);
        grid.period = Period::month(202104 + static_cast<int>(grids.size()));
        grid.wards = {{kCity, {}}};
        grid.columns = {{kTotalCode, {}}};
        for (const QString& row : of.rows()) grid.rows.append({row, {}});
        grid.values = {
            {keyOf(of.came), month.came}, {keyOf(of.went), month.went}, {keyOf(of.closing), there}};
        grids.append(grid);
    }
    return grids;
}

/// Tries all numbers that the hidden figures may be; these can be but one.
QStringList onlyOne(const Carried& of, const QList<CountGrid>& grids,
                    const QList<Suppression>& hidden) {
    constexpr size_t kFigures = 6;
    constexpr qint64 kBeyond = 4;
    enum { Came, Went, There, CameNext, WentNext, ThereNext };
    std::array<QList<qint64>, kFigures> numbers;
    std::array<QSet<qint64>, kFigures> possible;
    for (size_t i = 0; i < kFigures; ++i) {
        const auto month = static_cast<qsizetype>(i / 3);
        const QString row = of.rows()[static_cast<qsizetype>(i % 3)];
        const qint64 value = grids[month].values.value(keyOf(row));
        const bool isHidden = hidden[month].hides(kCity, row, kTotalCode);
        const qint64 most = isHidden ? value + kBeyond : value;
        for (qint64 any = isHidden ? 1 : value; any <= most; ++any) numbers[i].append(any);
    }
    std::array<qint64, kFigures> figures{};
    const std::function<void(size_t)> take = [&](size_t figure) {
        if (figure == CameNext && figures[There] - figures[Came] + figures[Went] < 0) return;
        if (figure < kFigures) {
            for (const qint64 number : numbers[figure]) {
                figures[figure] = number;
                take(figure + 1);
            }
        } else if (figures[ThereNext] == figures[There] + figures[CameNext] - figures[WentNext]) {
            for (size_t i = 0; i < kFigures; ++i) possible[i].insert(figures[i]);
        }
    };
    take(0);
    QStringList found;
    for (size_t i = 0; i < kFigures; ++i) {
        if (numbers[i].size() > 1 && possible[i].size() < 2) {
            found.append(u"%1 %2"_s.arg(i / 3).arg(of.rows()[static_cast<qsizetype>(i % 3)]));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a stock that begins with those who came does not tell who came next", "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    INFO(of.closing.toStdString());
    const QList<CountGrid> months = monthsOf(of, 0, {{5, 0}, {1, 0}});
    const QList<Suppression> hidden = suppress(months, {});
    CHECK(hidden[1].small.contains(keyOf(of.came)));
    CHECK(onlyOne(of, months, hidden) == QStringList());
    // By the stock of April alone it would be known: 5 came and are there.
    Suppression april;
    april.further = {keyOf(of.closing)};
    Suppression may;
    may.small = {keyOf(of.came)};
    CHECK(onlyOne(of, months, {april, may}).size() == 2);
    Attacker attacker(months, {april, may});
    attacker.knowsStock(of.stock());
    CHECK(attacker.pinned(8).size() == 2);
}

TEST_CASE("no figure after a stock that nobody sees can have but one whole number",
          "[suppression]") {
    const Carried of = GENERATE(from_range(carried()));
    const qint64 before = GENERATE(0, 1, 2, 5);
    const QList<qint64> few{0, 1, 5};
    for (qsizetype i = 0; i < 81; ++i) {
        const Month april{few[i % 3], few[i / 3 % 3]};
        const Month may{few[i / 9 % 3], few[i / 27]};
        const QList<CountGrid> months = monthsOf(of, before, {april, may});
        if (months.isEmpty()) continue;
        INFO(of.closing.toStdString() << ": " << before << " + " << april.came << " - "
                                      << april.went << ", + " << may.came << " - " << may.went);
        const QList<Suppression> hidden = suppress(months, {});
        CHECK(onlyOne(of, months, hidden) == QStringList());
        Attacker attacker(months, hidden);
        attacker.knowsStock(of.stock());
        CHECK(attacker.pinned(8) == QStringList());
    }
}

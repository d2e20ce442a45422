// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"
#include "core/storage/officestore.h"
#include "core/storage/statement.h"

#include <QtGlobal>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr CountItem kRows[] = {
    {.code = "1", .label = QT_TRANSLATE_NOOP("count", "①１年以上の精神科病院在院患者数")},
    {.code = "2", .label = QT_TRANSLATE_NOOP("count", "②地域移行支援利用者数")},
    {.code = "3", .label = QT_TRANSLATE_NOOP("count", "③ピアサポーターの活動回数")},
    {.code = "4", .label = QT_TRANSLATE_NOOP("count", "④精神医療相談件数")},
};

// The typed-in rows behind a figure: a year by its own column; see originsOf().
constexpr CountItem kColumns[] = {
    {.code = "previous",
     .label = QT_TRANSLATE_NOOP("count", "前年度"),
     .condition = "r.fiscal_year = {year} - 1"},
    {.code = "current",
     .label = QT_TRANSLATE_NOOP("count", "当年度"),
     .condition = "r.fiscal_year = {year}"},
    {.code = "change", .label = QT_TRANSLATE_NOOP("count", "増減")},
    {.code = "change_rate", .label = QT_TRANSLATE_NOOP("count", "増減率")},
};

constexpr const char* kPeerEvents = "events";
constexpr const char* kPeerActions = "peer_actions";

constexpr RowSource kSources[] = {
    {"2", "transition_support", "city", "persons", "total"},
    {"3", "peer_activity", "city", "counted", kPeerEvents},
    {"3", "peer_activity", "city", "counted", kPeerActions},
    {"4", "medical_consultation", "centre", "total", "total"},
};

constexpr int kMonths = 12;
constexpr int kRateDecimals = 1;

qint64 powerOfTen(int exponent) {
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

/// Half away from zero; `divisor` > 0.
qint64 roundedQuotient(qint64 dividend, qint64 divisor) {
    const qint64 size = (2 * std::abs(dividend) + divisor) / (2 * divisor);
    return dividend < 0 ? -size : size;
}

/// A typed-in figure overrides what the records say (formats.md section 3.2).
class Indicators {
public:
    explicit Indicators(CountEngine& engine) : m_engine(engine) {}

    Figure figure(const QString& number, int year) {
        Figure figure = typed(number, year);
        const CountedFigure from = counted(number, year);
        if (!figure.value && from.table != nullptr) {
            figure = m_engine.figure(*from.table, from.period, from.ward, from.row, from.column);
            if (number == u"3"_s) {
                figure.note = countsEvents() ? u"basis=per_event"_s : u"basis=per_peer"_s;
            }
        }
        if (number == u"4"_s) addShare(figure, year);
        return figure;
    }

    /// Nothing for a figure that is not known.
    QList<CountedFigure> origins(const CountTable& own, const QString& number, int year) {
        if (typed(number, year).value) {
            return {{&own, Period::fiscalYear(year), kCity, number, u"current"_s}};
        }
        const CountedFigure from = counted(number, year);
        return from.table != nullptr ? QList{from} : QList<CountedFigure>();
    }

    static Figure changeRate(const Figure& previous, const Figure& current) {
        const Figure change = difference(previous, current);
        if (!change.value || *previous.value <= 0) return {std::nullopt, 0, kNotComputable};
        const qint64 base = *previous.withDecimals(change.decimals).value;
        const qint64 perMille = 100 * powerOfTen(kRateDecimals);
        return {roundedQuotient(*change.value * perMille, base), kRateDecimals};
    }

private:
    Figure typed(const QString& number, int year) {
        Statement row(m_engine.database(),
                      u"SELECT i.value, coalesce(c.code, '') FROM indicator i"
                      " LEFT JOIN code c ON c.id = i.certainty_id"
                      " WHERE i.fiscal_year = ? AND i.name = ? AND i.value <> ''"_s);
        row.bindAll(year, number);
        if (!row.step()) return {std::nullopt, 0, kNotCollected};
        Figure figure = Figure::read(row.text(0)).value_or(Figure{});
        figure.note = u"typed_in"_s;
        if (row.text(1) == u"provisional"_s) figure.note += u";provisional"_s;
        return figure;
    }

    /// What is counted where nothing is typed in; no table: ① is typed in alone.
    CountedFigure counted(const QString& number, int year) {
        const QLatin1StringView otherBasis(countsEvents() ? kPeerActions : kPeerEvents);
        for (const RowSource& source : kSources) {
            const auto column = QString::fromLatin1(source.sourceColumn);
            if (number != QLatin1StringView(source.row) || column == otherBasis) continue;
            return {&standardCountTable(QLatin1StringView(source.table)), Period::fiscalYear(year),
                    QString::fromLatin1(source.ward), QString::fromLatin1(source.sourceRow),
                    column};
        }
        return {};
    }

    bool countsEvents() const {
        return readSetting(m_engine.database(), kPeerCountBasis) == kPerEvent;
    }

    /// Of all calls at the centre, where all months of the 年度 are known.
    void addShare(Figure& figure, int year) {
        Statement row(m_engine.database(),
                      u"SELECT count(*), CAST(sum(total) AS BIGINT) FROM centre_calls"
                      " WHERE month >= ? AND month < ?"_s);
        row.bindAll(u"%1-04"_s.arg(year), u"%1-04"_s.arg(year + 1));
        row.step();
        if (row.integer(0) != kMonths || row.integer(1) <= 0 || !figure.value) return;
        const qint64 perMille = 100 * powerOfTen(kRateDecimals);
        const Figure share{
            roundedQuotient(*figure.value * perMille, row.integer(1) * powerOfTen(figure.decimals)),
            kRateDecimals};
        figure.note += (figure.note.isEmpty() ? u"share="_s : u";share="_s) + share.text();
    }

    CountEngine& m_engine;
};

void compute(CountEngine& engine, CountGrid& grid) {
    Indicators indicators(engine);
    const int year = grid.period.year();
    for (const CountHeading& row : std::as_const(grid.rows)) {
        const auto put = [&](const char* column, const Figure& figure) {
            grid.special.insert(CountGrid::key(kCity, row.code, QString::fromLatin1(column)),
                                figure);
        };
        const Figure previous = indicators.figure(row.code, year - 1);
        const Figure current = indicators.figure(row.code, year);
        put("previous", previous);
        put("current", current);
        put("change", difference(previous, current));
        put("change_rate", Indicators::changeRate(previous, current));
    }
}

QList<CountedFigure> originsOf(CountEngine& engine, const CountedFigure& figure) {
    Indicators indicators(engine);
    const int year = figure.period.year();
    QList<CountedFigure> origins;
    if (figure.column != u"previous"_s) {
        origins += indicators.origins(*figure.table, figure.row, year);
    }
    if (figure.column != u"current"_s) {
        origins += indicators.origins(*figure.table, figure.row, year - 1);
    }
    return origins;
}

constexpr CountTable kTables[] = {
    {
        .code = "indicators",
        .title = QT_TRANSLATE_NOOP("count", "状況共有シートの指標"),
        .unitText = QT_TRANSLATE_NOOP("count", "人・回・件"),
        .ruleText =
            QT_TRANSLATE_NOOP("count",
                              "入力された値があればそれを、なければ記録から数えた値を示します。①は"
                              "入力だけです。③の数え"
                              "方は設定に従います。④は精神科救急情報センターの精神医療相談です。"),
        .reads = "indicator centre_calls peer_activity transition_benefit consultation",
        .from = "indicator r",
        .kindFilter = "1 = 1",
        .ward = "",
        .rows = {.items = kRows, .expression = "r.name", .overlaps = true, .hasTotal = false},
        .columns = {.items = kColumns, .hasTotal = false},
        .record = "r.id",
        .recordTable = "indicator",
        .isCityOnly = true,
        .isYearly = true,
        .compute = &compute,
        .sources = kSources,
        .origins = &originsOf,
    },
};

}  // namespace

std::span<const CountTable> indicatorTables() {
    return kTables;
}

}  // namespace madobe

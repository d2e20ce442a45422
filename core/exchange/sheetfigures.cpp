// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetfigures.h"

#include "core/domain/indicator.h"
#include "core/services/sheettemplate.h"
#include "core/storage/recordlist.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const CountTable& indicatorCounts() {
    return indicatorTables().front();
}

Figure typedFigure(const QString& decimal) {
    if (decimal.isEmpty()) return {std::nullopt};
    const qsizetype point = decimal.indexOf(u'.');
    Figure figure;
    figure.decimals = point < 0 ? 0 : static_cast<int>(decimal.size() - point - 1);
    figure.value = QString(decimal).remove(u'.').toLongLong();
    figure.note = u"typed_in"_s;
    return figure;
}

std::optional<Indicator> typedIn(RecordStore& store, const QString& indicator, int fiscalYear) {
    const qint64 id = store.of(indicatorType()).findId({fiscalYear, indicator});
    if (id == 0) return std::nullopt;
    return store.load<Indicator>(indicatorType(), id);
}

bool isTypedIn(const Figure& figure) {
    return figure.note.split(u';').contains(u"typed_in"_s);
}

/// A zero that nobody typed in is a year in which nothing was recorded here.
bool isKnown(const Figure& figure) {
    return figure.value && (*figure.value != 0 || isTypedIn(figure));
}

QString shareIn(const QString& note) {
    for (const QString& part : note.split(u';')) {
        if (part.startsWith(u"share="_s)) return part.mid(6);
    }
    return {};
}

}  // namespace

QHash<QString, bool> favourableChanges(const CountGrid& grid, RecordStore& store) {
    QHash<QString, bool> changes;
    if (grid.table != &indicatorCounts()) return changes;
    const QHash<QString, GoodDirection> directions = goodDirections(store, grid.period.year());
    for (const CountHeading& row : grid.rows) {
        const Figure previous = grid.figure(kCity, row.code, u"previous"_s);
        const Figure current = grid.figure(kCity, row.code, u"current"_s);
        if (!isKnown(previous) || !isKnown(current)) continue;
        const auto isGood =
            isFavourable(directions.value(row.code), previous.number(), current.number());
        if (isGood) changes.insert(row.code, *isGood);
    }
    return changes;
}

QStringList ownIndicators(RecordStore& store) {
    RecordList list(store, indicatorType());
    QStringList names;
    for (const auto& row : list.rows(list.keys({}))) {
        const QString& name = static_cast<const Indicator&>(*row).name;
        const auto items = indicatorCounts().rows.items;
        const bool isCounted = std::any_of(items.begin(), items.end(), [&](const CountItem& item) {
            return name == QLatin1StringView(item.code);
        });
        if (!isCounted && !names.contains(name)) names.append(name);
    }
    return names;
}

bool SheetReading::isTypedIn() const {
    return madobe::isTypedIn(figure);
}

SheetFigures::SheetFigures(CountEngine& engine, RecordStore& store, int sheetYear)
    : m_engine(engine), m_store(store), m_sheetYear(sheetYear) {}

SheetReading SheetFigures::reading(const QString& indicator, int fiscalYear,
                                   const QString& column) {
    SheetReading reading;
    reading.fiscalYear = fiscalYear;
    const auto isCounted = [&](const CountHeading& row) { return row.code == indicator; };
    if (!m_grid) m_grid = m_engine.count(indicatorCounts(), Period::fiscalYear(m_sheetYear - 1));
    const bool hasCount = std::any_of(m_grid->rows.cbegin(), m_grid->rows.cend(), isCounted);
    if (hasCount) reading.figure = m_grid->figure(kCity, indicator, column);
    if (!isKnown(reading.figure)) reading.figure.value.reset();
    if (const auto row = typedIn(m_store, indicator, fiscalYear)) {
        if (!hasCount) reading.figure = typedFigure(row->value);
        if (reading.isTypedIn()) {
            reading.day = row->referenceDate;
            reading.isProvisional = m_store.codes().is(row->certainty, "provisional");
        }
    }
    return reading;
}

SheetFigure SheetFigures::of(const QString& indicator) {
    SheetFigure figure;
    figure.current = reading(indicator, m_sheetYear - 1, u"current"_s);
    figure.previous = reading(indicator, m_sheetYear - 2, u"previous"_s);
    figure.share = shareIn(figure.current.figure.note);
    if (const auto row = typedIn(m_store, indicator, m_sheetYear - 1)) {
        figure.target = row->target;
        figure.source = row->source;
        figure.wording = row->wording;
    }
    return figure;
}

}  // namespace madobe

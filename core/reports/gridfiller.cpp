// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/gridfiller.h"

#include "core/reports/celltally.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Every record has one row or column of the code list, so that one grouping yields them all.
bool isGroupedAlone(const CountDimension& dimension) {
    if (*dimension.expression == '\0' || *dimension.join != '\0') return false;
    if (dimension.overlaps || dimension.includesChildren) return false;
    return std::none_of(dimension.items.begin(), dimension.items.end(),
                        [](const CountItem& item) { return item.isOwn(); });
}

}  // namespace

GridFiller::GridFiller(Database& database, const CodeBook& codes, CountGrid& grid)
    : m_database(database),
      m_codes(codes),
      m_grid(grid),
      m_table(*grid.table),
      m_query(m_table, grid.period, codes, database.dialect()) {}

void GridFiller::fill() {
    const CountSlices slices(m_codes);
    for (const CountSlice& row : slices.all(m_table.rows)) {
        for (const CountSlice& column : slices.all(m_table.columns)) {
            const CountMeasure measure = measureOf(m_table, row, column);
            if (measure.adds) {
                if (!column.isTotal && (!row.isTotal || m_table.rows.overlaps)) {
                    addSums(row, column);
                }
            } else if (*measure.things == '\0' || !isGroupedAlone(m_table.rows)) {
                countApart(row, column);
            } else if (!row.isTotal && !(column.isTotal && isGroupedAlone(m_table.columns))) {
                countThings(row, column);
            }
        }
    }
    fillRatios();
}

void GridFiller::addSums(const CountSlice& row, const CountSlice& column) {
    // Where a record may stand in several rows, 計 is no sum.
    const bool sumsRows = row.isPart && m_table.rows.hasTotal && !m_table.rows.overlaps;
    const bool sumsColumns = column.isPart && m_table.columns.hasTotal;
    CellTally tally(m_table, {sumsRows, sumsColumns});
    const QString ward = m_query.wardExpression();
    read(m_query.grouped(ward, row, column), !ward.isEmpty(), row, column, [&](const Cell& cell) {
        tally.add(cell.ward, cell.row, cell.column, cell.figure.value_or(0));
    });
    tally.fillSums(m_grid);
}

// To ask for each sum by itself would read everything a dozen times.
void GridFiller::countThings(const CountSlice& row, const CountSlice& column) {
    CellTally tally(m_table, {m_table.rows.hasTotal,
                              m_table.columns.hasTotal && isGroupedAlone(m_table.columns)});
    read(m_query.things(row, column), !m_query.wardExpression().isEmpty(), row, column,
         [&](const Cell& cell) { tally.add(cell.ward, cell.row, cell.column, *cell.figure); });
    tally.fillDistinct(m_grid);
}

// Each sum is a count of its own: per ward, over the wards, over everything.
void GridFiller::countApart(const CountSlice& row, const CountSlice& column) {
    const int decimals = measureOf(m_table, row, column).decimals;
    for (const CountQuery::WardWay& way : m_query.wardWays()) {
        CountSlice inWard = row;
        if (!way.condition.isEmpty()) {
            inWard.condition += (row.condition.isEmpty() ? QString() : u" AND "_s) + way.condition;
        }
        const bool isByWard = !way.expression.isEmpty();
        const QString sql = m_query.grouped(way.expression, inWard, column);
        read(sql, isByWard, inWard, column, [&](const Cell& cell) {
            const QString ward = isByWard ? cell.ward : way.code;
            if (ward.isEmpty()) return;
            const QString key = CountGrid::key(ward, cell.row, cell.column);
            if (decimals == 0) {
                m_grid.values[key] += cell.figure.value_or(0);
            } else {
                m_grid.special.insert(key, {cell.figure, decimals});
            }
        });
    }
}

// A ratio of nothing is none, and not 0.
void GridFiller::fillRatios() {
    const auto fill = [&](const QList<CountHeading>& rows, const QList<CountHeading>& columns) {
        for (const CountHeading& ward : m_grid.wards) {
            for (const CountHeading& row : rows) {
                for (const CountHeading& column : columns) {
                    Figure& figure =
                        m_grid.special[CountGrid::key(ward.code, row.code, column.code)];
                    if (figure.decimals == 0) figure.value.reset();
                    if (!figure.value) figure.note = kNotComputable;
                }
            }
        }
    };
    for (const CountItem& item : m_table.rows.items) {
        if (item.measure.decimals > 0) fill({{QString::fromLatin1(item.code), {}}}, m_grid.columns);
    }
    for (const CountItem& item : m_table.columns.items) {
        if (item.measure.decimals > 0) fill(m_grid.rows, {{QString::fromLatin1(item.code), {}}});
    }
}

void GridFiller::read(const QString& sql, bool hasWard, const CountSlice& row,
                      const CountSlice& column, const std::function<void(const Cell&)>& use) {
    Statement rows(m_database, sql);
    while (rows.step()) {
        int i = 0;
        Cell cell;
        if (hasWard) cell.ward = m_codes.code(rows.integer(i++));
        cell.row = row.expression.isEmpty() ? row.code : codeOf(m_table.rows, rows.value(i++));
        cell.column =
            column.expression.isEmpty() ? column.code : codeOf(m_table.columns, rows.value(i++));
        if (!rows.isNull(i)) cell.figure = rows.integer(i);
        use(cell);
    }
}

QString GridFiller::codeOf(const CountDimension& dimension, const QVariant& value) const {
    if (value.isNull()) return QString::fromLatin1(dimension.missing);
    if (*dimension.list == '\0' || dimension.yieldsCode) return value.toString();
    return m_codes.code(value.toLongLong());
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/counttotals.h"

#include <optional>

namespace madobe {

namespace {

struct Cell {
    CountHeading row;
    CountHeading column;
};

/// `cells` are a row or a column of the table, and `codes` what its dimension calls them.
std::optional<WrongTotal> wrongTotal(const CountGrid& grid, const CountDimension& dimension,
                                     const QList<Cell>& cells, const QStringList& codes) {
    if (!hasSummedTotal(dimension) || cells.size() < 2) return std::nullopt;
    std::optional<WrongTotal> total;
    qint64 sum = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto& [row, column] = cells[i];
        const Figure figure = grid.figure(grid.wards.front().code, row.code, column.code);
        if (!measureOf(*grid.table, row.code, column.code).adds || !figure.value) {
            return std::nullopt;
        }
        if (codes[i] == kTotalCode) {
            total = {row, column, *figure.value};
        } else if (isPartOfTotal(dimension, findItem(dimension, codes[i]))) {
            sum += *figure.value;
        }
    }
    if (!total || total->said == sum) return std::nullopt;
    total->sum = sum;
    return total;
}

}  // namespace

QList<WrongTotal> wrongTotals(const CountGrid& grid) {
    QList<WrongTotal> result;
    const auto judge = [&](const CountDimension& dimension, const QList<Cell>& cells,
                           const QStringList& codes) {
        if (const auto wrong = wrongTotal(grid, dimension, cells, codes)) result.append(*wrong);
    };
    QStringList rows, columns;
    for (const CountHeading& row : grid.rows) rows.append(row.code);
    for (const CountHeading& column : grid.columns) columns.append(column.code);
    for (const CountHeading& column : grid.columns) {
        QList<Cell> cells;
        for (const CountHeading& row : grid.rows) cells.append({row, column});
        judge(grid.table->rows, cells, rows);
    }
    for (const CountHeading& row : grid.rows) {
        QList<Cell> cells;
        for (const CountHeading& column : grid.columns) cells.append({row, column});
        judge(grid.table->columns, cells, columns);
    }
    return result;
}

}  // namespace madobe

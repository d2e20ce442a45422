// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/counttotals.h"

#include "core/reports/countsums.h"

#include <map>
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

bool addsOverPeriods(const CountTable& table, const QString& row, const QString& column) {
    const CountMeasure& measure = measureOf(table, row, column);
    return measure.adds && measure.decimals == 0 && countsEvents(table, findItem(table.rows, row));
}

/// The sum of the figure over grids; none where one of them has none.
std::optional<qint64> sumOver(const QList<const CountGrid*>& grids, const QString& row,
                              const QString& column) {
    qint64 sum = 0;
    for (const CountGrid* grid : grids) {
        const Figure figure = grid->figure(grid->wards.front().code, row, column);
        if (!figure.value) return std::nullopt;
        sum += *figure.value;
    }
    return sum;
}

void judgeSpan(const CountGrid& whole, const QList<const CountGrid*>& parts,
               QList<WrongSpan>& result) {
    QList<Period> periods;
    for (const CountGrid* part : parts) periods.append(part->period);
    for (const CountHeading& row : whole.rows) {
        for (const CountHeading& column : whole.columns) {
            if (!addsOverPeriods(*whole.table, row.code, column.code)) continue;
            const auto said = sumOver({&whole}, row.code, column.code);
            const auto sum = sumOver(parts, row.code, column.code);
            if (!said || !sum || *said == *sum) continue;
            result.append({&whole, periods, {row, column, *said, *sum}});
        }
    }
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

QList<WrongSpan> wrongSpans(const QList<const CountGrid*>& grids) {
    std::map<int, QList<const CountGrid*>> years;
    for (const CountGrid* grid : grids) years[grid->period.year()].append(grid);
    QList<WrongSpan> result;
    for (const auto& [year, ofYear] : years) {
        QList<Period> periods;
        for (const CountGrid* grid : ofYear) periods.append(grid->period);
        const LineSums sums = LineSums::ofPeriods(periods);
        for (const LineTerms& sum : sums.sums()) {
            QList<const CountGrid*> parts;
            for (size_t i = 1; i < sum.size(); ++i) parts.append(ofYear[sum[i].line]);
            judgeSpan(*ofYear[sum.front().line], parts, result);
        }
    }
    return result;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/counttotals.h"

#include "core/reports/countsums.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace madobe {

namespace {

struct Cell {
    CountHeading row;
    CountHeading column;
};

/// A row or a column of a table: its lines, and where the figure of each stands.
struct Line {
    const CountDimension& dimension;
    const QList<CountHeading>& headings;
    std::function<Cell(const CountHeading&)> cellOf;
};

void forEachLine(const CountGrid& grid, const std::function<void(const Line&)>& visit) {
    for (const CountHeading& column : grid.columns) {
        visit({grid.table->rows, grid.rows, [&column](const CountHeading& row) {
                   return Cell{row, column};
               }});
    }
    for (const CountHeading& row : grid.rows) {
        visit({grid.table->columns, grid.columns, [&row](const CountHeading& column) {
                   return Cell{row, column};
               }});
    }
}

std::optional<qint64> valueOf(const CountGrid& grid, const Cell& cell) {
    return grid.figure(grid.wards.front().code, cell.row.code, cell.column.code).value;
}

bool adds(const CountGrid& grid, const Cell& cell) {
    return measureOf(*grid.table, cell.row.code, cell.column.code).adds;
}

std::optional<WrongTotal> wrongTotal(const CountGrid& grid, const Line& line) {
    if (!hasSummedTotal(line.dimension) || line.headings.size() < 2) return std::nullopt;
    std::optional<WrongTotal> total;
    qint64 sum = 0;
    for (const CountHeading& heading : line.headings) {
        const Cell cell = line.cellOf(heading);
        const auto value = valueOf(grid, cell);
        if (!adds(grid, cell) || !value) return std::nullopt;
        if (heading.code == kTotalCode) {
            total = {cell.row, cell.column, *value};
        } else if (isPartOfTotal(line.dimension, findItem(line.dimension, heading.code))) {
            sum += *value;
        }
    }
    if (!total || total->said == sum) return std::nullopt;
    total->sum = sum;
    return total;
}

/// The sum is known where all its lines are there and add up.
std::optional<WrongSum> wrongSum(const CountGrid& grid, const Line& line, const CountSum& sum) {
    const auto find = [&](QStringView code) {
        return std::find_if(line.headings.begin(), line.headings.end(),
                            [code](const CountHeading& heading) { return heading.code == code; });
    };
    WrongSum result;
    const auto add = [&](const QString& code, int sign) {
        const auto heading = find(code);
        if (heading == line.headings.end()) return false;
        const Cell cell = line.cellOf(*heading);
        const auto value = valueOf(grid, cell);
        if (!value || (!adds(grid, cell) && !sum.isApart)) return false;
        if (sign == 0) {
            result.figure = {cell.row, cell.column, *value};
            return true;
        }
        result.figure.sum += sign * *value;
        if (!result.formula.isEmpty() || sign < 0) result.formula += sign < 0 ? u'－' : u'＋';
        result.formula += heading->label;
        return true;
    };
    if (!add(QString::fromLatin1(sum.line), 0)) return std::nullopt;
    for (const QString& part : QString::fromLatin1(sum.parts).split(u' ')) {
        const bool isTakenOff = part.startsWith(u'-');
        if (!add(isTakenOff ? part.mid(1) : part, isTakenOff ? -1 : 1)) return std::nullopt;
    }
    if (result.figure.said == result.figure.sum) return std::nullopt;
    return result;
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
    forEachLine(grid, [&](const Line& line) {
        if (const auto wrong = wrongTotal(grid, line)) result.append(*wrong);
    });
    return result;
}

QList<WrongSum> wrongSums(const CountGrid& grid) {
    QList<WrongSum> result;
    forEachLine(grid, [&](const Line& line) {
        for (const CountSum& sum : line.dimension.sums) {
            if (const auto wrong = wrongSum(grid, line, sum)) result.append(*wrong);
        }
    });
    return result;
}

QList<WrongTotal> figuresBeyond(const CountGrid& part, const CountGrid& whole) {
    const auto has = [](const QList<CountHeading>& headings, const CountHeading& heading) {
        return std::any_of(headings.begin(), headings.end(),
                           [&](const CountHeading& each) { return each.code == heading.code; });
    };
    QList<WrongTotal> result;
    for (const CountHeading& row : part.rows) {
        for (const CountHeading& column : part.columns) {
            if (!has(whole.rows, row) || !has(whole.columns, column)) continue;
            const auto said = valueOf(part, {row, column});
            const auto most = valueOf(whole, {row, column});
            if (said && most && *said > *most) result.append({row, column, *said, *most});
        }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sharedfigures.h"
#include "core/reports/suppressor.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;
using enum SuppressionTable::Dimension;

namespace {

constexpr qint64 kCostOfCell = 1000;
/// A total is missed more than one of its parts, a large figure more than a small one.
constexpr qint64 kCostOfTotal = 300;
constexpr qint64 kMostCostOfValue = 299;

}  // namespace

void Suppressor::readTables(const QList<const CountGrid*>& grids) {
    QList<Period> periods;
    QList<CountHeading> wards;
    QList<QList<const CountGrid*>> byTable;
    for (const CountGrid* grid : grids) {
        if (!periods.contains(grid->period)) periods.append(grid->period);
        for (const CountHeading& ward : grid->wards) {
            const bool isKnown =
                std::any_of(wards.begin(), wards.end(),
                            [&](const CountHeading& known) { return known.code == ward.code; });
            if (!isKnown) wards.append(ward);
        }
        const auto known = std::find_if(
            byTable.begin(), byTable.end(),
            [&](const QList<const CountGrid*>& of) { return of.front()->table == grid->table; });
        if (known == byTable.end()) {
            byTable.append({grid});
        } else {
            known->append(grid);
        }
    }
    m_firstCells.push_back(0);
    for (const QList<const CountGrid*>& of : std::as_const(byTable)) {
        m_tables.emplace_back(of, periods, wards);
        int cells = 1;
        for (int d = 0; d < kDimensions; ++d) cells *= m_tables.back().size(d);
        m_firstCells.push_back(m_firstCells.back() + cells);
    }
}

void Suppressor::readLinks() {
    for (int a = 0; a < tables(); ++a) {
        for (int b = 0; b < tables(); ++b) {
            if (a == b) continue;
            const auto lines = [&](int dimension, const CountDimension& here,
                                   const CountDimension& there) {
                std::vector<std::pair<int, int>> same;
                for (int line = 0; line < table(a).size(dimension); ++line) {
                    const QString& code = table(a).code(dimension, line);
                    const int other = table(b).lineOf(dimension, code);
                    if (other >= 0 && isSameLine(here, there, code)) same.emplace_back(line, other);
                }
                return same;
            };
            const CountTable& here = table(a).table();
            const CountTable& there = table(b).table();
            for (const auto& [row, rowThere] : lines(kRow, here.rows, there.rows)) {
                for (const auto& [column, columnThere] :
                     lines(kColumn, here.columns, there.columns)) {
                    m_links.push_back({{a, row, column}, {b, rowThere, columnThere}});
                }
            }
        }
    }
}

void Suppressor::readCells() {
    for (int i = 0; i < m_firstCells.back(); ++i) m_cells.push_back(readCell(placeOf(i)));
    for (int i = 0; i < tables(); ++i) {
        for (const int dimension : {kWard, kRow, kColumn}) readRests(i, dimension);
    }
}

Suppressor::Cell Suppressor::readCell(const Place& place) const {
    const SuppressionTable& of = table(place.table);
    const CountGrid* const grid = of.grid(place.lines[kPeriod]);
    const QString& ward = of.code(kWard, place.lines[kWard]);
    const QString& row = of.code(kRow, place.lines[kRow]);
    const QString& column = of.code(kColumn, place.lines[kColumn]);
    const CountMeasure& measure = measureOf(of.table(), row, column);
    Cell cell;
    cell.adds = measure.adds;
    cell.isRest = ward.isEmpty() || row.isEmpty() || column.isEmpty();
    if (!grid) return cell;
    const Figure figure = grid->figure(ward, row, column);
    const bool isNumber = measure.decimals == 0 && figure.decimals == 0;
    if (isNumber && !cell.isRest) cell.value = figure.value.value_or(0);
    int totals = grid->period.kind != Period::Kind::Month && of.size(kPeriod) > 1 ? 1 : 0;
    for (const bool isTotal :
         {ward == kCity || ward == kWardsTotal, row == kTotalCode, column == kTotalCode}) {
        if (isTotal) ++totals;
    }
    cell.cost = kCostOfCell + kCostOfTotal * totals + std::min(cell.value, kMostCostOfValue);
    return cell;
}

void Suppressor::readRests(int index, int dimension) {
    const size_t d = static_cast<size_t>(dimension);
    const int rest = table(index).size(dimension) - 1;
    for (const LineTerms& sum : table(index).sums(dimension, true).sums()) {
        if (signIn(sum, rest) == 0) continue;
        for (int i = firstCell(index); i < firstCell(index + 1); ++i) {
            Place place = placeOf(i);
            if (place.lines[d] != rest || !at(i).adds) continue;
            qint64 value = 0;
            for (const LineTerm& term : sum) {
                place.lines[d] = term.line;
                if (term.line != rest) value += term.sign * at(indexOf(place)).value;
            }
            at(i).value = value;
        }
    }
}

void Suppressor::judge() {
    for (Cell& cell : m_cells) {
        cell.isSmall = cell.value >= 1 && cell.value < m_threshold;
        cell.isHidden = cell.isSmall || (cell.isRest && cell.value >= 1);
    }
}

}  // namespace madobe

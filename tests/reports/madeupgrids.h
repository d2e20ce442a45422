// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

namespace madobe::tests {

/// A table that nothing is ever counted for: its grids are made by hand.
constexpr CountTable madeUpTable(bool overlaps, CountMeasure measure, bool hasWardsTotal) {
    return {.code = "made_up",
            .title = "",
            .unitText = "",
            .ruleText = "",
            .from = "",
            .kindFilter = "",
            .period = "BETWEEN {first_month}",
            .ward = "",
            .rows = {.list = "category", .expression = "r.a", .overlaps = overlaps},
            .columns = {.list = "method", .expression = "r.b"},
            .measure = measure,
            .record = "",
            .recordTable = "",
            .hasWardsTotal = hasWardsTotal,
            .isCityOnly = !hasWardsTotal};
}
inline constexpr CountTable kOnePlace = madeUpTable(false, kCountRows, false);
inline constexpr CountTable kManyPlaces = madeUpTable(false, kCountRows, true);

struct GridSize {
    int wards, rows, columns;
};

CountGrid emptyGrid(const CountTable& table, const GridSize& size);
/// Adds to a cell and to the totals it is in.
void put(CountGrid& grid, const QString& ward, const QString& row, const QString& column,
         qint64 count);
/// Mostly small figures and zeros, with a few large ones.
CountGrid anyGrid(const CountTable& table, const GridSize& size, quint64 seed);

}  // namespace madobe::tests

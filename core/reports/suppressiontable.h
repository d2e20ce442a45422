// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/carriedsums.h"

#include <array>

namespace madobe {

/// A table among those that are hidden together, in one or more periods: its lines along each
/// dimension, each with a last one for what is in no other (records without a ward), and what adds
/// up among them.
class SuppressionTable {
public:
    enum Dimension { kPeriod, kWard, kRow, kColumn, kDimensions };

    /// `grids` are of one table; periods and wards are those of all tables hidden together.
    SuppressionTable(const QList<const CountGrid*>& grids, const QList<Period>& periods,
                     const QList<CountHeading>& wards);

    const CountTable& table() const { return *m_table; }
    /// Of a period; nullptr where the table has none.
    const CountGrid* grid(int period) const { return m_grids[period]; }
    int size(int dimension) const { return m_sizes[static_cast<size_t>(dimension)]; }
    /// Of a ward, row or column; empty for the last line.
    const QString& code(int dimension, int line) const { return headings(dimension)[line].code; }
    /// The item of a row or column, if it is one.
    const CountItem* item(int dimension, int line) const;
    /// -1 where there is no such row or column.
    int lineOf(int dimension, const QString& code) const;

    /// `adds`: of figures that are sums of those of their parts.
    const LineSums& sums(int dimension, bool adds) const { return m_sums[at(dimension)][adds]; }
    const std::vector<LineTerms>& moves(int dimension, bool adds, int line) const {
        return m_moves[at(dimension)][adds][static_cast<size_t>(line)];
    }
    bool countsEvents(const LineTerms& rows) const;
    /// Over rows and periods at once, of figures that add; empty where no stock is carried on.
    const CarriedSums& carried() const { return m_carried; }

private:
    static size_t at(int dimension) { return static_cast<size_t>(dimension); }
    const QList<CountHeading>& headings(int dimension) const;
    /// Figures that do not add otherwise.
    bool addUpOverWards() const;
    bool hasWardsTotal() const;

    const CountTable* m_table;
    QList<const CountGrid*> m_grids;  // by period
    QList<CountHeading> m_wards, m_rows, m_columns;
    std::array<int, kDimensions> m_sizes;
    CarriedSums m_carried;
    std::array<std::array<LineSums, 2>, kDimensions> m_sums;
    std::array<std::array<std::vector<std::vector<LineTerms>>, 2>, kDimensions> m_moves;  // by line
};

}  // namespace madobe

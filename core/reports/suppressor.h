// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countsums.h"
#include "core/reports/suppression.h"

#include <array>
#include <optional>

namespace madobe {

/// Finds what to hide of one table in one or more periods of a 年度. Each hidden figure gets a
/// witness: a way to change it together with other hidden ones that no published figure or sum
/// shows and that keeps all of them at 1 or more. So what is shown fits more than one value.
class Suppressor {
public:
    Suppressor(const QList<const CountGrid*>& grids, qint64 threshold);

    void run();
    Suppression result(int grid) const;

private:
    static constexpr int kDimensions = 4;
    /// Grid (period), ward, row, column.
    using Place = std::array<int, kDimensions>;

    struct Cell {
        /// None, zero and ratios are nothing to hide behind.
        qint64 value = 0;
        qint64 cost = 0;
        bool adds = true;
        bool isSmall = false;
        bool isHidden = false;
        /// Not in the table, but known where its total and all the other parts are.
        bool isRest = false;
        /// Of a small one, in m_witnesses.
        int witness = -1;
    };
    /// A product of one move along each dimension.
    struct Move {
        std::array<const LineTerms*, kDimensions> along;
        int sign = 1;
    };
    using Moves = std::vector<std::vector<LineTerms>>;  // by line

    void readSums();
    bool areWardsSummed() const;
    void readCells();
    Cell readCell(const Place& place) const;
    void readRests(int dimension);
    void judge();
    void protectSmall();
    void dropNeedless();
    void hideReached();
    void hideRatios();
    void hideComputed();

    std::optional<Move> cheapest(int cell, bool mayHide, bool overPeriods = true) const;
    /// None where a figure would fall below 1, or be hidden though it may not.
    std::optional<qint64> cost(const Move& move, bool mayHide, qint64 limit) const;
    bool hasFlow(const LineTerms& rows) const;
    template <class Visit>
    bool visit(const Move& move, Visit&& see) const;
    void adopt(const Move& move);
    void drop(int cell);
    void noteUser(int user);
    bool uses(int user, int cell) const;

    int size(int dimension) const { return m_sizes[static_cast<size_t>(dimension)]; }
    int count() const { return static_cast<int>(m_cells.size()); }
    int indexOf(const Place& place) const;
    Place placeOf(int cell) const;
    void hide(int cell) { m_cells[static_cast<size_t>(cell)].isHidden = true; }
    Cell& at(int cell) { return m_cells[static_cast<size_t>(cell)]; }
    const Cell& at(int cell) const { return m_cells[static_cast<size_t>(cell)]; }

    QList<const CountGrid*> m_grids;
    const CountTable& m_table;
    qint64 m_threshold;
    /// Each with a last line for what is in no other, such as records without a ward.
    QList<CountHeading> m_wards, m_rows, m_columns;
    Place m_sizes;
    std::vector<Cell> m_cells;
    std::vector<bool> m_isFlow;  // by row: counts what happens in a period
    /// By dimension; of measures that do not add [0] and that do [1].
    std::array<std::array<LineSums, 2>, kDimensions> m_sums;
    std::array<std::array<Moves, 2>, kDimensions> m_moves;
    std::vector<Move> m_witnesses;
    /// By cell: small ones whose witness uses it, or used it before it was given another.
    std::vector<std::vector<int>> m_users;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/suppression.h"
#include "core/reports/suppressiontable.h"

#include <optional>

namespace madobe {

/// Finds what to hide of one table, or of several that count the same records, in one or more
/// periods. Each hidden figure gets a witness: a way to change it together with other hidden ones
/// that no published figure or sum shows and that keeps all of them at 1 or more. So what is shown
/// fits more than one value.
class Suppressor {
public:
    Suppressor(const QList<const CountGrid*>& grids, qint64 threshold);

    void run();
    Suppression result(const CountGrid& grid) const;

private:
    static constexpr int kDimensions = SuppressionTable::kDimensions;
    /// Table, then a line of each of its dimensions.
    struct Place {
        int table;
        std::array<int, kDimensions> lines;
    };

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
    /// Rows and columns of one table.
    struct Part {
        int table;
        const LineTerms* rows;
        const LineTerms* columns;
        int sign = 1;
    };
    /// A row in a period.
    struct Step {
        int period, row, sign;
    };
    /// A product of one move along each dimension; where that changes a figure which other tables
    /// show too, with a part that changes it there alike. Where a stock is carried on it goes over
    /// rows and periods at once: by `carried`, and `periods` and the rows of its part are none.
    struct Move {
        const LineTerms* periods;
        const LineTerms* wards;
        std::vector<Part> parts;
        int sign = 1;
        std::vector<Step> carried = {};
    };
    /// The same row and column of two tables, in every period and ward.
    struct Link {
        struct End {
            int table, row, column;
        };
        End here, there;
    };

    void readTables(const QList<const CountGrid*>& grids);
    void readLinks();
    void readCells();
    Cell readCell(const Place& place) const;
    void readRests(int table, int dimension);
    void judge();
    void protectSmall();
    void dropNeedless();
    /// False where there was nothing more to hide.
    bool hideReached();
    void findReached(int table, int dimension, const LineTerms& sum,
                     std::vector<int>& reached) const;
    void hideRatios();
    void hideRatios(int table, int dimension);
    void hideComputed();
    void hideShared();

    /// Which sums over time a move keeps: none, those of wholes, those of stocks too, or these even
    /// for a reader who knows how many went on a last day.
    enum class Over { Nothing, Periods, Stocks, LastDays };

    std::optional<Move> cheapest(int cell, bool mayHide, Over over = Over::LastDays) const;
    /// Of a figure that adds, where a stock is carried on: no other table counts the same records.
    std::optional<Move> cheapestCarried(int cell, bool mayHide, Over over) const;
    /// Fills the move's steps so that the quantity grows by 1 and no sum is broken.
    std::optional<qint64> carry(Move& move, int quantity, bool mayHide, Over over,
                                qint64 limit) const;
    /// False where a figure cannot change so.
    bool addCost(const Move& move, const LineTerm& step, bool mayHide, qint64& sum) const;
    /// How many at least there are in a stock that no period shows, by what follows from it.
    qint64 leastUnshown(int table, int quantity, int ward, int column) const;
    /// Whether those of a last day, if they are such, may be others.
    bool mayShift(const Move& move, int quantity, Over over) const;
    bool addCost(int index, int change, bool mayHide, qint64& sum) const;
    /// Takes in the parts of other tables that the move needs; none where there are none.
    std::optional<qint64> complete(Move& move, bool mayHide, qint64 limit) const;
    std::optional<qint64> addCheapest(Move& move, const Link& link, bool mayHide,
                                      qint64 limit) const;
    /// nullptr where the move has none of the table.
    static const Part* partOf(const Move& move, int table);
    bool agree(const Part& here, const Part& there) const;
    static int changeOf(const Part& part, int row, int column);
    /// None where a figure would fall below 1, or be hidden though it may not.
    std::optional<qint64> cost(const Move& move, bool mayHide, qint64 limit) const;
    template <class Visit>
    bool visit(const Move& move, Visit&& see) const;
    void adopt(const Move& move);
    void drop(int cell);
    void noteUser(int user);
    bool uses(int user, int cell) const;

    int firstCell(int table) const { return m_firstCells[static_cast<size_t>(table)]; }
    int tables() const { return static_cast<int>(m_tables.size()); }
    const SuppressionTable& table(int index) const { return m_tables[static_cast<size_t>(index)]; }
    int count() const { return static_cast<int>(m_cells.size()); }
    int indexOf(const Place& place) const;
    Place placeOf(int cell) const;
    void hide(int cell) { m_cells[static_cast<size_t>(cell)].isHidden = true; }
    Cell& at(int cell) { return m_cells[static_cast<size_t>(cell)]; }
    const Cell& at(int cell) const { return m_cells[static_cast<size_t>(cell)]; }

    qint64 m_threshold;
    std::vector<SuppressionTable> m_tables;
    std::vector<int> m_firstCells;  // by table, and behind the last
    std::vector<Link> m_links;      // both ways
    std::vector<Cell> m_cells;
    std::vector<Move> m_witnesses;
    /// By cell: small ones whose witness uses it, or used it before it was given another.
    std::vector<std::vector<int>> m_users;
};

}  // namespace madobe

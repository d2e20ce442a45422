// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countsums.h"

namespace madobe {

/// What adds up over the rows and periods of a table with stocks that are carried on (CountCarry).
/// Its lines are quantities: a row in a period, or a stock on one day, which several periods may
/// show and none need.
class CarriedSums {
public:
    struct Cell {
        int period, row;
    };

    CarriedSums(const CountTable& table, const QList<Period>& periods,
                const QList<CountHeading>& rows);

    /// Nothing is carried on.
    bool isEmpty() const { return m_sums.empty(); }
    int quantityOf(int period, int row) const { return m_quantities[at(period * m_rows + row)]; }
    /// Where a quantity is shown.
    const std::vector<Cell>& cells(int quantity) const { return m_cells[at(quantity)]; }
    /// Of those who went and are still there on their last day, which no table shows: the rows that
    /// they are a part of. Empty for what else there is.
    const std::vector<Cell>& wholesOf(int quantity) const { return m_wholes[at(quantity)]; }
    bool isUnshownStock(int quantity) const {
        return cells(quantity).empty() && wholesOf(quantity).empty();
    }
    const LineTerms& sum(int index) const { return m_sums[at(index)]; }
    /// The sums a quantity is in, by index, with its sign there.
    const LineTerms& sumsWith(int quantity) const { return m_sumsWith[at(quantity)]; }

private:
    struct Stock {
        const CountCarry* carry;
        int month;
        int quantity;
        /// Of it, those who went; -1 where there are none.
        int lastDay = -1;
    };

    static size_t at(qsizetype index) { return static_cast<size_t>(index); }
    void addQuantities(const CountTable& table, const QList<Period>& periods,
                       const QList<CountHeading>& rows);
    void addLastDay(const CountCarry& carry, int period, const Period& of,
                    const QList<CountHeading>& rows);
    void addCarry(const CountCarry& carry, int period, const Period& of,
                  const QList<CountHeading>& rows);
    int addQuantity();
    /// On the evening before the month.
    Stock& stockBefore(int month, const CountCarry& carry);

    int m_rows;
    std::vector<int> m_quantities;            // by period and row
    std::vector<std::vector<Cell>> m_cells;   // by quantity
    std::vector<std::vector<Cell>> m_wholes;  // by quantity
    std::vector<Stock> m_stocks;
    std::vector<LineTerms> m_sums;
    std::vector<LineTerms> m_sumsWith;
};

}  // namespace madobe

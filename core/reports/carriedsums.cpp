// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/carriedsums.h"

#include <algorithm>

namespace madobe {

namespace {

/// 1 for what came, -1 for what went.
int signOf(const CountCarry& carry, const QString& row) {
    const QStringList change = QString::fromLatin1(carry.change).split(u' ');
    if (row.isEmpty()) return 0;
    return change.contains(row) ? 1 : change.contains(u'-' + row) ? -1 : 0;
}

}  // namespace

CarriedSums::CarriedSums(const CountTable& table, const QList<Period>& periods,
                         const QList<CountHeading>& rows)
    : m_rows(static_cast<int>(rows.size())) {
    if (table.rows.carries.empty() || periods.size() < 2) return;
    addQuantities(table, periods, rows);
    std::vector<bool> isWhole(at(periods.size()), false);
    const LineSums overPeriods = LineSums::ofPeriods(periods);
    for (const LineTerms& sum : overPeriods.sums()) {
        isWhole[at(sum.front().line)] = true;
        for (int row = 0; row < m_rows; ++row) {
            if (!countsEvents(table, findItem(table.rows, rows[row].code))) continue;
            LineTerms terms;
            for (const LineTerm& term : sum) {
                terms.push_back({quantityOf(term.line, row), term.sign});
            }
            m_sums.push_back(terms);
        }
    }
    // What a whole carries on its parts do.
    for (int period = 0; period < periods.size(); ++period) {
        if (isWhole[at(period)]) continue;
        for (const CountCarry& carry : table.rows.carries) {
            addCarry(carry, period, periods[period], rows);
        }
    }
    m_sumsWith.resize(m_cells.size());
    for (size_t sum = 0; sum < m_sums.size(); ++sum) {
        for (const LineTerm& term : m_sums[sum]) {
            m_sumsWith[at(term.line)].push_back({static_cast<int>(sum), term.sign});
        }
    }
}

void CarriedSums::addQuantities(const CountTable& table, const QList<Period>& periods,
                                const QList<CountHeading>& rows) {
    const auto quantity = [&](const Period& period, const QString& row) {
        for (const CountCarry& carry : table.rows.carries) {
            if (row.isEmpty()) break;
            if (row == QLatin1StringView(carry.closing)) {
                return stockBefore(nextMonth(period.lastMonth), carry).quantity;
            }
            if (row == QLatin1StringView(carry.opening)) {
                return stockBefore(period.firstMonth, carry).quantity;
            }
        }
        return addQuantity();
    };
    for (int period = 0; period < periods.size(); ++period) {
        for (int row = 0; row < m_rows; ++row) {
            m_quantities.push_back(quantity(periods[period], rows[row].code));
            m_cells[at(m_quantities.back())].push_back({period, row});
        }
        for (const CountCarry& carry : table.rows.carries) {
            if (carry.isThereOnLastDay) addLastDay(carry, period, periods[period], rows);
        }
    }
}

void CarriedSums::addLastDay(const CountCarry& carry, int period, const Period& of,
                             const QList<CountHeading>& rows) {
    for (int row = 0; row < m_rows; ++row) {
        if (signOf(carry, rows[row].code) >= 0) continue;
        Stock& stock = stockBefore(nextMonth(of.lastMonth), carry);
        if (stock.lastDay < 0) stock.lastDay = addQuantity();
        m_wholes[at(stock.lastDay)].push_back({period, row});
    }
}

void CarriedSums::addCarry(const CountCarry& carry, int period, const Period& of,
                           const QList<CountHeading>& rows) {
    LineTerms terms;
    for (const auto& [month, sign] : {std::pair(nextMonth(of.lastMonth), 1), {of.firstMonth, -1}}) {
        const Stock& stock = stockBefore(month, carry);
        terms.push_back({stock.quantity, sign});
        if (stock.lastDay >= 0) terms.push_back({stock.lastDay, -sign});
    }
    for (int row = 0; row < m_rows; ++row) {
        const int sign = signOf(carry, rows[row].code);
        if (sign != 0) terms.push_back({quantityOf(period, row), -sign});
    }
    m_sums.push_back(terms);
}

int CarriedSums::addQuantity() {
    m_cells.emplace_back();
    m_wholes.emplace_back();
    return static_cast<int>(m_cells.size()) - 1;
}

CarriedSums::Stock& CarriedSums::stockBefore(int month, const CountCarry& carry) {
    const auto known = std::find_if(m_stocks.begin(), m_stocks.end(), [&](const Stock& stock) {
        return stock.carry == &carry && stock.month == month;
    });
    if (known != m_stocks.end()) return *known;
    m_stocks.push_back({&carry, month, addQuantity()});
    return m_stocks.back();
}

}  // namespace madobe

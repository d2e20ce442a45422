// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/celltally.h"

#include <algorithm>

namespace madobe {

CellTally::CellTally(const CountTable& table, Sums sums) : m_wardSums{kCity} {
    if (table.hasWardsTotal) m_wardSums.append(kWardsTotal);
    if (sums.overRows) m_rowSums.append(kTotalCode);
    if (sums.overColumns) m_columnSums.append(kTotalCode);
}

int CellTally::Lines::place(const QString& code) {
    const auto found = m_numbers.constFind(code);
    if (found != m_numbers.cend()) return *found;
    const int number = static_cast<int>(m_codes.size());
    m_numbers.insert(code, number);
    m_codes.append(code);
    m_countsFor.append(QList<int>());
    return number;
}

int CellTally::Lines::numberOf(const QString& code, const QStringList& sums) {
    const int number = place(code);
    if (m_countsFor[number].isEmpty()) {
        QList<int> all{number};
        for (const QString& sum : sums) {
            if (sum != code) all.append(place(sum));
        }
        m_countsFor[number] = all;
    }
    return number;
}

void CellTally::add(const QString& ward, const QString& row, const QString& column, qint64 value) {
    const bool isCityAlone = ward.isEmpty() || ward == kCentre;
    m_entries.push_back(
        {value, m_wards.numberOf(ward, isCityAlone ? QStringList{kCity} : m_wardSums),
         m_rows.numberOf(row, m_rowSums), m_columns.numberOf(column, m_columnSums)});
}

qsizetype CellTally::cells() const {
    return m_wards.codes().size() * m_rows.codes().size() * m_columns.codes().size();
}

template <class Visit>
void CellTally::visitCells(const Entry& entry, Visit visit) const {
    const qsizetype rows = m_rows.codes().size();
    const qsizetype columns = m_columns.codes().size();
    for (const int ward : m_wards.countsFor(entry.ward)) {
        for (const int row : m_rows.countsFor(entry.row)) {
            for (const int column : m_columns.countsFor(entry.column)) {
                visit(static_cast<size_t>((ward * rows + row) * columns + column));
            }
        }
    }
}

void CellTally::fillSums(CountGrid& grid) const {
    std::vector<qint64> counts(static_cast<size_t>(cells()));
    for (const Entry& entry : m_entries) {
        visitCells(entry, [&](size_t cell) { counts[cell] += entry.value; });
    }
    fill(grid, counts);
}

void CellTally::fillDistinct(CountGrid& grid) {
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.value < b.value; });
    std::vector<qint64> counts(static_cast<size_t>(cells()));
    std::vector<qint64> last(counts.size());  // row ids begin with 1
    for (const Entry& entry : m_entries) {
        visitCells(entry, [&](size_t cell) {
            if (last[cell] == entry.value) return;
            last[cell] = entry.value;
            ++counts[cell];
        });
    }
    fill(grid, counts);
}

void CellTally::fill(CountGrid& grid, const std::vector<qint64>& counts) const {
    auto count = counts.cbegin();
    for (const QString& ward : m_wards.codes()) {
        for (const QString& row : m_rows.codes()) {
            for (const QString& column : m_columns.codes()) {
                const qint64 counted = *count++;
                if (counted == 0 || ward.isEmpty()) continue;
                grid.values[CountGrid::key(ward, row, column)] += counted;
            }
        }
    }
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"

#include <vector>

namespace madobe {

/// What an engine was told cell by cell, and the sums of lines in which each cell stands: over the
/// wards, and where they are asked for over the rows and the columns.
class CellTally {
public:
    struct Sums {
        bool overRows = false;
        bool overColumns = false;
    };
    CellTally(const CountTable& table, Sums sums);

    /// No ward: the city's alone. `value` is a count, or the row id of a thing that was seen there.
    void add(const QString& ward, const QString& row, const QString& column, qint64 value);
    /// Adds the counts up.
    void fillSums(CountGrid& grid) const;
    /// Counts each thing once wherever it was seen.
    void fillDistinct(CountGrid& grid);

private:
    /// The codes of one dimension by number, and for which of them a cell of each counts.
    class Lines {
    public:
        int numberOf(const QString& code, const QStringList& sums);
        const QList<int>& countsFor(int line) const { return m_countsFor[line]; }
        const QStringList& codes() const { return m_codes; }

    private:
        int place(const QString& code);

        QStringList m_codes;
        QList<QList<int>> m_countsFor;
        QHash<QString, int> m_numbers;
    };
    struct Entry {
        qint64 value;
        int ward, row, column;
    };

    template <class Visit>
    void visitCells(const Entry& entry, Visit visit) const;
    qsizetype cells() const;
    void fill(CountGrid& grid, const std::vector<qint64>& counts) const;

    QStringList m_wardSums, m_rowSums, m_columnSums;
    Lines m_wards, m_rows, m_columns;
    std::vector<Entry> m_entries;
};

}  // namespace madobe

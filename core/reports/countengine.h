// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"
#include "core/reports/countquery.h"
#include "core/storage/database.h"

namespace madobe {

struct EntityType;

/// A table without `person` has no persons.
enum class CountedBy { Record, Person };

/// Whether a record that it counts can be unfinished.
bool canBeUnfinished(const CountTable& table);

/// Counts by the declarations of CountTable; the same engine for screen, file and paper. Reads
/// alone; for the thread of its connection. Throws kinds of storage, Cancelled.
class CountEngine {
public:
    CountEngine(Database& database, const CodeBook& codes);

    CountGrid count(const CountTable& table, const Period& period);
    /// One figure alone, without its table.
    Figure figure(const CountTable& table, const Period& period, const QString& ward,
                  const QString& row, const QString& column);
    /// One figure of every ward where it is not 0, by ward; that of 全市 where the table has no
    /// wards. Sums over wards are not among them. Of whole numbers.
    QHash<QString, qint64> wardFigures(const CountTable& table, const Period& period,
                                       const QString& row, const QString& column);
    /// Row ids in table.recordTable of the records behind one figure, by the same conditions.
    QList<qint64> records(const CountTable& table, const Period& period, const QString& ward,
                          const QString& row, const QString& column);
    /// The figures that a computed one is made from: their records are behind it. Of any other the
    /// figure itself.
    QList<CountedFigure> origins(const CountedFigure& figure);
    /// What each record, or each person, adds to one figure, by uid. A record of several persons
    /// counts for each of them.
    QList<Contribution> contributions(const CountTable& table, const Period& period,
                                      const QString& ward, const QString& row,
                                      const QString& column, CountedBy by);
    /// A figure by the finer codes of its records, the most frequent first; then those that belong
    /// to the row and were not used. The code is empty for what has none.
    QList<CountDetail> details(const CountTable& table, const Period& period, const QString& ward,
                               const QString& row, const QString& column);
    /// Unfinished, not cancelled records of all families in a month.
    qint64 unfinishedRecords(int yearMonth);
    /// Those that the table would count in the period, by ward, with the lines over wards.
    QHash<QString, qint64> unfinishedRecords(const CountTable& table, const Period& period);

    /// Whether there is any record of the table's kind.
    bool hasRecords(const CountTable& table);
    /// Headings of wards in the order of formats.md section 3.1, the two totals included.
    QList<CountHeading> wardHeadings(const CountTable& table);
    /// Those of any of the tables.
    QList<CountHeading> wardHeadings(const QList<const CountTable*>& tables);
    /// The statement behind the figures, for benchmarks.
    QString statement(const CountTable& table, const Period& period);

    Database& database() { return m_database; }
    const CodeBook& codes() const { return m_codes; }

private:
    CountQuery query(const CountTable& table, const Period& period) const;
    QHash<QString, qint64> unfinishedOf(const EntityType& type, const Period& period,
                                        const QString& condition);
    QList<CountHeading> headings(const CountDimension& dimension, const Period& period) const;

    Database& m_database;
    const CodeBook& m_codes;
    CountSlices m_slices;
};

}  // namespace madobe

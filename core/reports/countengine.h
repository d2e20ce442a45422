// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/reports/counttable.h"
#include "core/reports/period.h"
#include "core/storage/database.h"

#include <QHash>
#include <QSet>
#include <QVariant>

namespace madobe {

inline const QString kTotalCode = QStringLiteral("total");
/// Lines over several wards, beside the codes of the list `ward`.
inline const QString kWardsTotal = QStringLiteral("wards");
inline const QString kCity = QStringLiteral("city");

struct CountHeading {
    QString code;
    QString label;
};

/// The figures of one table in one period: every ward, row and column, zeros included.
struct CountGrid {
    const CountTable* table = nullptr;
    Period period;
    QList<CountHeading> wards;
    QList<CountHeading> rows;
    QList<CountHeading> columns;
    QHash<QString, qint64> values;

    qint64 value(const QString& ward, const QString& row, const QString& column) const;
    static QString key(const QString& ward, const QString& row, const QString& column);
};

/// Counts by the declarations of CountTable; the same engine for screen, file and paper. Reads
/// alone; for the thread of its connection. Throws kinds of storage, Cancelled.
class CountEngine {
public:
    CountEngine(Database& database, const CodeBook& codes);

    CountGrid count(const CountTable& table, const Period& period);
    /// One figure alone, without its table.
    qint64 figure(const CountTable& table, const Period& period, const QString& ward,
                  const QString& row, const QString& column);
    /// Row ids in table.recordTable of the records behind one figure, by the same conditions.
    QList<qint64> records(const CountTable& table, const Period& period, const QString& ward,
                          const QString& row, const QString& column);
    /// Unfinished, not cancelled entries of the case record in a month.
    qint64 unfinishedRecords(int yearMonth);

    /// Headings of wards in the order of formats.md section 3.1, the two totals included.
    QList<CountHeading> wardHeadings(const CountTable& table);
    /// Those of any of the tables.
    QList<CountHeading> wardHeadings(const QList<const CountTable*>& tables);
    /// The statement behind the figures, for benchmarks.
    QString statement(const CountTable& table, const Period& period);

private:
    /// One way of asking: a grouped dimension, or one condition for one code.
    struct Slice {
        QString code;  // empty: the value of `expression` says which
        QString expression;
        QString condition;
        QString join;
    };
    struct Cell {
        QString ward, row, column;
        qint64 count = 0;
    };

    QList<Slice> slices(const CountDimension& dimension) const;
    QList<Slice> withTotalSlice(const CountDimension& dimension) const;
    QString select(const CountTable& table, const Period& period, const QString& ward,
                   const Slice& row, const Slice& column) const;
    /// FROM and WHERE of one cell.
    QString cellSource(const CountTable& table, const QString& ward, const QString& row,
                       const QString& column) const;
    QString where(const CountTable& table, const QStringList& more) const;
    void countSlices(CountGrid& grid, const QList<Slice>& rows);
    void countDistinct(CountGrid& grid);
    QList<Cell> fetch(const CountGrid& grid, const QString& ward, const Slice& row,
                      const Slice& column);
    Slice sliceOf(const CountDimension& dimension, const QString& code) const;

    QString expand(QString sql, const Period& period) const;
    QList<CountHeading> headings(const CountDimension& dimension, const Period& period) const;
    QString codeOf(const CountDimension& dimension, const QVariant& value) const;
    QString wardCode(const QVariant& id) const;
    QStringList idsOf(const QString& list, const QString& code, bool withChildren) const;
    QString wardCondition(const CountTable& table, const QString& ward) const;

    Database& m_database;
    const CodeBook& m_codes;
};

}  // namespace madobe

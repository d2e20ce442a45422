// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/reports/counttable.h"
#include "core/reports/period.h"
#include "core/storage/database.h"

#include <QHash>
#include <QSet>
#include <QVariant>

#include <optional>

namespace madobe {

inline const QString kTotalCode = QStringLiteral("total");
/// Lines over several wards, beside the codes of the list `ward`.
inline const QString kWardsTotal = QStringLiteral("wards");
inline const QString kCity = QStringLiteral("city");

struct CountHeading {
    QString code;
    QString label;
};

/// One figure, `value` times 10^-decimals; none where it was not collected or cannot be computed.
struct Figure {
    std::optional<qint64> value = 0;
    int decimals = 0;
    /// As formats.md section 3.1 has it; mostly empty.
    QString note = {};

    /// With `.` as the decimal point; empty for none.
    QString text() const;
    double number() const;
};

/// The figures of one table in one period: every ward, row and column, zeros included.
struct CountGrid {
    const CountTable* table = nullptr;
    Period period;
    QList<CountHeading> wards;
    QList<CountHeading> rows;
    QList<CountHeading> columns;
    /// What is not there is 0.
    QHash<QString, qint64> values;
    /// Figures that are no whole number, none at all, or have a note.
    QHash<QString, Figure> special;

    qint64 value(const QString& ward, const QString& row, const QString& column) const;
    Figure figure(const QString& ward, const QString& row, const QString& column) const;
    static QString key(const QString& ward, const QString& row, const QString& column);
};

/// Counts by the declarations of CountTable; the same engine for screen, file and paper. Reads
/// alone; for the thread of its connection. Throws kinds of storage, Cancelled.
class CountEngine {
public:
    CountEngine(Database& database, const CodeBook& codes);

    CountGrid count(const CountTable& table, const Period& period);
    /// One figure alone, without its table.
    Figure figure(const CountTable& table, const Period& period, const QString& ward,
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

    Database& database() { return m_database; }
    const CodeBook& codes() const { return m_codes; }

private:
    /// One way of asking: a grouped dimension, one condition for one code, or 計 by itself.
    struct Slice {
        QString code = {};  // empty: the value of `expression` says which
        QString expression = {};
        QString condition = {};
        QString join = {};
        const CountItem* item = nullptr;
        bool isPart = true;    // of the sum 計
        bool isTotal = false;  // 計, asked for where it is no sum
    };
    struct Cell {
        QString ward, row, column;
        std::optional<qint64> count;
    };
    struct WardWay {
        QString expression, code, condition;
    };

    QList<Slice> slices(const CountDimension& dimension) const;
    QList<Slice> withTotalSlice(const CountDimension& dimension) const;
    QList<WardWay> wardWays(const CountTable& table) const;
    static CountMeasure measureOf(const CountTable& table, const Slice& row, const Slice& column);
    QString select(const CountTable& table, const Period& period, const QString& ward,
                   const Slice& row, const Slice& column) const;
    /// FROM and WHERE of one cell.
    QString cellSource(const CountTable& table, const QString& ward, const Slice& row,
                       const Slice& column) const;
    QString where(const CountTable& table, const QStringList& more) const;
    void countSum(CountGrid& grid, const Slice& row, const Slice& column);
    void countApart(CountGrid& grid, const Slice& row, const Slice& column);
    static void fillRatios(CountGrid& grid);
    QList<Cell> fetch(const CountGrid& grid, const QString& ward, const Slice& row,
                      const Slice& column);
    Slice sliceOf(const CountDimension& dimension, const QString& code) const;

    QString expand(QString sql, const Period& period) const;
    QList<CountHeading> headings(const CountDimension& dimension, const Period& period) const;
    QString codeOf(const CountDimension& dimension, const QVariant& value) const;
    QStringList idsOf(const QString& list, const QString& code, bool withChildren) const;
    QString wardCondition(const CountTable& table, const QString& ward) const;

    Database& m_database;
    const CodeBook& m_codes;
};

}  // namespace madobe

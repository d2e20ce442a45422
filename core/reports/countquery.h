// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countslices.h"
#include "core/reports/period.h"
#include "core/storage/dialect.h"

namespace madobe {

/// The SQL of one table in one period, from its declaration.
class CountQuery {
public:
    /// One way to ask for wards: by the value of `expression`, or for all of `code` together.
    struct WardWay {
        QString expression, code, condition;
    };

    CountQuery(const CountTable& table, const Period& period, const CodeBook& codes,
               const Dialect& dialect)
        : m_table(table), m_period(period), m_codes(codes), m_dialect(dialect) {}

    /// Empty where the city is all there is.
    QString wardExpression() const;
    /// The ways that fill every line over wards.
    QList<WardWay> wardWays() const;
    /// Columns: the expressions that are not empty, in the order of the parameters, then the
    /// measure. Where the table has a month, several lines may belong to one cell.
    QString grouped(const QString& ward, const CountSlice& row, const CountSlice& column) const;
    /// The same with each thing of the measure once a cell, instead of their number.
    QString things(const CountSlice& row, const CountSlice& column) const;
    /// Anything else that is wanted of the counted rows of one cell. `joins` and `selected` may
    /// name `r`; `tail` follows the conditions.
    QString ofCell(const QString& selected, const QString& ward, const CountSlice& row,
                   const CountSlice& column, const QString& tail = {},
                   const QStringList& joins = {}) const;

private:
    QString source(const CountSlice& row, const CountSlice& column, const QStringList& joins,
                   const QStringList& conditions) const;
    QString wardCondition(const QString& ward) const;
    QString expand(QString sql) const;

    const CountTable& m_table;
    const Period& m_period;
    const CodeBook& m_codes;
    const Dialect& m_dialect;
};

}  // namespace madobe

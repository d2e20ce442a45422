// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/reports/counttable.h"

namespace madobe {

/// One way of asking: a grouped dimension, one condition for one code, or 計 by itself.
struct CountSlice {
    QString code = {};  // empty: the value of `expression` says which
    QString expression = {};
    QString condition = {};
    QString join = {};
    const CountItem* item = nullptr;
    bool isPart = true;    // of the sum 計
    bool isTotal = false;  // 計, asked for where it is no sum
};

/// What the rows or columns of a declaration ask for, as SQL.
class CountSlices {
public:
    explicit CountSlices(const CodeBook& codes) : m_codes(codes) {}

    /// The ways that fill a dimension; 計 is among them where it has one.
    QList<CountSlice> all(const CountDimension& dimension) const;
    /// The ways that fill all rows but 計; 計 alone where there are no rows.
    QList<CountSlice> parts(const CountDimension& dimension) const;
    /// One row or column.
    CountSlice of(const CountDimension& dimension, const QString& code) const;
    /// Row ids of a code, in every 年度; with those of its children.
    QStringList idsOf(const QString& list, const QString& code, bool withChildren) const;

private:
    const CodeBook& m_codes;
};

/// The column's own measure, else the row's, else the table's.
CountMeasure measureOf(const CountTable& table, const CountSlice& row, const CountSlice& column);

/// `(1, 2)`; `nothing` in it where there are none, since not every engine takes `()`.
QString sqlList(const QStringList& values, const QString& nothing);
QString sqlText(const QString& text);

/// An id that no row has.
inline const QString kNoId = QStringLiteral("-1");

}  // namespace madobe

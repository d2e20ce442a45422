// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"

namespace madobe {

/// A 計 that is not the sum of its lines.
struct WrongTotal {
    CountHeading row;
    CountHeading column;
    qint64 said = 0;
    qint64 sum = 0;
};

/// A line that is not what its table makes it from, with the words for that.
struct WrongSum {
    WrongTotal figure;
    QString formula;
};

/// A year, or a year to date, that is not the sum of its parts.
struct WrongSpan {
    const CountGrid* grid = nullptr;
    QList<Period> parts;
    WrongTotal figure;
};

/// Of the first ward, wherever the table's declaration says that figures add up.
QList<WrongTotal> wrongTotals(const CountGrid& grid);
/// Of the first ward, the sums of lines besides 計 that the declaration names.
QList<WrongSum> wrongSums(const CountGrid& grid);
/// Figures of `part` that are larger than those of the table that it is within, in `sum`; of the
/// first ward.
QList<WrongTotal> figuresBeyond(const CountGrid& part, const CountGrid& whole);
/// Over the periods of one table, wherever figures add up over them.
QList<WrongSpan> wrongSpans(const QList<const CountGrid*>& grids);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"

#include <vector>

namespace madobe {

/// A line of a dimension, by its place among the headings, and how often it is taken.
struct LineTerm {
    int line;
    int sign;

    bool operator==(const LineTerm&) const = default;
};

using LineTerms = std::vector<LineTerm>;
/// 0 where the line is not among them.
int signIn(const LineTerms& terms, int line);

/// Whether a row counts what happens in a period, and not what is on its last day: only then can
/// its figures add up over months.
bool countsEvents(const CountTable& table, const CountItem* row);

/// What adds up among the lines of one dimension: the wards, the rows or the columns. Each sum is
/// its line less its parts, and comes to the same whatever the figures are.
class LineSums {
public:
    /// `adds`: of figures that are sums of those of their parts (CountMeasure::adds).
    /// `hasWardsTotal`: 区計 is among the wards for this table.
    static LineSums ofWards(const CountTable& table, const QList<CountHeading>& wards, bool adds,
                            bool hasWardsTotal);
    static LineSums of(const CountDimension& dimension, const QList<CountHeading>& lines,
                       bool adds);
    /// Months, 年度 to date and whole years.
    static LineSums ofPeriods(const QList<Period>& periods);

    const std::vector<LineTerms>& sums() const { return m_sums; }
    /// The ways in which the figure of a line can grow by 1, with others by 1 up or down, so that
    /// no sum shows it. Just the line where it is in no sum.
    std::vector<LineTerms> moves(int line) const;

private:
    void add(const QList<CountHeading>& lines, const QString& total, const QStringList& parts);
    void extend(LineTerms& move, std::vector<LineTerms>& found) const;

    std::vector<LineTerms> m_sums;
};

}  // namespace madobe

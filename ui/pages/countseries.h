// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <QStringList>

namespace madobe {

enum class SeriesKind { Months, Wards, Shares };

/// Figures side by side, as a plot shows them.
struct CountSeries {
    QString title;
    QStringList labels;
    QList<Figure> values;
    /// Behind each value: `%`.
    QString unit = {};
};

/// The months of a 年度 from April, yyyymm.
QList<int> monthsOfYear(int fiscalYear);

/// One figure month by month, up to `lastMonth` (yyyymm). Counts; for any thread with an office of
/// its own.
CountSeries monthSeries(CountEngine& engine, const CountTable& table, int fiscalYear, int lastMonth,
                        const QString& ward, const QString& row, const QString& column);
/// One figure ward by ward, without the lines over several.
CountSeries wardSeries(const CountGrid& grid, const QString& row, const QString& column);
/// The rows of a column in per cent of what they come to; empty where that is no figure.
CountSeries shareSeries(const CountGrid& grid, const QString& ward, const QString& column);

}  // namespace madobe

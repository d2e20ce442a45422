// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countseries.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstMonthOfYear = 4;
constexpr int kMonthsOfYear = 12;
constexpr qint64 kPerMille = 1000;

/// 計, or where it is no line the sum of those that are.
qint64 wholeOf(const CountGrid& grid, const QString& ward, const QString& column) {
    if (grid.table->rows.hasTotal) {
        return grid.figure(ward, kTotalCode, column).value.value_or(0);
    }
    qint64 sum = 0;
    for (const CountHeading& row : grid.rows) {
        sum += grid.figure(ward, row.code, column).value.value_or(0);
    }
    return sum;
}

}  // namespace

QList<int> monthsOfYear(int fiscalYear) {
    QList<int> months;
    int month = fiscalYear * 100 + kFirstMonthOfYear;
    for (int i = 0; i < kMonthsOfYear; ++i, month = nextMonth(month)) months.append(month);
    return months;
}

CountSeries monthSeries(CountEngine& engine, const CountTable& table, int fiscalYear, int lastMonth,
                        const QString& ward, const QString& row, const QString& column) {
    CountSeries series;
    for (const int month : monthsOfYear(fiscalYear)) {
        if (month > lastMonth) break;
        series.labels.append(QCoreApplication::translate("countseries", "%1月").arg(month % 100));
        series.values.append(engine.figure(table, Period::month(month), ward, row, column));
    }
    return series;
}

CountSeries wardSeries(const CountGrid& grid, const QString& row, const QString& column) {
    CountSeries series;
    for (const CountHeading& ward : grid.wards) {
        if (ward.code == kCity || ward.code == kWardsTotal) continue;
        series.labels.append(ward.label);
        series.values.append(grid.figure(ward.code, row, column));
    }
    return series;
}

CountSeries shareSeries(const CountGrid& grid, const QString& ward, const QString& column) {
    CountSeries series;
    series.unit = u"%"_s;
    if (!hasWhole(grid.table->rows)) return series;
    const qint64 whole = wholeOf(grid, ward, column);
    if (whole <= 0) return series;
    for (const CountHeading& row : grid.rows) {
        if (row.code == kTotalCode) continue;
        const Figure part = grid.figure(ward, row.code, column);
        if (!part.value) continue;
        series.labels.append(row.label);
        series.values.append({(*part.value * kPerMille + whole / 2) / whole, 1});
    }
    return series;
}

}  // namespace madobe

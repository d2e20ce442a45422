// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/madeupgrids.h"

#include "core/base/random.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

QList<CountHeading> lines(const QString& name, int count) {
    QList<CountHeading> result;
    for (int i = 1; i <= count; ++i) result.append({name + QString::number(i), {}});
    return result;
}

}  // namespace

CountGrid emptyGrid(const CountTable& table, const GridSize& size) {
    CountGrid grid;
    grid.table = &table;
    grid.period = Period::fiscalYear(2020);
    if (table.hasWardsTotal) {
        grid.wards =
            lines(u"w"_s, size.wards) + QList<CountHeading>{{kCentre, {}}, {kWardsTotal, {}}};
    }
    grid.wards.append({kCity, {}});
    grid.rows = lines(u"r"_s, size.rows) + QList<CountHeading>{{kTotalCode, {}}};
    grid.columns = lines(u"c"_s, size.columns) + QList<CountHeading>{{kTotalCode, {}}};
    return grid;
}

void put(CountGrid& grid, const QString& ward, const QString& row, const QString& column,
         qint64 count) {
    QStringList wards{kCity};
    if (grid.table->hasWardsTotal) {
        wards.append(ward);
        if (ward != kCentre) wards.append(kWardsTotal);
    }
    for (const QString& w : std::as_const(wards)) {
        for (const QString& r : {row, kTotalCode}) {
            if (r == kTotalCode && grid.table->rows.overlaps) continue;
            for (const QString& c : {column, kTotalCode}) {
                grid.values[CountGrid::key(w, r, c)] += count;
            }
        }
    }
}

CountGrid anyGrid(const CountTable& table, const GridSize& size, quint64 seed) {
    Random random(seed);
    CountGrid grid = emptyGrid(table, size);
    for (const CountHeading& ward : grid.wards) {
        const bool isTotal = ward.code == kCity || ward.code == kWardsTotal;
        if (isTotal && table.hasWardsTotal) continue;
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                if (row.code == kTotalCode || column.code == kTotalCode) continue;
                const qint64 most = random.pick(QList<qint64>{1, 4, 9, 60});
                put(grid, ward.code, row.code, column.code, random.below(most));
            }
        }
        // Records in no row.
        for (const CountHeading& column : grid.columns) {
            if (!table.rows.overlaps || column.code == kTotalCode) continue;
            for (const QString& w : {ward.code, kWardsTotal, kCity}) {
                if (w == kWardsTotal && ward.code == kCentre) continue;
                for (const QString& c : {column.code, kTotalCode}) {
                    grid.values[CountGrid::key(w, kTotalCode, c)] += 40;
                }
            }
        }
    }
    return grid;
}

}  // namespace madobe::tests

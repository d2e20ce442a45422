// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppression.h"

#include "core/base/error.h"
#include "core/reports/sharedfigures.h"
#include "core/reports/suppressor.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

bool Suppression::hides(const QString& ward, const QString& row, const QString& column) const {
    const QString key = CountGrid::key(ward, row, column);
    return small.contains(key) || further.contains(key);
}

namespace {

/// Grids whose figures are hidden together: nothing but a stock goes on into another 年度, and
/// nothing adds up over tables that count different records.
QList<QList<qsizetype>> groupsOf(const QList<CountGrid>& grids) {
    QList<QList<qsizetype>> groups;
    for (qsizetype i = 0; i < grids.size(); ++i) {
        const auto isOurs = [&](const QList<qsizetype>& group) {
            const CountGrid& first = grids[group.front()];
            return (first.period.year() == grids[i].period.year() ||
                    !first.table->rows.carries.empty()) &&
                   (first.table == grids[i].table ||
                    countSameRecords(*first.table, *grids[i].table));
        };
        const auto known = std::find_if(groups.begin(), groups.end(), isOurs);
        if (known == groups.end()) {
            groups.append(QList{i});
        } else {
            known->append(i);
        }
    }
    return groups;
}

void hideRow(const CountGrid& grid, const QString& row, Suppression& suppression) {
    for (const CountHeading& ward : grid.wards) {
        for (const CountHeading& column : grid.columns) {
            const QString key = CountGrid::key(ward.code, row, column.code);
            if (!suppression.small.contains(key)) suppression.further.insert(key);
        }
    }
}

/// Whether a row shows what is hidden where it comes from.
bool tells(const CountGrid& grid, const QString& row, const RowSource& source,
           const CountGrid& from, const Suppression& hidden) {
    const auto ward = QString::fromLatin1(source.ward);
    const auto sourceRow = QString::fromLatin1(source.sourceRow);
    const auto sourceColumn = QString::fromLatin1(source.sourceColumn);
    if (from.period.kind != Period::Kind::FiscalYear ||
        !hidden.hides(ward, sourceRow, sourceColumn)) {
        return false;
    }
    const Figure figure = from.figure(ward, sourceRow, sourceColumn);
    return std::any_of(grid.columns.begin(), grid.columns.end(), [&](const CountHeading& column) {
        return grid.figure(kCity, row, column.code).value == figure.value;
    });
}

void hideComputed(const QList<CountGrid>& grids, qsizetype computed, QList<Suppression>& result) {
    const CountGrid& grid = grids[computed];
    for (const RowSource& source : grid.table->sources) {
        const auto row = QString::fromLatin1(source.row);
        for (qsizetype i = 0; i < grids.size(); ++i) {
            if (QLatin1StringView(source.table) == QLatin1StringView(grids[i].table->code) &&
                tells(grid, row, source, grids[i], result[i])) {
                hideRow(grid, row, result[computed]);
            }
        }
    }
}

}  // namespace

QList<Suppression> suppress(const QList<CountGrid>& grids, const SuppressionPolicy& policy) {
    if (policy.threshold < 3) throw Error(ErrorKind::Internal, {}, QStringLiteral("threshold"));
    QList<Suppression> result(grids.size());
    for (const QList<qsizetype>& group : groupsOf(grids)) {
        QList<const CountGrid*> together;
        for (const qsizetype i : group) together.append(&grids[i]);
        Suppressor suppressor(together, policy.threshold);
        suppressor.run();
        for (const qsizetype i : group) result[i] = suppressor.result(grids[i]);
    }
    for (qsizetype i = 0; i < grids.size(); ++i) hideComputed(grids, i, result);
    return result;
}

CountGrid published(CountGrid grid, const Suppression& suppression) {
    for (const QSet<QString>& keys : {suppression.small, suppression.further}) {
        for (const QString& key : keys) {
            grid.values.remove(key);
            grid.special.insert(key, {std::nullopt, 0, kSuppressed});
        }
    }
    return grid;
}

QString suppressionLegend(const Suppression& suppression, const SuppressionPolicy& policy) {
    if (suppression.isEmpty()) return {};
    return QCoreApplication::translate(
               "count",
               "%1は、個人が特定されないよう伏せた数です（1から%2までの数と、差し引きでそれが分かる"
               "数）。")
        .arg(kSuppressionSign)
        .arg(policy.threshold - 1);
}

}  // namespace madobe

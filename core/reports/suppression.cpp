// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/suppression.h"

#include "core/base/error.h"
#include "core/reports/suppressor.h"

#include <QCoreApplication>

#include <map>

namespace madobe {

bool Suppression::hides(const QString& ward, const QString& row, const QString& column) const {
    const QString key = CountGrid::key(ward, row, column);
    return small.contains(key) || further.contains(key);
}

QList<Suppression> suppress(const QList<CountGrid>& grids, const SuppressionPolicy& policy) {
    if (policy.threshold < 3) throw Error(ErrorKind::Internal, {}, QStringLiteral("threshold"));
    // Nothing adds up over two tables or two 年度.
    std::map<QStringList, QList<qsizetype>> groups;
    for (qsizetype i = 0; i < grids.size(); ++i) {
        QStringList group{QString::fromLatin1(grids[i].table->code),
                          QString::number(grids[i].period.year())};
        for (const CountHeading& ward : grids[i].wards) group.append(ward.code);
        groups[group].append(i);
    }
    QList<Suppression> result(grids.size());
    for (const auto& [group, members] : groups) {
        QList<const CountGrid*> together;
        for (const qsizetype i : members) together.append(&grids[i]);
        Suppressor suppressor(together, policy.threshold);
        suppressor.run();
        for (int i = 0; i < members.size(); ++i) result[members[i]] = suppressor.result(i);
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otheralarm.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace madobe {

namespace {

bool hasLine(const QList<CountHeading>& lines, const QString& code) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const CountHeading& line) { return line.code == code; });
}

}  // namespace

QString usedDetails(const QList<CountDetail>& details) {
    QStringList parts;
    for (const CountDetail& detail : details) {
        if (detail.count == 0) continue;
        parts.append(QStringLiteral("%1 %2").arg(detail.label).arg(detail.count));
    }
    return parts.join(QStringLiteral("、"));
}

QString OtherAlarm::text() const {
    const QString text =
        QCoreApplication::translate("count", "「その他」が%1％を占めています（%2のうち%3）。")
            .arg(std::lround(100 * share()))
            .arg(total)
            .arg(count);
    const QString parts = usedDetails(details);
    if (parts.isEmpty()) return text;
    return text + QCoreApplication::translate("count", "内訳: %1").arg(parts);
}

std::optional<OtherAlarm> otherAlarm(CountEngine& engine, const CountGrid& grid,
                                     const QString& ward, const OtherPolicy& policy) {
    const bool isAbout = hasLine(grid.rows, kOtherCode) && hasLine(grid.rows, kTotalCode) &&
                         hasLine(grid.columns, kTotalCode);
    if (!isAbout) return std::nullopt;
    OtherAlarm alarm;
    alarm.count = grid.value(ward, kOtherCode, kTotalCode);
    alarm.total = grid.value(ward, kTotalCode, kTotalCode);
    if (alarm.total < std::max<qint64>(policy.leastTotal, 1)) return std::nullopt;
    if (alarm.share() <= policy.share) return std::nullopt;
    alarm.details = engine.details(*grid.table, grid.period, ward, kOtherCode, kTotalCode);
    return alarm;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backupladder.h"

#include <algorithm>
#include <functional>

namespace madobe {

namespace {

constexpr int kDaysOfAll = 2;

struct Rung {
    int count;
    QString (*period)(const QDateTime&);
};

QString dayOf(const QDateTime& at) {
    return at.date().toString(Qt::ISODate);
}

QString weekOf(const QDateTime& at) {
    int year = 0;
    const int week = at.date().weekNumber(&year);
    return QStringLiteral("%1-%2").arg(year).arg(week);
}

QString monthOf(const QDateTime& at) {
    return dayOf(at).left(7);
}

constexpr Rung kRungs[] = {{12, dayOf}, {10, weekOf}, {9, monthOf}};

}  // namespace

QList<QDateTime> BackupLadder::toDelete(QList<QDateTime> backups, const QDateTime& now) {
    std::sort(backups.begin(), backups.end(), std::greater<>());
    QList<QDateTime> dropped;
    std::size_t rung = 0;
    int kept = 0;
    QString lastPeriod;
    for (const QDateTime& backup : backups) {
        if (backup >= now.addDays(-kDaysOfAll)) continue;
        // The newest of each period stays until the rung is full; then the next, longer period.
        while (rung < std::size(kRungs)) {
            const QString period = kRungs[rung].period(backup);
            if (period == lastPeriod || kept < kRungs[rung].count) break;
            ++rung;
            kept = 0;
            lastPeriod = rung < std::size(kRungs) ? QString() : lastPeriod;
        }
        if (rung == std::size(kRungs)) {
            dropped.append(backup);
            continue;
        }
        const QString period = kRungs[rung].period(backup);
        if (period == lastPeriod) {
            dropped.append(backup);
        } else {
            lastPeriod = period;
            ++kept;
        }
    }
    return dropped;
}

}  // namespace madobe

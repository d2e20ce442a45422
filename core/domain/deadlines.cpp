// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadlines.h"

#include "core/base/dates.h"

#include <QDate>
#include <QStringList>

#include <algorithm>

namespace madobe {

namespace {

/// Nobody stays longer than that many periods.
constexpr int kMostPeriods = 1000;

int monthsOr(const QStringList& parts, int at, int fallback) {
    const int months = parts.value(at).toInt();
    return months > 0 ? months : fallback;
}

}  // namespace

QString periodEnd(const QString& base, int months) {
    const QDate day = QDate::fromString(base, Qt::ISODate);
    if (!day.isValid()) return {};
    const QDate first = day.addDays(1);
    const QDate corresponding = first.addMonths(months);
    // Where the month has no such day, its last day is the end.
    const QDate end =
        corresponding.day() == first.day() ? corresponding.addDays(-1) : corresponding;
    return end.toString(Qt::ISODate);
}

RenewalRule RenewalRule::fromText(const QString& text) {
    RenewalRule rule;
    const QStringList parts = text.simplified().split(QLatin1Char(' '));
    rule.early = monthsOr(parts, 0, rule.early);
    rule.until = monthsOr(parts, 1, rule.until);
    rule.late = monthsOr(parts, 2, rule.late);
    if (QDate::fromString(parts.value(3), Qt::ISODate).isValid()) rule.inForceFrom = parts.value(3);
    return rule;
}

QString RenewalRule::text() const {
    return QStringLiteral("%1 %2 %3 %4").arg(early).arg(until).arg(late).arg(inForceFrom);
}

QString renewalDue(const RenewalRule& rule, const QString& typeFrom, const QString& day) {
    const QString base = std::max(typeFrom, rule.inForceFrom);
    int months = 0;
    QString due;
    for (int i = 0; i < kMostPeriods && (due.isEmpty() || due < day); ++i) {
        months += months < rule.until ? rule.early : rule.late;
        due = periodEnd(base, months);
        if (due.isEmpty()) break;
    }
    return due;
}

}  // namespace madobe

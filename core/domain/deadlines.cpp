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
constexpr int kDaysOfWeek = 7;

int numberOr(const QStringList& parts, int at, int fallback) {
    const int number = parts.value(at).toInt();
    return number > 0 ? number : fallback;
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
    rule.early = numberOr(parts, 0, rule.early);
    rule.until = numberOr(parts, 1, rule.until);
    rule.late = numberOr(parts, 2, rule.late);
    if (QDate::fromString(parts.value(3), Qt::ISODate).isValid()) rule.inForceFrom = parts.value(3);
    rule.committeeMonths = numberOr(parts, 4, rule.committeeMonths);
    rule.noticeMonths = numberOr(parts, 5, rule.noticeMonths);
    rule.noticeWeeks = numberOr(parts, 6, rule.noticeWeeks);
    return rule;
}

QString RenewalRule::text() const {
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(early)
        .arg(until)
        .arg(late)
        .arg(inForceFrom)
        .arg(committeeMonths)
        .arg(noticeMonths)
        .arg(noticeWeeks);
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

bool RenewalClock::isNear(const QString& day) const {
    return !due.isEmpty() && day <= due && day >= std::min(committeeFrom, noticeFrom);
}

RenewalClock renewalClock(const RenewalRule& rule, const QString& typeFrom, const QString& day) {
    RenewalClock clock;
    clock.due = renewalDue(rule, typeFrom, day);
    if (clock.due.isEmpty()) return clock;
    clock.committeeFrom = addMonths(clock.due, -rule.committeeMonths);
    clock.noticeFrom = addMonths(clock.due, -rule.noticeMonths);
    clock.noticeUntil = QDate::fromString(clock.due, Qt::ISODate)
                            .addDays(-kDaysOfWeek * rule.noticeWeeks)
                            .toString(Qt::ISODate);
    return clock;
}

}  // namespace madobe

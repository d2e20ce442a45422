// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/renewaltext.h"

#include <QCoreApplication>
#include <QDate>

namespace madobe {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("renewal", text);
}

QString state(const QString& from, const QString& until, const QString& today) {
    if (today < from) return say(QT_TRANSLATE_NOOP("renewal", "まだ先です"));
    if (today > until) return say(QT_TRANSLATE_NOOP("renewal", "期間を過ぎました"));
    return say(QT_TRANSLATE_NOOP("renewal", "いまがその期間です"));
}

QString step(const char* text, const QString& from, const QString& until, const QString& today,
             DateStyle style) {
    return say(text).arg(formatDate(from, style), formatDate(until, style),
                         state(from, until, today));
}

}  // namespace

QString renewalDueText(const RenewalClock& clock, const QString& today, DateStyle style) {
    const qint64 left =
        QDate::fromString(today, Qt::ISODate).daysTo(QDate::fromString(clock.due, Qt::ISODate));
    const QString day = formatDate(clock.due, style);
    if (left == 0) return say(QT_TRANSLATE_NOOP("renewal", "%1（今日）")).arg(day);
    return say(QT_TRANSLATE_NOOP("renewal", "%1（あと%2日）")).arg(day).arg(left);
}

QStringList renewalSteps(const RenewalClock& clock, const QString& today, DateStyle style) {
    return {step(QT_TRANSLATE_NOOP("renewal", "退院支援委員会　%1から%2まで（%3）"),
                 clock.committeeFrom, clock.due, today, style),
            step(QT_TRANSLATE_NOOP("renewal", "家族等への通知　%1から%2まで（%3）"),
                 clock.noticeFrom, clock.noticeUntil, today, style)};
}

QString renewalState(const RenewalClock& clock, const QString& today) {
    return say(QT_TRANSLATE_NOOP("renewal", "退院支援委員会: %1　家族等への通知: %2"))
        .arg(state(clock.committeeFrom, clock.due, today),
             state(clock.noticeFrom, clock.noticeUntil, today));
}

}  // namespace madobe

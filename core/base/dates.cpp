// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"

#include "core/base/datetext.h"
#include "core/base/width.h"

#include <QDate>

namespace madobe {

namespace {

const QDate kFirstDay(1868, 1, 25);
const QDate kLastDay(2199, 12, 31);

/// What a date, whole or in part, covers.
struct Period {
    QDate first;
    QDate last;
    QString iso;
};

DateReading refused(DateIssue issue, const QString& suggestion = {}) {
    DateReading reading;
    reading.issue = issue;
    reading.suggestion = suggestion;
    return reading;
}

/// Invalid days if there is no such day.
Period periodOf(const DateText& text) {
    const int year = text.era != nullptr ? text.era->first.year() + text.year - 1 : text.year;
    Period period;
    period.first = QDate(year, qMax(text.month, 1), qMax(text.day, 1));
    period.last = period.first;
    if (text.month == 0) {
        period.last = QDate(year, 12, 31);
        period.iso = period.first.toString(QStringLiteral("yyyy"));
    } else if (text.day == 0) {
        period.last = period.first.addMonths(1).addDays(-1);
        period.iso = period.first.toString(QStringLiteral("yyyy-MM"));
    } else {
        period.iso = period.first.toString(Qt::ISODate);
    }
    return period;
}

DateReading resolve(const DateText& text) {
    if (text.issue != DateIssue::None) {
        return refused(text.issue, text.suggestion);
    }
    const Period period = periodOf(text);
    if (!period.first.isValid()) {
        return refused(DateIssue::NoSuchDay);
    }
    if (period.last < kFirstDay || period.first > kLastDay) {
        return refused(DateIssue::OutOfRange);
    }
    DateReading reading;
    reading.iso = period.iso;
    if (text.era == nullptr) {
        return reading;
    }
    const bool early = period.last < text.era->first;
    const bool late = text.era->last.isValid() && period.first > text.era->last;
    if (early || (late && !text.era->mayOverrun)) {
        return refused(DateIssue::OutsideEra, formatDate(period.iso, DateStyle::EraShort));
    }
    reading.eraOverrun = late;
    return reading;
}

int number(QStringView digits) {
    return digits.toInt();
}

bool areDigits(QStringView text, std::initializer_list<qsizetype> places) {
    for (const qsizetype place : places) {
        if (text[place] < QLatin1Char('0') || text[place] > QLatin1Char('9')) {
            return false;
        }
    }
    return true;
}

bool hasMonthForm(QStringView text) {
    return text.size() == 7 && text[4] == QLatin1Char('-') && areDigits(text, {0, 1, 2, 3, 5, 6}) &&
           number(text.sliced(5, 2)) >= 1 && number(text.sliced(5, 2)) <= 12;
}

QDate isoDay(QStringView text) {
    const bool formed = text.size() == 10 && text[4] == QLatin1Char('-') &&
                        text[7] == QLatin1Char('-') && areDigits(text, {0, 1, 2, 3, 5, 6, 8, 9});
    return formed ? QDate(number(text.first(4)), number(text.sliced(5, 2)), number(text.last(2)))
                  : QDate();
}

}  // namespace

DateReading readPartialDate(QStringView typed) {
    // Exports are ISO: no need of normalising them.
    const QDate day = isoDay(typed);
    if (day >= kFirstDay && day <= kLastDay) {
        DateReading reading;
        reading.iso = typed.toString();
        return reading;
    }
    const QString text = normalizedDateText(typed);
    if (text.isEmpty()) {
        return {};
    }
    if (text == QStringLiteral("不詳")) {
        DateReading reading;
        reading.iso = QStringLiteral("unknown");
        return reading;
    }
    return resolve(parseDateText(text));
}

DateReading readDate(QStringView typed) {
    DateReading reading = readPartialDate(typed);
    if (reading.ok() && !reading.iso.isEmpty() && reading.iso.size() != 10) {
        return refused(DateIssue::NeedsDay);
    }
    return reading;
}

TimeReading readTime(QStringView typed) {
    TimeReading reading;
    QString text = trimmedBlanks(toHalfWidth(typed));
    if (text.isEmpty()) {
        reading.ok = true;
        return reading;
    }
    if (text.size() == 4 && areDigits(text, {0, 1, 2, 3})) {
        text.insert(2, QLatin1Char(':'));
    } else if (text.size() == 4) {
        text.prepend(QLatin1Char('0'));
    }
    const bool formed =
        text.size() == 5 && text[2] == QLatin1Char(':') && areDigits(text, {0, 1, 3, 4});
    if (formed && number(QStringView(text).first(2)) < 24 &&
        number(QStringView(text).last(2)) < 60) {
        reading.hhmm = text;
        reading.ok = true;
    }
    return reading;
}

QString readYearMonth(QStringView typed) {
    const DateReading reading = readPartialDate(typed);
    return reading.ok() && hasMonthForm(reading.iso) ? reading.iso : QString();
}

int fiscalYearOf(QStringView iso) {
    if (!hasMonthForm(iso) && !isIsoDate(iso)) {
        return 0;
    }
    const int year = number(iso.first(4));
    return number(iso.sliced(5, 2)) >= 4 ? year : year - 1;
}

bool isIsoDate(QStringView text) {
    return isoDay(text).isValid();
}

qint64 dayNumber(QStringView iso) {
    return isIsoDate(iso) ? iso.toString().remove(u'-').toLongLong() : 0;
}

QString dayText(qint64 number) {
    if (number == 0) return {};
    QString text = QString::number(number);
    return text.insert(6, u'-').insert(4, u'-');
}

QString addMonths(const QString& iso, int months) {
    const QDate day = isoDay(iso);
    return day.isValid() ? day.addMonths(months).toString(Qt::ISODate) : QString();
}

}  // namespace madobe

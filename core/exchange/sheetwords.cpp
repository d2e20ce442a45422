// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetwords.h"

#include "core/base/era.h"

#include <QDate>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroup = 3;

int yearIn(const Era& era, int year) {
    return year - era.first.year() + 1;
}

/// An era that begins within the 年度 gives it its name: 2019 is 令和元年度.
const Era* eraOfFiscalYear(int fiscalYear) {
    const Era* last = findEra(QDate(fiscalYear + 1, 3, 31));
    if (last && yearIn(*last, fiscalYear) >= 1) return last;
    return findEra(QDate(fiscalYear, 4, 1));
}

}  // namespace

QString fiscalYearShort(int fiscalYear) {
    const Era* era = eraOfFiscalYear(fiscalYear);
    if (!era) return u"%1年度"_s.arg(fiscalYear);
    return u"%1%2年度"_s.arg(era->letter).arg(yearIn(*era, fiscalYear));
}

QString fiscalYearLong(int fiscalYear) {
    const Era* era = eraOfFiscalYear(fiscalYear);
    if (!era) return u"%1年度"_s.arg(fiscalYear);
    const int year = yearIn(*era, fiscalYear);
    return u"%1%2年度"_s.arg(era->name, year == 1 ? u"元"_s : QString::number(year));
}

QString dayWords(const QString& iso) {
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    const Era* era = day.isValid() ? findEra(day) : nullptr;
    if (!era) return iso;
    const QString month =
        u"%1%2年%3月"_s.arg(era->letter).arg(yearIn(*era, day.year())).arg(day.month());
    return day.day() == day.daysInMonth() ? month + u'末' : month + u"%1日"_s.arg(day.day());
}

QString withThousands(const QString& number) {
    const qsizetype point = number.indexOf(u'.');
    QString text = number;
    for (qsizetype at = (point < 0 ? number.size() : point) - kGroup; at > 0; at -= kGroup) {
        if (!text[at - 1].isDigit()) break;
        text.insert(at, u',');
    }
    return text;
}

}  // namespace madobe

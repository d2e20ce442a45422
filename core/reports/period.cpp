// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/period.h"

#include <QDate>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kApril = 4;
constexpr int kMarch = 3;

int firstOfFiscalYear(int year) {
    return year * 100 + kApril;
}

}  // namespace

int fiscalYearOfMonth(int yearMonth) {
    return yearMonth % 100 >= kApril ? yearMonth / 100 : yearMonth / 100 - 1;
}

int nextMonth(int yearMonth) {
    return yearMonth % 100 == 12 ? (yearMonth / 100 + 1) * 100 + 1 : yearMonth + 1;
}

int monthNumber(const QString& isoMonth) {
    const QDate day = QDate::fromString(isoMonth + u"-01"_s, Qt::ISODate);
    return isoMonth.size() == 7 && day.isValid() ? day.year() * 100 + day.month() : 0;
}

QString monthCode(int yearMonth) {
    return u"%1-%2"_s.arg(yearMonth / 100).arg(yearMonth % 100, 2, 10, QChar(u'0'));
}

Period Period::month(int yearMonth) {
    return {Kind::Month, yearMonth, yearMonth};
}

Period Period::toDate(int yearMonth) {
    return {Kind::ToDate, firstOfFiscalYear(fiscalYearOfMonth(yearMonth)), yearMonth};
}

Period Period::fiscalYear(int year) {
    return {Kind::FiscalYear, firstOfFiscalYear(year), (year + 1) * 100 + kMarch};
}

int Period::year() const {
    return fiscalYearOfMonth(firstMonth);
}

Period Period::previous() const {
    if (kind != Kind::Month) return yearBefore();
    return month(lastMonth % 100 == 1 ? (lastMonth / 100 - 1) * 100 + 12 : lastMonth - 1);
}

Period Period::yearBefore() const {
    return {kind, firstMonth - 100, lastMonth - 100};
}

QString Period::code() const {
    switch (kind) {
        case Kind::Month:
            return monthCode(lastMonth);
        case Kind::ToDate:
            return u"FY%1-%2"_s.arg(year()).arg(lastMonth % 100, 2, 10, QChar(u'0'));
        case Kind::FiscalYear:
            return u"FY%1"_s.arg(year());
    }
    return {};
}

std::optional<Period> Period::read(const QString& code) {
    Period period;
    if (!code.startsWith(u"FY"_s)) {
        period = month(monthNumber(code));
    } else if (code.size() == 6) {
        period = fiscalYear(code.sliced(2).toInt());
    } else {
        const int number = monthNumber(code.sliced(2));
        period = toDate(number % 100 >= kApril ? number : number + 100);
    }
    // Whatever could not be read does not come out the same again.
    return period.code() == code ? std::optional(period) : std::nullopt;
}

QString Period::firstDay() const {
    return monthCode(firstMonth) + u"-01"_s;
}

QString Period::lastDay() const {
    return QDate(lastMonth / 100, lastMonth % 100, 1)
        .addMonths(1)
        .addDays(-1)
        .toString(Qt::ISODate);
}

QList<Period> periodsBetween(int fromMonth, int toMonth, bool withFiscalYears) {
    QList<Period> months, toDates, years;
    for (int month = fromMonth; month <= toMonth; month = nextMonth(month)) {
        months.append(Period::month(month));
        toDates.append(Period::toDate(month));
        const Period year = Period::fiscalYear(fiscalYearOfMonth(month));
        if (month == year.lastMonth && fromMonth <= year.firstMonth) years.append(year);
    }
    return withFiscalYears ? months + toDates + years : months;
}

}  // namespace madobe

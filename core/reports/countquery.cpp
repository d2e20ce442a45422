// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countquery.h"

#include "core/base/dates.h"
#include "core/base/holidays.h"
#include "core/reports/countgrid.h"

#include <QRegularExpression>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

QStringList withoutEmpty(QStringList parts) {
    parts.removeAll(QString());
    return parts;
}

}  // namespace

QString CountQuery::wardExpression() const {
    return m_table.isCityOnly ? QString() : latin(m_table.ward);
}

QList<CountQuery::WardWay> CountQuery::wardWays() const {
    const WardWay city{{}, kCity, {}};
    if (m_table.isCityOnly) return {city};
    QList<WardWay> ways{{wardExpression(), {}, {}}, city};
    if (m_table.hasWardsTotal) ways.append({{}, kWardsTotal, wardCondition(kWardsTotal)});
    return ways;
}

QString CountQuery::grouped(const QString& ward, const CountSlice& row,
                            const CountSlice& column) const {
    const QStringList keys = withoutEmpty({ward, row.expression, column.expression});
    QStringList groups;
    for (qsizetype i = 1; i <= keys.size(); ++i) groups.append(QString::number(i));
    if (*m_table.month != '\0' && m_period.firstMonth != m_period.lastMonth) {
        groups.append(latin(m_table.month));
    }
    QString sql = u"SELECT "_s +
                  (keys + QStringList{aggregateOf(measureOf(m_table, row, column))}).join(u", "_s) +
                  source(row, column, {}, {});
    if (!groups.isEmpty()) sql += u" GROUP BY "_s + groups.join(u", "_s);
    return expand(sql);
}

QString CountQuery::things(const CountSlice& row, const CountSlice& column) const {
    const QString thing = latin(measureOf(m_table, row, column).things);
    const QStringList values =
        withoutEmpty({wardExpression(), row.expression, column.expression, thing});
    return expand(u"SELECT DISTINCT "_s + values.join(u", "_s) +
                  source(row, column, {}, {thing + u" IS NOT NULL"_s}));
}

QString CountQuery::ofCell(const QString& selected, const QString& ward, const CountSlice& row,
                           const CountSlice& column, const QString& tail,
                           const QStringList& joins) const {
    return expand(u"SELECT "_s + selected + source(row, column, joins, {wardCondition(ward)}) +
                  tail);
}

QString CountQuery::source(const CountSlice& row, const CountSlice& column,
                           const QStringList& joins, const QStringList& conditions) const {
    QStringList all{latin(m_table.kindFilter), latin(m_table.filter), latin(m_table.period)};
    // Lets an index that begins with the ward be used for all of them.
    if (m_table.hasWardsTotal) {
        QStringList ids;
        for (const CodeEntry* ward : m_codes.list(u"ward")) ids.append(QString::number(ward->id));
        all.append(latin(m_table.ward) + u" IN "_s + sqlList(ids, kNoId));
    }
    all += QStringList{row.condition, column.condition} + conditions;
    return u" FROM "_s +
           withoutEmpty(QStringList{latin(m_table.from), row.join, column.join} + joins)
               .join(u' ') +
           u" WHERE "_s + withoutEmpty(all).join(u" AND "_s);
}

QString CountQuery::wardCondition(const QString& ward) const {
    if (ward == kCity || m_table.isCityOnly) return {};
    const bool isWardsTotal = ward == kWardsTotal;
    return latin(m_table.ward) + (isWardsTotal ? u" NOT IN "_s : u" IN "_s) +
           sqlList(CountSlices(m_codes).idsOf(u"ward"_s, isWardsTotal ? kCentre : ward, false),
                   kNoId);
}

QString CountQuery::expand(QString sql) const {
    const QString first = m_period.firstDay();
    const QString last = m_period.lastDay();
    QStringList holidays;
    for (auto it = publicHolidays().cbegin(); it != publicHolidays().cend(); ++it) {
        const QString day = it.key().toString(Qt::ISODate);
        if (day >= first && day <= last) holidays.append(sqlText(day));
    }
    holidays.sort();
    static const QRegularExpression kWeekday(u"\\{weekday\\(([^)]*)\\)\\}"_s);
    for (auto match = kWeekday.match(sql); match.hasMatch(); match = kWeekday.match(sql)) {
        sql.replace(match.captured(0), m_dialect.weekday(match.captured(1)));
    }
    return sql.replace(u"{first}"_s, sqlText(first))
        .replace(u"{last}"_s, sqlText(last))
        .replace(u"{last_number}"_s, QString::number(dayNumber(last)))
        .replace(u"{year}"_s, QString::number(m_period.year()))
        .replace(u"{year_before}"_s, sqlText(addMonths(last, -12)))
        .replace(u"{first_month}"_s, QString::number(m_period.firstMonth))
        .replace(u"{last_month}"_s, QString::number(m_period.lastMonth))
        .replace(u"{year_first}"_s, sqlText(Period::fiscalYear(m_period.year()).firstDay()))
        .replace(u"({holidays})"_s, sqlList(holidays, u"''"_s));
}

}  // namespace madobe

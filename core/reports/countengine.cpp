// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"

#include "core/base/holidays.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kCentre = u"centre"_s;
const QString kUnknownWard = u"unknown"_s;
const QString kNoId = u"-1"_s;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

QString measure(const CountTable& table) {
    switch (table.unit) {
        case CountUnit::Rows:
            return u"count(*)"_s;
        case CountUnit::DistinctRows:
            return u"count(DISTINCT r.id)"_s;
        case CountUnit::DistinctPersons:
            return u"count(DISTINCT %1)"_s.arg(latin(table.person));
    }
    return {};
}

QString quoted(const QString& text) {
    return u"'%1'"_s.arg(text);
}

QString joined(const QString& a, const QString& b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + u" AND "_s + b;
}

QStringList withTotal(const QString& code, bool isSummed) {
    return isSummed ? QStringList{code, kTotalCode} : QStringList{code};
}

void add(CountGrid& grid, const QStringList& wards, const QStringList& rows,
         const QStringList& columns, qint64 count) {
    for (const QString& ward : wards) {
        for (const QString& row : rows) {
            for (const QString& column : columns) {
                grid.values[CountGrid::key(ward, row, column)] += count;
            }
        }
    }
}

/// Never `()`, which not every engine takes.
QString listOf(const QStringList& values, const QString& nothing) {
    return u'(' + (values.isEmpty() ? nothing : values.join(u", "_s)) + u')';
}

bool hasLines(const CountDimension& dimension) {
    return *dimension.list != '\0' || !dimension.items.empty();
}

}  // namespace

QString CountGrid::key(const QString& ward, const QString& row, const QString& column) {
    return ward + u'|' + row + u'|' + column;
}

qint64 CountGrid::value(const QString& ward, const QString& row, const QString& column) const {
    return values.value(key(ward, row, column));
}

CountEngine::CountEngine(Database& database, const CodeBook& codes)
    : m_database(database), m_codes(codes) {}

CountGrid CountEngine::count(const CountTable& table, const Period& period) {
    const ReadSnapshot snapshot(m_database);
    CountGrid grid;
    grid.table = &table;
    grid.period = period;
    grid.wards = wardHeadings(table);
    grid.rows = headings(table.rows, period);
    grid.columns = headings(table.columns, period);
    if (table.unit == CountUnit::DistinctPersons) {
        countDistinct(grid);
        return grid;
    }
    countSlices(grid, slices(table.rows));
    // Where a record may stand in several rows, 計 is no sum.
    if (table.rows.overlaps && table.rows.hasTotal) countSlices(grid, {{kTotalCode, {}, {}, {}}});
    return grid;
}

void CountEngine::countSlices(CountGrid& grid, const QList<Slice>& rows) {
    const CountTable& table = *grid.table;
    const bool sumsRows = table.rows.hasTotal && !table.rows.overlaps && hasLines(table.rows);
    const bool sumsColumns = table.columns.hasTotal && hasLines(table.columns);
    for (const Slice& row : rows) {
        for (const Slice& column : slices(table.columns)) {
            for (const Cell& cell : fetch(grid, latin(table.ward), row, column)) {
                QStringList wards{cell.ward, kCity};
                if (table.hasWardsTotal && cell.ward != kCentre) wards.append(kWardsTotal);
                add(grid, wards, withTotal(cell.row, sumsRows), withTotal(cell.column, sumsColumns),
                    cell.count);
            }
        }
    }
}

void CountEngine::countDistinct(CountGrid& grid) {
    const CountTable& table = *grid.table;
    // Each sum of persons is a count of its own: per ward, over the wards, over everything.
    struct WardWay {
        QString expression, code, condition;
    };
    QList<WardWay> wardWays{{latin(table.ward), {}, {}}, {{}, kCity, {}}};
    if (table.hasWardsTotal) {
        wardWays.append({{}, kWardsTotal, wardCondition(table, kWardsTotal)});
    }
    const QList<Slice> columns = withTotalSlice(table.columns);
    for (const WardWay& ward : wardWays) {
        for (Slice row : withTotalSlice(table.rows)) {
            row.condition = joined(row.condition, ward.condition);
            for (const Slice& column : columns) {
                for (const Cell& cell : fetch(grid, ward.expression, row, column)) {
                    const QString code = ward.code.isEmpty() ? cell.ward : ward.code;
                    add(grid, {code}, {cell.row}, {cell.column}, cell.count);
                }
            }
        }
    }
}

QList<CountEngine::Slice> CountEngine::withTotalSlice(const CountDimension& dimension) const {
    QList<Slice> result{{kTotalCode, {}, {}, {}}};
    if (hasLines(dimension)) result += slices(dimension);
    return result;
}

QList<CountEngine::Slice> CountEngine::slices(const CountDimension& dimension) const {
    const QString expression = latin(dimension.expression);
    if (!expression.isEmpty() && !dimension.includesChildren) {
        return {{{}, expression, {}, latin(dimension.join)}};
    }
    QList<Slice> result;
    if (dimension.includesChildren) {
        QStringList done;
        for (const CodeEntry* code : m_codes.list(latin(dimension.list))) {
            if (done.contains(code->code)) continue;
            done.append(code->code);
            result.append(sliceOf(dimension, code->code));
        }
        return result;
    }
    for (const CountItem& item : dimension.items)
        result.append(sliceOf(dimension, latin(item.code)));
    if (result.isEmpty()) result.append({kTotalCode, {}, {}, {}});
    return result;
}

CountEngine::Slice CountEngine::sliceOf(const CountDimension& dimension,
                                        const QString& code) const {
    Slice slice{code, {}, {}, {}};
    if (code == kTotalCode) return slice;
    slice.join = latin(dimension.join);
    const QString expression = latin(dimension.expression);
    if (expression.isEmpty()) {
        for (const CountItem& item : dimension.items) {
            if (code == QLatin1StringView(item.code)) {
                slice.condition = u"(%1)"_s.arg(latin(item.condition));
            }
        }
        return slice;
    }
    QStringList values{quoted(code)};
    if (*dimension.list != '\0' && !dimension.yieldsCode) {
        values = idsOf(latin(dimension.list), code, dimension.includesChildren);
    }
    slice.condition = expression + u" IN "_s + listOf(values, kNoId);
    return slice;
}

QString CountEngine::where(const CountTable& table, const QStringList& more) const {
    QStringList parts{latin(table.kindFilter)};
    for (const char* part : {table.filter, table.period}) {
        if (*part != '\0') parts.append(latin(part));
    }
    // Lets an index that begins with the ward be used for all of them.
    if (table.hasWardsTotal) {
        QStringList ids;
        for (const CodeEntry* ward : m_codes.list(u"ward")) ids.append(QString::number(ward->id));
        parts.append(latin(table.ward) + u" IN "_s + listOf(ids, kNoId));
    }
    for (const QString& part : more) {
        if (!part.isEmpty()) parts.append(part);
    }
    return parts.join(u" AND "_s);
}

QString CountEngine::select(const CountTable& table, const Period& period, const QString& ward,
                            const Slice& row, const Slice& column) const {
    QStringList keys;
    for (const QString& key : {ward, row.expression, column.expression}) {
        if (!key.isEmpty()) keys.append(key);
    }
    QStringList groups;
    for (qsizetype i = 1; i <= keys.size(); ++i) groups.append(QString::number(i));
    // One line for each month; who reads them adds them up.
    if (*table.month != '\0' && period.firstMonth != period.lastMonth) {
        groups.append(latin(table.month));
    }
    QString sql = u"SELECT "_s + (keys + QStringList{measure(table)}).join(u", "_s) + u" FROM "_s +
                  latin(table.from);
    for (const QString& join : {row.join, column.join}) {
        if (!join.isEmpty()) sql += u' ' + join;
    }
    sql += u" WHERE "_s + where(table, {row.condition, column.condition});
    if (!groups.isEmpty()) sql += u" GROUP BY "_s + groups.join(u", "_s);
    return expand(sql, period);
}

QString CountEngine::statement(const CountTable& table, const Period& period) {
    return select(table, period, latin(table.ward), slices(table.rows).front(),
                  slices(table.columns).front());
}

QList<CountEngine::Cell> CountEngine::fetch(const CountGrid& grid, const QString& ward,
                                            const Slice& row, const Slice& column) {
    const CountTable& table = *grid.table;
    Statement rows(m_database, select(table, grid.period, ward, row, column));
    QList<Cell> cells;
    while (rows.step()) {
        int i = 0;
        Cell cell;
        if (!ward.isEmpty()) cell.ward = wardCode(rows.value(i++));
        cell.row = row.expression.isEmpty() ? row.code : codeOf(table.rows, rows.value(i++));
        cell.column =
            column.expression.isEmpty() ? column.code : codeOf(table.columns, rows.value(i++));
        cell.count = rows.integer(i);
        cells.append(cell);
    }
    return cells;
}

QString CountEngine::cellSource(const CountTable& table, const QString& ward, const QString& row,
                                const QString& column) const {
    const Slice r = sliceOf(table.rows, row);
    const Slice c = sliceOf(table.columns, column);
    QString sql = u" FROM "_s + latin(table.from);
    for (const QString& join : {r.join, c.join}) {
        if (!join.isEmpty()) sql += u' ' + join;
    }
    return sql + u" WHERE "_s +
           where(table, {r.condition, c.condition, wardCondition(table, ward)});
}

qint64 CountEngine::figure(const CountTable& table, const Period& period, const QString& ward,
                           const QString& row, const QString& column) {
    Statement count(
        m_database,
        expand(u"SELECT "_s + measure(table) + cellSource(table, ward, row, column), period));
    return count.step() ? count.integer(0) : 0;
}

QList<qint64> CountEngine::records(const CountTable& table, const Period& period,
                                   const QString& ward, const QString& row, const QString& column) {
    Statement rows(m_database, expand(u"SELECT DISTINCT %1"_s.arg(latin(table.record)) +
                                          cellSource(table, ward, row, column) + u" ORDER BY 1"_s,
                                      period));
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

qint64 CountEngine::unfinishedRecords(int yearMonth) {
    Statement row(m_database,
                  u"SELECT count(*) FROM consultation WHERE is_finished = 0 AND "
                  "cancel_reason = '' AND received_on >= ? AND received_on <= ?"_s);
    const Period month = Period::month(yearMonth);
    row.bindAll(month.firstDay(), month.lastDay());
    row.step();
    return row.integer(0);
}

QList<CountHeading> CountEngine::wardHeadings(const CountTable& table) {
    const QString presence =
        *table.presence != '\0'
            ? latin(table.presence)
            : u"%1 WHERE %2 AND %3"_s.arg(latin(table.from), latin(table.kindFilter),
                                          latin(table.ward));
    Statement exists(m_database, u"SELECT 1 FROM %1 = ? LIMIT 1"_s.arg(presence));
    QList<CountHeading> wards;
    for (const CodeEntry* ward : m_codes.list(u"ward")) {
        exists.reset();
        exists.bind(ward->id);
        const bool isThere = exists.step();
        const bool isNamed = std::any_of(wards.begin(), wards.end(), [&](const CountHeading& h) {
            return h.code == ward->code;
        });
        if (isThere && !isNamed) wards.append({ward->code, ward->label});
    }
    if (table.hasWardsTotal) {
        wards.append({kWardsTotal, QCoreApplication::translate("count", "区計")});
    }
    wards.append({kCity, QCoreApplication::translate("count", "全市")});
    return wards;
}

QList<CountHeading> CountEngine::wardHeadings(const QList<const CountTable*>& tables) {
    QHash<QString, CountHeading> found;
    for (const CountTable* table : tables) {
        for (const CountHeading& ward : wardHeadings(*table)) found.insert(ward.code, ward);
    }
    QStringList order;
    for (const CodeEntry* ward : m_codes.list(u"ward")) order.append(ward->code);
    QList<CountHeading> wards;
    for (const QString& code : order + QStringList{kWardsTotal, kCity}) {
        if (found.contains(code)) wards.append(found.take(code));
    }
    return wards;
}

QList<CountHeading> CountEngine::headings(const CountDimension& dimension,
                                          const Period& period) const {
    QList<CountHeading> result;
    if (*dimension.list != '\0') {
        for (const CodeEntry* code : m_codes.listIn(latin(dimension.list), period.year())) {
            result.append({code->code, code->label});
        }
    }
    for (const CountItem& item : dimension.items) {
        result.append({latin(item.code), QCoreApplication::translate("count", item.label)});
    }
    if (dimension.hasTotal) {
        result.append({kTotalCode, QCoreApplication::translate("count", "計")});
    }
    return result;
}

QString CountEngine::codeOf(const CountDimension& dimension, const QVariant& value) const {
    if (*dimension.list == '\0' || dimension.yieldsCode) return value.toString();
    return m_codes.code(value.toLongLong());
}

QString CountEngine::wardCode(const QVariant& id) const {
    const QString code = m_codes.code(id.toLongLong());
    return code.isEmpty() ? kUnknownWard : code;
}

QStringList CountEngine::idsOf(const QString& list, const QString& code, bool withChildren) const {
    QStringList ids;
    for (const CodeEntry* entry : m_codes.list(list)) {
        if (entry->code == code || (withChildren && entry->parent == code)) {
            ids.append(QString::number(entry->id));
        }
    }
    return ids;
}

QString CountEngine::wardCondition(const CountTable& table, const QString& ward) const {
    if (ward == kCity) return {};
    const bool isWardsTotal = ward == kWardsTotal;
    return latin(table.ward) + (isWardsTotal ? u" NOT IN "_s : u" IN "_s) +
           listOf(idsOf(u"ward"_s, isWardsTotal ? kCentre : ward, false), kNoId);
}

QString CountEngine::expand(QString sql, const Period& period) const {
    const QString first = period.firstDay();
    const QString last = period.lastDay();
    QStringList holidays;
    for (auto it = publicHolidays().cbegin(); it != publicHolidays().cend(); ++it) {
        const QString day = it.key().toString(Qt::ISODate);
        if (day >= first && day <= last) holidays.append(quoted(day));
    }
    holidays.sort();
    static const QRegularExpression kWeekday(u"\\{weekday\\(([^)]*)\\)\\}"_s);
    for (auto match = kWeekday.match(sql); match.hasMatch(); match = kWeekday.match(sql)) {
        sql.replace(match.captured(0), m_database.dialect().weekday(match.captured(1)));
    }
    return sql.replace(u"{first}"_s, quoted(first))
        .replace(u"{last}"_s, quoted(last))
        .replace(u"{first_month}"_s, QString::number(period.firstMonth))
        .replace(u"{last_month}"_s, QString::number(period.lastMonth))
        .replace(u"{year_first}"_s, quoted(Period::fiscalYear(period.year()).firstDay()))
        .replace(u"({holidays})"_s, listOf(holidays, u"''"_s));
}

}  // namespace madobe

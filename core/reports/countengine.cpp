// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"

#include "core/base/dates.h"
#include "core/base/holidays.h"
#include "core/reports/celltally.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kNotComputable = u"not_computable"_s;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

/// Every record has one row or column of the code list, so that one grouping yields them all.
bool isGroupedAlone(const CountDimension& dimension) {
    if (*dimension.expression == '\0' || *dimension.join != '\0') return false;
    if (dimension.overlaps || dimension.includesChildren) return false;
    return std::none_of(dimension.items.begin(), dimension.items.end(),
                        [](const CountItem& item) { return item.isOwn(); });
}

}  // namespace

CountEngine::CountEngine(Database& database, const CodeBook& codes)
    : m_database(database), m_codes(codes), m_slices(codes) {}

CountGrid CountEngine::count(const CountTable& table, const Period& period) {
    const ReadSnapshot snapshot(m_database);
    CountGrid grid;
    grid.table = &table;
    grid.period = period;
    grid.wards = wardHeadings(table);
    grid.rows = headings(table.rows, period);
    grid.columns = headings(table.columns, period);
    if (table.compute) {
        table.compute(*this, grid);
        return grid;
    }
    for (const CountSlice& row : m_slices.all(table.rows)) {
        for (const CountSlice& column : m_slices.all(table.columns)) {
            const CountMeasure measure = measureOf(table, row, column);
            if (measure.adds) {
                if (!column.isTotal && (!row.isTotal || table.rows.overlaps)) {
                    countSum(grid, row, column);
                }
            } else if (*measure.things == '\0' || !isGroupedAlone(table.rows)) {
                countApart(grid, row, column);
            } else if (!row.isTotal && !(column.isTotal && isGroupedAlone(table.columns))) {
                countThings(grid, row, column);
            }
        }
    }
    fillRatios(grid);
    return grid;
}

void CountEngine::countSum(CountGrid& grid, const CountSlice& row, const CountSlice& column) {
    const CountTable& table = *grid.table;
    // Where a record may stand in several rows, 計 is no sum.
    const bool sumsRows = row.isPart && table.rows.hasTotal && !table.rows.overlaps;
    const bool sumsColumns = column.isPart && table.columns.hasTotal;
    CellTally tally(table, {sumsRows, sumsColumns});
    for (const Cell& cell : fetch(grid, wardWays(table).front().expression, row, column)) {
        tally.add(cell.ward, cell.row, cell.column, cell.figure.value_or(0));
    }
    tally.fillSums(grid);
}

// To ask for each sum by itself would read everything a dozen times.
void CountEngine::countThings(CountGrid& grid, const CountSlice& row, const CountSlice& column) {
    const CountTable& table = *grid.table;
    const QString thing = latin(measureOf(table, row, column).things);
    const QString ward = wardWays(table).front().expression;
    QStringList values{ward, row.expression, column.expression, thing};
    values.removeAll(QString());
    CellTally tally(table,
                    {table.rows.hasTotal, table.columns.hasTotal && isGroupedAlone(table.columns)});
    readCells(u"SELECT DISTINCT %1%2 AND %3 IS NOT NULL"_s.arg(
                  values.join(u", "_s), cellSource(table, kCity, row, column), thing),
              grid, ward, row, column,
              [&](const Cell& cell) { tally.add(cell.ward, cell.row, cell.column, *cell.figure); });
    tally.fillDistinct(grid);
}

// Each sum is a count of its own: per ward, over the wards, over everything.
void CountEngine::countApart(CountGrid& grid, const CountSlice& row, const CountSlice& column) {
    const int decimals = measureOf(*grid.table, row, column).decimals;
    for (const WardWay& ward : wardWays(*grid.table)) {
        CountSlice inWard = row;
        if (!ward.condition.isEmpty()) {
            inWard.condition += (row.condition.isEmpty() ? QString() : u" AND "_s) + ward.condition;
        }
        for (const Cell& cell : fetch(grid, ward.expression, inWard, column)) {
            const QString code = ward.code.isEmpty() ? cell.ward : ward.code;
            if (code.isEmpty()) continue;
            if (decimals == 0) {
                grid.values[CountGrid::key(code, cell.row, cell.column)] += cell.figure.value_or(0);
            } else {
                grid.special.insert(CountGrid::key(code, cell.row, cell.column),
                                    {cell.figure, decimals});
            }
        }
    }
}

// A ratio of nothing is none, and not 0.
void CountEngine::fillRatios(CountGrid& grid) {
    const auto fill = [&](const QList<CountHeading>& rows, const QList<CountHeading>& columns) {
        for (const CountHeading& ward : grid.wards) {
            for (const CountHeading& row : rows) {
                for (const CountHeading& column : columns) {
                    Figure& figure = grid.special[CountGrid::key(ward.code, row.code, column.code)];
                    if (figure.decimals == 0) figure.value.reset();
                    if (!figure.value) figure.note = kNotComputable;
                }
            }
        }
    };
    for (const CountItem& item : grid.table->rows.items) {
        if (item.measure.decimals > 0) fill({{latin(item.code), {}}}, grid.columns);
    }
    for (const CountItem& item : grid.table->columns.items) {
        if (item.measure.decimals > 0) fill(grid.rows, {{latin(item.code), {}}});
    }
}

QList<CountEngine::WardWay> CountEngine::wardWays(const CountTable& table) const {
    const WardWay city{{}, kCity, {}};
    if (table.isCityOnly) return {city};
    QList<WardWay> ways{{latin(table.ward), {}, {}}, city};
    if (table.hasWardsTotal) ways.append({{}, kWardsTotal, wardCondition(table, kWardsTotal)});
    return ways;
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
        parts.append(latin(table.ward) + u" IN "_s + sqlList(ids, kNoId));
    }
    for (const QString& part : more) {
        if (!part.isEmpty()) parts.append(part);
    }
    return parts.join(u" AND "_s);
}

QString CountEngine::select(const CountTable& table, const Period& period, const QString& ward,
                            const CountSlice& row, const CountSlice& column) const {
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
    QString sql = u"SELECT "_s +
                  (keys + QStringList{aggregateOf(measureOf(table, row, column))}).join(u", "_s) +
                  u" FROM "_s + latin(table.from);
    for (const QString& join : {row.join, column.join}) {
        if (!join.isEmpty()) sql += u' ' + join;
    }
    sql += u" WHERE "_s + where(table, {row.condition, column.condition});
    if (!groups.isEmpty()) sql += u" GROUP BY "_s + groups.join(u", "_s);
    return sql;
}

QString CountEngine::statement(const CountTable& table, const Period& period) {
    return expand(select(table, period, latin(table.ward), m_slices.parts(table.rows).front(),
                         m_slices.parts(table.columns).front()),
                  period);
}

QList<CountEngine::Cell> CountEngine::fetch(const CountGrid& grid, const QString& ward,
                                            const CountSlice& row, const CountSlice& column) {
    QList<Cell> cells;
    readCells(select(*grid.table, grid.period, ward, row, column), grid, ward, row, column,
              [&](const Cell& cell) { cells.append(cell); });
    return cells;
}

void CountEngine::readCells(const QString& sql, const CountGrid& grid, const QString& ward,
                            const CountSlice& row, const CountSlice& column,
                            const std::function<void(const Cell&)>& use) {
    const CountTable& table = *grid.table;
    Statement rows(m_database, expand(sql, grid.period));
    while (rows.step()) {
        int i = 0;
        Cell cell;
        if (!ward.isEmpty()) cell.ward = m_codes.code(rows.integer(i++));
        cell.row = row.expression.isEmpty() ? row.code : codeOf(table.rows, rows.value(i++));
        cell.column =
            column.expression.isEmpty() ? column.code : codeOf(table.columns, rows.value(i++));
        if (!rows.isNull(i)) cell.figure = rows.integer(i);
        use(cell);
    }
}

QString CountEngine::cellSource(const CountTable& table, const QString& ward, const CountSlice& row,
                                const CountSlice& column, const QStringList& joins) const {
    QString sql = u" FROM "_s + latin(table.from);
    for (const QString& join : QStringList{row.join, column.join} + joins) {
        if (!join.isEmpty()) sql += u' ' + join;
    }
    return sql + u" WHERE "_s +
           where(table, {row.condition, column.condition, wardCondition(table, ward)});
}

Figure CountEngine::figure(const CountTable& table, const Period& period, const QString& ward,
                           const QString& row, const QString& column) {
    if (table.compute) return count(table, period).figure(ward, row, column);
    const CountSlice r = m_slices.of(table.rows, row);
    const CountSlice c = m_slices.of(table.columns, column);
    const CountMeasure measure = measureOf(table, r, c);
    Statement count(
        m_database,
        expand(u"SELECT "_s + aggregateOf(measure) + cellSource(table, ward, r, c), period));
    Figure figure{std::nullopt, measure.decimals};
    if (count.step() && !count.isNull(0)) figure.value = count.integer(0);
    if (!figure.value && measure.decimals == 0) figure.value = 0;
    if (!figure.value) figure.note = kNotComputable;
    return figure;
}

QList<qint64> CountEngine::records(const CountTable& table, const Period& period,
                                   const QString& ward, const QString& row, const QString& column) {
    const QString source =
        cellSource(table, ward, m_slices.of(table.rows, row), m_slices.of(table.columns, column));
    Statement rows(m_database, expand(u"SELECT DISTINCT %1"_s.arg(latin(table.record)) + source +
                                          u" ORDER BY 1"_s,
                                      period));
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

QList<CountedFigure> CountEngine::origins(const CountedFigure& figure) {
    return figure.table->origins != nullptr ? figure.table->origins(*this, figure) : QList{figure};
}

QList<Contribution> CountEngine::contributions(const CountTable& table, const Period& period,
                                               const QString& ward, const QString& row,
                                               const QString& column, CountedBy by) {
    const bool byPerson = by == CountedBy::Person;
    if (byPerson && *table.person == '\0') return {};
    const CountSlice r = m_slices.of(table.rows, row);
    const CountSlice c = m_slices.of(table.columns, column);
    CountMeasure measure = measureOf(table, r, c);
    if (measure.decimals > 0) measure = kCountRows;
    // Records without a person stand together.
    const QStringList joins =
        byPerson ? QStringList{latin(table.personJoin),
                               u"LEFT JOIN patient z ON z.id = "_s + latin(table.person)}
                 : QStringList{u"JOIN %1 z ON z.id = %2"_s.arg(latin(table.recordTable),
                                                               latin(table.record))};
    Statement rows(m_database, expand(u"SELECT z.uid, "_s + aggregateOf(measure) +
                                          cellSource(table, ward, r, c, joins) +
                                          u" GROUP BY z.uid ORDER BY 1"_s,
                                      period));
    QList<Contribution> result;
    while (rows.step()) {
        result.append({rows.isNull(0) ? QByteArray() : rows.blob(0), rows.integer(1)});
    }
    return result;
}

QList<CountDetail> CountEngine::details(const CountTable& table, const Period& period,
                                        const QString& ward, const QString& row,
                                        const QString& column) {
    if (*table.rows.detail == '\0') return {};
    const CountSlice r = m_slices.of(table.rows, row);
    const CountSlice c = m_slices.of(table.columns, column);
    Statement rows(m_database, expand(u"SELECT %1, "_s.arg(latin(table.rows.detail)) +
                                          aggregateOf(measureOf(table, r, c)) +
                                          cellSource(table, ward, r, c) + u" GROUP BY 1"_s,
                                      period));
    // A code may have a row for each time it was valid.
    QHash<QString, qint64> counts;
    while (rows.step()) counts[m_codes.code(rows.integer(0))] += rows.integer(1);

    QList<CountDetail> details;
    if (counts.contains(QString())) {
        details.append(
            {{}, QCoreApplication::translate("count", "（細区分なし）"), counts.take(QString())});
    }
    QStringList done;
    for (const CodeEntry* code : m_codes.list(latin(table.rows.detailList))) {
        const bool isOfRow = code->parent == row && code->isValidIn(period.year());
        if ((!counts.contains(code->code) && !isOfRow) || done.contains(code->code)) continue;
        done.append(code->code);
        details.append({code->code, code->label, counts.value(code->code)});
    }
    std::stable_sort(details.begin(), details.end(),
                     [](const CountDetail& a, const CountDetail& b) { return a.count > b.count; });
    return details;
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
    QList<CountHeading> wards;
    if (table.isCityOnly) return {cityHeading()};
    const QString presence =
        *table.presence != '\0'
            ? latin(table.presence)
            : u"%1 WHERE %2 AND %3 = ?"_s.arg(latin(table.from), latin(table.kindFilter),
                                              latin(table.ward));
    Statement exists(m_database, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(presence));
    for (const CodeEntry* ward : m_codes.list(u"ward")) {
        exists.reset();
        exists.bind(ward->id);
        const bool isThere = exists.step();
        const bool isNamed = std::any_of(wards.begin(), wards.end(), [&](const CountHeading& h) {
            return h.code == ward->code;
        });
        if (isThere && !isNamed) wards.append({ward->code, ward->label});
    }
    if (table.hasWardsTotal) wards.append(wardsTotalHeading());
    wards.append(cityHeading());
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
            result.append({code->code, code->label, code->description});
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

QString CountEngine::wardCondition(const CountTable& table, const QString& ward) const {
    if (ward == kCity || table.isCityOnly) return {};
    const bool isWardsTotal = ward == kWardsTotal;
    return latin(table.ward) + (isWardsTotal ? u" NOT IN "_s : u" IN "_s) +
           sqlList(m_slices.idsOf(u"ward"_s, isWardsTotal ? kCentre : ward, false), kNoId);
}

QString CountEngine::expand(QString sql, const Period& period) const {
    const QString first = period.firstDay();
    const QString last = period.lastDay();
    QStringList holidays;
    for (auto it = publicHolidays().cbegin(); it != publicHolidays().cend(); ++it) {
        const QString day = it.key().toString(Qt::ISODate);
        if (day >= first && day <= last) holidays.append(sqlText(day));
    }
    holidays.sort();
    static const QRegularExpression kWeekday(u"\\{weekday\\(([^)]*)\\)\\}"_s);
    for (auto match = kWeekday.match(sql); match.hasMatch(); match = kWeekday.match(sql)) {
        sql.replace(match.captured(0), m_database.dialect().weekday(match.captured(1)));
    }
    return sql.replace(u"{first}"_s, sqlText(first))
        .replace(u"{last}"_s, sqlText(last))
        .replace(u"{last_number}"_s, QString::number(dayNumber(last)))
        .replace(u"{year}"_s, QString::number(period.year()))
        .replace(u"{year_before}"_s, sqlText(addMonths(last, -12)))
        .replace(u"{first_month}"_s, QString::number(period.firstMonth))
        .replace(u"{last_month}"_s, QString::number(period.lastMonth))
        .replace(u"{year_first}"_s, sqlText(Period::fiscalYear(period.year()).firstDay()))
        .replace(u"({holidays})"_s, sqlList(holidays, u"''"_s));
}

}  // namespace madobe

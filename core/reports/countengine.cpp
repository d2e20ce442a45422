// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"

#include "core/domain/catalogue.h"
#include "core/reports/gridfiller.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

bool isEverUnfinished(const EntityType& type) {
    return type.find(u"is_finished") != nullptr;
}

}  // namespace

bool canBeUnfinished(const CountTable& table) {
    if (table.compute) {
        return std::any_of(table.sources.begin(), table.sources.end(), [](const RowSource& source) {
            return canBeUnfinished(standardCountTable(QLatin1StringView(source.table)));
        });
    }
    const Catalogue catalogue = standardCatalogue();
    const EntityType* type = catalogue.byTable(latin(table.recordTable));
    return type && isEverUnfinished(*type);
}

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
    GridFiller(m_database, m_codes, grid).fill();
    return grid;
}

QString CountEngine::statement(const CountTable& table, const Period& period) {
    return query(table, period)
        .grouped(latin(table.ward), m_slices.parts(table.rows).front(),
                 m_slices.parts(table.columns).front());
}

CountQuery CountEngine::query(const CountTable& table, const Period& period) const {
    return {table, period, m_codes, m_database.dialect()};
}

Figure CountEngine::figure(const CountTable& table, const Period& period, const QString& ward,
                           const QString& row, const QString& column) {
    if (table.compute) return count(table, period).figure(ward, row, column);
    const CountSlice r = m_slices.of(table.rows, row);
    const CountSlice c = m_slices.of(table.columns, column);
    const CountMeasure measure = measureOf(table, r, c);
    Statement count(m_database, query(table, period).ofCell(aggregateOf(measure), ward, r, c));
    Figure figure{std::nullopt, measure.decimals};
    if (count.step() && !count.isNull(0)) figure.value = count.integer(0);
    if (!figure.value && measure.decimals == 0) figure.value = 0;
    if (!figure.value) figure.note = kNotComputable;
    return figure;
}

QHash<QString, qint64> CountEngine::wardFigures(const CountTable& table, const Period& period,
                                                const QString& row, const QString& column) {
    const CountQuery asked = query(table, period);
    const QString ward = asked.wardExpression();
    Statement rows(m_database, asked.grouped(ward, m_slices.of(table.rows, row),
                                             m_slices.of(table.columns, column)));
    QHash<QString, qint64> figures;
    while (rows.step()) {
        const QString code = ward.isEmpty() ? kCity : m_codes.code(rows.integer(0));
        if (!code.isEmpty()) figures[code] += rows.integer(ward.isEmpty() ? 0 : 1);
    }
    return figures;
}

QList<qint64> CountEngine::records(const CountTable& table, const Period& period,
                                   const QString& ward, const QString& row, const QString& column) {
    Statement rows(m_database, query(table, period)
                                   .ofCell(u"DISTINCT "_s + latin(table.record), ward,
                                           m_slices.of(table.rows, row),
                                           m_slices.of(table.columns, column), u" ORDER BY 1"_s));
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
    Statement rows(m_database, query(table, period)
                                   .ofCell(u"z.uid, "_s + aggregateOf(measure), ward, r, c,
                                           u" GROUP BY z.uid ORDER BY 1"_s, joins));
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
    const QString measure = aggregateOf(measureOf(table, r, c));
    Statement rows(m_database, query(table, period)
                                   .ofCell(latin(table.rows.detail) + u", "_s + measure, ward, r, c,
                                           u" GROUP BY 1"_s));
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
    qint64 sum = 0;
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        if (!isEverUnfinished(*type)) continue;
        sum += unfinishedOf(*type, Period::month(yearMonth), {}).value(kCity);
    }
    return sum;
}

QHash<QString, qint64> CountEngine::unfinishedRecords(const CountTable& table,
                                                      const Period& period) {
    if (!canBeUnfinished(table)) return {};
    if (!table.compute) {
        const Catalogue catalogue = standardCatalogue();
        return unfinishedOf(*catalogue.byTable(latin(table.recordTable)), period,
                            latin(table.unfinished));
    }
    QHash<QString, qint64> ofSources;  // by table: two rows may be of one
    for (const RowSource& source : table.sources) {
        const CountTable& counted = standardCountTable(QLatin1StringView(source.table));
        ofSources[latin(source.table)] =
            unfinishedRecords(counted, period).value(latin(source.ward));
    }
    return {{kCity, std::accumulate(ofSources.begin(), ofSources.end(), qint64{0})}};
}

QHash<QString, qint64> CountEngine::unfinishedOf(const EntityType& type, const Period& period,
                                                 const QString& condition) {
    QString sql =
        u"SELECT r.%1, count(*) FROM %2 r WHERE r.is_finished = 0"
        " AND r.cancel_reason = '' AND r.%3 >= ? AND r.%3 <= ?"_s.arg(
            latin(type.ward), latin(type.table), latin(type.date));
    if (!condition.isEmpty()) sql += u" AND "_s + condition;
    Statement rows(m_database, sql + u" GROUP BY 1"_s);
    rows.bindAll(period.firstDay(), period.lastDay());
    QHash<QString, qint64> records;
    while (rows.step()) {
        // One without a ward stands in 全市 alone, as a counted one does.
        const QString ward = m_codes.code(rows.integer(0));
        const qint64 count = rows.integer(1);
        records[kCity] += count;
        if (!ward.isEmpty()) records[ward] += count;
        if (!ward.isEmpty() && ward != kCentre) records[kWardsTotal] += count;
    }
    return records;
}

bool CountEngine::hasRecords(const CountTable& table) {
    return Statement(m_database, u"SELECT 1 FROM %1 WHERE %2 LIMIT 1"_s.arg(
                                     latin(table.from), latin(table.kindFilter)))
        .step();
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

}  // namespace madobe

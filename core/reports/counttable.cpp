// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/counttable.h"

#include "core/base/error.h"

namespace madobe {

const CountItem* findItem(const CountDimension& dimension, QStringView code) {
    for (const CountItem& item : dimension.items) {
        if (code == QLatin1StringView(item.code)) return &item;
    }
    return nullptr;
}

bool hasSummedTotal(const CountDimension& dimension) {
    return dimension.hasTotal && !dimension.overlaps;
}

bool hasWhole(const CountDimension& dimension) {
    return dimension.hasTotal || !dimension.overlaps;
}

bool isPartOfTotal(const CountDimension& dimension, const CountItem* item) {
    // Beside a grouping an item of its own is a sum of some of its lines.
    return !item || !item->isOwn() || *dimension.expression == '\0';
}

QStringList familiesRead(const CountTable& table) {
    const char* const reads = *table.reads != '\0' ? table.reads : table.recordTable;
    QStringList families = QString::fromLatin1(reads).split(u' ', Qt::SkipEmptyParts);
    for (QString& family : families) {
        family = family.section(u'.', 0, 0);
        if (family.endsWith(u'*')) family.chop(1);
    }
    return families;
}

QString aggregateOf(const CountMeasure& measure) {
    if (*measure.things == '\0') return QString::fromLatin1(measure.sql);
    return QStringLiteral("count(DISTINCT %1)").arg(QLatin1StringView(measure.things));
}

const CountMeasure& measureOf(const CountTable& table, const CountItem* row,
                              const CountItem* column) {
    for (const CountItem* item : {column, row}) {
        if (item && item->measure.isGiven()) return item->measure;
    }
    return table.measure;
}

const CountMeasure& measureOf(const CountTable& table, QStringView row, QStringView column) {
    return measureOf(table, findItem(table.rows, row), findItem(table.columns, column));
}

QList<const CountTable*> standardCountTables() {
    QList<const CountTable*> tables;
    for (const auto family : {consultationTables(), caseTables(), activityTables(),
                              dischargeTables(), stayTables(), indicatorTables()}) {
        for (const CountTable& table : family) tables.append(&table);
    }
    return tables;
}

const CountTable& standardCountTable(QLatin1StringView code) {
    for (const CountTable* table : standardCountTables()) {
        if (code == QLatin1StringView(table->code)) return *table;
    }
    throw Error(ErrorKind::Internal, {code});
}

}  // namespace madobe

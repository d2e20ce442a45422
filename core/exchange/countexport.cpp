// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"

#include "core/base/fulldisk.h"
#include "core/services/closedmonths.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("count", text);
}

QString wardName(const CodeBook& codes, const QString& code) {
    if (code == kCity) return cityHeading().label;
    if (code == kWardsTotal) return wardsTotalHeading().label;
    const CodeEntry* const ward = codes.find(u"ward", code);
    return ward ? ward->label : code;
}

}  // namespace

CountExport::CountExport(Office& office, const QList<const CountTable*>& tables)
    : m_engine(office.database(), office.codes()), m_tables(tables), m_clock(office.clock()) {
    office.session().require(Right::ExportCounts);
}

QStringList CountExport::run(const CountRequest& request, const CountOrigin& origin,
                             const QString& folder) {
    makeFolder(folder);
    CountFile file(request.encoding, request.replacement, request.heard);
    CountMeta about;
    {
        const ReadSnapshot snapshot(m_engine.database());
        forEachGrid(m_engine, m_tables, request,
                    [&](const CountGrid& grid) { write(file, grid, request); });
        about = meta(request, origin);
    }
    m_replaced = file.replaced();
    return file.save(QDir(folder).filePath(u"集計.csv"_s), about);
}

QList<const CountTable*> CountExport::chosen(const CountRequest& request) const {
    QList<const CountTable*> tables = m_tables;
    tables.removeIf([&](const CountTable* table) { return !request.asksFor(*table); });
    return tables;
}

QList<CountExport::Covered> CountExport::covered(const CountRequest& request) {
    const QList<Period> periods = request.periods();
    const bool hasYears = std::any_of(periods.begin(), periods.end(), [](const Period& period) {
        return period.kind == Period::Kind::FiscalYear;
    });
    QList<Covered> covered;
    for (const CountTable* table : chosen(request)) {
        if (table->isYearly && !hasYears) continue;
        for (const CountHeading& ward : m_engine.wardHeadings(*table)) {
            if (request.asksForWard(ward.code)) covered.append({table, ward.code});
        }
    }
    return covered;
}

QStringList CountExport::emptyParts(const CountRequest& request) {
    QSet<QString> filled;  // codes of tables and wards
    for (const Covered& part : covered(request)) {
        filled << QString::fromLatin1(part.table->code) << part.ward;
    }
    QStringList sentences;
    for (const QString& table : request.tables) {
        if (filled.contains(table)) continue;
        sentences.append(
            say(QT_TRANSLATE_NOOP("count", "集計表「%1」には、選んだ期間と区の行がありません。"))
                .arg(table));
    }
    for (const QString& ward : request.wards) {
        if (filled.contains(ward)) continue;
        sentences.append(
            say(QT_TRANSLATE_NOOP("count", "「%1」の行は、選んだ集計表と期間にありません。"))
                .arg(wardName(m_engine.codes(), ward)));
    }
    sentences.removeDuplicates();
    return sentences;
}

void CountExport::write(CountFile& file, const CountGrid& grid, const CountRequest& request) {
    for (const CountHeading& ward : grid.wards) {
        if (!request.asksForWard(ward.code)) continue;
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) file.cell(grid, ward, row, column);
        }
    }
}

CountMeta CountExport::meta(const CountRequest& request, const CountOrigin& origin) {
    CountMeta meta;
    meta.generatedAt = m_clock.instant();
    meta.programVersion = origin.programVersion;
    meta.schemaVersion = origin.schemaVersion;
    meta.officeWard = origin.officeWard;
    meta.isPractice = origin.isPractice;
    meta.hasFiscalYears = request.withFiscalYears;
    ClosedMonths closed(m_engine);
    const QList<Covered> covered = this->covered(request);
    for (const Period& period : request.periods()) {
        meta.periods.append(period.code());
        if (period.kind != Period::Kind::Month) continue;
        // Nothing of what is written may change any more without a reason.
        const bool isClosed = !covered.isEmpty() &&
                              std::all_of(covered.begin(), covered.end(), [&](const Covered& c) {
                                  return closed.isClosed(period.code(), c.ward, c.table);
                              });
        meta.months.insert(period.code(), isClosed);
        meta.incompleteRecords.insert(period.code(), m_engine.unfinishedRecords(period.lastMonth));
    }
    const QList<const CountTable*> counted = chosen(request);
    for (const CountTable* table : counted) meta.tables.append(QString::fromLatin1(table->code));
    for (const CountHeading& ward : m_engine.wardHeadings(counted)) {
        if (request.asksForWard(ward.code)) meta.wards.append(ward.label);
    }
    return meta;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"

#include "core/base/error.h"
#include "core/base/wholefile.h"
#include "core/exchange/formulaguard.h"
#include "core/services/sealedfigures.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString place(const CsvWriter::BadCharacter& bad) {
    return u"%1:%2 %3 U+%4"_s.arg(bad.row)
        .arg(bad.column)
        .arg(QString::fromUcs4(&bad.character, 1))
        .arg(static_cast<uint>(bad.character), 4, 16, QChar(u'0'));
}

}  // namespace

namespace {

void writeGrid(CsvWriter& writer, const CountGrid& grid, const QStringList& wards) {
    for (const CountHeading& ward : grid.wards) {
        if (!wards.isEmpty() && !wards.contains(ward.code)) continue;
        for (const CountHeading& row : grid.rows) {
            for (const CountHeading& column : grid.columns) {
                const Figure figure = grid.figure(ward.code, row.code, column.code);
                writer.row({QString::fromLatin1(grid.table->code), grid.period.code(),
                            guardFormula(ward.label), row.code, guardFormula(row.label),
                            column.code, guardFormula(column.label), figure.text(), figure.note});
            }
        }
    }
}

}  // namespace

CountExport::CountExport(CountEngine& engine, const QList<const CountTable*>& tables,
                         const Clock& clock)
    : m_engine(engine), m_tables(tables), m_clock(clock) {}

QStringList CountExport::header() {
    return {u"table"_s,       u"period"_s,       u"ward"_s,  u"row_code"_s, u"row_label"_s,
            u"column_code"_s, u"column_label"_s, u"value"_s, u"note"_s};
}

QStringList CountExport::run(const CountRequest& request, const CountOrigin& origin,
                             const QString& folder) {
    if (!QDir().mkpath(folder)) throw Error(ErrorKind::CannotOpen, {folder});
    const QString csvPath = QDir(folder).filePath(u"集計.csv"_s);
    const QString metaPath = QDir(folder).filePath(u"集計.meta.json"_s);
    const QByteArray content = csv(request, csvPath);
    writeWholeFile(csvPath, content);
    writeWholeFile(metaPath, meta(request, origin, content));
    return {csvPath, metaPath};
}

QList<const CountTable*> CountExport::chosen(const CountRequest& request) const {
    QList<const CountTable*> tables = m_tables;
    if (!request.tables.isEmpty()) {
        tables.removeIf([&](const CountTable* table) {
            return !request.tables.contains(QString::fromLatin1(table->code));
        });
    }
    return tables;
}

QByteArray CountExport::csv(const CountRequest& request, const QString& path) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, request.encoding, request.replacement);
    writer.row(header());
    const QList<Period> periods =
        periodsBetween(request.fromMonth, request.toMonth, request.withFiscalYears);
    for (const CountTable* table : chosen(request)) {
        for (const Period& period : periods) {
            if (table->isYearly && period.kind != Period::Kind::FiscalYear) continue;
            writeGrid(writer, m_engine.count(*table, period), request.wards);
        }
    }
    writer.finish();
    if (!writer.badCharacters().isEmpty() && request.replacement.isEmpty()) {
        QStringList places{path};
        for (const auto& bad : writer.badCharacters()) places.append(place(bad));
        throw Error(ErrorKind::Unmappable, places);
    }
    return buffer.data();
}

QByteArray CountExport::meta(const CountRequest& request, const CountOrigin& origin,
                             const QByteArray& csv) {
    QJsonArray periods, tables, wards;
    QJsonObject months, incomplete;
    for (const Period& period :
         periodsBetween(request.fromMonth, request.toMonth, request.withFiscalYears)) {
        periods.append(period.code());
        if (period.kind != Period::Kind::Month) continue;
        const bool isClosed = isMonthClosed(m_engine, period.code());
        months.insert(period.code(), isClosed ? u"closed"_s : u"open"_s);
        incomplete.insert(period.code(), m_engine.unfinishedRecords(period.lastMonth));
    }
    const QList<const CountTable*> counted = chosen(request);
    for (const CountTable* table : counted) tables.append(QString::fromLatin1(table->code));
    for (const CountHeading& ward : m_engine.wardHeadings(counted)) {
        const bool isAsked = request.wards.isEmpty() || request.wards.contains(ward.code);
        if (isAsked) wards.append(ward.label);
    }
    const QString encoding = request.encoding == CsvEncoding::Cp932 ? u"cp932"_s : u"utf-8-bom"_s;
    // QJsonObject keeps its keys sorted.
    const QJsonObject object{
        {u"generated_at"_s, m_clock.instant()},
        {u"program_version"_s, origin.programVersion},
        {u"schema_version"_s, origin.schemaVersion},
        {u"definition_version"_s, kCountDefinitionVersion},
        {u"office_ward"_s, origin.officeWard},
        {u"office_kind"_s, origin.isPractice ? u"practice"_s : u"real"_s},
        {u"wards"_s, wards},
        {u"periods"_s, periods},
        {u"tables"_s, tables},
        {u"options"_s, QJsonObject{{u"fiscal_year"_s, request.withFiscalYears},
                                   {u"new_basis"_s, u"fiscal_year"_s}}},
        {u"encoding"_s, encoding},
        {u"months"_s, months},
        {u"incomplete_records"_s, incomplete},
        {u"sha256"_s,
         QString::fromLatin1(QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex())},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

}  // namespace madobe

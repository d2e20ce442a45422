// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerexport.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/wholefile.h"
#include "core/exchange/cellcodec.h"
#include "core/exchange/ledgersheet.h"
#include "core/storage/ledgerorder.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace madobe {

namespace {

// A ledger that comes back must not bring a mark where a text was.
void refuseDamaged(const DamagedText& text) {
    const EntityType* type = standardCatalogue().byTable(text.table);
    const Field* field = type ? type->find(text.column) : nullptr;
    if (field && !field->isInLedger) return;
    throw Error(ErrorKind::DamagedText, {text.table, text.record, text.column});
}

}  // namespace

QList<const Field*> ledgerColumns(const EntityType& type) {
    QList<const Field*> columns;
    for (const Field& field : type.fields) {
        if (field.isInLedger) columns.append(&field);
    }
    return columns;
}

LedgerExport::LedgerExport(Office& office) : m_store(office.store()) {
    office.session().require(Right::ExportRecords);
}

QStringList LedgerExport::run(const QString& folder, CsvEncoding encoding,
                              const QString& replacement, const PlaceHeard& heard) {
    makeFolder(folder);
    const ReadSnapshot snapshot(m_store.database());
    std::vector<std::unique_ptr<QSaveFile>> files;
    QStringList places;
    qint64 number = 0;
    for (const EntityType* type : filled()) {
        const QString name = QString::fromUtf8(type->ledger) + QStringLiteral(".csv");
        const QString path = QDir(folder).filePath(name);
        auto file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly)) throw writeError(*file);
        const auto hear = [&](const QString& place) {
            if (heard) return heard(name + u':' + place);
            if (places.size() < kKeptPlaces) places.append(name + u':' + place);
        };
        CsvWriter writer(*file, encoding, replacement,
                         replacement.isEmpty() ? PlaceHeard(hear) : PlaceHeard());
        write(*type, writer);
        number += writer.badCount();
        files.push_back(std::move(file));
    }
    if (replacement.isEmpty() && number > 0) {
        throw Error(ErrorKind::Unmappable, QStringList{folder, QString::number(number)} + places);
    }
    m_replaced = number;
    QStringList written;
    for (const auto& file : files) {
        if (!commitWhole(*file)) throw writeError(*file);
        written.append(file->fileName());
    }
    return written;
}

qsizetype LedgerExport::runWorkbook(const QString& path) {
    const ReadSnapshot snapshot(m_store.database());
    References references(m_store);
    const CellCodec codec(m_store.codes(), references);
    XlsxWriter writer(path);
    const QList<const EntityType*> types = filled();
    for (const EntityType* type : types) {
        LedgerSheet sheet(writer, *type, codec);
        const auto write = [&](const Entity& entity) { sheet.row(entity); };
        m_store.of(*type).forEach(ledgerOrder(*type), write, &refuseDamaged);
    }
    writer.close();
    return types.size();
}

void LedgerExport::write(const EntityType& type, CsvWriter& writer) {
    References references(m_store);
    const CellCodec codec(m_store.codes(), references);
    const QList<const Field*> columns = ledgerColumns(type);
    QStringList cells;
    for (const Field* field : columns) cells.append(QString::fromUtf8(field->label));
    writer.row(cells);
    const auto writeRow = [&](const Entity& entity) {
        cells.clear();
        for (const Field* field : columns) cells.append(codec.write(type, *field, entity));
        writer.row(cells);
    };
    m_store.of(type).forEach(ledgerOrder(type), writeRow, &refuseDamaged);
    writer.finish();
}

QList<const EntityType*> LedgerExport::filled() const {
    QList<const EntityType*> types;
    for (const EntityType* type : m_store.catalogue().ledgers()) {
        if (m_store.of(*type).count() > 0) types.append(type);
    }
    return types;
}

}  // namespace madobe

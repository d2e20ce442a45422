// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerexport.h"

#include "core/base/error.h"
#include "core/exchange/cellcodec.h"
#include "core/storage/ledgerorder.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QSaveFile>

namespace madobe {

QStringList LedgerExport::run(const QString& folder, const std::function<void(qint64)>& progress) {
    if (!QDir().mkpath(folder)) throw Error(ErrorKind::CannotOpen, {folder});
    const ReadSnapshot snapshot(m_store.database());
    QStringList written;
    for (const EntityType* type : m_store.catalogue().ledgers()) {
        if (m_store.of(*type).count() == 0) continue;
        const QString path =
            QDir(folder).filePath(QString::fromUtf8(type->ledger) + QStringLiteral(".csv"));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) throw Error(ErrorKind::CannotOpen, {path});
        write(*type, file, progress);
        if (!file.commit()) throw Error(ErrorKind::DiskFull, {path});
        written.append(path);
    }
    return written;
}

void LedgerExport::write(const EntityType& type, QIODevice& device,
                         const std::function<void(qint64)>& progress) {
    References references(m_store);
    const CellCodec codec(m_store.codes(), references);
    CsvWriter writer(device, CsvEncoding::Utf8Bom);
    QList<const Field*> columns;
    QStringList header;
    for (const Field& field : type.fields) {
        if (!field.isInLedger) continue;
        columns.append(&field);
        header.append(QString::fromUtf8(field.label));
    }
    writer.row(header);
    qint64 rows = 0;
    QStringList cells;
    m_store.of(type).forEach(ledgerOrder(type), [&](const Entity& entity) {
        cells.clear();
        for (const Field* field : columns) cells.append(codec.write(*field, field->get(entity)));
        writer.row(cells);
        if (progress) progress(++rows);
    });
    writer.finish();
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/services/office.h"

#include <QStringList>

namespace madobe {

/// The columns of a ledger, in their order.
QList<const Field*> ledgerColumns(const EntityType& type);

/// Writes the ledgers of all families that have rows, from one snapshot. Importing them into an
/// empty office and exporting again gives the same bytes of CSV, whichever they were written as.
/// Needs the right ExportRecords.
class LedgerExport {
public:
    /// Throws NotAllowed.
    explicit LedgerExport(Office& office);

    /// One CSV file each. Returns the paths written. Existing files are replaced whole or not at
    /// all. Throws CannotOpen, DiskFull, Unreadable, DamagedText, and where a character has no
    /// CP932 code and no replacement was chosen, Unmappable {folder, number, places: file, row,
    /// column, character, code point}; nothing is written then. Where `heard` hears of the places,
    /// the error has none.
    QStringList run(const QString& folder, CsvEncoding encoding = CsvEncoding::Utf8Bom,
                    const QString& replacement = {}, const PlaceHeard& heard = {});
    /// How many characters the last run replaced.
    qint64 replaced() const { return m_replaced; }
    /// One Excel workbook, a sheet each; gives the number of sheets. Throws what XlsxWriter throws.
    qsizetype runWorkbook(const QString& path);
    /// One ledger.
    void write(const EntityType& type, CsvWriter& writer);

private:
    QList<const EntityType*> filled() const;

    RecordStore& m_store;
    qint64 m_replaced = 0;
};

}  // namespace madobe

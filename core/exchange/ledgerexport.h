// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/services/office.h"

#include <QStringList>

#include <functional>

namespace madobe {

/// The columns of a ledger, in their order.
QList<const Field*> ledgerColumns(const EntityType& type);

/// Writes the ledgers of all families that have rows, from one snapshot. Importing them into an
/// empty office and exporting again gives the same bytes of CSV, whichever they were written as.
/// Needs the right ExportRecords.
class LedgerExport {
public:
    using Progress = std::function<void(qint64 rows)>;

    /// Throws NotAllowed.
    explicit LedgerExport(Office& office);

    /// One CSV file each. Returns the paths written. Existing files are replaced whole or not at
    /// all. Throws CannotOpen, DiskFull, DamagedText.
    QStringList run(const QString& folder, const Progress& progress = {});
    /// One Excel workbook, a sheet each; gives the number of sheets. Throws what XlsxWriter throws.
    qsizetype runWorkbook(const QString& path, const Progress& progress = {});
    /// One ledger into a device, as CSV.
    void write(const EntityType& type, QIODevice& device, const Progress& progress = {});

private:
    QList<const EntityType*> filled() const;

    RecordStore& m_store;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <QStringList>

#include <atomic>

namespace madobe {

/// What could be read of a damaged file.
struct Salvaged {
    QStringList paths;
    qint64 rows = 0;
    /// Records that could not be read, and cells that name one.
    qint64 lostRows = 0;
    qint64 lostCells = 0;
    /// Ledgers of which something is missing.
    QStringList damagedLedgers;
};

/// Writes the ledgers of a damaged file as CSV, as LedgerExport does, but one record after another
/// by its id: what cannot be read is left out and counted. Needs the right ExportRecords. Throws
/// NotAllowed, CannotOpen, DiskFull, Unreadable, Cancelled.
Salvaged salvageLedgers(Office& office, const QString& folder,
                        const std::atomic_bool* cancelled = nullptr);

}  // namespace madobe

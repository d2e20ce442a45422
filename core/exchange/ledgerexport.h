// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/storage/recordstore.h"

#include <QStringList>

#include <functional>

namespace madobe {

/// Writes the ledgers of all families that have rows, one file each, from one snapshot. Importing
/// them into an empty office and exporting again gives the same bytes.
class LedgerExport {
public:
    explicit LedgerExport(RecordStore& store) : m_store(store) {}

    /// Returns the paths written. Existing files are replaced whole or not at all.
    /// Throws CannotOpen, DiskFull.
    QStringList run(const QString& folder, const std::function<void(qint64 rows)>& progress = {});
    /// One ledger into a device.
    void write(const EntityType& type, QIODevice& device,
               const std::function<void(qint64 rows)>& progress = {});

private:
    RecordStore& m_store;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgername.h"
#include "core/storage/recordstore.h"

#include <QStringList>

namespace madobe {

/// How a ledger's first rows would be stored, before anything is.
struct LedgerPreview {
    /// See RowReader::formatName().
    QString format;
    QStringList unknownColumns;
    /// Fields that the file has a column for, in the ledger's order.
    QList<const Field*> fields;
    struct Cell {
        QString stored;
        bool isBad = false;
    };
    QList<QList<Cell>> rows;
};

/// Throws what LedgerReader throws.
LedgerPreview previewLedger(const LedgerFile& file, RecordStore& store, int rows);

}  // namespace madobe

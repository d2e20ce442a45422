// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"

#include <QString>

namespace madobe {

struct LedgerFile {
    const EntityType* type = nullptr;
    QString path;
    /// Of a workbook; empty: a text file.
    QString sheet = {};
    /// For messages: the file's name without its folder, and the sheet.
    QString name() const;
};

/// `相談記録_R0308.csv`, `09 相談記録 (2).csv` or `相談記録=FILE` (formats.md section 1). Of a
/// workbook each sheet is a ledger by its own name; blank sheets are passed over, and one that
/// stands alone may be named by its file. `相談記録=BOOK` takes the sheet of that name, else the
/// only one. Throws BadFile {file, "1", "unknown-ledger", names of all ledgers} or {file, "0",
/// "several-sheets", their names}, and what XlsxWorkbook and XlsxReader throw.
QList<LedgerFile> identifyLedgers(const QString& argument, const Catalogue& catalogue);
/// The same of a file alone, with a type of nullptr for what no name tells.
QList<LedgerFile> namedLedgers(const QString& path, const Catalogue& catalogue);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"

#include <QString>

namespace madobe {

struct LedgerFile {
    const EntityType* type = nullptr;
    QString path;
    /// For messages: the file's name without its folder.
    QString name() const;
};

/// `相談記録_R0308.csv`, `09 相談記録 (2).csv` or `相談記録=FILE` (formats.md section 1).
/// Throws BadFile {file, "1", "unknown-ledger", names of all ledgers}.
LedgerFile identifyLedger(const QString& argument, const Catalogue& catalogue);

}  // namespace madobe

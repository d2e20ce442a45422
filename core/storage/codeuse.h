// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/codeentry.h"
#include "core/storage/database.h"

namespace madobe {

/// Records that name a code.
struct CodeUse {
    qint64 records = 0;
    /// The day that is farthest from the one that was asked for.
    QString day;
};

/// By records of before the day, or of it and later, whose codes must be valid on their day
/// (EntityType::date); those without a day are left out.
CodeUse countCodeUseBefore(Database& database, const Catalogue& catalogue, const CodeEntry& code,
                           const QString& day);
CodeUse countCodeUseFrom(Database& database, const Catalogue& catalogue, const CodeEntry& code,
                         const QString& day);

}  // namespace madobe

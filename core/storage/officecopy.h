// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/storage/database.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace madobe {

using CopyProgress = std::function<void(qint64 rows)>;

/// Carries an office from one place to another, of either engine: every row with its id, history,
/// journal and drafts included; keys are the caller's matter. `to` must have climbed to the schema
/// of `from` and hold no rows. Both have the office's key; texts are sealed as each of them says,
/// and one whose seal does not fit is carried on as it lies, for Office::problems() to name.
/// All or nothing: what was written is read back and compared before the commit. Throws Storage for
/// a difference, Cancelled.
void copyOffice(Database& from, Database& to, const Catalogue& catalogue,
                const CopyProgress& progress = {}, const std::atomic_bool* cancelled = nullptr);

/// copyOffice() into a new file without keys beside it. Throws AlreadyExists.
void copyOfficeToFile(Database& from, const Catalogue& catalogue, const QString& path,
                      const CopyProgress& progress = {},
                      const std::atomic_bool* cancelled = nullptr);

/// The tables that copyOffice() carries, parents before children. A table of the schema that the
/// catalogue does not know stands behind those it knows.
QStringList officeTables(Database& database, const Catalogue& catalogue);

}  // namespace madobe

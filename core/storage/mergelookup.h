// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"
#include "core/storage/database.h"

#include <QHash>
#include <QList>

namespace madobe {

/// Row ids of the family's records whose reference, or set of references, names the record `id`.
QList<qint64> recordsNaming(Database& database, const EntityType& type, const Field& reference,
                            qint64 id);

/// Whom a merged person's number means now; 0 when nobody of that number was merged.
qint64 findSurvivor(Database& database, const QString& formerNumber);
/// The same for a row id that he had.
qint64 findSurvivor(Database& database, qint64 formerId);
/// All of them: number, then whom it means.
QHash<QString, qint64> readSurvivors(Database& database);

}  // namespace madobe

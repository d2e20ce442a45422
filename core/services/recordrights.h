// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/services/session.h"

#include <optional>

namespace madobe {

/// What saving records of a family asks for; none where no form and no ledger writes them: what
/// the program writes alone, and accounts, whose keys AccountService writes along.
std::optional<Right> writeRight(const EntityType& type);

/// What taking back an action of the journal asks for, which is what the service asked that wrote
/// it; none where it is not taken back. What is not named here is not: accounts and keys, closings
/// and reports, settings, looks, and what a new office begins with.
std::optional<Right> undoRight(const QString& action, const Catalogue& catalogue);

/// The same of one record among those that such an action wrote.
std::optional<Right> undoRight(const EntityType& type);

inline const QString kImportAction = QStringLiteral("import");
inline const QString kMergeAction = QStringLiteral("patient.merge");

}  // namespace madobe

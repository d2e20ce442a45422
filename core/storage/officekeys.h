// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyfile.h"
#include "core/storage/database.h"

#include <functional>

namespace madobe {

/// The wrapped data keys of an opened office: beside its file, or in its server's database.
/// Throws KeyFileMissing, KeyFileForeign.
KeyFile loadKeys(Database& database);
void saveKeys(Database& database, KeyFile& keys);
/// Reads, changes and saves them as one, so that nobody's change at another PC is lost.
void changeKeys(Database& database, const std::function<void(KeyFile&)>& change);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/storage/backup.h"

namespace madobe {

/// writeBackup() of an office at either place. A server's goes through a file, so that it can be
/// restored where there is no server.
void backUpOffice(Database& database, const Catalogue& catalogue, const BackupManifest& manifest,
                  const QString& outPath, const BackupProgress& progress = {},
                  const std::atomic_bool* cancelled = nullptr);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "core/storage/officecopy.h"

namespace madobe {

/// Where an office moves on a server: who may make databases there, what PCs will open, and whether
/// confidential texts are sealed on their way.
struct ServerTarget {
    ServerAddress administrator;
    ServerAddress office;
    bool sealsTexts = false;
};

/// Carries the opened office to another place with all its history, journal, drafts, accounts and
/// keys; passwords and recovery key stay what they are. The old place is not touched. What was
/// written is read back and compared, and its journal's chain is verified. A move that was
/// interrupted is simply begun again. Needs the right ManageAccounts. Throws AlreadyExists,
/// Cancelled, and Storage or Corrupt when the copy is not the same.
void moveToFile(Office& office, const QString& path, const CopyProgress& progress = {},
                const std::atomic_bool* cancelled = nullptr);
void moveToServer(Office& office, const ServerTarget& target, const CopyProgress& progress = {},
                  const std::atomic_bool* cancelled = nullptr);

/// A backup, and whose password opens it: an administrator's of the office.
struct OpenableBackup {
    QString path;
    QString account;
    QString password;
};

/// Puts a backup in place on a server as moveToServer() does, by way of an encrypted file in
/// `workFolder` that goes away again; nothing is made on the server before the backup was proved.
/// An older one climbs on its way. Yields the head of the restored journal. Throws BadBackup and
/// what KeyFile::open() and moveToServer() throw.
QString restoreToServer(const OpenableBackup& backup, const ServerTarget& target,
                        const QString& workFolder, const Clock& clock, const Catalogue& catalogue,
                        const CopyProgress& progress = {},
                        const std::atomic_bool* cancelled = nullptr);

}  // namespace madobe

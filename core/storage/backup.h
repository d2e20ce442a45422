// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyfile.h"
#include "core/storage/database.h"

#include <QMap>
#include <QString>

#include <atomic>
#include <functional>

namespace madobe {

/// What a backup says about itself; readable without a key, so it names nobody.
struct BackupManifest {
    QString createdAt;
    QString databaseUid;
    int schemaVersion = 0;
    QString programVersion;
    QString journalHead;
    /// placeMark() of where it was taken; empty by older programs.
    QString place;
    QMap<QString, qint64> counts;
};

/// Done and total, in pages.
using BackupProgress = std::function<void(int done, int total)>;

/// One file: keys, manifest and the encrypted database, its records checked before it gets its
/// name.
/// Throws AlreadyExists, Cancelled, Corrupt and kinds of storage; leaves nothing half.
void writeBackup(Database& database, const KeyFile& keys, const BackupManifest& manifest,
                 const QString& outPath, const BackupProgress& progress = {},
                 const std::atomic_bool* cancelled = nullptr);

/// Throws BadBackup, CannotOpen.
BackupManifest readManifest(const QString& backupPath);
KeyFile readBackupKeys(const QString& backupPath);

/// Writes `dbPath` and its keys, needing no database of ours. With a key the header's seal and
/// the database's soundness are verified too. Throws BadBackup, AlreadyExists, DiskFull, Cancelled.
void restoreBackup(const QString& backupPath, const QString& dbPath,
                   const DataKey* verifyKey = nullptr, const std::atomic_bool* cancelled = nullptr);

/// A copy under the same key of everything committed, each page of it checked. `outPath` must not
/// exist.
void copyDatabase(Database& database, const QString& outPath, const BackupProgress& progress = {},
                  const std::atomic_bool* cancelled = nullptr);

}  // namespace madobe

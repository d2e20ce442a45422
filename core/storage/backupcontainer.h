// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/backup.h"

#include <QByteArray>

class QFile;

namespace madobe {

/// The readable head of a backup file: magic, length, JSON, keyed seal; the database follows.
struct BackupHeader {
    BackupManifest manifest;
    QByteArray keysJson;
    qint64 databaseSize = 0;
    QByteArray databaseHash;

    QByteArray toBytes(const DataKey& key) const;
    /// Leaves `file` at the first byte of the database. Throws BadBackup, also for a seal that
    /// does not fit `verifyKey`, and for a file cut short.
    static BackupHeader read(QFile& file, const DataKey* verifyKey);
};

}  // namespace madobe

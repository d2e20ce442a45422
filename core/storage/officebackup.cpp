// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officebackup.h"

#include "core/storage/officecopy.h"
#include "core/storage/officekeys.h"
#include "core/storage/temporarydatabase.h"

namespace madobe {

void backUpOffice(Database& database, const Catalogue& catalogue, const BackupManifest& manifest,
                  const QString& outPath, const BackupProgress& progress,
                  const std::atomic_bool* cancelled) {
    const KeyFile keys = loadKeys(database);
    if (database.engine().hasPages()) {
        return writeBackup(database, keys, manifest, outPath, progress, cancelled);
    }
    const TemporaryDatabase file(outPath + QStringLiteral(".office"));
    copyOfficeToFile(database, catalogue, file.path(), {}, cancelled);
    Database copy(DatabaseSource{file.path(), database.source().key}, OpenMode::ReadWrite);
    writeBackup(copy, keys, manifest, outPath, progress, cancelled);
}

}  // namespace madobe

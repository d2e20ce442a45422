// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"
#include "core/base/wholefile.h"
#include "core/security/sealed.h"
#include "core/storage/backupcontainer.h"
#include "core/storage/sealedpage.h"
#include "core/storage/sqlcipherdriver.h"
#include "core/storage/temporarydatabase.h"
#include "core/storage/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSqlError>
#include <QThread>

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <memory>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace madobe {

namespace {

constexpr int kPagesAStep = 1000;
constexpr qsizetype kChunk = qsizetype{1024} * 1024;
constexpr int kRetries = 250;
constexpr unsigned long kRetryMilliseconds = 20;

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

void sync(QFile& file) {
    if (!file.flush()) throw writeError(file, ErrorKind::ReadOnly);
#ifdef Q_OS_WIN
    const bool isSynced = _commit(file.handle()) == 0;
#else
    const bool isSynced = ::fsync(file.handle()) == 0;
#endif
    if (!isSynced) throw callError(file, errno);
}

void refuseCancelled(const std::atomic_bool* cancelled) {
    if (cancelled && cancelled->load()) throw Error(ErrorKind::Cancelled);
}

void refuseExisting(const QString& path) {
    if (QFileInfo::exists(path)) throw Error(ErrorKind::AlreadyExists, {path});
}

/// The cipher's error code as ours.
Error errorOf(Database& database, const QString& path, int code) {
    const QSqlError error({}, {}, QSqlError::UnknownError, QString::number(code));
    return Error(database.dialect().classify(error, QFileInfo(path).path()), {path},
                 QString::number(code));
}

void copyPages(Database& database, SqlCipherDriver& target, const QString& path,
               const BackupProgress& progress, const std::atomic_bool* cancelled) {
    const std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target.connection(), "main", database.driver().connection(), "main"));
    if (!backup) throw errorOf(database, path, sqlite3_extended_errcode(target.connection()));
    int retries = 0;
    for (;;) {
        refuseCancelled(cancelled);
        const int code = sqlite3_backup_step(backup.get(), kPagesAStep);
        const int total = sqlite3_backup_pagecount(backup.get());
        if (progress) progress(total - sqlite3_backup_remaining(backup.get()), total);
        if (code == SQLITE_DONE) return;
        if (code == SQLITE_OK) continue;
        const int primary = code & 0xFF;
        const bool busy = primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
        if (!busy || ++retries > kRetries) throw errorOf(database, path, code);
        QThread::msleep(kRetryMilliseconds);
    }
}

void refuseProblems(const QStringList& problems, const QString& path) {
    if (!problems.isEmpty()) throw Error(ErrorKind::Corrupt, {path}, problems.constFirst());
}

/// Every page is there and undamaged: enough for what was copied from something sound.
void verifyPages(const QString& path, const DatabaseSource& source,
                 const std::atomic_bool* cancelled) {
    // Ends in one file without side files.
    Database(DatabaseSource{path, source.key}, OpenMode::ReadWrite).checkpoint();
    const QList<qint64> damaged = unsealedPages(*source.key, path, cancelled);
    if (!damaged.isEmpty()) {
        throw Error(ErrorKind::Corrupt, {path}, QStringLiteral("page %1").arg(damaged.first()));
    }
}

/// What the pages hold agrees. Takes many times as long.
void verifyRecords(const QString& path, const DatabaseSource& source,
                   const std::atomic_bool* cancelled) {
    Database copy(DatabaseSource{path, source.key}, OpenMode::ReadWrite);
    copy.driver().stopWhen(cancelled);
    refuseProblems(copy.integrityProblems(), path);
    refuseProblems(copy.foreignKeyProblems(), path);
    copy.checkpoint();
}

QByteArray hashOf(QFile& file, const std::atomic_bool* cancelled) {
    KeyedHasher hasher;
    while (!file.atEnd()) {
        refuseCancelled(cancelled);
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty()) break;
        hasher.add(chunk);
    }
    return hasher.result();
}

/// Copies what is left of `from`, and gives its hash.
QByteArray pour(QFile& from, QFileDevice& to, const std::atomic_bool* cancelled) {
    KeyedHasher hasher;
    while (!from.atEnd()) {
        refuseCancelled(cancelled);
        const QByteArray chunk = from.read(kChunk);
        if (chunk.isEmpty()) break;
        hasher.add(chunk);
        if (to.write(chunk) != chunk.size()) throw writeError(to, ErrorKind::ReadOnly);
    }
    return hasher.result();
}

/// Frames of a lost database would be replayed into the restored one.
void setAsideOldLog(const QString& dbPath) {
    QFile::remove(dbPath + QLatin1String("-shm"));
    const QString log = dbPath + QLatin1String("-wal");
    QString aside = log + QLatin1String(".old");
    for (int i = 2; QFileInfo::exists(aside); ++i) {
        aside = log + QStringLiteral(".old%1").arg(i);
    }
    if (QFileInfo::exists(log) && !QFile::rename(log, aside)) {
        throw Error(ErrorKind::ReadOnly, {log});
    }
}

}  // namespace

void copyDatabase(Database& database, const QString& outPath, const BackupProgress& progress,
                  const std::atomic_bool* cancelled) {
    refuseExisting(outPath);
    TemporaryDatabase copy(outPath + QLatin1String(".part"));
    {
        // Without it a writer elsewhere would make the copy begin anew, perhaps for ever.
        const ReadSnapshot snapshot(database);
        // Keyed before the first page: pages into an unkeyed target would be readable.
        SqlCipherDriver target(database.source().key->bytes());
        if (!target.open(copy.path(), {}, {}, {}, -1, QStringLiteral("create"))) {
            throw errorOf(database, copy.path(), target.lastError().nativeErrorCode().toInt());
        }
        copyPages(database, target, copy.path(), progress, cancelled);
    }
    refuseCancelled(cancelled);
    verifyPages(copy.path(), database.source(), cancelled);
    QFile file(copy.path());
    if (!file.open(QIODevice::ReadWrite)) throw writeError(file, ErrorKind::ReadOnly);
    sync(file);
    file.close();
    if (!copy.keepAs(outPath)) throw Error(ErrorKind::AlreadyExists, {outPath});
}

void writeBackup(Database& database, const KeyFile& keys, const BackupManifest& manifest,
                 const QString& outPath, const BackupProgress& progress,
                 const std::atomic_bool* cancelled) {
    refuseExisting(outPath);
    const TemporaryDatabase copy(outPath + QLatin1String(".db"));
    copyDatabase(database, copy.path(), progress, cancelled);
    verifyRecords(copy.path(), database.source(), cancelled);
    refuseCancelled(cancelled);
    QFile pages(copy.path());
    if (!pages.open(QIODevice::ReadOnly)) throw Error(ErrorKind::CannotOpen, {copy.path()});

    BackupHeader header;
    header.manifest = manifest;
    header.keysJson = keys.toJson();
    header.databaseSize = pages.size();
    header.databaseHash = hashOf(pages, cancelled);
    pages.seek(0);

    // Syncs to disk and renames on commit(); cancels itself otherwise.
    QSaveFile out(outPath);
    const QByteArray head = header.toBytes(*database.source().key);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(kOwnerOnly) ||
        out.write(head) != head.size()) {
        throw writeError(out, ErrorKind::ReadOnly);
    }
    if (pour(pages, out, cancelled) != header.databaseHash) {
        throw Error(ErrorKind::Storage, {copy.path()}, QStringLiteral("copy changed"));
    }
    refuseExisting(outPath);
    if (!commitWhole(out)) throw writeError(out, ErrorKind::ReadOnly);
}

BackupManifest readManifest(const QString& backupPath) {
    QFile file(backupPath);
    return BackupHeader::read(file, nullptr).manifest;
}

KeyFile readBackupKeys(const QString& backupPath) {
    QFile file(backupPath);
    return KeyFile::fromJson(BackupHeader::read(file, nullptr).keysJson);
}

void restoreBackup(const QString& backupPath, const QString& dbPath, const DataKey* verifyKey,
                   const std::atomic_bool* cancelled) {
    refuseExisting(dbPath);
    QFile backup(backupPath);
    const BackupHeader header = BackupHeader::read(backup, verifyKey);
    KeyFile keys = KeyFile::fromJson(header.keysJson);

    TemporaryDatabase restored(dbPath + QLatin1String(".restoring"));
    QFile pages(restored.path());
    if (!pages.open(QIODevice::WriteOnly) || !pages.setPermissions(kOwnerOnly)) {
        throw writeError(pages, ErrorKind::ReadOnly);
    }
    if (pour(backup, pages, cancelled) != header.databaseHash) {
        throw Error(ErrorKind::BadBackup, {backupPath}, QStringLiteral("hash"));
    }
    sync(pages);
    pages.close();
    if (verifyKey) {
        // Its hash is that of the file whose records were verified when it was written.
        verifyPages(restored.path(), {{}, std::make_shared<const DataKey>(verifyKey->clone())},
                    cancelled);
    }
    setAsideOldLog(dbPath);
    keys.save(dbPath);
    if (!restored.keepAs(dbPath)) throw Error(ErrorKind::AlreadyExists, {dbPath});
}

}  // namespace madobe

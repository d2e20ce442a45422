// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officemove.h"

#include "core/security/sodium.h"
#include "core/storage/backup.h"
#include "core/storage/migrator.h"
#include "core/storage/officekeys.h"
#include "core/storage/serversetup.h"
#include "core/storage/temporarydatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

void verifyChain(Database& copy, const DataKey& key, const QString& head) {
    Journal journal(copy, key);
    const QStringList problems = journal.problems();
    if (!problems.isEmpty()) throw Error(ErrorKind::Corrupt, {copy.path()}, problems.first());
    if (journal.head() != head) throw Error(ErrorKind::Storage, {copy.path()}, head);
}

/// Keys alone are what a move to here has left that was cut off.
void refuseTaken(const QString& path, const QString& officeUid) {
    const QString keys = KeyFile::pathFor(path);
    if (QFileInfo::exists(path)) throw Error(ErrorKind::AlreadyExists, {path});
    if (QFileInfo::exists(keys) && KeyFile::load(path).databaseUid() != officeUid) {
        throw Error(ErrorKind::AlreadyExists, {keys});
    }
}

}  // namespace

void moveToFile(Office& office, const QString& path, const CopyProgress& progress,
                const std::atomic_bool* cancelled) {
    office.session().require(Right::ManageAccounts);
    refuseTaken(path, uidText(office.uid()));
    // One state of an office that goes on being written in.
    const ReadSnapshot snapshot(office.database());
    const QString head = office.journal().head();
    KeyFile keys = loadKeys(office.database());
    TemporaryDatabase file(path + u".moved"_s);
    copyOfficeToFile(office.database(), office.store().catalogue(), file.path(), progress,
                     cancelled);
    {
        Database copy(DatabaseSource{file.path(), office.source().key}, OpenMode::ReadWrite);
        verifyChain(copy, *office.source().key, head);
    }
    // Before the file has its name, so that there is none without keys.
    keys.save(path);
    if (!file.keepAs(path)) throw Error(ErrorKind::AlreadyExists, {path});
}

void moveToServer(Office& office, const ServerTarget& target, const CopyProgress& progress,
                  const std::atomic_bool* cancelled) {
    office.session().require(Right::ManageAccounts);
    createServerDatabase(target.administrator, target.office);
    ServerAddress place = target.administrator;
    place.database = target.office.database;
    Database copy(DatabaseSource{place, office.source().key}, OpenMode::ReadWrite);
    Migrator(copy, Migrator::fromResources(kMigrations)).climb({});
    if (target.sealsTexts) copy.sealTexts();
    const ReadSnapshot snapshot(office.database());
    const QString head = office.journal().head();
    KeyFile keys = loadKeys(office.database());
    // Whole or not at all, so that whoever was cut off begins anew.
    Transaction transaction(copy);
    copyOffice(office.database(), copy, office.store().catalogue(), progress, cancelled);
    verifyChain(copy, *office.source().key, head);
    saveKeys(copy, keys);
    grantServerRights(copy, target.office.role);
    transaction.commit();
}

QString restoreToServer(const OpenableBackup& backup, const ServerTarget& target,
                        const QString& workFolder, const Clock& clock, const Catalogue& catalogue,
                        const CopyProgress& progress, const std::atomic_bool* cancelled) {
    initSodium();
    const QTemporaryDir folder(QDir(workFolder).filePath(u"madobe-restore-XXXXXX"_s));
    if (!folder.isValid()) throw Error(ErrorKind::ReadOnly, {workFolder});
    const QString file = folder.filePath(u"restored.madobe-db"_s);
    {
        KeyFile keys = readBackupKeys(backup.path);
        const DataKey key = keys.open(backup.account, backup.password, clock);
        restoreBackup(backup.path, file, &key);
    }
    const auto office = Office::open(file, backup.account, backup.password, clock, catalogue);
    moveToServer(*office, target, progress, cancelled);
    return office->journal().head();
}

}  // namespace madobe

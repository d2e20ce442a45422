// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/security/recoverykey.h"
#include "core/services/officedoor.h"
#include "core/storage/backupladder.h"
#include "core/storage/sqlcipherdriver.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

void addPatients(Office& office, int count) {
    for (int i = 0; i < count; ++i) savedPatient(office, u"見本 %1"_s.arg(i));
}

}  // namespace

TEST_CASE("a backup is restored with no database of ours at hand", "[backup]") {
    TestOffice office;
    addPatients(*office, 20);
    const QString backup = office.file(u"a.backup"_s);
    office->backup(backup);
    CHECK(failure([&] { office->backup(backup); }) == ErrorKind::AlreadyExists);
    CHECK(readManifest(backup).counts.value(u"patient"_s) == 20);
    // What came after the backup is not in it; what was before is, to the last word.
    addPatients(*office, 1);
    const QString restored = office.file(u"restored.db"_s);
    OfficeDoor::restore(backup, restored);
    CHECK(failure([&] { OfficeDoor::restore(backup, restored); }) == ErrorKind::AlreadyExists);
    const Catalogue catalogue = standardCatalogue();
    const auto second = Office::open(restored, u"admin"_s, kPassword, office.clock, catalogue);
    CHECK(second->store().of(patientType()).count() == 20);
    CHECK(second->problems() == QStringList());
}

#ifndef Q_OS_WIN
TEST_CASE("records and keys are files of their owner alone", "[backup]") {
    TestOffice office;
    addPatients(*office, 1);
    office->accounts().create(u"other"_s, Role::Worker, kPassword, kFastKdf);
    const QString backup = office.file(u"a.backup"_s);
    office->backup(backup);
    OfficeDoor::restore(backup, office.file(u"restored.db"_s));
    QDir folder(QFileInfo(office.path()).absolutePath());
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    CHECK(files.size() >= 5);
    for (const QFileInfo& file : files) {
        INFO(file.fileName().toStdString());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        CHECK((file.permissions() & others).toInt() == 0);
    }
}
#endif

TEST_CASE("a damaged or cut backup is refused and leaves nothing", "[backup]") {
    TestOffice office;
    addPatients(*office, 5);
    const QString backup = office.file(u"a.backup"_s);
    office->backup(backup);
    const QByteArray sound = TestOffice::read(backup);
    Random random(7);
    for (int i = 0; i < 12; ++i) {
        QByteArray bad = sound;
        if (i % 3 == 0) {
            bad.truncate(random.below(sound.size()));
        } else {
            const qint64 at = random.below(sound.size());
            bad[at] = static_cast<char>(bad[at] ^ 0x21);
        }
        const QString path = office.write(u"bad.backup"_s, bad);
        const QString target = office.file(u"target.db"_s);
        INFO("case " << i);
        const auto problem = failure([&] {
            OfficeDoor::restore(path, target);
            // The hash of the database stands in the head; the head's seal needs the key.
            const Catalogue catalogue = standardCatalogue();
            const auto opened =
                Office::open(target, u"admin"_s, kPassword, office.clock, catalogue);
            if (!opened->problems().isEmpty()) throw Error(ErrorKind::Corrupt);
        });
        if (!problem) {
            // Only what says nothing about the records may differ: the manifest's words.
            CHECK(TestOffice::read(target).size() > 0);
        }
        if (problem == ErrorKind::BadBackup) CHECK_FALSE(QFile::exists(target));
        for (const char* suffix : {"", "-wal", "-shm", ".keys", ".keys.bak"}) {
            QFile::remove(target + QLatin1StringView(suffix));
        }
    }
}

TEST_CASE("the check of a backup stops when it is asked to", "[backup]") {
    TestOffice office;
    Database& database = office->database();
    const auto count = [&] {
        Statement row(database,
                      u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                      "100000) SELECT count(*) FROM n"_s);
        row.step();
        return row.integer(0);
    };
    std::atomic_bool isStopped = false;
    database.driver().stopWhen(&isStopped);
    CHECK(database.integrityProblems() == QStringList());
    isStopped = true;
    CHECK(failure([&] { database.integrityProblems(); }) == ErrorKind::Cancelled);
    CHECK(failure(count) == ErrorKind::Cancelled);
    database.driver().stopWhen(nullptr);
    CHECK(count() == 100'000);
}

TEST_CASE("a lost or foreign key file is explained, and the recovery key opens", "[backup][keys]") {
    TestOffice office;
    TestOffice other;
    office.close();
    const QString keys = KeyFile::pathFor(office.path());
    const Catalogue catalogue = standardCatalogue();
    const auto opening = [&] {
        return failure(
            [&] { Office::open(office.path(), u"admin"_s, kPassword, office.clock, catalogue); });
    };
    REQUIRE(QFile::remove(keys));
    QFile::remove(keys + u".bak"_s);
    CHECK(opening() == ErrorKind::KeyFileMissing);
    // The keys of another office: its password opens a key that does not fit.
    REQUIRE(QFile::copy(KeyFile::pathFor(other.path()), keys));
    CHECK(opening() == ErrorKind::KeyFileForeign);
    office.write(u"office.madobe-db.keys"_s, "not json at all");
    CHECK(opening() == ErrorKind::KeyFileForeign);
    Office::resetPassword(office.path(), office.recoveryKey, u"admin"_s, u"a new password"_s,
                          office.clock, catalogue, kFastKdf);
    const auto opened =
        Office::open(office.path(), u"admin"_s, u"a new password"_s, office.clock, catalogue);
    CHECK(opened->problems() == QStringList());
}

TEST_CASE("a recovery key is read as it is copied from paper, and mistakes are noticed", "[keys]") {
    const DataKey key = DataKey::generate();
    const QString text = encodeRecoveryKey(key);
    CHECK(decodeRecoveryKey(text).bytes() == key.bytes());
    CHECK(decodeRecoveryKey(u"  "_s + text.toLower() + u"\n"_s).bytes() == key.bytes());
    int noticed = 0;
    int tried = 0;
    for (int i = 0; i < text.size(); ++i) {
        if (text[i] == u'-') continue;
        QString wrong = text;
        wrong[i] = text[i] == u'2' ? u'3' : u'2';
        ++tried;
        if (failure([&] { decodeRecoveryKey(wrong); }) == ErrorKind::WrongRecoveryKey) ++noticed;
    }
    CHECK(noticed == tried);
}

TEST_CASE("the ladder keeps the newest and thins out the rest", "[backup]") {
    for (quint64 seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const QDateTime now(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        QList<QDateTime> kept;
        QDateTime at = now.addDays(-600);
        // Every day or so, a few hours apart at times; after each the ladder is applied.
        while (at < now) {
            at = at.addSecs(3600 * (1 + random.below(40)));
            kept.append(at);
            for (const QDateTime& drop : BackupLadder::toDelete(kept, at)) kept.removeAll(drop);
            INFO("seed " << seed);
            REQUIRE(kept.contains(at));
            for (const QDateTime& each : kept) {
                if (each < at.addDays(-2)) continue;
                REQUIRE_FALSE(BackupLadder::toDelete(kept, at).contains(each));
            }
        }
        const auto old = std::count_if(
            kept.begin(), kept.end(), [&](const QDateTime& each) { return each < at.addDays(-2); });
        CHECK(old <= 12 + 10 + 9);
        CHECK(old >= 12);
    }
}

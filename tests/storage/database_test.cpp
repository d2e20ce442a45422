// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "core/storage/filelock.h"
#include "core/storage/migrator.h"
#include "core/storage/sealedpage.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <QDir>

#include <unistd.h>

#include <atomic>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlainMagic("SQLite format 3\0", 16);

/// An encrypted file of ours in a folder that goes away.
struct KeyedFile {
    KeyedFile() : key(DataKey::generate()) { Database(path(), key, OpenMode::Create); }
    QString path() const { return folder.filePath(u"a.db"_s); }
    std::optional<ErrorKind> opening(const DataKey& with) const {
        return failure([&] { Database(path(), with, OpenMode::ReadWrite); });
    }

    QTemporaryDir folder;
    DataKey key;
};

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

/// What `action` writes to standard error.
template <class Action>
QByteArray standardError(const QString& scratch, Action&& action) {
    QFile file(scratch);
    REQUIRE(file.open(QIODevice::WriteOnly));
    const int kept = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    action();
    dup2(kept, STDERR_FILENO);
    close(kept);
    file.close();
    return TestOffice::read(scratch);
}

}  // namespace

TEST_CASE("a new file is encrypted and opens with its key alone", "[storage]") {
    const KeyedFile file;
    CHECK_FALSE(TestOffice::read(file.path()).startsWith(kPlainMagic));
    CHECK_FALSE(file.opening(file.key));
    CHECK(file.opening(DataKey::generate()) == ErrorKind::KeyFileForeign);
    CHECK(failure([&] { Database(file.path(), file.key, OpenMode::Create); }) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a wrong key says nothing on standard error", "[storage]") {
    const KeyedFile file;
    const QByteArray said = standardError(file.folder.filePath(u"err"_s), [&] {
        CHECK(file.opening(DataKey::generate()) == ErrorKind::KeyFileForeign);
    });
    CHECK(said == QByteArray());
}

TEST_CASE("a plain SQLite file is refused and left as it is", "[storage]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plain.db"_s);
    const QByteArray content = kPlainMagic + QByteArray(4080, '\0');
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    CHECK(failure([&] { Database(path, DataKey::generate(), OpenMode::ReadWrite); }) ==
          ErrorKind::NotEncrypted);
    CHECK(TestOffice::read(path) == content);
}

TEST_CASE("a file of another program and a newer file are refused", "[storage]") {
    KeyedFile file;
    SECTION("another program's mark") {
        Database(file.path(), file.key, OpenMode::ReadWrite).exec(u"PRAGMA application_id = 1"_s);
        CHECK(file.opening(file.key) == ErrorKind::NotOurFile);
    }
    SECTION("a newer schema") {
        Database database(file.path(), file.key, OpenMode::ReadWrite);
        database.dialect().setSchemaVersion(database.engine(), 999);
        Migrator migrator(database, Migrator::fromResources(u":/migrations"_s));
        CHECK(failure([&] { migrator.climb({}); }) == ErrorKind::TooNew);
        CHECK(database.schemaVersion() == 999);
    }
}

TEST_CASE("every damaged page is told without reading what it holds", "[storage][file]") {
    TestOffice office;
    office->database().checkpoint();
    const DatabaseSource source = office->database().source();
    office.close();
    CHECK(unsealedPages(*source.key, office.path()) == QList<qint64>());
    constexpr qint64 kPage = 4096;
    const qint64 pages = QFileInfo(office.path()).size() / kPage;
    REQUIRE(pages > 20);
    // The first one would keep the file from being opened.
    const QList<qint64> before{pages / 3, pages / 2, pages - 1};
    for (const qint64 page : before) {
        overwrite(office.path(), page * kPage + 1000, QByteArray(1, '\x5A'));
        overwrite(office.path(), page * kPage + 2000, QByteArray(1, '\x5A'));
    }
    const QList<qint64> found = unsealedPages(*source.key, office.path());
    CHECK(found == QList<qint64>{pages / 3 + 1, pages / 2 + 1, pages});
    {
        Database damaged(source, OpenMode::ReadWrite);
        Statement cipher(damaged, u"PRAGMA cipher_integrity_check"_s);
        for (const qint64 page : found) {
            REQUIRE(cipher.step());
            CHECK(cipher.text(0).endsWith(u"page %1"_s.arg(page)));
        }
        CHECK_FALSE(cipher.step());
    }
    REQUIRE(QFile::resize(office.path(), pages * kPage - 1));
    CHECK(unsealedPages(*source.key, office.path()) == found);
    REQUIRE(QFile::resize(office.path(), pages * kPage + 1));
    CHECK(unsealedPages(*source.key, office.path()).last() == pages + 1);
}

TEST_CASE("looking for damaged pages stops when it is asked to", "[storage][file]") {
    TestOffice office;
    const DatabaseSource source = office->database().source();
    office.close();
    std::atomic_bool isStopped = false;
    CHECK(unsealedPages(*source.key, office.path(), &isStopped) == QList<qint64>());
    isStopped = true;
    CHECK(failure([&] { unsealedPages(*source.key, office.path(), &isStopped); }) ==
          ErrorKind::Cancelled);
}

TEST_CASE("a damaged file is told of and never crashes the program", "[storage]") {
    TestOffice office;
    office->database().checkpoint();
    office.close();
    const QByteArray sound = TestOffice::read(office.path());
    for (const qint64 at : {qint64{0}, qint64{20}, sound.size() / 2, sound.size() - 100}) {
        INFO("damage at " << at);
        overwrite(office.path(), at, QByteArray(64, '\x5A'));
        const auto problem = failure([&] {
            office.open();
            if (!office->problems().isEmpty()) throw Error(ErrorKind::Corrupt);
        });
        CHECK(problem == ErrorKind::Corrupt);
        office.close();
        overwrite(office.path(), 0, sound);
    }
    // A disk that lost the sector with the salt.
    overwrite(office.path(), 0, QByteArray(4096, '\0'));
    CHECK(failure([&] { office.open(); }) == ErrorKind::Corrupt);
    overwrite(office.path(), 0, sound);
    QFile::resize(office.path(), 4096);
    CHECK(failure([&] { office.open(); }) == ErrorKind::Corrupt);
    overwrite(office.path(), 0, sound);
    QFile::resize(office.path(), sound.size() / 3);
    CHECK(failure([&] {
              office.open();
              if (!office->problems().isEmpty()) throw Error(ErrorKind::Corrupt);
          }).has_value());
}

TEST_CASE("nothing that was stored can be read in any file", "[storage][security]") {
    TestOffice office;
    const QString marked = u"とても目立つ氏名"_s;
    Patient patient;
    patient.name = marked;
    patient.note = u"UnmistakableNote"_s;
    patient.residence = office->codes().id("ward", "kita");
    office->records().save(patientType(), patient);
    typedDraft(*office, u"patient"_s, "uid", marked);
    office->backup(office.file(u"a.backup"_s));
    const QDir folder(QFileInfo(office.path()).absolutePath());
    int files = 0;
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        INFO(file.fileName().toStdString());
        const QByteArray content = TestOffice::read(file.filePath());
        CHECK_FALSE(content.contains(marked.toUtf8()));
        CHECK_FALSE(content.contains("UnmistakableNote"));
        ++files;
    }
    // The file, its WAL and shared memory, its keys, the backup.
    CHECK(files >= 4);
    CHECK(QFile::exists(office.path() + u"-wal"_s));
}

TEST_CASE("one window at a time holds a file", "[storage]") {
    const KeyedFile file;
    {
        const WindowLock first(file.path());
        CHECK(failure([&] { WindowLock second(file.path()); }) == ErrorKind::InUse);
    }
    CHECK_FALSE(failure([&] { WindowLock third(file.path()); }));
}

TEST_CASE("a climb goes all the way or leaves the file as it was", "[storage]") {
    KeyedFile file;
    Database database(file.path(), file.key, OpenMode::ReadWrite);
    const Migration first{1, u"first"_s, u"CREATE TABLE a (x {int}){strict}"_s};
    const Migration good{2, u"good"_s, u"CREATE TABLE b (x {int}){strict}"_s};
    const Migration bad{3, u"bad"_s, u"CREATE TABLE c (x {int})\n-- next\nNONSENSE"_s};
    Migrator(database, {first}).climb({});
    CHECK(failure([&] { Migrator(database, {first, good, bad}).climb({}); }).has_value());
    CHECK(database.schemaVersion() == 1);
    // Nothing of the steps stayed, not even of the good one, and the file is still good.
    for (const QString& table : {u"b"_s, u"c"_s}) {
        CHECK(failure([&] { database.exec(u"SELECT * FROM "_s + table); }).has_value());
    }
    database.exec(u"INSERT INTO a VALUES (1)"_s);
    const Migration mended{3, u"mended"_s, u"CREATE TABLE c (x {int}){strict}"_s};
    Migrator(database, {first, good, mended}).climb({});
    CHECK(database.schemaVersion() == 3);
}

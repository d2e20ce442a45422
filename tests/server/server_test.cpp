// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "core/services/officemove.h"
#include "core/services/practiceoffice.h"
#include "core/storage/backup.h"
#include "core/storage/serversetup.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// An office that was set up like `madobectl server init` does, opened by its restricted role.
class SharedOffice {
public:
    /// `tablespace` where the server has one for it.
    explicit SharedOffice(bool sealsTexts = false, const QString& tablespace = {}) {
        m_administrator = m_scratch.address();
        m_administrator.database = m_scratch.address().database + u"_office"_s;
        if (!tablespace.isEmpty()) {
            Database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite)
                .exec(u"CREATE DATABASE %1 TEMPLATE template0 TABLESPACE %2"_s.arg(
                    m_administrator.database, tablespace));
        }
        m_role = m_administrator;
        m_role.role = u"madobe_office"_s;
        createServerDatabase(m_scratch.address(), m_role);
        NewOffice office;
        office.place = m_administrator;
        office.ward = u"北区"_s;
        office.administrator = u"admin"_s;
        office.password = kPassword;
        office.limits = kFastKdf;
        office.sealsTexts = sealsTexts;
        Office::create(office, clock, standardCatalogue());
        Office::upgradeServer(m_administrator, m_role.role);
    }
    ~SharedOffice() {
        Database(DatabaseSource{m_scratch.address(), nullptr}, OpenMode::ReadWrite)
            .exec(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_administrator.database));
    }
    SharedOffice(const SharedOffice&) = delete;
    SharedOffice& operator=(const SharedOffice&) = delete;

    std::unique_ptr<Office> open() const {
        return Office::open(m_role, u"admin"_s, kPassword, clock, standardCatalogue());
    }
    std::unique_ptr<Database> asAdministrator() const {
        return std::make_unique<Database>(DatabaseSource{m_administrator, nullptr},
                                          OpenMode::ReadWrite);
    }
    const ServerAddress& role() const { return m_role; }

    FakeClock clock;

private:
    ServerDatabase m_scratch;
    ServerAddress m_administrator;
    ServerAddress m_role;
};

constexpr qsizetype kLongNote = 100'000;

Patient patientCalled(Office& office, const QString& name) {
    Patient patient;
    patient.name = name;
    patient.residence = office.codes().id("ward", "kita");
    return patient;
}

QString textOf(Database& database, const QString& sql) {
    Statement row(database, sql);
    return row.step() ? row.text(0) : QString();
}

ErrorKind opening(const ServerAddress& address) {
    return *failure([&] { Database(DatabaseSource{address, nullptr}, OpenMode::ReadWrite); });
}

}  // namespace

TEST_CASE("the role of a shared office does its work and nothing else", "[server]") {
    const SharedOffice shared;
    const auto office = shared.open();
    Patient patient = patientCalled(*office, u"見本　一郎"_s);
    office->records().save(patientType(), patient);
    patient.name = u"見本　二郎"_s;
    office->records().save(patientType(), patient);
    CHECK(office->problems() == QStringList());
    for (const char* forbidden :
         {"UPDATE journal_entry SET account = 'x'", "DELETE FROM journal_change",
          "DROP TABLE patient", "UPDATE schema_version SET version = 1",
          "UPDATE office SET ward = 'x'", "CREATE TABLE mine (id bigint)",
          "ALTER TABLE journal_entry DISABLE TRIGGER ALL"}) {
        INFO(forbidden);
        CHECK(failure([&] { office->database().exec(QString::fromLatin1(forbidden)); }) ==
              ErrorKind::ReadOnly);
    }
}

TEST_CASE("a colleague's save is heard, and a save over it is a conflict", "[server]") {
    const SharedOffice shared;
    const auto mine = shared.open();
    const auto theirs = shared.open();
    Patient patient = patientCalled(*mine, u"見本　一郎"_s);
    mine->records().save(patientType(), patient);

    QList<ChangeSet> heard;
    QObject::connect(&theirs->notifier(), &ChangeNotifier::changed,
                     [&](const ChangeSet& changes) { heard.append(changes); });
    theirs->listen();
    mine->listen();
    auto stale = theirs->store().load<Patient>(patientType(), patient.id);
    patient.phone = u"00-0000-0000"_s;
    mine->records().save(patientType(), patient);
    REQUIRE(QTest::qWaitFor([&] { return !heard.isEmpty(); }, 5000));
    CHECK(heard.front().ids.value(u"patient"_s).contains(patient.id));

    stale.name = u"見本　花子"_s;
    CHECK(failure([&] { theirs->records().save(patientType(), stale); }) == ErrorKind::Conflict);
    CHECK(theirs->store().load<Patient>(patientType(), patient.id).phone == patient.phone);
}

TEST_CASE("a colleague's new code is known before anybody is told", "[server]") {
    const SharedOffice shared;
    const auto mine = shared.open();
    const auto theirs = shared.open();
    bool isKnown = false;
    QObject::connect(&theirs->notifier(), &ChangeNotifier::changed,
                     [&] { isKnown = theirs->codes().find(u"route", u"午後の窓口"_s) != nullptr; });
    theirs->listen();
    CodeEntry code;
    code.list = u"route"_s;
    code.code = u"afternoon"_s;
    code.label = u"午後の窓口"_s;
    mine->records().save(codeEntryType(), code);
    CHECK(QTest::qWaitFor([&] { return isKnown; }, 5000));
}

TEST_CASE("sealed texts are read by the office and not by the server", "[server]") {
    const SharedOffice shared(true);
    const auto office = shared.open();
    Patient one = patientCalled(*office, u"見本　一郎"_s);
    one.note = u"夜の電話が多い"_s;
    office->records().save(patientType(), one);
    Patient two = patientCalled(*office, u"見本　二郎"_s);
    two.note = u"母と暮らす"_s;
    office->records().save(patientType(), two);

    const auto administrator = shared.asAdministrator();
    Statement stored(*administrator, u"SELECT note, name FROM patient ORDER BY id"_s);
    REQUIRE(stored.step());
    CHECK_FALSE(stored.text(0).contains(u"夜"_s));
    CHECK(stored.text(1) == one.name);
    CHECK(shared.open()->store().load<Patient>(patientType(), one.id).note == one.note);
    CHECK(office->problems() == QStringList());

    administrator->exec(
        u"UPDATE patient SET note = (SELECT note FROM patient WHERE id = %1) WHERE id = %2"_s
            .arg(two.id)
            .arg(one.id));
    CHECK(failure([&] { office->store().load<Patient>(patientType(), one.id); }) ==
          ErrorKind::Corrupt);
}

TEST_CASE("colleagues see that a draft is there, and not what it says", "[server]") {
    const SharedOffice shared;
    const auto mine = shared.open();
    const auto theirs = shared.open();
    theirs->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
    const auto hanako =
        Office::open(shared.role(), u"hanako"_s, kPassword, shared.clock, standardCatalogue());
    Patient patient = patientCalled(*mine, u"見本　一郎"_s);
    mine->records().save(patientType(), patient);

    QSignalSpy told(&hanako->notifier(), &ChangeNotifier::draftsChanged);
    hanako->listen();
    mine->drafts().keep(u"patient"_s, patient.uid, {{u"typed"_s, u"秘密のことば"_s}});
    mine->drafts().keep(u"patient"_s, patient.uid, {{u"typed"_s, u"秘密のことばの続き"_s}});
    REQUIRE(QTest::qWaitFor([&] { return !told.isEmpty(); }, 5000));
    CHECK(told.size() == 1);
    CHECK(told.first().first().toByteArray() == patient.uid);
    REQUIRE(hanako->drafts().ofOthers(u"patient"_s, patient.uid).size() == 1);
    CHECK(hanako->drafts().ofOthers(u"patient"_s, patient.uid).first().account == u"admin"_s);
    CHECK(mine->drafts().ofOthers(u"patient"_s, patient.uid).isEmpty());
    CHECK(hanako->drafts().find(u"patient"_s, patient.uid).isEmpty());
    Statement stored(hanako->database(), u"SELECT content FROM draft"_s);
    REQUIRE(stored.step());
    CHECK_FALSE(stored.blob(0).contains("秘密"));

    mine->drafts().drop(u"patient"_s, patient.uid);
    REQUIRE(QTest::qWaitFor([&] { return told.size() == 2; }, 5000));
    CHECK(hanako->drafts().ofOthers(u"patient"_s, patient.uid).isEmpty());
}

TEST_CASE("a draft typed while the server is gone waits on this PC", "[server]") {
    const SharedOffice shared;
    const QTemporaryDir folder;
    const QByteArray uid("0123456789abcdef");
    {
        const auto office = shared.open();
        office->drafts().setPocket(folder.path(), office->uid());
        CHECK(office->drafts().keep(u"patient"_s, uid, {{u"typed"_s, u"はじめ"_s}}) ==
              DraftService::Place::Office);
        shared.asAdministrator()->exec(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
            " 'madobe_office' AND datname = current_database()"_s);
        CHECK(office->drafts().keep(u"patient"_s, uid, {{u"typed"_s, u"途中のことば"_s}}) ==
              DraftService::Place::ThisPc);
        CHECK(office->drafts().find(u"patient"_s, uid).value(u"typed"_s) == u"途中のことば"_s);
        CHECK(failure([&] {
                  Patient patient = patientCalled(*office, u"見本　一郎"_s);
                  office->records().save(patientType(), patient);
              }) == ErrorKind::ServerUnreachable);
    }
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK_FALSE(TestOffice::read(folder.filePath(files.first())).contains("途中"));

    const auto office = shared.open();
    office->drafts().setPocket(folder.path(), office->uid());
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    REQUIRE(office->drafts().all().size() == 1);
    CHECK(office->drafts().find(u"patient"_s, uid).value(u"typed"_s) == u"途中のことば"_s);
}

TEST_CASE("several colleagues save at once and the chain holds", "[server]") {
    const SharedOffice shared;
    constexpr int kWorkers = 4;
    constexpr int kSaves = 25;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int worker = 0; worker < kWorkers; ++worker) {
        threads.emplace_back(QThread::create([&shared, worker] {
            const auto office = shared.open();
            for (int i = 0; i < kSaves; ++i) {
                Patient patient = patientCalled(*office, u"見本　%1・%2"_s.arg(worker).arg(i));
                office->records().save(patientType(), patient);
            }
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads) thread->wait();
    const auto office = shared.open();
    CHECK(office->store().of(patientType()).count() == kWorkers * kSaves);
    CHECK(office->problems() == QStringList());
}

TEST_CASE("a shared office of another version is told from a lost one", "[server]") {
    const SharedOffice shared;
    const auto administrator = shared.asAdministrator();
    administrator->exec(u"UPDATE schema_version SET version = version - 1"_s);
    CHECK(failure([&] { shared.open(); }) == ErrorKind::ServerNeedsUpgrade);
    administrator->exec(u"UPDATE schema_version SET version = 999"_s);
    CHECK(failure([&] { shared.open(); }) == ErrorKind::TooNew);
    CHECK(failure([&] { createServerDatabase(ServerDatabase().address(), shared.role()); }) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a server that cannot be trusted, is gone or refuses is told apart", "[server]") {
    const ServerDatabase server;
    ServerAddress address = server.address();
    REQUIRE(address.isLoopback());
    address.role = u"nobody_of_ours"_s;
    CHECK(opening(address) == ErrorKind::ServerRefused);
    address = server.address();
    address.database = u"no_such_office"_s;
    CHECK(opening(address) == ErrorKind::ServerRefused);
    address = server.address();
    address.port = 1;
    CHECK(opening(address) == ErrorKind::ServerUnreachable);
    // The same server under an address that is not this PC's own: without TLS it is refused.
    address = server.address();
    address.host = u"127.0.0.2"_s;
    REQUIRE_FALSE(address.isLoopback());
    CHECK(opening(address) == ErrorKind::ServerUntrusted);
}

TEST_CASE("certificates are verified on both sides", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    if (textOf(database, u"SELECT current_setting('ssl')"_s) != u"on"_s) {
        WARN("passed over: the server has no certificates");
        return;
    }
    for (const char* role : {"tls_office", "cert_office"}) {
        database.exec(u"DROP ROLE IF EXISTS %1"_s.arg(QLatin1StringView(role)));
        database.exec(u"CREATE ROLE %1 LOGIN"_s.arg(QLatin1StringView(role)));
    }
    const QTemporaryDir ours;
    const QString theirs =
        QFileInfo(textOf(database, u"SELECT current_setting('ssl_cert_file')"_s)).path();
    const auto file = [&](const QString& name) {
        const QString copy = ours.filePath(name);
        QFile::copy(theirs + u'/' + name, copy);
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        return copy;
    };
    ServerAddress address = server.address();
    address.host = u"127.0.0.2"_s;
    address.role = u"tls_office"_s;
    const auto withRoot = [&](const QString& root) {
        ServerAddress changed = address;
        changed.rootCertificate = file(root);
        return changed;
    };
    Database(DatabaseSource{withRoot(u"root.crt"_s), nullptr}, OpenMode::ReadWrite);
    CHECK(opening(withRoot(u"foreign.crt"_s)) == ErrorKind::ServerUntrusted);
    CHECK(opening(address) == ErrorKind::ServerUntrusted);
    // The certificate is for another address.
    ServerAddress elsewhere = withRoot(u"root.crt"_s);
    elsewhere.host = u"127.0.0.3"_s;
    CHECK(opening(elsewhere) == ErrorKind::ServerUntrusted);

    const auto withClient = [&](const QString& client) {
        ServerAddress changed = withRoot(u"root.crt"_s);
        changed.role = u"cert_office"_s;
        if (client.isEmpty()) return changed;
        changed.clientCertificate = file(client + u".crt"_s);
        changed.clientKey = file(client + u".key"_s);
        return changed;
    };
    Database(DatabaseSource{withClient(u"client"_s), nullptr}, OpenMode::ReadWrite);
    CHECK(opening(withClient(u"stranger"_s)) == ErrorKind::ServerRefused);
    CHECK(opening(withClient({})) == ErrorKind::ServerRefused);
    // Whose certificate it is says who one is.
    ServerAddress another = withClient(u"client"_s);
    another.role = server.address().role;
    CHECK(opening(another) == ErrorKind::ServerRefused);
}

TEST_CASE("a full server is told, and nothing acknowledged is lost", "[server]") {
    const ServerDatabase scratch;
    Database administrator(DatabaseSource{scratch.address(), nullptr}, OpenMode::ReadWrite);
    const QString data = textOf(administrator, u"SELECT current_setting('data_directory')"_s);
    const QString small = QFileInfo(data).path() + u"/small"_s;
    if (!QFileInfo::exists(small)) {
        WARN("passed over: the server has no small disk");
        return;
    }
    administrator.exec(u"DROP TABLESPACE IF EXISTS small"_s);
    administrator.exec(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(small));
    {
        const SharedOffice shared(false, u"small"_s);
        const auto office = shared.open();
        QList<qint64> saved;
        std::optional<ErrorKind> error;
        for (int i = 0; i < 1000 && !error; ++i) {
            Patient patient = patientCalled(*office, u"見本%1"_s.arg(i));
            // What repeats itself is packed small; a hash does not.
            QString noise;
            while (noise.size() < kLongNote) {
                noise += QString::fromLatin1(
                    QCryptographicHash::hash(
                        QByteArray::number(i) + '/' + QByteArray::number(noise.size()),
                        QCryptographicHash::Sha512)
                        .toBase64());
            }
            patient.note = noise;
            error = failure([&] { office->records().save(patientType(), patient); });
            if (!error) saved.append(patient.id);
        }
        CHECK(error == ErrorKind::DiskFull);
        CHECK_FALSE(saved.isEmpty());
        const auto again = shared.open();
        for (const qint64 id : saved)
            CHECK(again->store().load<Patient>(patientType(), id).id == id);
        CHECK(again->problems() == QStringList());
    }
    administrator.exec(u"DROP TABLESPACE small"_s);
}

TEST_CASE("a database whose texts compare by language is refused", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    ServerAddress other = server.address();
    other.database += u"_latin"_s;
    database.exec(u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'LATIN1'"_s.arg(other.database));
    CHECK(opening(other) == ErrorKind::ServerUnsuited);
    database.exec(u"DROP DATABASE "_s + other.database);
}

TEST_CASE("an office moves from file to server and back as it is", "[server]") {
    const bool seals = GENERATE(false, true);
    CAPTURE(seals);
    const QTemporaryDir folder;
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    NewOffice office;
    office.place = folder.filePath(u"before.madobe-db"_s);
    office.ward = u"北区"_s;
    office.kind = OfficeKind::Practice;
    office.administrator = u"admin"_s;
    office.password = kPassword;
    office.limits = kFastKdf;
    PracticeSize size;
    size.patients = 40;
    size.consultations = 600;
    createPracticeOffice(office, size, clock, catalogue);
    const auto before = Office::open(office.place, u"admin"_s, kPassword, clock, catalogue);
    Patient patient = patientCalled(*before, u"見本　一郎"_s);
    patient.note = u"夜の電話"_s;
    before->records().save(patientType(), patient);
    patient.address = u"北1条"_s;
    before->records().save(patientType(), patient);
    before->drafts().keep(u"patient"_s, patient.uid, {{u"typed"_s, u"途中"_s}});
    const QString head = before->journal().head();

    ServerDatabase server;
    ServerTarget target{server.address(), server.address(), seals};
    target.office.database += u"_moved"_s;
    target.office.role = u"madobe_office"_s;
    moveToServer(*before, target);
    const auto shared = Office::open(target.office, u"admin"_s, kPassword, clock, catalogue);
    CHECK(shared->journal().head() == head);
    CHECK(shared->problems() == QStringList());
    CHECK(shared->drafts().find(u"patient"_s, patient.uid).value(u"typed"_s) == u"途中"_s);
    CHECK(shared->store().load<Patient>(patientType(), patient.id).note == patient.note);
    // The server knows how much there is before anybody asks for it.
    Statement known(shared->database(),
                    u"SELECT min(reltuples) FROM pg_class WHERE relname IN"
                    " ('patient', 'journal_entry', 'code')"_s);
    REQUIRE(known.step());
    CHECK(known.value(0).toDouble() >= 1);
    CHECK(failure([&] { moveToServer(*before, target); }) == ErrorKind::AlreadyExists);

    // Numbering goes on behind what came along.
    Patient later = patientCalled(*shared, u"見本　花子"_s);
    shared->records().save(patientType(), later);
    CHECK(later.id > patient.id);
    const QString laterHead = shared->journal().head();

    const QString path = folder.filePath(u"after.madobe-db"_s);
    moveToFile(*shared, path);
    const auto after = Office::open(path, u"admin"_s, kPassword, clock, catalogue);
    CHECK(after->journal().head() == laterHead);
    CHECK(after->problems() == QStringList());
    const auto entries = after->journal().entriesOf(patient.uid);
    REQUIRE(entries.size() == 2);
    CHECK(after->store().load<Patient>(patientType(), later.id).name == later.name);
    CHECK(officeTables(after->database(), catalogue) ==
          officeTables(shared->database(), catalogue));

    // A backup of the server is a file's: it needs no server to be restored.
    const QString backup = folder.filePath(u"x.madobe-backup"_s);
    shared->backup(backup);
    const QString restored = folder.filePath(u"restored.madobe-db"_s);
    restoreBackup(backup, restored);
    const auto again = Office::open(restored, u"admin"_s, kPassword, clock, catalogue);
    CHECK(again->journal().head() == laterHead);
    CHECK(again->store().load<Patient>(patientType(), patient.id).note == patient.note);
}

TEST_CASE("what is asked again and again is prepared once on a server", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    const auto ask = [&] {
        Statement row(database, u"SELECT 1 + CAST(? AS bigint)"_s);
        row.bind(1);
        REQUIRE(row.step());
        CHECK(row.integer(0) == 2);
    };
    for (int i = 0; i < 5; ++i) ask();
    Statement prepared(database,
                       u"SELECT count(*) FROM pg_prepared_statements"
                       " WHERE statement LIKE '%1 + CAST%' AND statement NOT LIKE '%prepared%'"_s);
    REQUIRE(prepared.step());
    CHECK(prepared.integer(0) == 1);
}

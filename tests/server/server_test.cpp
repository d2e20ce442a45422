// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "core/storage/timelimit.h"
#include "core/storage/transaction.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the role of a shared office does its work and nothing else", "[server]") {
    const SharedOffice shared;
    const auto office = shared.open();
    Patient patient = savedPatient(*office, u"見本　一郎"_s);
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
              ErrorKind::ServerForbids);
    }
}

TEST_CASE("a brief limit of time gives back the administrator's", "[server]") {
    const SharedOffice shared;
    shared.asAdministrator()->exec(
        u"ALTER DATABASE \"%1\" SET statement_timeout = '20min'"_s.arg(shared.role().database));
    const auto office = shared.open();
    { const TimeLimit brief(office->database(), 1000); }
    Statement limit(office->database(), u"SELECT current_setting('statement_timeout')"_s);
    REQUIRE(limit.step());
    CHECK(limit.text(0) == u"20min");
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
    CHECK(office->store().load<Patient>(patientType(), one.id).note == damagedTextMark());
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
    DraftPen pen = typedDraft(*mine, u"patient"_s, patient.uid, u"秘密のことば"_s);
    mine->drafts().keep(pen, {{u"typed"_s, u"秘密のことばの続き"_s}});
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

    mine->drafts().drop(pen);
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
        DraftPen pen = typedDraft(*office, u"patient"_s, uid, u"はじめ"_s);
        shared.asAdministrator()->exec(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
            " 'madobe_office' AND datname = current_database()"_s);
        CHECK(office->drafts().keep(pen, {{u"typed"_s, u"途中のことば"_s}}).kept ==
              DraftService::Kept::HereUnreachable);
        CHECK(typedIn(*office, u"patient"_s, uid) == u"途中のことば"_s);
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
    CHECK(typedIn(*office, u"patient"_s, uid) == u"途中のことば"_s);
}

TEST_CASE("a draft that the server refuses waits on this PC", "[server]") {
    const SharedOffice shared;
    const QTemporaryDir folder;
    const QByteArray uid("0123456789abcdef");
    const auto office = shared.open();
    office->drafts().setPocket(folder.path(), office->uid());
    const auto administrator = shared.asAdministrator();
    administrator->exec(u"REVOKE INSERT, UPDATE ON draft FROM madobe_office"_s);
    DraftPen pen = office->drafts().pen(u"patient"_s, uid);
    CHECK(office->drafts().keep(pen, {{u"typed"_s, u"途中のことば"_s}}).kept ==
          DraftService::Kept::HereRefused);
    CHECK(office->drafts().all().size() == 1);
    administrator->exec(u"GRANT INSERT, UPDATE ON draft TO madobe_office"_s);
    office->drafts().bringBack();
    CHECK_FALSE(office->drafts().isWaiting());
    CHECK(typedIn(*shared.open(), u"patient"_s, uid) == u"途中のことば"_s);
}

TEST_CASE("passwords changed at the same time are all kept", "[server]") {
    const SharedOffice shared;
    constexpr int kWorkers = 5;
    {
        const auto office = shared.open();
        for (int i = 0; i < kWorkers; ++i) {
            office->accounts().create(u"worker%1"_s.arg(i), Role::Worker, kPassword, kFastKdf);
        }
    }
    const auto changed = [](int worker) { return u"changed password %1"_s.arg(worker); };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < kWorkers; ++i) {
        threads.emplace_back(QThread::create([&shared, &changed, i] {
            const auto office = shared.open(u"worker%1"_s.arg(i));
            office->accounts().changeOwnPassword(kPassword, changed(i), kFastKdf);
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads) thread->wait();
    for (int i = 0; i < kWorkers; ++i) {
        CHECK(shared.open(u"worker%1"_s.arg(i), changed(i))->session().account ==
              u"worker%1"_s.arg(i));
    }
}

TEST_CASE("of two who make the same account one is told, and the other's password holds",
          "[server]") {
    const SharedOffice shared;
    const QStringList passwords{u"first password"_s, u"second password"_s};
    for (int round = 0; round < 5; ++round) {
        const QString name = u"hanako%1"_s.arg(round);
        QList<std::optional<ErrorKind>> ends(passwords.size());
        std::vector<std::unique_ptr<QThread>> threads;
        for (qsizetype i = 0; i < passwords.size(); ++i) {
            threads.emplace_back(QThread::create([&, i, end = &ends[i]] {
                const auto office = shared.open();
                *end = failure(
                    [&] { office->accounts().create(name, Role::Worker, passwords[i], kFastKdf); });
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads) thread->wait();
        REQUIRE(ends.count(std::nullopt) == 1);
        CHECK(ends.count(ErrorKind::AlreadyExists) == 1);
        CHECK(shared.open(name, passwords[ends.indexOf(std::nullopt)])->session().account == name);
    }
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

TEST_CASE("a PC that is gone in the middle of a write is given up by the server", "[server]") {
    const ServerDatabase server;
    Database database(DatabaseSource{server.address(), nullptr}, OpenMode::ReadWrite);
    const auto setting = [&](const QString& name) {
        Statement row(database, u"SELECT current_setting(?)"_s);
        row.bind(name);
        return row.step() ? row.text(0) : QString();
    };
    CHECK(setting(u"tcp_user_timeout"_s) == u"30000"_s);
    CHECK(setting(u"tcp_keepalives_idle"_s) == u"30"_s);
    {
        const Transaction transaction(database);
        CHECK(setting(u"idle_in_transaction_session_timeout"_s) == u"2min"_s);
    }
    // Who only reads holds nobody up.
    CHECK(setting(u"idle_in_transaction_session_timeout"_s) == u"10min"_s);
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

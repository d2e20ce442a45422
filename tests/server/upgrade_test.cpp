// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/serversetup.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"

#include <QTest>
#include <QThread>

#include <array>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kUpgrade = u"UPDATE schema_version SET version = version + 1"_s;
const QString kDowngrade = u"UPDATE schema_version SET version = version - 1"_s;

const QString kRole = u"madobe_office"_s;

/// A database with its role, before any step of the ladder.
struct EmptyServer {
    EmptyServer() {
        ServerAddress place = database.address();
        place.role = kRole;
        createServerDatabase(database.address(), place);
        administrator = std::make_unique<Database>(DatabaseSource{database.address(), nullptr},
                                                   OpenMode::ReadWrite);
    }
    ServerDatabase database;
    std::unique_ptr<Database> administrator;
};

std::optional<ErrorKind> saving(Office& office) {
    return failure([&] { savedPatient(office, u"見本　一郎"_s); });
}

}  // namespace

TEST_CASE("an office that was upgraded takes nothing from an older program", "[server]") {
    const SharedOffice shared;
    const QTemporaryDir folder;
    const auto administrator = shared.asAdministrator();
    const auto office = shared.open();
    office->setPocket(folder.path());
    const Patient patient = savedPatient(*office, u"見本　花子"_s);
    const QString head = office->journal().head();
    administrator->exec(kUpgrade);

    CHECK(saving(*office) == ErrorKind::TooNew);
    CHECK(failure([&] { office->records().open(patientType(), patient.id); }) == ErrorKind::TooNew);
    CHECK(failure([&] {
              office->accounts().setPassword(u"admin"_s, u"a new password"_s, kFastKdf);
          }) == ErrorKind::TooNew);
    CHECK(failure([&] { office->problems(); }) == ErrorKind::TooNew);
    // Whoever connects anew is told the same.
    CHECK(failure([&] {
              Office::another(office->source(), office->session(), shared.clock,
                              standardCatalogue());
          }) == ErrorKind::TooNew);
    CHECK(office->journal().head() == head);

    const QJsonObject typed{{u"typed"_s, u"書きかけ"_s}};
    DraftPen pen = office->drafts().pen(u"patient"_s, patient.uid);
    CHECK(office->drafts().keep(pen, typed).kept == DraftService::Kept::HereTurnedAway);
    Statement drafts(*administrator, u"SELECT 1 FROM draft"_s);
    CHECK_FALSE(drafts.step());

    administrator->exec(kDowngrade);
    CHECK_FALSE(saving(*office));
    const auto again = shared.open();
    again->setPocket(folder.path());
    CHECK(again->drafts().find(u"patient"_s, patient.uid) == typed);
    administrator->exec(kDowngrade);
    CHECK(saving(*again) == ErrorKind::ServerNeedsUpgrade);
}

TEST_CASE("another office in the same place takes nothing that is meant for the first",
          "[server]") {
    const SharedOffice shared;
    const auto office = shared.open();
    shared.asAdministrator()->exec(u"UPDATE office SET uid = uuid_send(gen_random_uuid())"_s);
    CHECK(saving(*office) == ErrorKind::OtherOffice);
    CHECK(failure([&] {
              Office::another(office->source(), office->session(), shared.clock,
                              standardCatalogue());
          }) == ErrorKind::OtherOffice);
}

TEST_CASE("who waits for an upgrade to write is turned away by it", "[server]") {
    const SharedOffice shared;
    const auto administrator = shared.asAdministrator();
    std::optional<ErrorKind> error;
    const std::unique_ptr<QThread> writer(QThread::create([&] { error = saving(*shared.open()); }));
    {
        Transaction upgrade(*administrator);
        writer->start();
        CHECK(QTest::qWaitFor([&] { return shared.hasWaitingWriter(); }, 4000));
        administrator->exec(kUpgrade);
        upgrade.commit();
    }
    writer->wait();
    CHECK(error == ErrorKind::TooNew);
    Statement patients(*administrator, u"SELECT 1 FROM patient"_s);
    CHECK_FALSE(patients.step());
}

TEST_CASE("two upgrades at once are one", "[server]") {
    const EmptyServer server;
    Database& administrator = *server.administrator;
    const QList<Migration> ladder = Migrator::fromResources(kMigrations);
    Migrator(administrator, ladder.first(ladder.size() - 1)).climb({});

    std::array<std::optional<ErrorKind>, 2> errors;
    std::vector<std::unique_ptr<QThread>> threads;
    {
        // Both begin while somebody writes.
        const Transaction colleague(administrator);
        for (auto& error : errors) {
            threads.emplace_back(QThread::create([&] {
                error = failure([&] { Office::upgradeServer(server.database.address(), kRole); });
            }));
            threads.back()->start();
        }
        QThread::msleep(1000);
    }
    for (const auto& thread : threads) thread->wait();
    CHECK_FALSE(errors[0]);
    CHECK_FALSE(errors[1]);
    CHECK(administrator.schemaVersion() == ladder.last().version);
}

TEST_CASE("an upgrade goes all the way or leaves the server's office as it was", "[server]") {
    const EmptyServer server;
    Database& administrator = *server.administrator;
    const Migration first{1, u"first"_s, u"CREATE TABLE a (x {int}){strict}"_s};
    const Migration good{2, u"good"_s, u"CREATE TABLE b (x {int}){strict}"_s};
    const Migration bad{3, u"bad"_s, u"CREATE TABLE c (x {int})\n-- next\nNONSENSE"_s};
    Migrator(administrator, {first}).climb({});
    CHECK(failure([&] { Migrator(administrator, {first, good, bad}).climb({}); }).has_value());
    CHECK(administrator.schemaVersion() == 1);
    for (const QString& table : {u"b"_s, u"c"_s}) {
        CHECK(failure([&] { administrator.exec(u"SELECT * FROM "_s + table); }).has_value());
    }
    administrator.exec(u"INSERT INTO a VALUES (1)"_s);
    const Migration mended{3, u"mended"_s, u"CREATE TABLE c (x {int}){strict}"_s};
    Migrator(administrator, {first, good, mended}).climb({});
    CHECK(administrator.schemaVersion() == 3);
}

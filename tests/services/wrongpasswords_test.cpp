// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officekeys.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/longwrite.h"
#include "tests/support/testoffice.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kNewPassword = u"another password"_s;

/// An office with the account `worker`, and somebody who tries passwords.
class GuessedOffice {
public:
    GuessedOffice() { office->accounts().create(u"worker"_s, Role::Worker, kPassword, kFastKdf); }

    std::unique_ptr<Office> open(const QString& account, const QString& password,
                                 OpenMode mode = OpenMode::ReadWrite) {
        return Office::open(office.place(), account, password, office.clock, standardCatalogue(),
                            mode);
    }
    /// Wrong ones, slowly enough to be counted; what is written about them.
    QString guess(int times, const QString& account) {
        for (int i = 0; i < times; ++i) {
            office.clock.advanceSeconds(61);
            CHECK(failure([&] { open(account, u"wrong"_s); }) == ErrorKind::WrongPassword);
        }
        return u"%1 "_s.arg(times) + office.clock.utc().toString(Qt::ISODateWithMs);
    }
    /// Entries about wrong passwords, newest first: action and reason.
    QStringList told() {
        QStringList result;
        for (const JournalEntry& entry : office->journal().entries(100)) {
            if (entry.action != u"account.failures"_s && entry.action != u"account.unknown"_s)
                continue;
            result.append(entry.action + u' ' + entry.reason);
        }
        return result;
    }
    QStringList toldOf(const QString& facts, const QString& account) {
        return {u"account.failures "_s + facts + u' ' + account};
    }

    TestOffice office;
};

}  // namespace

TEST_CASE("wrong passwords before a reset by the recovery key are told once", "[office]") {
    GuessedOffice world;
    const QString facts = world.guess(4, u"worker"_s);
    const auto reset = [&] {
        Office::resetPassword(world.office.place(), world.office.recoveryKey, u"worker"_s,
                              kNewPassword, world.office.clock, standardCatalogue(), kFastKdf);
    };
    reset();
    CHECK(world.told() == world.toldOf(facts, u"worker"_s));
    CHECK_NOTHROW(world.open(u"worker"_s, kNewPassword));
    reset();
    CHECK(world.told().size() == 1);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("wrong passwords are told when somebody sets a new one", "[office]") {
    GuessedOffice world;
    const QString facts = world.guess(3, u"worker"_s);
    world.office->accounts().setPassword(u"worker"_s, kNewPassword, kFastKdf);
    CHECK(world.told() == world.toldOf(facts, u"worker"_s));
    CHECK_NOTHROW(world.open(u"worker"_s, kNewPassword));
    CHECK(world.told().size() == 1);
}

TEST_CASE("wrong passwords are told when the account is shut out", "[office]") {
    GuessedOffice world;
    const QString facts = world.guess(3, u"worker"_s);
    world.office->accounts().change(*world.office->accounts().find(u"worker"_s), Role::Worker,
                                    false);
    CHECK(world.told() == world.toldOf(facts, u"worker"_s));
    world.office.open();
    CHECK(world.told().size() == 1);
}

TEST_CASE("what was typed for an unknown name is told as a number and a time", "[office]") {
    GuessedOffice world;
    world.guess(2, u"my secret password"_s);
    const QString facts = world.guess(1, u"nobody"_s).replace(0, 1, u"3"_s);
    CHECK_FALSE(loadKeys(world.office->database()).toJson().contains("secret"));
    CHECK_NOTHROW(world.open(u"worker"_s, kPassword));
    CHECK(world.told() == QStringList{u"account.unknown "_s + facts});
    // Further ones are counted from here.
    const QString more = world.guess(1, u"nobody"_s);
    world.office.open();
    CHECK(world.told().first() == u"account.unknown "_s + more);
    CHECK(world.told().size() == 2);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("whoever comes in tells of the others, who wait as before", "[office]") {
    GuessedOffice world;
    const QString facts = world.guess(5, u"worker"_s);
    const QString unknown = world.guess(4, u"nobody"_s);
    CHECK(failure([&] { world.open(u"nobody"_s, kPassword); }) == ErrorKind::TooManyAttempts);
    world.office.clock.advanceSeconds(-4 * 61);  // the moment of the worker's last one
    world.office.open();
    CHECK(world.told().size() == 2);
    CHECK(world.told().contains(world.toldOf(facts, u"worker"_s).first()));
    CHECK(world.told().contains(u"account.unknown "_s + unknown));
    for (const char* account : {"worker", "nobody"}) {
        CHECK(failure([&] { world.open(QString::fromLatin1(account), kPassword); }) ==
              ErrorKind::TooManyAttempts);
    }
    world.office.clock.advanceSeconds(61);
    CHECK_NOTHROW(world.open(u"worker"_s, kPassword));
    CHECK(world.told().size() == 2);
}

TEST_CASE("a new own password tells of the wrong old ones", "[office]") {
    GuessedOffice world;
    CHECK(failure([&] {
              world.office->accounts().changeOwnPassword(u"wrong"_s, kNewPassword, kFastKdf);
          }) == ErrorKind::WrongPassword);
    CHECK(world.told().isEmpty());
    world.office->accounts().changeOwnPassword(kPassword, kNewPassword, kFastKdf);
    CHECK(world.told().size() == 1);
}

TEST_CASE("who may not write, or not now, leaves wrong passwords to be told", "[office][file]") {
    GuessedOffice world;
    const QString facts = world.guess(2, u"worker"_s);
    SECTION("a look without writing") {
        CHECK_NOTHROW(world.open(u"worker"_s, kPassword, OpenMode::ReadOnly));
    }
    SECTION("somebody's long write") {
        const LongWrite write(*world.office);
        world.office->accounts().tellFailures();
    }
    CHECK(world.told().isEmpty());
    world.office.open();
    CHECK(world.told() == world.toldOf(facts, u"worker"_s));
}

TEST_CASE("two who tell the same wrong passwords lose none that comes meanwhile", "[office]") {
    GuessedOffice world;
    world.guess(3, u"worker"_s);
    Database& database = world.office->database();
    const auto seen = loadKeys(database).untold();
    const int meanwhile = GENERATE(0, 1, 2);
    world.guess(meanwhile, u"worker"_s);
    for (int teller = 0; teller < 2; ++teller) {
        changeKeys(database, [&](KeyFile& keys) { keys.markTold(seen); });
    }
    const auto left = loadKeys(database).untold();
    CHECK(left.size() == (meanwhile > 0 ? 1 : 0));
    if (meanwhile > 0) CHECK(left.first().count == meanwhile);
}

TEST_CASE("what an older program counted is told", "[office][file]") {
    GuessedOffice world;
    const QString facts = world.guess(2, u"worker"_s);
    const QString path = KeyFile::pathFor(world.office.path());
    QJsonObject keys = QJsonDocument::fromJson(TestOffice::read(path)).object();
    REQUIRE(keys.contains(u"untold"_s));
    keys.remove(u"untold"_s);
    world.office.write(QFileInfo(path).fileName(), QJsonDocument(keys).toJson());
    world.office.open();
    CHECK(world.told() == world.toldOf(facts, u"worker"_s));
}

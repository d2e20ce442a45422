// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officestore.h"
#include "core/storage/serversetup.h"
#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/serverplace.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A place on the server as `madobectl server init` finds it.
class SettingUp {
public:
    SettingUp() {
        office = newOffice(place.target.administrator);
        office.place.server->database = place.target.office.database;
        office.role = place.target.office.role;
    }

    void prepare() const { createServerDatabase(place.target.administrator, place.target.office); }
    QString create() const { return Office::create(office, clock, standardCatalogue()); }
    /// Why a PC cannot open it, and what it is told.
    std::optional<ErrorKind> opening() {
        try {
            place.open(clock);
        } catch (const Error& error) {
            told = errorText(error);
            return error.kind();
        }
        return std::nullopt;
    }
    bool saysHowToMend() const {
        return told.contains(place.target.office.database) && told.contains(u"madobectl server"_s);
    }

    ServerPlace place;
    FakeClock clock;
    NewOffice office;
    QString told;
};

}  // namespace

TEST_CASE("an office is there with its rights as soon as its key was shown", "[server]") {
    SettingUp setUp;
    setUp.prepare();
    QString shown;
    qint64 officesMeanwhile = -1;
    setUp.office.showKey = [&](const QString& key) {
        shown = key;
        officesMeanwhile = countRows(*setUp.place.asAdministrator(), u"office"_s);
    };
    CHECK(setUp.create() == shown);
    CHECK(officesMeanwhile == 0);
    const auto opened = setUp.place.open(setUp.clock);
    CHECK(savedPatient(*opened, u"見本　一郎"_s).id > 0);
    CHECK(failure([&] { setUp.prepare(); }) == ErrorKind::AlreadyExists);
}

TEST_CASE("setting up that was cut off is told and begun again", "[server]") {
    SettingUp setUp;
    CHECK(setUp.opening() == ErrorKind::ServerUnfinished);
    CHECK(setUp.saysHowToMend());
    setUp.prepare();
    CHECK(setUp.opening() == ErrorKind::ServerUnfinished);
    CHECK(setUp.saysHowToMend());

    // Somebody saw a key, and no more came of it.
    setUp.office.showKey = [](const QString&) { throw Error(ErrorKind::Cancelled); };
    CHECK(failure([&] { setUp.create(); }) == ErrorKind::Cancelled);
    CHECK(setUp.opening() == ErrorKind::ServerForbids);
    CHECK(setUp.saysHowToMend());

    setUp.office.showKey = {};
    setUp.prepare();
    setUp.create();
    CHECK(setUp.place.open(setUp.clock)->problems() == QStringList());
}

TEST_CASE("an office whose role has lost its rights says who gives them back", "[server]") {
    SettingUp setUp;
    setUp.prepare();
    setUp.create();
    setUp.place.asAdministrator()->exec(u"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "_s +
                                        setUp.office.role);
    CHECK(setUp.opening() == ErrorKind::ServerForbids);
    CHECK(setUp.saysHowToMend());
    Office::upgradeServer(*setUp.office.place.server, setUp.office.role);
    CHECK_FALSE(setUp.opening());
}

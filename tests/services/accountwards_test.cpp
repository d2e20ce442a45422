// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/services/usualward.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Office> openedBy(TestOffice& office, const QString& account) {
    return Office::open(office.place(), account, kPassword, office.clock, standardCatalogue());
}

}  // namespace

TEST_CASE("an account works for its wards, and without any for the office's own", "[office]") {
    TestOffice office;
    AccountService& accounts = office->accounts();
    accounts.create(u"own"_s, Role::Worker, kPassword, kFastKdf);
    accounts.create(u"two"_s, Role::Worker, kPassword, kFastKdf, {u"nishi"_s, u"higashi"_s});
    CHECK(openedBy(office, u"own"_s)->session().workWards() == QStringList{u"kita"_s});
    const auto two = openedBy(office, u"two"_s);
    CHECK(two->session().workWards() == QStringList{u"higashi"_s, u"nishi"_s});
    CHECK(two->ward() == u"kita"_s);
    const auto beside =
        Office::another(two->source(), two->session(), office.clock, standardCatalogue());
    CHECK(beside->session().workWards() == two->session().workWards());

    accounts.setWards(*accounts.find(u"two"_s), {u"kita"_s, u"chuo"_s});
    CHECK(accounts.find(u"two"_s)->wards == u"chuo kita"_s);
    CHECK(office->journal().entries(1).front().action == u"account.change"_s);
    // The office's own first, and from the next log-in on.
    CHECK(openedBy(office, u"two"_s)->session().workWards() == QStringList{u"kita"_s, u"chuo"_s});
    CHECK(two->session().workWards().first() == u"higashi"_s);
    accounts.setWards(*accounts.find(u"two"_s), {});
    CHECK(openedBy(office, u"two"_s)->session().workWards() == QStringList{u"kita"_s});
    CHECK(office->problems() == QStringList());
}

TEST_CASE("an account's wards are set by an administrator, as they were seen", "[office]") {
    TestOffice office;
    AccountService& accounts = office->accounts();
    accounts.create(u"hanako"_s, Role::Supervisor, kPassword, kFastKdf);
    const Account seen = *accounts.find(u"hanako"_s);
    for (const QString& ward : {u"nowhere"_s, u"outside"_s, u"unknown"_s}) {
        CHECK(failure([&] { accounts.setWards(seen, {ward}); }) == ErrorKind::Invalid);
    }
    const auto hanako = openedBy(office, u"hanako"_s);
    CHECK(failure([&] { hanako->accounts().setWards(seen, {u"nishi"_s}); }) ==
          ErrorKind::NotAllowed);
    accounts.setWards(seen, {u"nishi"_s, u"centre"_s});
    CHECK(failure([&] { accounts.setWards(seen, {u"minami"_s}); }) == ErrorKind::Conflict);
    // Another change leaves them.
    accounts.change(*accounts.find(u"hanako"_s), Role::Worker, true);
    CHECK(accounts.find(u"hanako"_s)->wards == u"nishi centre"_s);
}

TEST_CASE("a record begins with the first ward that it takes", "[office]") {
    TestOffice office;
    const Session centre{u"x"_s, Role::Worker, u"kita"_s, {u"centre"_s}};
    const auto ward = [&](const EntityType& type) {
        const Field& field = *type.find(QString::fromLatin1(type.ward));
        return office->codes().code(usualWard(centre, office->codes(), field));
    };
    CHECK(ward(consultationType()) == u"centre"_s);
    CHECK(ward(patientType()) == u"kita"_s);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"
#include "tests/support/stallingrelay.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Office> openedBy(const StallingRelay& relay, const Clock& clock) {
    return Office::open(relay.address(), u"admin"_s, kPassword, clock, standardCatalogue());
}

}  // namespace

TEST_CASE("nobody waits for ever for a server that is halted", "[server]") {
    const SharedOffice shared;
    StallingRelay relay(shared.role());
    auto office = openedBy(relay, shared.clock);
    Patient patient = savedPatient(*office, u"見本　一郎"_s);

    relay.stall();
    patient.note = u"止まったあと"_s;
    CHECK(failure([&] { office->records().save(patientType(), patient); }) ==
          ErrorKind::ServerUnreachable);
    // Nor for what it is asked next, nor for the end of the connection.
    CHECK(failure([&] { office->requireStanding(); }) == ErrorKind::ServerUnreachable);
    office.reset();

    relay.goOn();
    office = openedBy(relay, shared.clock);
    CHECK(office->store().load<Patient>(patientType(), patient.id).note.isEmpty());
    office->records().save(patientType(), patient);
    CHECK(office->store().load<Patient>(patientType(), patient.id).note == u"止まったあと");
}

TEST_CASE("a long question of a server that answers others is waited for", "[server]") {
    const SharedOffice shared;
    const StallingRelay relay(shared.role());
    const auto office = openedBy(relay, shared.clock);
    Statement longest(office->database(), u"SELECT 1 FROM pg_sleep(8)"_s);
    CHECK(longest.step());
}

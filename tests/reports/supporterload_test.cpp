// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/supporterload.h"

#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/supporterpause.h"
#include "core/reports/countengine.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kToday = u"2026-06-01"_s;

class Peers {
public:
    qint64 supporter(const QString& number, const QString& kana,
                     const QString& registeredOn = u"2020-04-01"_s) {
        PeerSupporter peer;
        peer.number = number;
        peer.name = u"見本"_s;
        peer.kana = kana;
        peer.registeredOn = registeredOn;
        office->records().save(peerSupporterType(), peer);
        return peer.id;
    }
    PeerActivity activity(const QString& day, const char* kind, const QList<qint64>& peers) {
        PeerActivity event;
        event.heldOn = day;
        event.kind = office->codes().id("peer_kind", kind);
        event.peers = peers;
        return event;
    }
    qint64 save(PeerActivity event) {
        office->records().save(peerActivityType(), event);
        return event.id;
    }
    void pause(qint64 supporter, const QString& from, const QString& until = {}) {
        SupporterPause pause;
        pause.supporter = supporter;
        pause.fromOn = from;
        pause.untilOn = until;
        office->records().save(supporterPauseType(), pause);
    }
    SupporterLoads may() {
        return readSupporterLoads(office->database(), u"2026-05-01"_s, u"2026-05-31"_s, kToday);
    }

    TestOffice office;
};

}  // namespace

TEST_CASE("a supporter's load is what he took part in", "[peers]") {
    Peers world;
    const qint64 second = world.supporter(u"P1"_s, u"み"_s);
    const qint64 first = world.supporter(u"P2"_s, u"あ"_s);
    const qint64 idle = world.supporter(u"P3"_s, u"ん"_s);
    Patient patient;
    patient.name = u"練習 花子"_s;
    patient.residence = world.office->codes().id("ward", "kita");
    world.office->records().save(patientType(), patient);
    PeerActivity visit = world.activity(u"2026-05-01"_s, "1a", {first, second});
    visit.patients = {patient.id};
    world.save(visit);
    PeerActivity talk = world.activity(u"2026-05-31"_s, "3a", {first});
    talk.headcount = 20;
    world.save(talk);
    world.save(world.activity(u"2026-04-30"_s, "1a", {first}));
    world.save(world.activity(u"2026-06-20"_s, "1a", {first}));
    PeerActivity planned = world.activity(u"2026-06-10"_s, "1a", {first});
    planned.isFinished = false;
    world.save(planned);
    PeerActivity unfinished = world.activity(u"2026-05-15"_s, "1a", {second});
    unfinished.isFinished = false;
    world.save(unfinished);
    const qint64 cancelled = world.save(world.activity(u"2026-05-20"_s, "1a", {second}));
    cancelRecord(*world.office, peerActivityType(), cancelled, u"誤記"_s);

    const SupporterLoads loads = world.may();
    REQUIRE(loads.supporters.size() == 3);
    CHECK(loads.activities == 2);
    const SupporterLoad& a = loads.supporters[0];
    CHECK(a.supporter == first);
    CHECK(a.activities == 2);
    CHECK(a.counted == 1);
    CHECK(a.contacts == 21);
    CHECK(a.lastOn == u"2026-05-31");
    CHECK(a.nextOn == u"2026-06-10");
    const SupporterLoad& b = loads.supporters[1];
    CHECK(b.supporter == second);
    CHECK(b.activities == 1);
    CHECK(b.contacts == 1);
    CHECK(b.lastOn == u"2026-05-01");
    CHECK(b.nextOn.isEmpty());
    CHECK(loads.supporters[2].supporter == idle);
    CHECK(loads.supporters[2].activities == 0);
    CHECK(loads.supporters[2].contacts == 0);

    // The same as the table of counts has it.
    CountEngine engine(world.office->database(), world.office->codes());
    const auto figure = [&](const QString& row, const QString& column) {
        return engine.figure(activityTables().back(), Period::month(202605), kCity, row, column)
            .value.value();
    };
    CHECK(figure(kTotalCode, u"events"_s) == loads.activities);
    CHECK(figure(kTotalCode, u"peer_actions"_s) == a.activities + b.activities);
    CHECK(figure(u"counted"_s, u"peer_actions"_s) == a.counted + b.counted);
}

TEST_CASE("a supporter is active, paused or not registered yet", "[peers]") {
    using State = SupporterLoad::State;
    Peers world;
    const qint64 peer = world.supporter(u"P1"_s, u"あ"_s);
    world.supporter(u"P2"_s, u"い"_s, u"2026-07-01"_s);
    world.pause(peer, u"2025-01-01"_s, u"2025-03-31"_s);
    world.pause(peer, u"2026-06-01"_s);
    const SupporterLoads loads = world.may();
    REQUIRE(loads.supporters.size() == 2);
    const SupporterLoad& load = loads.supporters[0];
    REQUIRE(load.pauses.size() == 2);
    CHECK(load.pauses[0].untilOn == u"2025-03-31");
    CHECK(load.stateOn(u"2025-03-31"_s) == State::Paused);
    CHECK(load.stateOn(u"2025-04-01"_s) == State::Active);
    CHECK(load.stateOn(u"2026-05-31"_s) == State::Active);
    CHECK(load.stateOn(kToday) == State::Paused);
    CHECK(loads.supporters[1].stateOn(kToday) == State::NotYetRegistered);
    CHECK(loads.supporters[1].stateOn(u"2026-07-01"_s) == State::Active);
}

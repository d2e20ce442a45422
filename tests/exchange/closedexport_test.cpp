// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/exchange/countexport.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A ward with calls and an outing in May.
class OutingOffice : public ClosedOffice {
public:
    OutingOffice() {
        PeerSupporter peer;
        peer.number = u"P1"_s;
        peer.name = u"見本 ピア"_s;
        office->records().save(peerSupporterType(), peer);
        PeerActivity outing;
        outing.heldOn = u"2026-05-20"_s;
        outing.kind = office->codes().id("peer_kind", "1a");
        outing.peers = {peer.id};
        office->records().save(peerActivityType(), outing);
    }
    /// What the meta file says of May.
    QString state(const QStringList& tables, const QStringList& wards = {}) {
        CountRequest request;
        request.fromMonth = request.toMonth = 202605;
        request.tables = tables;
        request.wards = wards;
        CountExport counts(*office, standardCountTables());
        const QStringList paths =
            counts.run(request, {u"北区"_s, false, 1, u"test"_s}, office.file(u"out"_s));
        const QJsonObject meta = QJsonDocument::fromJson(TestOffice::read(paths.last())).object();
        return meta[u"months"_s].toObject()[kMonth].toString();
    }
};

}  // namespace

TEST_CASE("a month is closed when all that is exported of it is", "[exchange][closing]") {
    OutingOffice world;
    CHECK(world.state({}) == u"open");
    world.closing.close(world.ward(), kMonth);
    CHECK(world.state({u"consultation"_s}) == u"closed");
    CHECK(world.state({}, {u"kita"_s}) == u"closed");
    // What has no wards may change yet.
    CHECK(world.state({u"consultation"_s, u"peer_activity"_s}) == u"open");
    CHECK(world.state({}) == u"open");
    world.closing.close(world.office->codes().id("closing_line", "city"), kMonth);
    CHECK(world.state({}) == u"closed");

    // Another desk has work of its own in it.
    Consultation elsewhere = world.consultation(u"2026-05-21"_s);
    elsewhere.desk = world.office->codes().id("ward", "higashi");
    world.office->records().save(consultationType(), elsewhere);
    CHECK(world.state({u"consultation"_s}) == u"open");
    CHECK(world.state({u"consultation"_s}, {u"kita"_s}) == u"closed");
}

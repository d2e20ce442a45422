// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codeentry.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/services/closedmonths.h"
#include "core/services/closingbacklog.h"
#include "core/services/closingservice.h"
#include "core/services/figurecorrections.h"
#include "core/services/figureexplanation.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kMonth = u"2026-05"_s;

const CountTable& tableOf(const char* code) {
    for (const CountTable* each : standardCountTables()) {
        if (QLatin1StringView(each->code) == QLatin1StringView(code)) return *each;
    }
    throw Error(ErrorKind::Internal, {QString::fromLatin1(code)});
}

/// A ward with a call and an outing in May.
class PeerOffice {
public:
    PeerOffice() : closing(office->unitOfWork(), office->session()) {
        office.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
        call = savedCall(*office, u"2026-05-10"_s);
        PeerSupporter peer;
        peer.number = u"P1"_s;
        peer.name = u"見本 ピア"_s;
        office->records().save(peerSupporterType(), peer);
        outing.heldOn = u"2026-05-20"_s;
        outing.kind = office->codes().list(u"peer_kind"_s).front()->id;
        outing.ward = kita();
        outing.peers = {peer.id};
        outing.headcount = 3;
        office->records().save(peerActivityType(), outing);
    }

    qint64 kita() { return office->codes().id("ward", "kita"); }
    qint64 city() { return office->codes().id("closing_line", "city"); }
    QList<FigureCorrection> corrections(const char* table) {
        CountEngine engine(office->database(), office->codes());
        return FigureCorrections(engine).toReport(tableOf(table), Period::month(202605), kCity);
    }
    bool isClosed(const QString& month, const QString& ward, const char* table) {
        CountEngine engine(office->database(), office->codes());
        return ClosedMonths(engine).isClosed(month, ward, &tableOf(table));
    }
    void saveCall(const QString& day, const char* desk) {
        Consultation entry = phoneCall(*office, day);
        entry.desk = office->codes().id("ward", desk);
        office->records().save(consultationType(), entry);
    }

    TestOffice office;
    ClosingService closing;
    Consultation call;
    PeerActivity outing;
};

}  // namespace

TEST_CASE("tables without wards are closed by a line of their own", "[closing]") {
    PeerOffice world;
    const QList<WardMonth> lines = world.closing.overview(kMonth);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].code == kCity);
    CHECK(lines[1].label == u"全市");
    world.closing.close(world.kita(), kMonth);
    CHECK_FALSE(world.closing.isClosed(kMonth));
    // What only the city counts is open yet.
    world.outing.headcount = 4;
    world.office->records().save(peerActivityType(), world.outing);

    const qint64 id = world.closing.close(world.city(), kMonth);
    CHECK(world.closing.isClosed(kMonth));
    const SealedFigures sealed = world.closing.figures(id);
    CHECK(sealed.value({u"peer_activity"_s, u"1a"_s, u"client_contacts"_s}) == u"4");
    CHECK_FALSE(sealed.contains({u"consultation"_s, u"alcohol"_s, u"phone"_s}));
    CHECK(world.closing.problems() == QStringList());
    CountEngine engine(world.office->database(), world.office->codes());
    CHECK(ClosedMonths(engine).isClosed(kMonth, u"kita"_s));
}

TEST_CASE("what has no wards stands open until the city is closed", "[closing]") {
    PeerOffice world;
    PeerActivity begun = world.outing;
    begun.id = 0;
    begun.uid.clear();
    begun.number.clear();
    begun.isFinished = false;
    begun.ward = world.office->codes().id("ward", "higashi");
    world.office->records().save(peerActivityType(), begun);
    const auto backlog = [&] {
        return readClosingBacklog(world.office->store(), QDate(2026, 6, 3));
    };
    const ClosingBacklog open = backlog();
    REQUIRE(open.months.size() == 2);
    CHECK(open.months[0].ward.code == u"kita");
    CHECK(open.months[1].ward.code == kCity);
    CHECK(open.months[0].unfinished == 0);
    CHECK(open.months[1].unfinished == 1);
    CHECK(open.months[1].isReported());
    const auto obstacles = ClosingChecks(world.office->store()).of(open.months[1].ward, kMonth);
    REQUIRE(obstacles.size() == 1);
    CHECK(obstacles[0].kind == ClosingObstacle::Kind::Unfinished);
    CHECK(obstacles[0].records == QList{begun.id});
    CHECK(readClosingBacklog(world.office->store(), QDate(2026, 6, 3), {u"kita"_s}).months.size() ==
          1);
    world.closing.close(world.city(), kMonth);
    CHECK(backlog().months.size() == 1);
}

TEST_CASE("a month without records of the whole city alone is closed by its wards", "[closing]") {
    PeerOffice world;
    const QString april = u"2026-04"_s;
    world.saveCall(u"2026-04-10"_s, "kita");
    CHECK_FALSE(world.closing.isClosed(april));
    CHECK_FALSE(world.isClosed(april, kCity, "peer_activity"));
    world.closing.close(world.kita(), april);
    CHECK(world.closing.isClosed(april));
    CHECK(world.isClosed(april, kCity, "consultation"));
    CHECK(world.isClosed(april, kCity, "peer_activity"));
    CHECK(world.isClosed(april, kCity, "indicators"));
}

TEST_CASE("a table is closed by the lines that it has figures of", "[closing]") {
    PeerOffice world;
    SECTION("the wards") {
        world.closing.close(world.kita(), kMonth);
        CHECK(world.isClosed(kMonth, kCity, "consultation"));
        CHECK(world.isClosed(kMonth, kWardsTotal, "consultation"));
        CHECK_FALSE(world.isClosed(kMonth, kCity, "peer_activity"));
        // Made from everything.
        CHECK_FALSE(world.isClosed(kMonth, kCity, "indicators"));
        CountEngine engine(world.office->database(), world.office->codes());
        CHECK(ClosedMonths(engine).isClosed(kMonth, kWardsTotal));
        CHECK_FALSE(ClosedMonths(engine).isClosed(kMonth));
    }
    SECTION("the city") {
        world.closing.close(world.city(), kMonth);
        CHECK(world.isClosed(kMonth, kCity, "peer_activity"));
        CHECK_FALSE(world.isClosed(kMonth, kCity, "consultation"));
        CHECK_FALSE(world.isClosed(kMonth, kWardsTotal, "consultation"));
        CHECK_FALSE(world.closing.isClosed(kMonth));
    }
    SECTION("without the centre, which is no part of 区計") {
        world.saveCall(u"2026-05-11"_s, "centre");
        world.closing.close(world.kita(), kMonth);
        CHECK(world.isClosed(kMonth, kWardsTotal, "consultation"));
        CHECK_FALSE(world.isClosed(kMonth, kCity, "consultation"));
        world.closing.close(world.office->codes().id("ward", "centre"), kMonth);
        CHECK(world.isClosed(kMonth, kCity, "consultation"));
    }
}

TEST_CASE("a change of a figure of the whole city asks for a reason", "[closing]") {
    PeerOffice world;
    world.closing.close(world.city(), kMonth);
    world.outing.headcount = 5;
    PeerActivity changed = world.outing;
    CHECK(failure([&] { world.office->records().save(peerActivityType(), changed); }) ==
          ErrorKind::SealedFigure);
    world.office->unitOfWork().giveReason(u"数え直し"_s);
    world.office->records().save(peerActivityType(), world.outing);
    const QList<FigureCorrection> corrections = world.corrections("peer_activity");
    REQUIRE_FALSE(corrections.isEmpty());
    CHECK(corrections.front().oldValue == u"3");
    CHECK(corrections.front().newValue == u"5");
    CHECK(world.closing.problems() == QStringList());
    // Nobody closed the ward.
    world.call.method = world.office->codes().id("method", "visit");
    world.office->records().save(consultationType(), world.call);
    CHECK(world.corrections("consultation").isEmpty());
    CHECK(FigureExplanation::choices(world.office->store(), *closedTables(kCity).front(),
                                     Period::month(202605), kCity)
              .contains(ComparedWith::Sealed));
}

TEST_CASE("a code that ends before a closed month asks for a reason", "[closing]") {
    PeerOffice world;
    world.closing.close(world.kita(), kMonth);
    const qint64 id = world.office->codes().id("category", "alcohol");
    CodeEntry code = world.office->store().load<CodeEntry>(codeEntryType(), id);
    code.label = u"アルコール依存"_s;
    world.office->records().save(codeEntryType(), code);
    code.toYear = 2025;
    // Past the rule that keeps the years of a code in use.
    const auto end = [&](CodeEntry ended) {
        world.office->unitOfWork().run(world.office->session(), u"code.save"_s, {},
                                       [&](Work& work) { work.update(codeEntryType(), ended); });
    };
    CHECK(failure([&] { end(code); }) == ErrorKind::SealedFigure);
    CHECK_FALSE(world.office->codes().byId(id)->toYear);
    world.office->unitOfWork().giveReason(u"改正"_s);
    end(code);
    CHECK_FALSE(world.corrections("consultation").isEmpty());
    CHECK(world.closing.problems() == QStringList());
}

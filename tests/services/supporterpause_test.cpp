// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/supporterpause.h"

#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/exchange/ledgerexport.h"
#include "core/services/undoservice.h"
#include "core/storage/migrator.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

class Peers {
public:
    Peers() {
        peer.number = u"P1"_s;
        peer.name = u"見本　甲"_s;
        office->records().save(peerSupporterType(), peer);
    }
    SupporterPause pause(const QString& from, const QString& until = {}) {
        SupporterPause pause = pauseOf(from, until);
        office->records().save(supporterPauseType(), pause);
        return pause;
    }
    QString pausedOn() {
        return office->store().load<PeerSupporter>(peerSupporterType(), peer.id).pausedOn;
    }
    Issues complaints(const QString& day) {
        PeerActivity event;
        event.heldOn = day;
        event.kind = office->codes().id("peer_kind", "1a");
        event.peers = {peer.id};
        return office->records().check(peerActivityType(), event);
    }
    /// `from-until` of each pause.
    QStringList pauses() {
        QStringList found;
        office->store().of(supporterPauseType()).forEach(u"id"_s, [&](const Entity& entity) {
            const auto& each = static_cast<const SupporterPause&>(entity);
            found.append(each.fromOn + u' ' + each.untilOn);
        });
        return found;
    }
    QList<RowProblem> problemsOf(const QByteArray& rows) {
        ImportOptions options;
        options.update = true;
        const QString file =
            office.write(u"ピアサポーター.csv"_s, "ピアコード,氏名,休止日\n" + rows + "\n");
        return import(office, {file}, options).problems;
    }
    bool importLedger(const QByteArray& row) { return problemsOf(row).isEmpty(); }
    /// What is said of such a pause; `id` where it is one that is there.
    Issues complaintsAbout(const QString& from, const QString& until = {}, qint64 id = 0) {
        return office->records().check(supporterPauseType(), pauseOf(from, until, id));
    }
    Issues noticesAbout(const QString& from, const QString& until = {}) {
        return office->records().notices(supporterPauseType(), pauseOf(from, until));
    }

    TestOffice office;
    PeerSupporter peer;

private:
    SupporterPause pauseOf(const QString& from, const QString& until, qint64 id = 0) const {
        SupporterPause pause;
        pause.id = id;
        pause.supporter = peer.id;
        pause.fromOn = from;
        pause.untilOn = until;
        return pause;
    }
};

}  // namespace

TEST_CASE("a pause that was another supporter's leaves this one", "[peers]") {
    Peers world;
    SupporterPause pause = world.pause(u"2026-04-01"_s);
    CHECK(world.pausedOn() == u"2026-04-01");
    PeerSupporter other;
    other.number = u"P2"_s;
    other.name = u"見本　乙"_s;
    world.office->records().save(peerSupporterType(), other);
    pause.supporter = other.id;
    world.office->records().save(supporterPauseType(), pause);
    CHECK(world.pausedOn().isEmpty());
    CHECK(world.office->store().load<PeerSupporter>(peerSupporterType(), other.id).pausedOn ==
          u"2026-04-01");
}

TEST_CASE("an activity is refused on a day of a pause alone", "[peers]") {
    Peers world;
    world.pause(u"2026-01-10"_s, u"2026-02-20"_s);
    world.pause(u"2026-04-10"_s);
    CHECK(world.complaints(u"2026-01-09"_s).isEmpty());
    const Issues within = world.complaints(u"2026-01-10"_s);
    REQUIRE(within.size() == 1);
    CHECK(within[0].kind == IssueKind::PeerPausedUntil);
    CHECK(within[0].args == QStringList{u"見本　甲"_s, u"2026-01-10"_s, u"2026-02-20"_s});
    CHECK(world.complaints(u"2026-02-20"_s).size() == 1);
    CHECK(world.complaints(u"2026-02-21"_s).isEmpty());
    CHECK(world.complaints(u"2026-04-09"_s).isEmpty());
    const Issues open = world.complaints(u"2026-04-10"_s);
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == IssueKind::PeerPaused);
    SupporterPause broken;
    broken.supporter = world.peer.id;
    broken.fromOn = u"2026-05-02"_s;
    broken.untilOn = u"2026-05-01"_s;
    CHECK(world.office->records().check(supporterPauseType(), broken).front().kind ==
          IssueKind::EndsBeforeItBegins);
}

TEST_CASE("pauses of a supporter do not overlap", "[peers]") {
    Peers world;
    const SupporterPause early = world.pause(u"2026-01-10"_s, u"2026-02-20"_s);
    const SupporterPause open = world.pause(u"2026-04-10"_s);
    const Issues inEarly{
        {u"from_on"_s, IssueKind::PauseOverlapsPeriod, {u"2026-01-10"_s, u"2026-02-20"_s}, {}}};
    const Issues inOpen{{u"from_on"_s, IssueKind::PauseOverlaps, {u"2026-04-10"_s}, {}}};
    CHECK(world.complaintsAbout(u"2026-01-01"_s, u"2026-01-11"_s) == inEarly);
    CHECK(world.complaintsAbout(u"2026-01-20"_s, u"2026-01-30"_s) == inEarly);
    CHECK(world.complaintsAbout(u"2026-02-19"_s, u"2026-03-01"_s) == inEarly);
    CHECK(world.complaintsAbout(u"2026-01-10"_s, u"2026-01-10"_s) == inEarly);
    CHECK(world.complaintsAbout(u"2026-03-01"_s, u"2026-04-11"_s) == inOpen);
    CHECK(world.complaintsAbout(u"2026-03-01"_s) == inOpen);
    CHECK(world.complaintsAbout(u"2026-05-01"_s) == inOpen);
    // One ends on the day on which the other begins; a pause does not stand in its own way.
    CHECK(world.complaintsAbout(u"2026-02-20"_s, u"2026-04-10"_s).isEmpty());
    CHECK(world.complaintsAbout(u"2026-01-15"_s, u"2026-02-25"_s, early.id).isEmpty());
    CHECK(world.complaintsAbout(u"2026-02-01"_s, {}, open.id) == inEarly);
    CHECK_THROWS_AS(world.pause(u"2026-05-01"_s), Error);
    CHECK(world.pauses().size() == 2);

    PeerSupporter other;
    other.number = u"P2"_s;
    other.name = u"見本　乙"_s;
    world.office->records().save(peerSupporterType(), other);
    world.peer = other;
    CHECK(world.complaintsAbout(u"2026-05-01"_s).isEmpty());
}

TEST_CASE("a pause over activities is told and goes in", "[peers][import]") {
    Peers world;
    const auto activity = [&](const QString& day, bool isFinished = true) {
        PeerActivity event;
        event.heldOn = day;
        event.kind = world.office->codes().id("peer_kind", "1a");
        event.ward = world.office->codes().id("ward", "kita");
        event.peers = {world.peer.id};
        event.isFinished = isFinished;
        world.office->records().save(peerActivityType(), event);
    };
    activity(u"2026-01-10"_s);
    activity(u"2026-02-20"_s);
    activity(u"2026-02-10"_s, false);
    const auto told = [](const char* column, const char* number, const QString& first) {
        return Issues{{QString::fromLatin1(column),
                       IssueKind::PauseHoldsActivities,
                       {QString::fromLatin1(number), first},
                       {}}};
    };
    CHECK(world.noticesAbout(u"2026-01-01"_s) == told("from_on", "2", u"2026-01-10"_s));
    CHECK(world.noticesAbout(u"2026-01-11"_s, u"2026-02-20"_s) ==
          told("from_on", "1", u"2026-02-20"_s));
    CHECK(world.noticesAbout(u"2026-01-11"_s, u"2026-02-19"_s).isEmpty());
    const QList<RowProblem> rows = world.problemsOf("P1,見本　甲,R8.2.1");
    REQUIRE(rows.size() == 1);
    CHECK(Issues{rows[0].issue} == told("paused_on", "1", u"2026-02-20"_s));
    CHECK(world.pausedOn() == u"2026-02-01");
    CHECK_NOTHROW(world.pause(u"2026-01-05"_s, u"2026-01-15"_s));
}

TEST_CASE("a ledger's 休止日 in another pause is a bad row", "[peers][import]") {
    Peers world;
    world.pause(u"2026-01-10"_s, u"2026-02-20"_s);
    const Issue inPause{
        u"paused_on"_s, IssueKind::PauseOverlapsPeriod, {u"2026-01-10"_s, u"2026-02-20"_s}, {}};
    const QByteArray rows = "P2,見本　乙,R8.2.1\nP1,見本　甲,R8.2.1";
    const QList<RowProblem> begun = world.problemsOf(rows);
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].line == 3);
    CHECK(begun[0].issue == inPause);
    CHECK(world.pauses().size() == 1);
    world.pause(u"2026-04-10"_s);
    const QList<RowProblem> moved = world.problemsOf("P1,見本　甲,R8.2.1");
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].issue == inPause);
    CHECK(world.importLedger("P1,見本　甲,R8.3.1"));
    CHECK(world.pauses() == QStringList{u"2026-01-10 2026-02-20"_s, u"2026-03-01 "_s});
}

TEST_CASE("休止日 is the day of the pause without an end", "[peers]") {
    Peers world;
    world.pause(u"2025-01-01"_s, u"2025-02-01"_s);
    CHECK(world.pausedOn().isEmpty());
    SupporterPause open = world.pause(u"2026-04-10"_s);
    CHECK(world.pausedOn() == u"2026-04-10");
    open.fromOn = u"2026-04-12"_s;
    world.office->records().save(supporterPauseType(), open);
    CHECK(world.pausedOn() == u"2026-04-12");
    open.fromOn = u"2026-04-11"_s;
    open.untilOn = u"2026-05-31"_s;
    world.office->records().save(supporterPauseType(), open);
    CHECK(world.pausedOn().isEmpty());
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a pause that was saved is taken back and saved again", "[peers][undo]") {
    Peers world;
    world.pause(u"2026-04-10"_s);
    UndoService undo(world.office->unitOfWork(), world.office->session());
    undo.undoLast();
    CHECK(world.pauses().isEmpty());
    CHECK(world.pausedOn().isEmpty());
    undo.redoLast();
    CHECK(world.pauses() == QStringList{u"2026-04-10 "_s});
    CHECK(world.pausedOn() == u"2026-04-10");
}

TEST_CASE("a ledger's 休止日 begins, moves and ends a pause", "[peers][import]") {
    Peers world;
    REQUIRE(world.importLedger("P1,見本　甲,R8.4.10"));
    CHECK(world.pauses() == QStringList{u"2026-04-10 "_s});
    // Word for word what came in goes out.
    const QStringList written = LedgerExport(*world.office).run(world.office.file(u"1"_s));
    const QStringList peers = written.filter(u"ピアサポーター"_s);
    REQUIRE(peers.size() == 1);
    CHECK(TestOffice::read(peers.front()).contains("P1,見本　甲,,,,2026-04-10,"));
    REQUIRE(world.importLedger("P1,見本　甲,R8.4.10"));
    CHECK(world.pauses() == QStringList{u"2026-04-10 "_s});
    REQUIRE(world.importLedger("P1,見本　甲,R8.4.20"));
    CHECK(world.pauses() == QStringList{u"2026-04-20 "_s});
    // Nobody says since when he is back: from today, 1 June.
    REQUIRE(world.importLedger("P1,見本　甲,"));
    CHECK(world.pauses() == QStringList{u"2026-04-20 2026-05-31"_s});
    CHECK(world.pausedOn().isEmpty());
    REQUIRE(world.importLedger("P1,見本　甲,R8.5.31"));
    CHECK(world.pauses() == QStringList{u"2026-04-20 2026-05-31"_s, u"2026-05-31 "_s});

    UndoService undo(world.office->unitOfWork(), world.office->session());
    undo.undo(world.office->journal().entries(1).front());
    CHECK(world.pauses() == QStringList{u"2026-04-20 2026-05-31"_s});
    CHECK(world.pausedOn().isEmpty());
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("the pauses of an older office go on as pauses", "[peers][file]") {
    QTemporaryDir folder;
    const DataKey key = DataKey::generate();
    const QString path = folder.filePath(u"a.db"_s);
    { Database(path, key, OpenMode::Create); }
    Database database(path, key, OpenMode::ReadWrite);
    const QList<Migration> ladder = Migrator::fromResources(u":/migrations"_s);
    QList<Migration> older = ladder;
    older.removeIf([](const Migration& step) { return step.name.contains(u"supporter_pauses"_s); });
    REQUIRE(older.size() + 1 == ladder.size());
    const auto own = std::find_if(ladder.begin(), ladder.end(), [](const Migration& step) {
        return step.name.contains(u"supporter_pauses"_s);
    });
    older.removeIf([&](const Migration& step) { return step.version > own->version; });
    Migrator(database, older).climb({});
    database.exec(
        u"INSERT INTO peer_supporter (uid, number, name, paused_on) VALUES"
        " (x'01', 'P1', 'a', '2026-04-10'), (x'02', 'P2', 'b', ''),"
        " (x'03', 'P3', 'c', '2020-01-31')"_s);
    Migrator(database, ladder).climb({});
    Statement rows(database,
                   u"SELECT s.number, p.from_on, p.until_on, p.uid, p.revision FROM supporter_pause"
                   " p JOIN peer_supporter s ON s.id = p.peer_supporter_id ORDER BY s.number"_s);
    QStringList found;
    QSet<QByteArray> uids;
    while (rows.step()) {
        found.append(rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2));
        CHECK(rows.blob(3).size() == 16);
        CHECK(rows.integer(4) == 1);
        uids.insert(rows.blob(3));
    }
    CHECK(found == QStringList{u"P1 2026-04-10 "_s, u"P3 2020-01-31 "_s});
    CHECK(uids.size() == 2);
}

TEST_CASE("a pause before the supporter was registered is told", "[peers]") {
    Peers world;
    world.peer.registeredOn = u"2026-04-01"_s;
    world.office->records().save(peerSupporterType(), world.peer);
    const auto told = [](const QString& column) {
        return Issue{column, IssueKind::Before, {u"登録日"_s, u"2026-04-01"_s}, u"2026-03-31"_s};
    };
    CHECK(world.noticesAbout(u"2026-03-31"_s) == Issues{told(u"from_on"_s)});
    CHECK(world.complaintsAbout(u"2026-03-31"_s).isEmpty());
    CHECK(world.noticesAbout(u"2026-04-01"_s).isEmpty());
    SECTION("in the form of a supporter") {
        world.pause(u"2026-03-31"_s);
        const auto peer =
            world.office->store().load<PeerSupporter>(peerSupporterType(), world.peer.id);
        CHECK(world.office->records().notices(peerSupporterType(), peer) ==
              Issues{told(u"paused_on"_s)});
    }
    SECTION("in a ledger, and taken") {
        for (const QByteArray row : {"P1,見本　甲,R8.3.31", "P2,見本　乙,R8.3.31"}) {
            const QString file = world.office.write(
                u"ピアサポーター.csv"_s, "ピアコード,氏名,休止日,登録日\n" + row + ",R8.4.1\n");
            ImportOptions options;
            options.update = true;
            const Outcome outcome = import(world.office, {file}, options);
            CHECK(outcome.result.isWritten);
            REQUIRE(outcome.problems.size() == 1);
            CHECK(outcome.problems[0].issue == told(u"paused_on"_s));
        }
    }
}

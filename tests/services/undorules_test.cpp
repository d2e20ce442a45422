// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undorules.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/brokenrule.h"
#include "core/domain/case.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/supporterpause.h"
#include "core/services/personmerge.h"
#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// One person, and what an undo may bring into contradiction.
class RuleOffice {
public:
    RuleOffice() : undo(office->unitOfWork(), office->session()) {
        person = savedPerson(u"1"_s, u"練習 花子"_s);
    }

    Patient savedPerson(const QString& number, const QString& name) {
        Patient patient;
        patient.number = number;
        patient.name = name;
        patient.residence = office->codes().id("ward", "kita");
        office->records().save(patientType(), patient);
        return patient;
    }
    Case openCase(const QString& number) {
        Case file;
        file.number = number;
        file.patient = person.id;
        file.ward = office->codes().id("ward", "kita");
        file.openedOn = u"2026-04-01"_s;
        return file;
    }
    Case savedCase(const QString& number) {
        Case file = openCase(number);
        office->records().save(caseType(), file);
        return file;
    }
    void close(Case& file) {
        file.closedOn = u"2026-04-30"_s;
        office->records().save(caseType(), file);
    }
    QString closedOn(const Case& file) {
        return office->store().load<Case>(caseType(), file.id).closedOn;
    }
    AdmissionStatus stay(const QString& hospital, const QString& from) {
        const qint64 known = office->store().of(institutionType()).findId({hospital});
        Institution institution;
        institution.id = known;
        institution.number = institution.name = hospital;
        institution.kind = office->codes().list(u"institution_kind"_s).front()->id;
        if (known == 0) office->records().save(institutionType(), institution);
        AdmissionStatus status;
        status.patient = person.id;
        status.institution = institution.id;
        status.admittedOn = status.typeFrom = from;
        status.type = office->codes().list(u"admission_type"_s).front()->id;
        return status;
    }
    PeerSupporter savedPeer() {
        PeerSupporter peer;
        peer.number = u"P1"_s;
        peer.name = u"見本　甲"_s;
        office->records().save(peerSupporterType(), peer);
        return peer;
    }
    SupporterPause savedPause(qint64 peer, const QString& from, const QString& until = {}) {
        SupporterPause pause;
        pause.supporter = peer;
        pause.fromOn = from;
        pause.untilOn = until;
        office->records().save(supporterPauseType(), pause);
        return pause;
    }
    PeerActivity savedActivity(qint64 peer, const QString& day) {
        PeerActivity activity;
        activity.number = u"A1"_s;
        activity.heldOn = day;
        activity.kind = office->codes().id("peer_kind", "1a");
        activity.peers = {peer};
        office->records().save(peerActivityType(), activity);
        return activity;
    }
    PeerActivity stored(const PeerActivity& activity) {
        return office->store().load<PeerActivity>(peerActivityType(), activity.id);
    }
    qint64 count(const EntityType& type) { return office->store().of(type).count(); }
    JournalEntry lastEntry() { return office->journal().entries(1).front(); }

    /// Empty where the entry was undone. Else nothing is as if it had been tried.
    QList<BrokenRule> brokenBy(const JournalEntry& entry) {
        const QString head = office->journal().head();
        try {
            undo.undo(entry);
            return {};
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::BreaksRule);
            CHECK(office->journal().head() == head);
            told = errorText(error);
            return brokenRulesIn(error);
        }
    }

    TestOffice office;
    UndoService undo;
    Patient person;
    QString told;
};

}  // namespace

TEST_CASE("a pause does not come back into another one", "[undo][peers]") {
    RuleOffice world;
    const qint64 peer = world.savedPeer().id;
    world.savedPause(peer, u"2026-01-10"_s, u"2026-02-20"_s);
    world.undo.undoLast();
    REQUIRE(world.count(supporterPauseType()) == 0);
    const JournalEntry removal = world.lastEntry();
    SupporterPause later = world.savedPause(peer, u"2026-02-01"_s, u"2026-03-01"_s);

    const QList<BrokenRule> broken = world.brokenBy(removal);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0] == BrokenRule{u"supporter_pause"_s,
                                  u"見本　甲"_s,
                                  u"2026-01-10"_s,
                                  {u"from_on"_s,
                                   IssueKind::PauseOverlapsPeriod,
                                   {u"2026-02-01"_s, u"2026-03-01"_s},
                                   {}}});
    CHECK(
        world.told ==
        u"ほかの記録と合わなくなるので、何も変えませんでした。ぶつかっている相手の記録を先に直して"
        "から、もう一度お試しください。\n休止　見本　甲　2026-01-10　休止日: "
        "2026-02-01 から 2026-03-01 までの休止と期間が重なります。"_s);
    CHECK(world.count(supporterPauseType()) == 1);

    later.fromOn = u"2026-02-20"_s;
    world.office->records().save(supporterPauseType(), later);
    CHECK(world.brokenBy(removal).isEmpty());
    CHECK(world.count(supporterPauseType()) == 2);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a pause without an end does not come back beside another", "[undo][peers]") {
    RuleOffice world;
    const PeerSupporter peer = world.savedPeer();
    const auto pausedOn = [&] {
        return world.office->store().load<PeerSupporter>(peerSupporterType(), peer.id).pausedOn;
    };
    SupporterPause first = world.savedPause(peer.id, u"2026-04-10"_s);
    JournalEntry entry;
    SECTION("that was taken back") {
        world.undo.undoLast();
        entry = world.lastEntry();
    }
    SECTION("that was ended") {
        first.untilOn = u"2026-04-11"_s;
        world.office->records().save(supporterPauseType(), first);
        entry = world.lastEntry();
    }
    // The supporter himself was changed since, too: he shows the pause that goes on.
    SupporterPause later = world.savedPause(peer.id, u"2026-04-12"_s);
    REQUIRE(pausedOn() == u"2026-04-12");
    const QList<BrokenRule> broken = world.brokenBy(entry);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].issue == Issue{u"from_on"_s, IssueKind::PauseOverlaps, {u"2026-04-12"_s}, {}});
    CHECK(pausedOn() == u"2026-04-12");
    later.fromOn = u"2026-03-01"_s;
    later.untilOn = u"2026-04-10"_s;
    world.office->records().save(supporterPauseType(), later);
    CHECK(world.brokenBy(entry).isEmpty());
    CHECK(pausedOn() == u"2026-04-10");
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("a closed case is not opened beside another", "[undo]") {
    RuleOffice world;
    Case first = world.savedCase(u"K1"_s);
    world.close(first);
    const JournalEntry closing = world.lastEntry();
    Case second = world.savedCase(u"K2"_s);
    const QList<BrokenRule> broken = world.brokenBy(closing);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].record == u"K1");
    CHECK(broken[0].issue == Issue{u"patient_id"_s, IssueKind::OpenCaseExists, {u"K2"_s}, {}});
    CHECK(world.closedOn(first) == u"2026-04-30");
    world.close(second);
    CHECK(world.brokenBy(closing).isEmpty());
    CHECK(world.closedOn(first).isEmpty());
}

TEST_CASE("a stay does not go on beside another", "[undo]") {
    RuleOffice world;
    AdmissionStatus first = world.stay(u"H1"_s, u"2026-04-01"_s);
    JournalEntry discharge;
    SECTION("whose discharge was typed into its row") {
        world.office->records().save(admissionStatusType(), first);
        first.dischargedOn = u"2026-04-20"_s;
        world.office->records().save(admissionStatusType(), first);
        discharge = world.lastEntry();
    }
    SECTION("of which another row, that goes, has the discharge") {
        world.office->records().save(admissionStatusType(), first);
        AdmissionStatus next = world.stay(u"H1"_s, u"2026-04-01"_s);
        next.typeFrom = u"2026-04-10"_s;
        next.dischargedOn = u"2026-04-20"_s;
        world.office->records().save(admissionStatusType(), next);
        discharge = world.lastEntry();
    }
    AdmissionStatus second = world.stay(u"H2"_s, u"2026-05-01"_s);
    world.office->records().save(admissionStatusType(), second);
    const qint64 rows = world.count(admissionStatusType());

    const QList<BrokenRule> broken = world.brokenBy(discharge);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].record == u"練習 花子");
    CHECK(broken[0].day == u"2026-04-01");
    CHECK(broken[0].issue ==
          Issue{u"discharged_on"_s, IssueKind::OpenStayExists, {u"H2"_s, u"2026-05-01"_s}, {}});
    CHECK(world.count(admissionStatusType()) == rows);
    second.dischargedOn = u"2026-05-10"_s;
    world.office->records().save(admissionStatusType(), second);
    CHECK(world.brokenBy(discharge).isEmpty());
}

TEST_CASE("an activity does not come back into a pause that came meanwhile", "[undo][peers]") {
    RuleOffice world;
    const qint64 peer = world.savedPeer().id;
    PeerActivity activity = world.savedActivity(peer, u"2026-05-01"_s);
    activity.content = u"外出"_s;
    world.office->records().save(peerActivityType(), activity);
    const JournalEntry edit = world.lastEntry();
    world.office->records().cancel(peerActivityType(), activity, u"誤り"_s);
    const JournalEntry cancelling = world.lastEntry();
    SECTION("where it was cancelled") {
        world.savedPause(peer, u"2026-04-10"_s);
        const QList<BrokenRule> broken = world.brokenBy(cancelling);
        REQUIRE(broken.size() == 1);
        CHECK(broken[0].record == u"A1");
        CHECK(broken[0].issue.kind == IssueKind::PeerPaused);
        CHECK(world.stored(activity).cancelReason == u"誤り");
        CHECK(failure([&] { world.office->records().restore(peerActivityType(), activity); }) ==
              ErrorKind::BreaksRule);
        CHECK(world.stored(activity).cancelReason == u"誤り");
        // What is cancelled contradicts nothing.
        CHECK(world.brokenBy(edit).isEmpty());
        CHECK(world.stored(activity).content.isEmpty());
    }
    SECTION("but stays in one that was entered over it") {
        CHECK(world.brokenBy(cancelling).isEmpty());
        world.savedPause(peer, u"2026-04-10"_s);
        CHECK(world.brokenBy(edit).isEmpty());
        CHECK(world.stored(activity).content.isEmpty());
        CHECK(world.stored(activity).cancelReason.isEmpty());
    }
}

TEST_CASE("an undo is judged when all of it is done", "[undo]") {
    RuleOffice world;
    AdmissionStatus first = world.stay(u"H1"_s, u"2026-04-01"_s);
    world.office->records().save(admissionStatusType(), first);
    AdmissionStatus second = world.stay(u"H2"_s, u"2026-05-01"_s);
    // Backwards both are open for a moment.
    world.office->unitOfWork().run(world.office->session(), u"admission_status.save"_s, {},
                                   [&](Work& work) {
                                       work.insert(admissionStatusType(), second);
                                       first.dischargedOn = u"2026-04-30"_s;
                                       work.update(admissionStatusType(), first);
                                   });
    const auto dischargedOn = [&] {
        return world.office->store()
            .load<AdmissionStatus>(admissionStatusType(), first.id)
            .dischargedOn;
    };
    CHECK(world.undo.undoLast() == u"admission_status.save");
    CHECK(dischargedOn().isEmpty());
    CHECK(world.count(admissionStatusType()) == 1);
    CHECK(world.undo.redoLast().outcome == UndoService::Redo::Done);
    CHECK(dischargedOn() == u"2026-04-30");
    CHECK(world.count(admissionStatusType()) == 2);
}

TEST_CASE("an import that cannot be taken back whole stays whole", "[undo][import]") {
    RuleOffice world;
    Case first = world.savedCase(u"K1"_s);
    ImportOptions options;
    options.update = true;
    const Outcome outcome =
        import(world.office,
               {world.office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n9,見本 九郎,北区\n"),
                world.office.write(u"ケース.csv"_s,
                                   "ケース番号,対象者番号,担当区,受理日,終結日\n"
                                   "K1,1,北区,2026-04-01,2026-04-30\nK9,9,北区,2026-04-01,\n")},
               options);
    REQUIRE(outcome.problems.isEmpty());
    REQUIRE(world.closedOn(first) == u"2026-04-30");
    const JournalEntry imported = world.lastEntry();
    Case second = world.savedCase(u"K2"_s);

    CHECK(world.brokenBy(imported).size() == 1);
    CHECK(world.closedOn(first) == u"2026-04-30");
    CHECK(world.count(patientType()) == 2);
    CHECK(world.count(caseType()) == 3);
    world.close(second);
    CHECK(world.brokenBy(imported).isEmpty());
    CHECK(world.closedOn(first).isEmpty());
    CHECK(world.count(patientType()) == 1);
    CHECK(world.count(caseType()) == 2);
    CHECK(world.office->problems() == QStringList());
}

TEST_CASE("what was wrong before does not keep two persons together", "[undo][merge]") {
    RuleOffice world;
    AdmissionStatus first = world.stay(u"H1"_s, u"2026-04-01"_s);
    AdmissionStatus second = world.stay(u"H2"_s, u"2026-05-01"_s);
    world.office->unitOfWork().run(world.office->session(), u"admission_status.save"_s, {},
                                   [&](Work& work) {
                                       work.insert(admissionStatusType(), first);
                                       work.insert(admissionStatusType(), second);
                                   });
    Patient kept = world.savedPerson(u"2"_s, u"見本 二郎"_s);
    PersonMerge(world.office->unitOfWork(), world.office->session()).merge(world.person, kept);
    const auto owner = [&](const AdmissionStatus& stay) {
        return world.office->store().load<AdmissionStatus>(admissionStatusType(), stay.id).patient;
    };
    REQUIRE(owner(first) == kept.id);
    CHECK(world.brokenBy(world.lastEntry()).isEmpty());
    CHECK(owner(first) == world.person.id);
    CHECK(owner(second) == world.person.id);
}

TEST_CASE("a case that was taken out does not come back beside another", "[undo]") {
    RuleOffice world;
    world.savedCase(u"K1"_s);
    REQUIRE(world.undo.undoLast() == u"case_file.save");
    world.savedCase(u"K2"_s);
    const JournalEntry removal = world.office->journal().entries(2).last();
    CHECK(failure([&] { world.undo.undo(removal); }) == ErrorKind::BreaksRule);
    CHECK(world.count(caseType()) == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/mergedpatient.h"
#include "core/services/personmerge.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// More than go over between two tellings of how far a merge is.
constexpr qsizetype kCalls = 150;

/// Somebody who stands in the register twice, with many calls under the one who goes.
class DoublePerson {
public:
    DoublePerson() {
        Office& office = *mine;
        kept = patientCalled(office, u"見本　花子"_s);
        office.records().save(patientType(), kept);
        gone = patientCalled(office, u"母の言う娘"_s);
        office.records().save(patientType(), gone);
        Consultation call;
        call.receivedOn = u"2026-05-10"_s;
        call.desk = office.codes().id("ward", "kita");
        call.recordKind = office.codes().id("record_kind", "consultation");
        call.method = office.codes().id("method", "phone");
        call.category = office.codes().id("category", "alcohol");
        call.persons = {gone.id};
        QList<Consultation> calls(kCalls, call);
        QList<std::pair<const EntityType*, Entity*>> records;
        for (Consultation& each : calls) records.append({&consultationType(), &each});
        office.records().saveAll(records);
    }

    /// As a restart of the server does to this one connection.
    void cut() {
        shared.asAdministrator()->exec(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(m_backend));
    }
    void merge(Office& office, const UndoWatch& watch = {}) {
        Statement backend(office.database(), u"SELECT pg_backend_pid()"_s);
        backend.step();
        m_backend = backend.integer(0);
        backend.reset();
        auto stays = office.store().load<Patient>(patientType(), kept.id);
        PersonMerge(office.unitOfWork(), office.session())
            .merge(office.store().load<Patient>(patientType(), gone.id), stays, watch);
    }
    /// How many calls are the person's, as a colleague sees it.
    qsizetype callsOf(const Patient& patient) {
        qsizetype calls = 0;
        theirs->store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
            const auto& call = static_cast<const Consultation&>(entity);
            if (call.persons == QList<qint64>{patient.id}) ++calls;
        });
        return calls;
    }
    qint64 count(const EntityType& type) { return theirs->store().of(type).count(); }

    SharedOffice shared;
    std::unique_ptr<Office> mine = shared.open();
    std::unique_ptr<Office> theirs = shared.open();
    Patient kept, gone;

private:
    qint64 m_backend = 0;
};

}  // namespace

TEST_CASE("a merge that is cut off in the middle is not there, and is made again",
          "[server][merge]") {
    DoublePerson world;
    const QString head = world.theirs->journal().head();
    const qint64 revision =
        world.theirs->store().load<Patient>(patientType(), world.kept.id).revision;
    UndoWatch watch;
    qint64 moved = -1;
    watch.progress = [&](qint64 done, qint64 of) {
        CHECK(of == kCalls);
        if (done == 0) return;
        moved = done;
        world.cut();
    };
    CHECK(failure([&] { world.merge(*world.mine, watch); }) == ErrorKind::ServerUnreachable);
    CHECK(moved > 0);

    CHECK(world.count(patientType()) == 2);
    CHECK(world.count(mergedPatientType()) == 0);
    CHECK(world.callsOf(world.gone) == kCalls);
    CHECK(world.theirs->store().load<Patient>(patientType(), world.kept.id).revision == revision);
    CHECK(world.theirs->journal().head() == head);
    CHECK(world.theirs->problems() == QStringList());

    SECTION("at another PC") {
        world.merge(*world.theirs);
    }
    SECTION("at the same one") {
        world.mine = world.shared.open();
        world.merge(*world.mine);
    }
    CHECK(world.count(patientType()) == 1);
    CHECK(world.count(mergedPatientType()) == 1);
    CHECK(world.callsOf(world.kept) == kCalls);
    CHECK(world.theirs->journal().entries(1).front().action == kMergeAction);
    CHECK(world.theirs->problems() == QStringList());
}

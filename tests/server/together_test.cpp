// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"
#include "core/services/sheetmerge.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"

#include <QTest>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two PCs, and somebody who stands in the register twice.
class TwoPcs {
public:
    TwoPcs() {
        kept = savedPatient(*mine, u"見本　花子"_s);
        gone = savedPatient(*mine, u"母の言う娘"_s);
        for (Office* office : {mine.get(), theirs.get()}) office->listen();
        hear(*mine, mineHeard);
        hear(*theirs, theirsHeard);
    }

    Consultation call() { return phoneCall(*mine, u"2026-05-10"_s, {gone.id}); }
    void mergeAtTheirs() {
        auto stays = theirs->store().load<Patient>(patientType(), kept.id);
        PersonMerge(theirs->unitOfWork(), theirs->session())
            .merge(theirs->store().load<Patient>(patientType(), gone.id), stays);
    }
    Consultation stored(qint64 id) {
        return theirs->store().load<Consultation>(consultationType(), id);
    }
    static bool isHeard(const QList<ChangeSet>& heard, const char* table, qint64 id) {
        return QTest::qWaitFor(
            [&] {
                return std::any_of(heard.begin(), heard.end(), [&](const ChangeSet& changes) {
                    return changes.ids.value(QString::fromLatin1(table)).contains(id);
                });
            },
            5000);
    }

    SharedOffice shared;
    std::unique_ptr<Office> mine = shared.open();
    std::unique_ptr<Office> theirs = shared.open();
    QList<ChangeSet> mineHeard, theirsHeard;
    Patient kept, gone;

private:
    static void hear(Office& office, QList<ChangeSet>& heard) {
        QObject::connect(&office.notifier(), &ChangeNotifier::changed,
                         [&heard](const ChangeSet& changes) { heard.append(changes); });
    }
};

}  // namespace

TEST_CASE("a call about somebody who was merged meanwhile is the other's", "[server][merge]") {
    TwoPcs pcs;
    SECTION("begun before") {
        Consultation begun = pcs.call();
        begun.summary = u"書きかけの相談"_s;
        pcs.mergeAtTheirs();
        pcs.theirsHeard.clear();
        pcs.mine->records().save(consultationType(), begun);
        CHECK(pcs.stored(begun.id).persons == QList<qint64>{pcs.kept.id});
        CHECK(pcs.stored(begun.id).summary == begun.summary);
        CHECK(TwoPcs::isHeard(pcs.theirsHeard, "consultation", begun.id));
    }
    SECTION("stored before, and changed since") {
        Consultation entry = pcs.call();
        pcs.mine->records().save(consultationType(), entry);
        pcs.mineHeard.clear();
        pcs.mergeAtTheirs();
        CHECK(TwoPcs::isHeard(pcs.mineHeard, "consultation", entry.id));
        CHECK(TwoPcs::isHeard(pcs.mineHeard, "patient", pcs.gone.id));
        entry.summary = u"書き足した要旨"_s;
        CHECK(failure([&] { pcs.mine->records().save(consultationType(), entry); }) ==
              ErrorKind::Conflict);
        // What solves it: theirs, with what was typed here.
        auto again = pcs.mine->store().load<Consultation>(consultationType(), entry.id);
        again.summary = entry.summary;
        pcs.mine->records().save(consultationType(), again);
        CHECK(pcs.stored(entry.id).persons == QList<qint64>{pcs.kept.id});
        CHECK(pcs.stored(entry.id).summary == entry.summary);
    }
    CHECK(pcs.theirs->problems() == QStringList());
}

TEST_CASE("two at one situation sheet lose nothing of either", "[server][sheet]") {
    TwoPcs pcs;
    const SheetContent base =
        SheetService(pcs.mine->unitOfWork(), pcs.mine->session()).startNext(2026);
    REQUIRE(base.blocks.size() > 2);
    SheetContent ours = base;
    const SheetContent theirBase = loadSheet(pcs.theirs->store(), base.cover.id);
    SheetContent others = theirBase;
    others.cover.title = u"同僚の題"_s;
    others.blocks.last().text = u"同僚の文"_s;
    pcs.mineHeard.clear();
    SheetService(pcs.theirs->unitOfWork(), pcs.theirs->session()).save(others, theirBase);
    CHECK(TwoPcs::isHeard(pcs.mineHeard, "sheet_block", others.blocks.last().id));

    ours.blocks.first().text = u"わたしの文"_s;
    SheetService mine(pcs.mine->unitOfWork(), pcs.mine->session());
    SheetContent stale = ours;
    CHECK(failure([&] { mine.save(stale, base); }) == ErrorKind::Conflict);
    const SheetContent present = loadSheet(pcs.mine->store(), base.cover.id);
    SheetContent merged = mergeSheets(base, ours, present, pcs.mine->codes()).content;
    mine.save(merged, present);
    const SheetContent stored = loadSheet(pcs.theirs->store(), base.cover.id);
    CHECK(stored.cover.title == u"同僚の題"_s);
    CHECK(stored.blocks.first().text == u"わたしの文"_s);
    CHECK(stored.blocks.last().text == u"同僚の文"_s);
    CHECK(stored.blocks.size() == base.blocks.size());
}

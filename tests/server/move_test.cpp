// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"
#include "core/storage/backup.h"
#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/madeupoffice.h"
#include "tests/support/records.h"
#include "tests/support/serverplace.h"
#include "tests/support/sharedoffice.h"

#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("an office moves from file to server and back as it is", "[server]") {
    const bool seals = GENERATE(false, true);
    CAPTURE(seals);
    const QTemporaryDir folder;
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    const auto before =
        madeUpOffice(newOffice(folder.filePath(u"before.madobe-db"_s), OfficeKind::Practice),
                     practiceSize(40, 600), clock, catalogue);
    Patient patient = patientCalled(*before, u"見本　一郎"_s);
    patient.note = u"夜の電話"_s;
    before->records().save(patientType(), patient);
    patient.address = u"北1条"_s;
    before->records().save(patientType(), patient);
    typedDraft(*before, u"patient"_s, patient.uid, u"途中"_s);
    const QString head = before->journal().head();

    const ServerPlace place(seals);
    moveToServer(*before, place.target);
    const auto shared = place.open(clock);
    CHECK(shared->journal().head() == head);
    CHECK(shared->problems() == QStringList());
    CHECK(typedIn(*shared, u"patient"_s, patient.uid) == u"途中"_s);
    CHECK(shared->store().load<Patient>(patientType(), patient.id).note == patient.note);
    // The server knows how much there is before anybody asks for it.
    Statement known(shared->database(),
                    u"SELECT min(reltuples) FROM pg_class WHERE relname IN"
                    " ('patient', 'journal_entry', 'code')"_s);
    REQUIRE(known.step());
    CHECK(known.value(0).toDouble() >= 1);
    CHECK(failure([&] { moveToServer(*before, place.target); }) == ErrorKind::AlreadyExists);

    // Numbering goes on behind what came along.
    const Patient later = savedPatient(*shared, u"見本　花子"_s);
    CHECK(later.id > patient.id);
    const QString laterHead = shared->journal().head();

    const QString path = folder.filePath(u"after.madobe-db"_s);
    moveToFile(*shared, path);
    const auto after = Office::open(path, u"admin"_s, kPassword, clock, catalogue);
    CHECK(after->journal().head() == laterHead);
    CHECK(after->problems() == QStringList());
    const auto entries = after->journal().entriesOf(patient.uid);
    REQUIRE(entries.size() == 2);
    CHECK(after->store().load<Patient>(patientType(), later.id).name == later.name);
    CHECK(officeTables(after->database(), catalogue) ==
          officeTables(shared->database(), catalogue));

    // A backup of the server is a file's: it needs no server to be restored.
    const QString backup = folder.filePath(u"x.madobe-backup"_s);
    shared->backup(backup);
    const QString restored = folder.filePath(u"restored.madobe-db"_s);
    restoreBackup(backup, restored);
    const auto again = Office::open(restored, u"admin"_s, kPassword, clock, catalogue);
    CHECK(again->journal().head() == laterHead);
    CHECK(again->store().load<Patient>(patientType(), patient.id).note == patient.note);
}

TEST_CASE("a merged person's row is nobody else's after a move", "[server][merge]") {
    const QTemporaryDir folder;
    TestOffice office;
    /// The newest goes, as it does when somebody is found to be there already.
    const auto merge = [&](Office& in) {
        Patient kept = savedPatient(in, u"練習　花子"_s);
        const Patient gone = savedPatient(in, u"練習　はなこ"_s);
        PersonMerge(in.unitOfWork(), in.session()).merge(gone, kept);
        return gone;
    };
    const Patient first = merge(*office);
    const ServerPlace place;
    moveToServer(*office, place.target);
    const auto shared = place.open(office.clock);
    CHECK(savedPatient(*shared, u"見本　三郎"_s).id > first.id);

    const Patient second = merge(*shared);
    const QString path = folder.filePath(u"after.madobe-db"_s);
    moveToFile(*shared, path);
    const auto after = Office::open(path, u"admin"_s, kPassword, office.clock, standardCatalogue());
    CHECK(savedPatient(*after, u"見本　四郎"_s).id > second.id);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/longwrite.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QSet>

#include <optional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QList<JournalEntry> looks(Office& office) {
    QList<JournalEntry> found = office.journal().entries(100);
    found.removeIf([](const JournalEntry& entry) { return entry.action != u"patient.read"_s; });
    return found;
}

}  // namespace

TEST_CASE("a draft typed while somebody writes for long waits beside the file", "[draft][file]") {
    TestOffice office;
    const QString pocket = office.file(u"pocket"_s);
    DraftService& drafts = office->drafts();
    drafts.setPocket(pocket, office->uid());
    const QByteArray first("0123456789abcdef");
    const QByteArray second("fedcba9876543210");
    DraftPen pen = typedDraft(*office, u"patient"_s, first, u"はじめ"_s);
    {
        const LongWrite write(*office);
        CHECK(drafts.keep(pen, {{u"typed"_s, u"途中のことば"_s}}).kept ==
              DraftService::Kept::HereBusy);
        CHECK(typedIn(*office, u"patient"_s, first) == u"途中のことば"_s);
        CHECK(drafts.all().size() == 1);
        const QStringList files = QDir(pocket).entryList(QDir::Files);
        REQUIRE(files.size() == 1);
        CHECK_FALSE(TestOffice::read(QDir(pocket).filePath(files.first())).contains("途中"));
        // Logging in does not fail for it either.
        drafts.setPocket(pocket, office->uid());
    }
    DraftPen later = drafts.pen(u"patient"_s, second);
    CHECK(drafts.keep(later, {{u"typed"_s, u"あと"_s}}).kept == DraftService::Kept::InOffice);
    CHECK(QDir(pocket).entryList(QDir::Files).isEmpty());
    CHECK(drafts.all().size() == 2);
    CHECK(typedIn(*office, u"patient"_s, first) == u"途中のことば"_s);
}

TEST_CASE("a record opened while somebody writes for long is journalled afterwards", "[journal]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"見本　花子"_s);
    const qsizetype before = office->journal().entries(100).size();
    const QString at = office.clock.instant();
    {
        const LongWrite write(*office);
        const auto opened = office->records().open(patientType(), patient.id);
        CHECK(static_cast<const Patient&>(*opened).name == u"見本　花子"_s);
        CHECK(office->journal().entries(100).size() == before);
    }
    office.clock.advanceSeconds(60);
    SECTION("with the next save") {
        savedPatient(*office, u"見本　次郎"_s);
    }
    SECTION("at the end") {
        office.open();
    }
    bool isNoted = false;
    for (const JournalEntry& entry : office->journal().entries(100)) {
        if (entry.action != u"patient.read"_s) continue;
        isNoted = true;
        CHECK(entry.reason == at);
        CHECK(office->journal().changes(entry.id).first().uid == patient.uid);
    }
    CHECK(isNoted);
    CHECK(office->journal().problems() == QStringList());
}

TEST_CASE("a look that waits outlives the program", "[journal]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"見本　花子"_s);
    const QString pocket = office.file(u"pocket"_s);
    office->setPocket(pocket);
    const QString at = office.clock.instant();
    {
        const LongWrite write(*office);
        for (int i = 0; i < 2; ++i) office->records().open(patientType(), patient.id);
        const QStringList files = QDir(pocket).entryList(QDir::Files);
        REQUIRE(files.size() == 1);
        const QByteArray kept = TestOffice::read(QDir(pocket).filePath(files.first()));
        CHECK_FALSE(kept.contains("patient"));
        CHECK_FALSE(kept.contains(patient.uid));
        // Nothing of it can be written any more, as after a kill.
        office.close();
    }
    office.clock.advanceSeconds(60);
    office.open();
    CHECK(looks(*office).isEmpty());
    office->setPocket(pocket);
    REQUIRE(looks(*office).size() == 2);
    for (const JournalEntry& entry : looks(*office)) {
        CHECK(entry.reason == at);
        CHECK(entry.account == u"admin"_s);
        CHECK(office->journal().changes(entry.id).first().uid == patient.uid);
    }
    CHECK(QDir(pocket).entryList(QDir::Files).isEmpty());
    CHECK(office->journal().problems() == QStringList());
    // Once is enough.
    office->setPocket(pocket);
    CHECK(looks(*office).size() == 2);
}

TEST_CASE("looks wait on one PC whichever window they are from", "[journal]") {
    TestOffice office;
    const QList<QByteArray> patients{savedPatient(*office, u"見本　花子"_s).uid,
                                     savedPatient(*office, u"見本　次郎"_s).uid};
    const auto open = [&](Office& window, const QByteArray& uid) {
        window.records().open(patientType(), window.store().of(patientType()).findByUid(uid)->id);
    };
    const Catalogue catalogue = standardCatalogue();
    const QString pocket = office.file(u"pocket"_s);
    office->setPocket(pocket);
    auto other = Office::another(office->source(), office->session(), office.clock, catalogue);
    other->setPocket(pocket);
    std::optional<LongWrite> write(std::in_place, *office);
    open(*office, patients[0]);
    open(*other, patients[1]);
    SECTION("when both are killed") {
        other.reset();
        office.close();
        write.reset();
        office.open();
        office->setPocket(pocket);
    }
    SECTION("when both go on") {
        write.reset();
        savedPatient(*office, u"見本　三郎"_s);
        savedPatient(*other, u"見本　四郎"_s);
    }
    QSet<QByteArray> seen;
    for (const JournalEntry& entry : looks(*office)) {
        seen.insert(office->journal().changes(entry.id).first().uid);
    }
    CHECK(looks(*office).size() == 2);
    CHECK(seen == QSet<QByteArray>(patients.begin(), patients.end()));
    CHECK(QDir(pocket).entryList(QDir::Files).isEmpty());
    CHECK(office->journal().problems() == QStringList());
}

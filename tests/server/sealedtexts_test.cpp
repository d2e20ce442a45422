// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/peersupporter.h"
#include "core/exchange/ledgerexport.h"
#include "core/services/officemove.h"
#include "core/storage/recordlist.h"
#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/distinct.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/serverplace.h"
#include "tests/support/sharedoffice.h"

#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// An office whose texts are sealed, and what its server's administrator sees and does.
class SealedOffice {
public:
    Patient savedWith(const QString& name, const QString& note) {
        Patient patient = patientCalled(*office, name);
        patient.note = note;
        office->records().save(patientType(), patient);
        return patient;
    }
    Patient stored(const Patient& patient) {
        return office->store().load<Patient>(patientType(), patient.id);
    }
    QString raw(const QString& table, const QString& column, qint64 id) {
        Statement row(*administrator, u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table));
        row.bind(id);
        REQUIRE(row.step());
        return row.text(0);
    }
    void write(const QString& table, const QString& column, qint64 id, const QString& text) {
        Statement(*administrator, u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, column))
            .bindAll(text, id)
            .run();
    }

    SharedOffice shared{true};
    std::unique_ptr<Office> office = shared.open();
    std::unique_ptr<Database> administrator = shared.asAdministrator();
};

}  // namespace

TEST_CASE("every confidential text of every family is sealed on the server", "[server][seal]") {
    SealedOffice sealed;
    Office& office = *sealed.office;
    const Catalogue catalogue = standardCatalogue();
    int texts = 0;
    for (const EntityType* type : catalogue.types()) {
        const std::unique_ptr<Entity> entity = distinctEntity(office, *type, 1);
        office.unitOfWork().run(office.session(), u"test"_s, {},
                                [&](Work& work) { work.insert(*type, *entity); });
        const auto read = office.store().of(*type).load(entity->id);
        CHECK(differences(*type, *entity, *read) == QStringList());
        for (const Field& field : type->fields) {
            if (!field.isConfidential) continue;
            CAPTURE(type->table, field.column);
            ++texts;
            const QString raw = sealed.raw(QString::fromLatin1(type->table),
                                           QString::fromLatin1(field.column), entity->id);
            CHECK(raw.size() > kSealOverhead);
            CHECK_FALSE(raw.contains(field.get(*entity).toString()));
        }
    }
    CHECK(texts > 15);
}

TEST_CASE("a reason is sealed in the journal too", "[server][seal]") {
    SealedOffice sealed;
    const Consultation call = savedCall(*sealed.office, u"2026-05-01"_s);
    cancelRecord(*sealed.office, consultationType(), call.id, u"取り違え"_s);
    const JournalEntry entry = sealed.office->journal().entries(1).front();
    CHECK(entry.reason == u"取り違え");
    CHECK(sealed.raw(u"consultation"_s, u"cancel_reason"_s, call.id).size() > kSealOverhead);
    const QString raw = sealed.raw(u"journal_entry"_s, u"reason"_s, entry.id);
    CHECK(raw.size() > kSealOverhead);
    CHECK(sealed.office->problems() == QStringList());

    // Older entries say it in clear.
    sealed.administrator->exec(u"ALTER TABLE journal_entry DISABLE TRIGGER USER"_s);
    sealed.write(u"journal_entry"_s, u"reason"_s, entry.id, u"取り違え"_s);
    CHECK(sealed.office->journal().entries(1).front().reason == u"取り違え");
    CHECK(sealed.office->problems() == QStringList());
    sealed.write(u"journal_entry"_s, u"reason"_s, entry.id, u"書き換え"_s);
    CHECK(sealed.office->problems() == QStringList{u"entry %1: hash"_s.arg(entry.id)});
}

TEST_CASE("a move carries the journal's reasons and seals them where it comes to",
          "[server][seal]") {
    SealedOffice sealed;
    const Consultation call = savedCall(*sealed.office, u"2026-05-01"_s);
    cancelRecord(*sealed.office, consultationType(), call.id, u"取り違え"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"moved.madobe-db"_s);
    moveToFile(*sealed.office, path);
    const auto moved =
        Office::open(path, u"admin"_s, kPassword, sealed.shared.clock, standardCatalogue());
    const JournalEntry entry = moved->journal().entries(1).front();
    CHECK(entry.reason == u"取り違え");
    CHECK(moved->problems() == QStringList());

    const ServerPlace place(true);
    moveToServer(*moved, place.target);
    const auto again = place.open(sealed.shared.clock);
    CHECK(again->problems() == QStringList());
    CHECK(again->journal().entries(1).front().reason == u"取り違え");
    const auto administrator = place.asAdministrator();
    Statement raw(*administrator, u"SELECT reason FROM journal_entry WHERE id = ?"_s);
    raw.bind(entry.id);
    REQUIRE(raw.step());
    CHECK(raw.text(0).size() > kSealOverhead);
}

TEST_CASE("what is confidential lately is read in clear and sealed with the next save",
          "[server][seal]") {
    SealedOffice sealed;
    PeerSupporter supporter;
    supporter.number = u"P1"_s;
    supporter.name = u"見本　一郎"_s;
    supporter.note = u"手話ができる"_s;
    sealed.office->records().save(peerSupporterType(), supporter);
    sealed.write(u"peer_supporter"_s, u"note"_s, supporter.id, supporter.note);
    auto read = sealed.office->store().load<PeerSupporter>(peerSupporterType(), supporter.id);
    CHECK(read.note == supporter.note);
    CHECK(sealed.office->problems() == QStringList());
    read.kana = u"みほん"_s;
    sealed.office->records().save(peerSupporterType(), read);
    CHECK(sealed.raw(u"peer_supporter"_s, u"note"_s, supporter.id).size() > kSealOverhead);
    CHECK(sealed.office->store().load<PeerSupporter>(peerSupporterType(), supporter.id).note ==
          supporter.note);

    // What was sealed from the beginning does not become somebody else's clear text.
    const Patient patient = sealed.savedWith(u"見本　二郎"_s, u"夜の電話が多い"_s);
    sealed.write(u"patient"_s, u"note"_s, patient.id, u"書き換え"_s);
    CHECK(sealed.stored(patient).note == damagedTextMark());
    // Nor does a seal that was cut off.
    const QString raw = sealed.raw(u"peer_supporter"_s, u"note"_s, supporter.id);
    sealed.write(u"peer_supporter"_s, u"note"_s, supporter.id, raw.chopped(5));
    CHECK(sealed.office->store().load<PeerSupporter>(peerSupporterType(), supporter.id).note ==
          damagedTextMark());
}

TEST_CASE("one damaged text is named, and stands in nobody's way", "[server][seal]") {
    SealedOffice sealed;
    Office& office = *sealed.office;
    const QTemporaryDir folder;
    const Patient one = sealed.savedWith(u"見本　一郎"_s, u"夜の電話が多い"_s);
    const Patient two = sealed.savedWith(u"見本　二郎"_s, u"母と暮らす"_s);
    const QString damaged = sealed.raw(u"patient"_s, u"note"_s, two.id);
    sealed.write(u"patient"_s, u"note"_s, one.id, damaged);
    const QStringList named{u"patient %1: note: seal"_s.arg(one.number)};

    CHECK(office.problems() == named);
    const auto rows = RecordList(office.store(), patientType()).rows({one.id, two.id});
    REQUIRE(rows.size() == 2);
    CHECK(static_cast<const Patient&>(*rows[0]).note == damagedTextMark());
    CHECK(static_cast<const Patient&>(*rows[1]).note == two.note);

    SECTION("a save of something else leaves it as it lies") {
        Patient edited = sealed.stored(one);
        edited.phone = u"00-0000-0000"_s;
        office.records().save(patientType(), edited);
        CHECK(sealed.raw(u"patient"_s, u"note"_s, one.id) == damaged);
        CHECK(sealed.stored(one).phone == edited.phone);
        CHECK(office.problems() == named);
    }
    SECTION("a new text takes its place") {
        Patient edited = sealed.stored(one);
        edited.note = u"聞き直した"_s;
        office.records().save(patientType(), edited);
        CHECK(sealed.stored(one).note == u"聞き直した");
        CHECK(office.problems() == QStringList());
    }
    SECTION("the mark is a text like others where nothing is damaged") {
        Patient edited = sealed.stored(two);
        edited.note = damagedTextMark();
        office.records().save(patientType(), edited);
        CHECK(sealed.raw(u"patient"_s, u"note"_s, two.id) != damaged);
        CHECK(office.problems() == named);
    }
    SECTION("backup and move carry it on as it lies") {
        office.backup(folder.filePath(u"x.madobe-backup"_s));
        const QString path = folder.filePath(u"moved.madobe-db"_s);
        moveToFile(office, path);
        const auto moved =
            Office::open(path, u"admin"_s, kPassword, sealed.shared.clock, standardCatalogue());
        const auto noteOf = [&](const Patient& patient) {
            return moved->store().load<Patient>(patientType(), patient.id).note;
        };
        CHECK(noteOf(one) == damaged);
        CHECK(noteOf(two) == two.note);
        CHECK(moved->problems() == QStringList());
    }
    SECTION("a ledger is refused by its name") {
        std::optional<Error> refusal;
        try {
            LedgerExport(office).run(folder.path());
        } catch (const Error& error) {
            refusal = error;
        }
        REQUIRE(refusal);
        CHECK(refusal->kind() == ErrorKind::DamagedText);
        CHECK(refusal->args() == QStringList{u"patient"_s, one.number, u"note"_s});
        CHECK(errorText(*refusal).contains(u"対象者 %1の「備考」"_s.arg(one.number)));
    }
}

TEST_CASE("nothing is sought in sealed texts, and nothing ordered by them", "[server][seal]") {
    SealedOffice sealed;
    Consultation call = phoneCall(*sealed.office, u"2026-05-01"_s);
    call.summary = u"眠れないという電話"_s;
    sealed.office->records().save(consultationType(), call);
    RecordList list(sealed.office->store(), consultationType());
    ListQuery query;
    query.text = u"眠れない"_s;
    CHECK(list.keys(query).isEmpty());
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        CAPTURE(letter);
        query.text = QLatin1Char(letter);
        CHECK(list.keys(query).isEmpty());
    }
    query.text = call.number;
    CHECK(list.keys(query) == QList<qint64>{call.id});

    for (int i = 0; i < 8; ++i) {
        Consultation other = phoneCall(*sealed.office, u"2026-05-0%1"_s.arg(i + 2));
        other.summary = call.summary;
        sealed.office->records().save(consultationType(), other);
    }
    ListQuery bySummary;
    bySummary.orderBy = u"summary"_s;
    CHECK(list.keys(bySummary) == list.keys({}));
}

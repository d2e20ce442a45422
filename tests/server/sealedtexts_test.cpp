// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerexport.h"
#include "core/services/officemove.h"
#include "core/storage/recordlist.h"
#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
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
            LedgerExport(office.store()).run(folder.path());
        } catch (const Error& error) {
            refusal = error;
        }
        REQUIRE(refusal);
        CHECK(refusal->kind() == ErrorKind::DamagedText);
        CHECK(refusal->args() == QStringList{u"patient"_s, one.number, u"note"_s});
        CHECK(errorText(*refusal).contains(u"対象者 %1の「備考」"_s.arg(one.number)));
    }
}

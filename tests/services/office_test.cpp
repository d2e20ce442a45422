// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"
#include "core/domain/codeentry.h"
#include "core/domain/institution.h"
#include "core/domain/institutioncontact.h"
#include "core/domain/staffmember.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

template <class F>
ErrorKind kindOf(F&& f) {
    try {
        f();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

}  // namespace

TEST_CASE("a new office opens with its password and with nothing else", "[office]") {
    TestOffice office;
    CHECK(office->ward() == u"kita"_s);
    CHECK(office->session().role == Role::Administrator);
    CHECK(office->problems() == QStringList());
    office.close();
    const auto open = [&](const QString& account, const QString& password) {
        return kindOf([&] {
            Office::open(office.place(), account, password, office.clock, standardCatalogue());
        });
    };
    CHECK(open(u"admin"_s, u"wrong"_s) == ErrorKind::WrongPassword);
    CHECK(open(u"nobody"_s, kPassword) == ErrorKind::WrongPassword);
    CHECK(open(u"ＡＤＭＩＮ"_s, kPassword) == ErrorKind::Internal);  // opened: no error
}

TEST_CASE("an existing file, a short password and an unknown ward are refused", "[office][file]") {
    TestOffice office;
    NewOffice again{office.path(), u"北区"_s, OfficeKind::Real, u"admin"_s, kPassword, kFastKdf};
    const auto create = [&] {
        return kindOf([&] { Office::create(again, office.clock, standardCatalogue()); });
    };
    CHECK(create() == ErrorKind::AlreadyExists);
    again.place = office.file(u"other.db"_s);
    again.password = u"short"_s;
    CHECK(create() == ErrorKind::PasswordTooShort);
    again.password = kPassword;
    again.ward = u"火星区"_s;
    CHECK(create() == ErrorKind::Invalid);
    CHECK_FALSE(QFile::exists(again.place.path));
}

TEST_CASE("the recovery key sets a new password, even without a key file", "[office][file]") {
    TestOffice office;
    office.close();
    QFile::remove(office.path() + u".keys"_s);
    QFile::remove(office.path() + u".keys.bak"_s);
    Office::resetPassword(office.place(), office.recoveryKey.toLower(), u"admin"_s,
                          u"another password"_s, office.clock, standardCatalogue(), kFastKdf);
    const auto opened = Office::open(office.place(), u"admin"_s, u"another password"_s,
                                     office.clock, standardCatalogue());
    CHECK(opened->problems() == QStringList());
}

TEST_CASE("wrong passwords stand in the journal once somebody got in", "[office]") {
    TestOffice office;
    office.close();
    for (int i = 0; i < 2; ++i) {
        CHECK(kindOf([&] {
                  Office::open(office.place(), u"admin"_s, u"wrong"_s, office.clock,
                               standardCatalogue());
              }) == ErrorKind::WrongPassword);
    }
    office.open();
    const JournalEntry entry = office->journal().entries(1).front();
    CHECK(entry.action == u"account.failures"_s);
    CHECK(entry.reason.startsWith(u"2 "));
}

TEST_CASE("accounts are made, changed and shut out by an administrator alone", "[office]") {
    TestOffice office;
    office->accounts().create(u"花子"_s, Role::Viewer, u"viewer password"_s, kFastKdf);
    const auto hanako = Office::open(office.place(), u"花子"_s, u"viewer password"_s, office.clock,
                                     standardCatalogue());
    Patient patient = patientCalled(*hanako, u"見本"_s);
    CHECK(kindOf([&] { hanako->records().save(patientType(), patient); }) == ErrorKind::NotAllowed);
    CHECK(kindOf([&] { hanako->accounts().create(u"x"_s, Role::Viewer, kPassword, kFastKdf); }) ==
          ErrorKind::NotAllowed);
    const auto change = [&](const QString& name, Role role, bool isEnabled) {
        office->accounts().change(*office->accounts().find(name), role, isEnabled);
    };
    CHECK(kindOf([&] { change(u"admin"_s, Role::Viewer, true); }) == ErrorKind::NotAllowed);
    change(u"花子"_s, Role::Viewer, false);
    CHECK(kindOf([&] {
              Office::open(office.place(), u"花子"_s, u"viewer password"_s, office.clock,
                           standardCatalogue());
          }) == ErrorKind::WrongPassword);
}

TEST_CASE("an account is changed as it was seen, and one administrator stays", "[office]") {
    TestOffice office;
    const auto colleague =
        Office::another(office->source(), office->session(), office.clock, standardCatalogue());
    office->accounts().create(u"花子"_s, Role::Administrator, kPassword, kFastKdf);
    const Account seen = *office->accounts().find(u"花子"_s);
    colleague->accounts().change(seen, Role::Supervisor, true);
    CHECK(kindOf([&] { office->accounts().change(seen, Role::Administrator, false); }) ==
          ErrorKind::Conflict);
    CHECK(office->accounts().find(u"花子"_s)->role == u"supervisor");
    CHECK(office->accounts().find(u"花子"_s)->isEnabled);
    // His slot is left alone.
    CHECK_NOTHROW(
        Office::open(office.place(), u"花子"_s, kPassword, office.clock, standardCatalogue()));
    CHECK(kindOf([&] {
              office->accounts().change(*office->accounts().find(u"admin"_s), Role::Viewer, true);
          }) == ErrorKind::NotAllowed);
}

TEST_CASE("workers keep the register of institutions, and neither staff nor codes", "[office]") {
    TestOffice office;
    office->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
    const auto open = [&](Role role) {
        return Office::another(office->source(), {u"hanako"_s, role, office->ward()}, office.clock,
                               standardCatalogue());
    };
    const auto worker = open(Role::Worker);
    Institution hospital;
    hospital.number = u"H1"_s;
    hospital.name = u"架空病院"_s;
    worker->records().save(institutionType(), hospital);
    InstitutionContact contact;
    contact.institution = hospital.id;
    contact.name = u"見本　窓口"_s;
    worker->records().save(institutionContactType(), contact);
    CHECK(office->store().of(institutionContactType()).count() == 1);
    StaffMember colleague;
    colleague.number = u"S1"_s;
    colleague.name = u"練習　相談員"_s;
    CHECK(kindOf([&] { worker->records().save(staffMemberType(), colleague); }) ==
          ErrorKind::NotAllowed);
    CHECK_FALSE(worker->records().mayWrite(codeEntryType()));
    CHECK_FALSE(open(Role::Viewer)->records().mayWrite(institutionType()));
    office->records().save(staffMemberType(), colleague);
}

TEST_CASE("one's own password changes only by giving the old one", "[office]") {
    TestOffice office;
    CHECK(kindOf([&] {
              office->accounts().changeOwnPassword(u"wrong"_s, u"new password"_s, kFastKdf);
          }) == ErrorKind::WrongPassword);
    office->accounts().changeOwnPassword(kPassword, u"new password"_s, kFastKdf);
    CHECK_NOTHROW(Office::open(office.place(), u"admin"_s, u"new password"_s, office.clock,
                               standardCatalogue()));
}

TEST_CASE("a cancelled entry stays, counts no more and can be brought back", "[office]") {
    TestOffice office;
    Consultation entry = savedCall(*office, u"2026-05-01"_s);
    office->records().cancel(consultationType(), entry, u"二重入力"_s);
    CHECK(entry.cancelReason == u"二重入力");
    CHECK_FALSE(office->store().load<Consultation>(consultationType(), entry.id).counts);
    office->records().restore(consultationType(), entry);
    CHECK(office->store().load<Consultation>(consultationType(), entry.id).counts);
    CHECK(kindOf([&] { office->records().cancel(consultationType(), entry, u" "_s); }) ==
          ErrorKind::Invalid);
}

TEST_CASE("drafts belong to the account that typed them", "[office]") {
    TestOffice office;
    office->accounts().create(u"taro"_s, Role::Worker, u"worker password"_s, kFastKdf);
    DraftPen pen = typedDraft(*office, u"consultation"_s, {}, u"途中の文"_s);
    const auto taro = Office::open(office.place(), u"taro"_s, u"worker password"_s, office.clock,
                                   standardCatalogue());
    CHECK(taro->drafts().find(u"consultation"_s, {}).isEmpty());
    CHECK(typedIn(*office, u"consultation"_s, {}) == u"途中の文"_s);
    office->drafts().drop(pen);
    CHECK(office->drafts().all().isEmpty());
}

TEST_CASE("opening a person's page is written down", "[office]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"見本"_s);
    office->records().open(patientType(), patient.id);
    const JournalEntry entry = office->journal().entries(1).front();
    CHECK(entry.action == u"patient.read"_s);
    CHECK(office->journal().changes(entry.id).front().uid == patient.uid);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codeentry.h"
#include "core/domain/mergedpatient.h"
#include "core/domain/staffmember.h"
#include "core/services/undoservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

JournalEntry newestEntry(Office& office) {
    return office.journal().entries(1).front();
}

std::optional<ErrorKind> undoBy(Office& office, const Session& session, const JournalEntry& entry) {
    return failure([&] { UndoService(office.unitOfWork(), session).undo(entry); });
}

}  // namespace

TEST_CASE("nobody takes a change of accounts back", "[undo][accounts]") {
    TestOffice office;
    office->accounts().create(u"sakura"_s, Role::Administrator, kPassword, kFastKdf);
    const JournalEntry created = newestEntry(*office);
    office->accounts().change(*office->accounts().find(u"sakura"_s), Role::Supervisor, true);
    const JournalEntry demoted = newestEntry(*office);
    REQUIRE(demoted.action == u"account.change");
    const Session sakura{u"sakura"_s, Role::Supervisor, {}};
    for (const Session& session : {sakura, office->session()}) {
        for (const JournalEntry& entry : {created, demoted}) {
            CHECK(undoBy(*office, session, entry) == ErrorKind::NotUndoable);
        }
    }
    CHECK(office->accounts().find(u"sakura"_s)->role == roleCode(Role::Supervisor));
    CHECK(newestEntry(*office).id == demoted.id);
}

TEST_CASE("nor what a new office began with", "[undo]") {
    TestOffice office;
    const JournalEntry created = office->journal().entries(100).back();
    REQUIRE(created.action == u"office.create");
    CHECK(undoBy(*office, office->session(), created) == ErrorKind::NotUndoable);
    CHECK(office->accounts().accounts().size() == 1);
    office.open();
    CHECK(office->problems() == QStringList());
}

TEST_CASE("a record that hides in another family's entry keeps its own right", "[undo]") {
    TestOffice office;
    office->accounts().create(u"other"_s, Role::Worker, kPassword, kFastKdf);
    Patient patient = patientCalled(*office, u"練習 花子"_s, u"1"_s);
    StaffMember staff;
    staff.number = u"S1"_s;
    staff.name = u"見本 係"_s;
    office->records().saveAll({{&patientType(), &patient}, {&staffMemberType(), &staff}});
    const JournalEntry saved = newestEntry(*office);
    REQUIRE(saved.action == u"patient.save");
    CHECK(undoBy(*office, {u"other"_s, Role::Worker, {}}, saved) == ErrorKind::NotAllowed);
    CHECK(office->store().of(staffMemberType()).count() == 1);

    office->unitOfWork().run(office->session(), u"patient.save"_s, {}, [&](Work& work) {
        Account account;
        account.name = u"hidden"_s;
        account.role = roleCode(Role::Worker);
        work.insert(accountType(), account);
    });
    CHECK(undoBy(*office, office->session(), newestEntry(*office)) == ErrorKind::NotUndoable);
    CHECK(office->accounts().find(u"hidden"_s));
}

TEST_CASE("a list is taken back by who may keep it", "[undo]") {
    TestOffice office;
    office->accounts().create(u"other"_s, Role::Supervisor, kPassword, kFastKdf);
    StaffMember staff;
    staff.number = u"S1"_s;
    staff.name = u"見本 係"_s;
    office->records().save(staffMemberType(), staff);
    const JournalEntry saved = newestEntry(*office);
    CHECK(undoBy(*office, {u"other"_s, Role::Worker, {}}, saved) == ErrorKind::NotAllowed);
    CHECK_FALSE(undoBy(*office, {u"other"_s, Role::Supervisor, {}}, saved));
}

TEST_CASE("what may be taken back is what may be saved", "[undo]") {
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        INFO(type->table);
        const auto table = QString::fromLatin1(type->table);
        for (const char* verb : {".save", ".cancel", ".restore"}) {
            CHECK(undoRight(table + QLatin1StringView(verb), catalogue) == writeRight(*type));
        }
        CHECK_FALSE(undoRight(table + u".read"_s, catalogue));
        if (type != &mergedPatientType()) CHECK(undoRight(*type) == writeRight(*type));
    }
    CHECK_FALSE(writeRight(accountType()));
    CHECK(undoRight(kImportAction, catalogue) == Right::Import);
    CHECK(undoRight(kMergeAction, catalogue) == Right::Write);
    for (const char* action : {"office.create", "practice.fill", "code.add", "account.create",
                               "account.change", "account.password", "month.close", "month.report",
                               "month.reopen", "settings.change", "", "undo"}) {
        INFO(action);
        CHECK_FALSE(undoRight(QString::fromLatin1(action), catalogue));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/staffmember.h"
#include "core/services/closingservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/sharedoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// An administrator, and a colleague whose window is open.
class OpenColleague {
public:
    explicit OpenColleague(Role role) {
        admin->accounts().create(u"hanako"_s, role, kPassword, kFastKdf);
        hanako = shared.open(u"hanako"_s);
        patient = savedPatient(*hanako, u"見本　花子"_s);
    }

    void change(Role role, bool isEnabled = true) {
        admin->accounts().change(*admin->accounts().find(u"hanako"_s), role, isEnabled);
        head = admin->journal().head();
    }
    std::optional<ErrorKind> saving() {
        return failure([&] {
            patient.note += u"、書き足し"_s;
            hanako->records().save(patientType(), patient);
        });
    }
    std::optional<ErrorKind> addingStaff() {
        return failure([&] {
            StaffMember colleague;
            colleague.number = u"S1"_s;
            colleague.name = u"練習　相談員"_s;
            hanako->records().save(staffMemberType(), colleague);
        });
    }
    bool isAsItWas() const { return admin->journal().head() == head; }

    SharedOffice shared;
    std::unique_ptr<Office> admin = shared.open();
    std::unique_ptr<Office> hanako;
    Patient patient;
    QString head;
};

}  // namespace

TEST_CASE("a disabled account's open window writes nothing more", "[server]") {
    OpenColleague world(Role::Worker);
    world.change(Role::Worker, false);
    CHECK(world.saving() == ErrorKind::AccountDisabled);
    CHECK(failure([&] { world.hanako->records().open(patientType(), world.patient.id); }) ==
          ErrorKind::AccountDisabled);
    CHECK(failure([&] {
              world.hanako->accounts().setPassword(u"hanako"_s, u"a new password"_s, kFastKdf);
          }) == ErrorKind::AccountDisabled);
    CHECK(failure([&] { world.hanako->requireStanding(); }) == ErrorKind::AccountDisabled);
    CHECK(world.isAsItWas());
    // What was typed stays: the account may come back.
    typedDraft(*world.hanako, u"patient"_s, world.patient.uid, u"途中"_s);
    CHECK_FALSE(world.hanako->drafts().find(u"patient"_s, world.patient.uid).isEmpty());
}

TEST_CASE("who was given a lesser role does with an open window what that role may", "[server]") {
    OpenColleague world(Role::Administrator);
    world.change(Role::Worker);
    CHECK_FALSE(world.saving());
    world.head = world.admin->journal().head();
    CHECK(world.addingStaff() == ErrorKind::RightsChanged);
    CHECK(failure([&] {
              ClosingService(world.hanako->unitOfWork(), world.hanako->session())
                  .close(world.hanako->codes().id("ward", "kita"), u"2026-04"_s);
          }) == ErrorKind::RightsChanged);
    CHECK(failure([&] {
              world.hanako->accounts().setPassword(u"admin"_s, u"a new password"_s, kFastKdf);
          }) == ErrorKind::RightsChanged);
    CHECK(world.shared.open()->session().account == u"admin"_s);
    CHECK(world.isAsItWas());

    world.change(Role::Viewer);
    CHECK(world.saving() == ErrorKind::RightsChanged);
    CHECK(world.isAsItWas());
    CHECK_FALSE(failure([&] { world.hanako->records().open(patientType(), world.patient.id); }));
}

TEST_CASE("who was given a greater role goes on", "[server]") {
    OpenColleague world(Role::Worker);
    world.change(Role::Supervisor);
    CHECK_FALSE(world.saving());
    CHECK(world.addingStaff() == ErrorKind::NotAllowed);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/serverwindow.h"
#include "tests/support/unreadablepeople.h"
#include "tests/ui/callform.h"
#include "tests/ui/conflictbox.h"

#include <QPointer>

#include <optional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

void setMother(Consultation& theirs) {
    theirs.relation = u"母"_s;
}

}  // namespace

TEST_CASE("an answer that cannot be shown is asked for again", "[ui][conflict]") {
    OfficeWithCall ui;
    {
        CallForm form(ui);
        form.type(u"summary"_s, u"わたしの要旨"_s);
        ui.saveInBetween(setMother);
        std::optional<UnreadablePeople> unreadable;
        inConflict([&](ConflictDialog& dialog) {
            unreadable.emplace(ui.opened());
            dialog.accept();
        });
        CHECK_FALSE(form.controller.save());
        unreadable.reset();
        CHECK_FALSE(form.bar.text().isEmpty());
        CHECK(form.value(u"summary"_s) == u"わたしの要旨"_s);
        CHECK(form.value(u"relation"_s).toString().isEmpty());
        CHECK(form.controller.entity().revision == ui.call.revision);
        REQUIRE(form.controller.keepDraft());
    }
    CallForm again(ui);
    REQUIRE(again.controller.restoreDraft());
    acceptConflict(4);
    CHECK(again.controller.save());
    CHECK(ui.stored().summary == u"わたしの要旨"_s);
    CHECK(ui.stored().relation == u"母"_s);
}

TEST_CASE("what was chosen and could not be shown is chosen already next time", "[ui][conflict]") {
    OfficeWithCall ui;
    {
        CallForm form(ui);
        form.type(u"summary"_s, u"わたしの要旨"_s);
        ui.saveInBetween(setMother);
        std::optional<UnreadablePeople> unreadable;
        inConflict([&](ConflictDialog& dialog) {
            choose(dialog, u"続柄: 前のまま"_s);
            unreadable.emplace(ui.opened());
            dialog.accept();
        });
        CHECK_FALSE(form.controller.save());
        unreadable.reset();
        REQUIRE(form.controller.keepDraft());
    }
    const auto saveAgain = [&] {
        CallForm again(ui);
        REQUIRE(again.controller.restoreDraft());
        acceptConflict(4);
        CHECK(again.controller.save());
    };
    SECTION("against the same version") {
        saveAgain();
        CHECK(ui.stored().relation.isEmpty());
    }
    SECTION("and not against a newer one") {
        ui.saveInBetween([](Consultation& theirs) { theirs.relation = u"父"_s; });
        saveAgain();
        CHECK(ui.stored().relation == u"父"_s);
    }
    CHECK(ui.stored().summary == u"わたしの要旨"_s);
}

TEST_CASE("a form goes on from what it shows, not from what it cannot show", "[ui][conflict]") {
    OfficeWithCall ui;
    CallForm form(ui);
    ui.saveInBetween(setMother);
    {
        const UnreadablePeople unreadable(ui.opened());
        CHECK_THROWS_AS(form.controller.refresh(), Error);
    }
    form.type(u"summary"_s, u"わたしの要旨"_s);
    acceptConflict(4);
    CHECK(form.controller.save());
    CHECK(ui.stored().relation == u"母"_s);
}

TEST_CASE("a draft that cannot be shown is not taken over", "[ui][conflict][draft]") {
    OfficeWithCall ui;
    {
        CallForm typing(ui);
        typing.type(u"summary"_s, u"はじめの要旨"_s);
        REQUIRE(typing.controller.keepDraft());
    }
    ui.file.clock.advanceSeconds(1);
    {
        CallForm form(ui);
        {
            const UnreadablePeople unreadable(ui.opened());
            CHECK_THROWS_AS(form.controller.restoreDraft(), Error);
        }
        CHECK_FALSE(form.controller.isDirty());
        form.type(u"relation"_s, u"本人"_s);
        REQUIRE(form.controller.keepDraft());
    }
    CallForm again(ui);
    REQUIRE(again.controller.restoreDraft());
    CHECK(again.value(u"summary"_s) == u"はじめの要旨"_s);
    CHECK(again.value(u"relation"_s) == u"本人"_s);
}

TEST_CASE("a person is taken out of a form whose people cannot be read", "[ui][conflict]") {
    OfficeWithCall ui;
    const Patient other = savedPatient(ui.opened(), u"見本　一郎"_s);
    CallForm form(ui);
    FieldEditor& persons = *form.view.editor(u"persons"_s);
    persons.setValue(QVariant::fromValue(QList<qint64>{ui.patient.id, other.id}));
    const UnreadablePeople unreadable(ui.opened());
    pressKey(persons.input(), Qt::Key_Backspace);
    CHECK(persons.value().value<QList<qint64>>() == QList<qint64>{ui.patient.id});
}

TEST_CASE("an answer that the server does not hear puts nothing of a colleague's back",
          "[ui][server][conflict]") {
    if (!hasTestServer()) {
        WARN("no server to lose");
        return;
    }
    ServerWindow ui;
    const Patient person = ui.savedPatient(u"見本　一郎"_s);
    const Consultation call = savedCall(ui.opened(), u"2026-06-01"_s, {person.id});
    ui.workspace().openRecord(consultationType(), call.id);
    typeText(ui.summary(), u"わたしの要旨"_s);
    {
        const auto colleague = ui.colleague();
        auto theirs = colleague->store().load<Consultation>(consultationType(), call.id);
        setMother(theirs);
        colleague->records().save(consultationType(), theirs);
    }
    const QPointer<Workspace> before = &ui.workspace();
    inConflict([&](ConflictDialog& dialog) {
        ui.cutAll();
        dialog.accept();
    });
    ui.workspace().perform(ActionId::Save);
    CHECK(ui.says(u"つながりません"_s));
    REQUIRE(QTest::qWaitFor([&] { return before.isNull(); }, 20'000));
    REQUIRE(ui.window->workspace());
    CHECK(ui.summary()->toPlainText() == u"わたしの要旨"_s);
    acceptConflict(4);
    CHECK(ui.page<RecordPage>()->form().controller().save());
    const auto stored = ui.opened().store().load<Consultation>(consultationType(), call.id);
    CHECK(stored.summary == u"わたしの要旨"_s);
    CHECK(stored.relation == u"母"_s);
}

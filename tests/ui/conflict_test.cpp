// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/ui/personform.h"
#include "ui/forms/conflictdialog.h"
#include "ui/pages/recordpage.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit* summary(UiOffice& ui) {
    FieldEditor* editor = ui.page<RecordPage>()->form().view().editor(u"summary"_s);
    return qobject_cast<QPlainTextEdit*>(editor->input());
}

/// Takes what the dialog that is about to come has chosen already.
void acceptConflict(qsizetype choices) {
    QTimer::singleShot(0, [choices] {
        auto* dialog = qobject_cast<ConflictDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        CHECK(dialog->findChildren<QRadioButton*>().size() == choices);
        dialog->accept();
    });
}

}  // namespace

TEST_CASE("somebody who saved in between is asked about field by field", "[ui][conflict]") {
    OfficeWithPerson ui;
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.phone = u"011-000-0002"_s; });

    // Two fields differ; each side's change is chosen already.
    acceptConflict(4);
    CHECK(form.controller.save());
    CHECK(ui.stored().note == u"わたしの備考"_s);
    CHECK(ui.stored().phone == u"011-000-0002"_s);
}

TEST_CASE("a draft that is opened again takes nothing from a colleague", "[ui][conflict]") {
    OfficeWithPerson ui;
    {
        PersonForm typing(ui);
        typing.type(u"address"_s, u"北区のどこか"_s);
        REQUIRE(typing.controller.keepDraft());
    }
    ui.saveInBetween([](Patient& theirs) {
        theirs.phone = u"011-000-0002"_s;
        theirs.note = u"同僚の備考"_s;
    });

    PersonForm again(ui);
    REQUIRE(again.controller.restoreDraft());
    acceptConflict(6);
    CHECK(again.controller.save());
    CHECK(ui.stored().address == u"北区のどこか"_s);
    CHECK(ui.stored().phone == u"011-000-0002"_s);
    CHECK(ui.stored().note == u"同僚の備考"_s);
}

TEST_CASE("two texts written at the same time are both kept", "[ui][conflict]") {
    OfficeWithPerson ui(u"はじめの備考"_s);
    PersonForm form(ui);
    form.type(u"note"_s, u"わたしの備考"_s);
    ui.saveInBetween([](Patient& theirs) { theirs.note = u"同僚の備考"_s; });

    acceptConflict(3);
    CHECK(form.controller.save());
    CHECK(ui.stored().note == u"同僚の備考\nわたしの備考"_s);
}

TEST_CASE("a new record that another window saved is asked about field by field",
          "[ui][conflict]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(summary(ui), u"こちらの文"_s);
    Office& office = ui.opened();
    FormController& controller = ui.page<RecordPage>()->form().controller();
    Consultation theirs = phoneCall(office, u"2026-06-01"_s);
    theirs.uid = controller.entity().uid;
    theirs.summary = u"別の画面で保存した文"_s;
    office.records().save(consultationType(), theirs);

    bool isAsked = false;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<ConflictDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        isAsked = true;
        dialog->accept();
    });
    CHECK(controller.save());
    CHECK(isAsked);
    CHECK(office.store().of(consultationType()).count() == 1);
    CHECK(office.store().load<Consultation>(consultationType(), theirs.id).summary ==
          u"別の画面で保存した文\nこちらの文"_s);
    CHECK(office.drafts().all().isEmpty());
}

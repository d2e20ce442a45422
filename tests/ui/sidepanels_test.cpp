// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "tests/support/catchqt.h"
#include "tests/ui/callform.h"
#include "ui/forms/referenceeditor.h"
#include "ui/pages/callerpanel.h"
#include "ui/pages/recordpage.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A call about 花子, beside whom 一郎 is known.
struct OfficeWithPanel : OfficeWithCall {
    void open() { workspace().openRecord(consultationType(), call.id); }
    /// As they come up and go.
    bool tells(const QString& name, const QString& noLonger) {
        auto* panel = page<RecordPage>()->findChild<CallerPanel*>();
        return panel &&
               QTest::qWaitFor(
                   [&] { return tests::says(*panel, name) && !tests::says(*panel, noLonger); },
                   2000);
    }

    Patient other = savedPatient(opened(), u"見本　一郎"_s);
};

}  // namespace

TEST_CASE("the panel of callers goes back with a form that is given up", "[ui][draft]") {
    OfficeWithPanel ui;
    ui.open();
    RecordForm& form = ui.page<RecordPage>()->form();
    auto* persons = dynamic_cast<ReferenceEditor*>(form.view().editor(u"persons"_s));
    REQUIRE(persons);
    persons->setTyped(QJsonObject{{u"ids"_s, QJsonArray{ui.other.id}}});
    CHECK(ui.tells(u"一郎"_s, u"花子"_s));
    buttonIn(form, u"書きかけを捨てる"_s).click();
    CHECK(ui.tells(u"花子"_s, u"一郎"_s));
}

TEST_CASE("the panel of callers is of the stored record where a draft ends", "[ui][draft]") {
    OfficeWithPanel ui;
    {
        CallForm typing(ui);
        typing.type(u"summary"_s, u"同じ要旨"_s);
        REQUIRE(typing.controller.keepDraft());
    }
    ui.saveInBetween([&](Consultation& theirs) {
        theirs.summary = u"同じ要旨"_s;
        theirs.persons = {ui.other.id};
    });
    ui.open();
    CHECK(ui.opened().drafts().all().isEmpty());
    CHECK(ui.tells(u"一郎"_s, u"花子"_s));
}

TEST_CASE("the panel of renewals goes back with a form that is given up", "[ui][draft]") {
    OfficeWithPerson ui;
    ui.workspace().openNew(admissionStatusType(), {});
    RecordForm& form = ui.page<RecordPage>()->form();
    auto* due = form.findChild<QLabel*>(u"renewalDue"_s);
    REQUIRE(due);
    const QString before = due->text();
    form.view().editor(u"type_id"_s)->setTyped(u"medical_protection"_s);
    form.view().editor(u"admitted_on"_s)->setTyped(u"R8.5.1"_s);
    CHECK(due->text() != before);
    buttonIn(form, u"書きかけを捨てる"_s).click();
    CHECK(due->text() == before);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a form says how a diagnosis is written", "[ui][patients]") {
    UiOffice ui;
    ui.openWindow();
    ui.workspace().openNew(patientType(), [&](Entity& entity) {
        static_cast<Patient&>(entity) = patientCalled(ui.opened(), u"見本　花子"_s);
    });
    auto* page = ui.page<RecordPage>();
    REQUIRE(page);
    FieldEditor* diagnosis = page->form().view().editor(u"diagnosis"_s);
    diagnosis->setTyped(u"うつ"_s);
    ui.perform(ActionId::Save);
    CHECK(page->form().bar().text().contains(
        u"診断コード: 「うつ」はICD-10のコードではありません"_s));
    CHECK(ui.opened().store().of(patientType()).count() == 0);
    diagnosis->setTyped(u"Ｆ３２"_s);
    ui.perform(ActionId::Save);
    CHECK(ui.opened().store().of(patientType()).count() == 1);
}

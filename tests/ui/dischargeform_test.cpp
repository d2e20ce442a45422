// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dischargecase.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/recordpage.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("what is odd about a saved record is told before its form closes", "[ui][discharge]") {
    UiOffice ui;
    const Patient patient = savedPatient(ui.office(), u"見本　花子"_s);
    ui.openWindow();
    ui.workspace().openNew(dischargeCaseType(), [&](Entity& entity) {
        auto& file = static_cast<DischargeCase&>(entity);
        file.patient = patient.id;
        file.identifiedOn = u"2026-05-01"_s;
    });
    auto* page = ui.page<RecordPage>();
    REQUIRE(page);
    page->form().view().editor(u"plan_on"_s)->setTyped(u"R8.5.20"_s);
    page->form().view().editor(u"delivered_on"_s)->setTyped(u"R8.5.10"_s);
    ui.perform(ActionId::SaveAndClose);
    CHECK(ui.opened().store().of(dischargeCaseType()).count() == 1);
    REQUIRE(ui.page<RecordPage>() == page);
    const QString told = page->form().bar().text();
    CHECK(told.contains(u"保存しました"_s));
    CHECK(told.contains(u"単独共同: 空欄なので、集計の内訳に入りません。"_s));
    CHECK(told.contains(u"交付日: 「2026-05-10」は「計画作成日」（2026-05-20）より前の日です。"_s));
    // Whoever saw it closes the form.
    ui.perform(ActionId::SaveAndClose);
    CHECK(ui.page<RecordPage>() != page);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/peeractivity.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/forms/formview.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("codes with long words take what their line has to spare", "[ui][form]") {
    constexpr QSize kForm(1200, 600);
    UiOffice ui;
    ui.openWindow();
    RecordTexts& texts = ui.workspace().context().texts;
    FormView calls(ui.opened(), texts, consultationType());
    FormView activities(ui.opened(), texts, peerActivityType());
    for (FormView* form : {&calls, &activities}) {
        form->resize(kForm);
        form->show();
        REQUIRE(QTest::qWaitForWindowExposed(form));
    }
    CHECK(calls.editor(u"desk_id"_s)->width() > calls.editor(u"method_id"_s)->width());
    CHECK(activities.editor(u"kind_id"_s)->width() > activities.editor(u"held_on"_s)->width());
    // The next stands beside it still.
    CHECK(calls.editor(u"desk_id"_s)->y() == calls.editor(u"method_id"_s)->y());
}

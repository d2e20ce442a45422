// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordform.h"

#include "core/domain/consultation.h"
#include "tests/support/uioffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a form that goes away keeps what was typed and tells its page nothing more",
          "[ui][form]") {
    UiOffice ui;
    ui.openWindow();
    auto form = std::make_unique<RecordForm>(ui.workspace().context(), consultationType(),
                                             consultationType().make());
    form->view().editor(u"summary"_s)->setTyped(u"書きかけ"_s);
    REQUIRE(form->controller().isDirty());
    REQUIRE(ui.opened().drafts().all().isEmpty());
    // As the page does, whose own part is gone before its form.
    int told = 0;
    const QObject page;
    QObject::connect(&form->controller(), &FormController::stateChanged, &page, [&] { ++told; });
    form.reset();
    CHECK(told == 0);
    CHECK(ui.opened().drafts().all().size() == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codeentry.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("work in the background knows a code as soon as it is entered", "[ui][background]") {
    UiOffice ui;
    ui.openWindow();
    const auto isKnown = [&] {
        bool known = false;
        ui.workspace().context().background.run<bool>(
            &ui.workspace(), u"look"_s,
            [](Office& office) { return office.codes().find(u"subcategory", u"own"_s) != nullptr; },
            [&](const bool& answer) { known = answer; });
        REQUIRE(settle(ui.workspace()));
        return known;
    };
    CHECK_FALSE(isKnown());
    CodeEntry code;
    code.list = u"subcategory"_s;
    code.code = u"own"_s;
    code.label = u"区の細区分"_s;
    ui.opened().records().save(codeEntryType(), code);
    CHECK(isKnown());
}

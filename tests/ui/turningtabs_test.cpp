// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("Ctrl+Tab turns to the next part from wherever the keyboard stands", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    for (const ActionId id : {ActionId::GoCounts, ActionId::GoPeers, ActionId::GoStays}) {
        ui.perform(id);
        REQUIRE(settle(ui.workspace()));
        auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
        REQUIRE(tabs);
        for (int turn = 1; turn <= tabs->count(); ++turn) {
            QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            INFO("from a " << focus->metaObject()->className());
            pressKey(focus, Qt::Key_Tab, Qt::ControlModifier);
            REQUIRE(settle(ui.workspace()));
            CHECK(tabs->currentIndex() == turn % tabs->count());
        }
    }
}

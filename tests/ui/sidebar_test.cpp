// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"

#include <QListWidget>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the page in view stays marked wherever the sidebar is clicked", "[ui][sidebar]") {
    UiOffice ui;
    ui.openWindow();
    auto* sidebar = ui.workspace().findChild<QListWidget*>(u"sidebar"_s);
    REQUIRE(sidebar);
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {},
                      sidebar->viewport()->rect().bottomLeft() + QPoint(20, -20));
    REQUIRE(sidebar->selectedItems().size() == 1);
    CHECK(sidebar->selectedItems().front() == sidebar->currentItem());
}

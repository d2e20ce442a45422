// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/palette.h"

#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// The palette after somebody typed.
struct PaletteOf {
    PaletteOf(UiOffice& ui, const QString& typed)
        : palette(ui.opened(), ui.workspace().context().texts, [](ActionId) { return true; }),
          list(*palette.findChild<QListWidget*>()) {
        palette.findChild<QLineEdit*>()->setText(typed);
    }

    Palette palette;
    QListWidget& list;
};

}  // namespace

TEST_CASE("a name that turns text round does not turn what is found", "[ui]") {
    UiOffice ui;
    savedPatient(ui.office(), QChar(0x202E) + u"見本　花子"_s, u"7"_s);
    ui.openWindow();
    const PaletteOf found(ui, u"7"_s);
    REQUIRE(found.list.count() > 0);
    const QString shown = found.list.item(0)->text();
    CHECK(shown.startsWith(u"U+202E見本"_s));
    CHECK(shown.endsWith(u"7"_s));
}

TEST_CASE("two persons of one long name are told apart", "[ui]") {
    const QString name(42, u'例');
    UiOffice ui;
    savedPatient(ui.office(), name, u"71"_s);
    savedPatient(ui.office(), name, u"72"_s);
    ui.openWindow();
    PaletteOf found(ui, name);
    found.palette.show();
    REQUIRE(QTest::qWaitForWindowExposed(&found.palette));
    REQUIRE(found.list.count() >= 2);
    CHECK_FALSE(found.list.horizontalScrollBar()->isVisible());
    // The number, at the end, is not what gives way.
    CHECK(found.list.textElideMode() == Qt::ElideMiddle);
    CHECK(found.list.item(0)->text().right(2) != found.list.item(1)->text().right(2));
}

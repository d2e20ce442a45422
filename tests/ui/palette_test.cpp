// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/palette.h"

#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"

#include <QLineEdit>
#include <QListWidget>

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

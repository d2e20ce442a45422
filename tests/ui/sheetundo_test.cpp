// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undoservice.h"
#include "tests/ui/sheetwindow.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two texts, saved and on the screen.
class TwoTexts : public SheetWindow {
public:
    TwoTexts() {
        openEmptySheet();
        writeFirst(1, u"文"_s, u"甲"_s);
        writeBelow(0, u"文"_s, u"乙"_s);
        press(u"保存"_s);
    }

    /// From outside the texts.
    void undo() {
        perform(ActionId::Undo);
        QCoreApplication::processEvents();
        REQUIRE(settle(workspace()));
    }
    /// By this account somewhere else, while this page stands open.
    void undoElsewhere() {
        const auto other =
            Office::another(opened().source(), opened().session(), opened().clock(), catalogue);
        UndoService(other->unitOfWork(), other->session()).undoLast();
    }
    void undoWhileClosed() {
        window->close();
        closeWindow();
        file.open();
        UndoService(office().unitOfWork(), office().session()).undoLast();
        openPage();
    }
    bool saysMerged() { return says(u"あいだに保存された内容と合わせました"_s); }
    QStringList storedTexts() { return textsOf(stored()); }
};

}  // namespace

TEST_CASE("a removal that was undone is not saved again", "[ui][sheet][undo]") {
    TwoTexts ui;
    ui.act(1, u"消す"_s);
    ui.press(u"保存"_s);
    ui.write(ui.text(0), u"甲の続き"_s);
    SECTION("from this page") {
        ui.undo();
    }
    SECTION("elsewhere") {
        ui.undoElsewhere();
    }
    ui.press(u"保存"_s);
    CHECK(ui.saysMerged());
    CHECK(ui.storedTexts() == QStringList{u"甲"_s, u"乙"_s});
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"甲の続き"_s, u"乙"_s});
    ui.press(u"保存"_s);
    CHECK(ui.storedTexts() == QStringList{u"甲の続き"_s, u"乙"_s});
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("an added text that was undone is not saved again", "[ui][sheet][undo]") {
    TwoTexts ui;
    ui.act(1, u"文"_s);
    ui.write(ui.text(2), u"丙"_s);
    ui.press(u"保存"_s);
    ui.write(ui.text(0), u"甲の続き"_s);
    ui.undo();
    ui.press(u"保存"_s);
    CHECK(ui.saysMerged());
    ui.press(u"保存"_s);
    CHECK(ui.storedTexts() == QStringList{u"甲の続き"_s, u"乙"_s});
}

TEST_CASE("a draft does not bring back a text that was undone", "[ui][sheet][undo][draft]") {
    TwoTexts ui;
    ui.write(ui.text(1), u"直した乙"_s);
    ui.press(u"保存"_s);
    ui.write(ui.text(0), u"甲の続き"_s);
    SECTION("before it is opened again") {
        ui.undoWhileClosed();
        CHECK(ui.saysMerged());
    }
    SECTION("after it was opened again") {
        ui.reopen();
        CHECK_FALSE(ui.saysMerged());
        ui.undo();
        ui.press(u"保存"_s);
        CHECK(ui.saysMerged());
    }
    ui.press(u"保存"_s);
    CHECK(ui.storedTexts() == QStringList{u"甲の続き"_s, u"乙"_s});
    CHECK(ui.opened().problems() == QStringList());
}

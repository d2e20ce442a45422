// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/sheetdocument.h"
#include "core/text/issuetext.h"
#include "tests/support/seedsheet.h"
#include "tests/ui/sheetwindow.h"

#include <QScrollBar>
#include <QWheelEvent>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Types the seed's sheet into an empty one, by nothing but what the editor offers.
class SheetTypist {
public:
    explicit SheetTypist(SheetWindow& ui) : m_ui(ui), m_codes(ui.opened().codes()) {}

    void type(const SheetContent& sheet) {
        typeCover(sheet.cover);
        for (qsizetype i = 0; i < sheet.blocks.size(); ++i) {
            const SheetBlock& block = sheet.blocks[i];
            const QString kind = m_codes.label(block.kind);
            if (i == 0 || sheet.blocks[i - 1].section != block.section) {
                m_ui.addFirst(static_cast<int>(block.section.value_or(0)), kind);
            } else {
                m_ui.act(i - 1, kind);
            }
            typeBlock(i, block);
        }
    }

private:
    void typeCover(const SituationSheet& cover) {
        for (const Field& field : situationSheetType().fields) {
            if (field.kind != FieldKind::Note) continue;
            for (auto* edit : m_ui.editor().findChildren<QPlainTextEdit*>()) {
                if (edit->accessibleName() != fieldLabel(field)) continue;
                m_ui.write(*edit, field.get(cover).toString());
            }
        }
    }

    void typeBlock(qsizetype at, const SheetBlock& block) {
        if (m_codes.is(block.kind, "page_break")) return;
        m_ui.write(m_ui.text(at, 0), block.mark);
        for (int cell = 0; cell < kSheetCells; ++cell) {
            const QString words = *block.cells()[static_cast<size_t>(cell)];
            if (words.isEmpty()) continue;
            while (m_ui.row(at).columns() <= cell) m_ui.act(at, u"列を加える"_s);
            m_ui.write(m_ui.text(at, cell + 1), words);
        }
        if (block.indicator.isEmpty()) return;
        QComboBox& indicator = m_ui.box(u"数値を使う指標"_s, m_ui.row(at));
        m_ui.choose(indicator, indicator.findData(block.indicator));
        QComboBox& good = m_ui.box(u"よい向き"_s, m_ui.row(at));
        m_ui.choose(good, good.findData(block.good));
    }

    SheetWindow& m_ui;
    const CodeBook& m_codes;
};

}  // namespace

TEST_CASE("a year is begun, filled with blocks of each kind and stored in order", "[ui][sheet]") {
    SheetWindow ui;
    ui.openPage();
    CHECK(ui.says(u"シートはまだありません"_s));
    ui.press(u"令和8年度のシートを始める"_s);
    const qsizetype shipped = ui.typed().blocks.size();
    REQUIRE(shipped > 0);
    const auto inSection = [&](int section) {
        QStringList texts;
        for (const SheetBlock& block : ui.stored().blocks) {
            if (block.section == section) texts.append(block.text);
        }
        return texts;
    };
    ui.addFirst(3, u"文"_s);
    qsizetype at = 0;
    while (ui.typed().blocks[at].section != 3) ++at;
    // The keyboard is where writing goes on.
    CHECK(ui.text(at).hasFocus());
    ui.write(ui.text(at), u"　はじめの文\n二行目"_s);
    ui.act(at, u"箇条書き"_s);
    ui.write(ui.text(at + 1, 0), u"(1)"_s);
    ui.write(ui.text(at + 1), u"項目"_s);
    ui.writeBelow(at + 1, u"表"_s, u"見出し"_s);
    ui.act(at + 2, u"表の行"_s);
    ui.write(ui.text(at + 3, 2), u"値"_s);
    // Not between the rows of the table.
    ui.act(at + 2, u"注記"_s);
    ui.write(ui.text(at + 4), u"表の下"_s);
    CHECK(ui.says(u"まだ保存していません"_s));
    ui.press(u"保存"_s);
    CHECK_FALSE(ui.says(u"まだ保存していません"_s));
    CHECK(inSection(3).mid(0, 5) ==
          QStringList{u"　はじめの文\n二行目"_s, u"項目"_s, u"見出し"_s, QString(), u"表の下"_s});
    const SheetContent stored = ui.stored();
    CHECK(stored.blocks[at + 1].mark == u"(1)"_s);
    CHECK(stored.blocks[at + 3].cell2 == u"値"_s);
    CHECK(ui.opened().codes().is(stored.blocks[at + 4].kind, "note"));
    // A further save changes what was entered, and enters nothing again.
    ui.write(ui.text(at + 1), u"直した項目"_s);
    ui.press(u"保存"_s);
    CHECK(ui.stored().blocks[at + 1].id == stored.blocks[at + 1].id);
    ui.reopen();
    CHECK(ui.text(at + 1).toPlainText() == u"直した項目"_s);
    CHECK(ui.typed().blocks.size() == shipped + 5);
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("an office that begins in 2026 writes the sheet of a year before", "[ui][sheet]") {
    SheetWindow ui;
    typeInSeedRecords(ui.office());
    ui.openPage();
    const auto begin = [&](const QString& year) {
        ui.answers->text = year;
        ui.press(u"ほかの年度…"_s);
    };
    begin(u"来年"_s);
    CHECK(ui.says(u"「来年」は年度として読めません"_s));
    CHECK(allSheets(ui.opened().store()).isEmpty());
    begin(u"令和3年度"_s);
    CHECK(ui.stored().cover.fiscalYear == kSeedYear);
    CHECK(ui.says(u"＜令和2年度までの成果・効果＞"_s));
    CHECK(ui.says(u"実績値 （R2年度末）"_s));
    CHECK(ui.says(u"3,794 （R2年6月末）"_s));
    CHECK(ui.says(u"R1年6月末においては3,518人（暫定値）であったため、増加傾向にある。"_s));
    ui.addFirst(1, u"文"_s);
    ui.write(ui.text(0), u"令和3年度の文"_s);
    ui.press(u"保存"_s);
    // From the nearest year before, and from nothing later.
    begin(u"R6"_s);
    CHECK(ui.stored().cover.fiscalYear == 2024);
    CHECK(ui.text(0).toPlainText() == u"令和3年度の文"_s);
    CHECK(ui.says(u"実績値 （R5年度末）"_s));
    begin(u"2020"_s);
    CHECK(ui.stored().cover.fiscalYear == 2020);
    CHECK(ui.text(0).toPlainText() != u"令和3年度の文"_s);
    begin(u"R3"_s);
    CHECK(ui.says(u"令和3年度のシートはもうあります。"_s));
    CHECK(ui.typed().cover.fiscalYear == kSeedYear);
    CHECK(allSheets(ui.opened().store()).size() == 3);
    ui.press(u"令和7年度のシートを始める"_s);
    CHECK(ui.stored().cover.fiscalYear == 2025);
}

TEST_CASE("an empty section takes a block of any kind but a row", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    qint64 position = 0;
    for (const CodeEntry* kind : ui.opened().codes().list(u"sheet_block_kind")) {
        if (kind->code == u"row"_s) continue;
        ui.addFirst(1 + static_cast<int>(position++ % kSheetSections), kind->label);
    }
    ui.press(u"保存"_s);
    CHECK(ui.stored().blocks.size() == position);
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("which figures fill a row and which way is good is chosen in it", "[ui][sheet]") {
    SheetWindow ui;
    typeInSeedRecords(ui.office());
    ui.openEmptySheet(kSeedYear);
    ui.addFirst(4, u"指標の表"_s);
    // As shipped, until it has rows of its own.
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.says(u"3,794"_s));
    ui.act(0, u"表の行"_s);
    QComboBox& indicator = ui.box(u"数値を使う指標"_s, ui.row(1));
    QComboBox& good = ui.box(u"よい向き"_s, ui.row(1));
    ui.choose(indicator, indicator.findData(u"1"_s));
    CHECK(ui.says(u"前回 3,518、今回 3,794"_s));
    CHECK_FALSE(ui.says(u"向き）"_s));
    ui.choose(good, good.findText(u"減るとよい"_s));
    CHECK(ui.says(u"前回 3,518、今回 3,794（！ よくない向き）"_s));
    ui.choose(good, good.findText(u"増えるとよい"_s));
    CHECK(ui.says(u"前回 3,518、今回 3,794（○ よい向き）"_s));
    ui.choose(good, good.findText(u"どちらでもない"_s));
    CHECK_FALSE(ui.says(u"向き）"_s));
    ui.choose(good, good.findText(u"減るとよい"_s));
    ui.press(u"保存"_s);
    const SheetContent stored = ui.stored();
    CHECK(stored.blocks[1].indicator == u"1"_s);
    CHECK(ui.opened().codes().is(stored.blocks[1].good, "down"));
    ui.act(0, u"表の行"_s);
    CHECK(ui.typed().blocks.size() == 3);
}

TEST_CASE("the shipped indicators become rows that can be changed", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet(kSeedYear);
    ui.addFirst(4, u"指標の表"_s);
    ui.act(0, u"ひな形の指標の行を加える"_s);
    QStringList indicators;
    for (const SheetBlock& block : ui.typed().blocks) indicators.append(block.indicator);
    CHECK(indicators == QStringList{QString(), u"1"_s, u"2"_s, u"3"_s, u"4"_s});
}

TEST_CASE("what is removed comes back with its text, and each text has its undo", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(2, u"文"_s, u"一つめ"_s);
    ui.writeBelow(0, u"表"_s, u"頭"_s);
    ui.writeBelow(1, u"表の行"_s, u"行"_s);
    ui.press(u"保存"_s);
    ui.write(ui.text(0), u"書き直し"_s);
    // The table goes with its row.
    ui.act(1, u"消す"_s);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"書き直し"_s});
    CHECK(ui.says(u"2行を消しました。"_s));
    ui.act(0, u"消す"_s);
    CHECK(ui.typed().blocks.isEmpty());
    ui.press(u"消した行を戻す"_s);
    ui.press(u"消した行を戻す"_s);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"書き直し"_s, u"頭"_s, u"行"_s});
    CHECK_FALSE(ui.says(u"行を消しました。"_s));
    // Through all that and the save, a text's own undo goes on.
    ui.text(0).setFocus();
    pressKey(&ui.text(0), Qt::Key_Z, Qt::ControlModifier);
    CHECK(ui.text(0).toPlainText() != u"書き直し"_s);
    while (ui.text(0).document()->isUndoAvailable() && ui.text(0).toPlainText() != u"一つめ"_s) {
        pressKey(&ui.text(0), Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(ui.text(0).toPlainText() == u"一つめ"_s);
    // Removed, saved, brought back and saved.
    ui.act(0, u"消す"_s);
    ui.press(u"保存"_s);
    CHECK(ui.stored().blocks.size() == 2);
    ui.press(u"消した行を戻す"_s);
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"一つめ"_s, u"頭"_s, u"行"_s});
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("a save is taken back from outside the texts", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"文"_s);
    ui.press(u"保存"_s);
    ui.perform(ActionId::Undo);
    QCoreApplication::processEvents();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.typed().blocks.isEmpty());
    ui.perform(ActionId::Redo);
    QCoreApplication::processEvents();
    REQUIRE(settle(ui.workspace()));
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"文"_s});
}

TEST_CASE("blocks are moved, added and removed by keys", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    const auto key = [&](qsizetype at, Qt::Key pressed, Qt::KeyboardModifiers with) {
        ui.text(at).setFocus();
        pressKey(&ui.text(at), pressed, with);
    };
    ui.addFirst(1, u"箇条書き"_s);
    ui.write(ui.text(0, 0), u"・"_s);
    ui.write(ui.text(0), u"甲"_s);
    key(0, Qt::Key_Return, Qt::AltModifier);
    CHECK(ui.typed().blocks[1].mark == u"・"_s);
    CHECK(ui.text(1).hasFocus());
    ui.write(ui.text(1), u"乙"_s);
    key(0, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"乙"_s, u"甲"_s});
    CHECK(ui.text(1).hasFocus());
    key(1, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"甲"_s, u"乙"_s});
    key(0, Qt::Key_Delete, Qt::AltModifier);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"乙"_s});
    pressKey(&ui.workspace(), Qt::Key_Z, Qt::AltModifier);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"甲"_s, u"乙"_s});
    // Tab goes on in the order of the eye.
    ui.text(0).setFocus();
    pressKey(&ui.text(0), Qt::Key_Tab);
    CHECK(ui.row(0).isAncestorOf(QApplication::focusWidget()));
    pressKey(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(ui.row(1).isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("the wheel is for the page where a text is seen whole", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"目標値\n（R2年度当初）"_s);
    QPlainTextEdit& text = ui.text(0);
    // Whether the text took it.
    const auto wheelDown = [&] {
        QCoreApplication::processEvents();
        QWheelEvent event(QPointF(5, 5), text.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(text.viewport(), &event);
        return event.isAccepted();
    };
    CHECK_FALSE(wheelDown());
    CHECK(text.verticalScrollBar()->maximum() == 0);
    const int two = text.height();
    ui.write(text, u"一\n二\n三\n四"_s);
    CHECK_FALSE(wheelDown());
    CHECK(text.verticalScrollBar()->maximum() == 0);
    CHECK(text.height() - two >= 2 * text.fontMetrics().lineSpacing());
    ui.write(text, QString(u"行\n"_s).repeated(40));
    text.verticalScrollBar()->setValue(0);
    CHECK(wheelDown());
    CHECK(text.verticalScrollBar()->value() > 0);
}

TEST_CASE("the seed's sheet is typed into an empty one and comes out the same", "[ui][sheet]") {
    SheetWindow ui;
    typeInSeedRecords(ui.office());
    ui.openEmptySheet(kSeedYear);
    const SheetContent seed = seedSheet(ui.opened());
    SheetTypist(ui).type(seed);
    ui.press(u"保存"_s);
    const Document wanted = sheetDocument(seed, ui.opened());
    const Document made = sheetDocument(ui.stored(), ui.opened());
    CHECK(documentHtml(made) == documentHtml(wanted));
    CHECK(documentOdt(made) == documentOdt(wanted));
}

TEST_CASE("a sheet goes out by the key of tables and by that of PDF", "[ui][sheet]") {
    SheetWindow ui;
    ui.answers->saveFile = ui.file.file(u"シート.pdf"_s);
    const ActionId key = GENERATE(ActionId::ExportTable, ActionId::ExportPdf);
    SECTION("where there is one") {
        ui.openEmptySheet();
        ui.perform(key);
        CHECK(ui.says(u"書き出しました"_s));
        CHECK(TestOffice::read(ui.answers->saveFile).startsWith("%PDF"));
    }
    SECTION("and not before") {
        ui.openPage();
        ui.perform(key);
        CHECK_FALSE(QFile::exists(ui.answers->saveFile));
        CHECK(ui.workspace().bar().text().contains(u"このページでは"_s));
    }
}

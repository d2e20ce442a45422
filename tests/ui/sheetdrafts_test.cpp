// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sheetwindow.h"
#include "ui/pages/sheetdraft.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("new blocks and their order are in the draft", "[ui][sheet][draft]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"乙"_s);
    ui.writeFirst(1, u"文"_s, u"甲"_s);
    ui.reopen();
    CHECK(ui.says(u"前に書いて保存していない内容を戻しました"_s));
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"甲"_s, u"乙"_s});
    CHECK(ui.stored().blocks.isEmpty());
    ui.writeBelow(1, u"文"_s, u"丙"_s);
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"甲"_s, u"乙"_s, u"丙"_s});
    ui.act(0, u"消す"_s);
    ui.press(u"保存した内容に戻す"_s);
    CHECK(ui.typed().blocks.size() == 3);
}

TEST_CASE("what was removed can be brought back from the draft", "[ui][sheet][draft]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"文"_s);
    ui.writeBelow(0, u"表"_s, u"頭"_s);
    ui.writeBelow(1, u"表の行"_s, u"行"_s);
    ui.press(u"保存"_s);
    // One not stored yet, a row of a table, then the text that all stand behind.
    ui.writeBelow(2, u"文"_s, u"新しい文"_s);
    ui.act(3, u"消す"_s);
    ui.act(2, u"消す"_s);
    ui.act(1, u"消す"_s);
    ui.act(0, u"消す"_s);
    ui.reopen();
    CHECK(ui.typed().blocks.isEmpty());
    CHECK(ui.says(u"4行を消しました。"_s));
    ui.writeFirst(1, u"文"_s, u"次の文"_s);
    for (int i = 0; i < 4; ++i) ui.press(u"消した行を戻す"_s);
    CHECK(SheetWindow::textsOf(ui.typed()) ==
          QStringList{u"文"_s, u"頭"_s, u"行"_s, u"新しい文"_s, u"次の文"_s});
    CHECK_FALSE(ui.says(u"行を消しました。"_s));
    const SheetContent before = ui.stored();
    ui.press(u"保存"_s);
    const SheetContent stored = ui.stored();
    CHECK(SheetWindow::textsOf(stored) ==
          QStringList{u"文"_s, u"頭"_s, u"行"_s, u"新しい文"_s, u"次の文"_s});
    for (qsizetype i = 0; i < before.blocks.size(); ++i) {
        CHECK(stored.blocks[i].id == before.blocks[i].id);
    }
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("a final sheet is read, and a new version goes on from it", "[ui][sheet]") {
    SheetWindow ui;
    ui.office().accounts().create(u"worker"_s, Role::Worker, kPassword, kFastKdf);
    const qint64 first = ui.storeEmptySheet(2026);
    ui.openPage(u"worker"_s);
    ui.writeFirst(1, u"文"_s, u"初めの版"_s);
    ui.chooseStatus(u"確定"_s);
    CHECK(ui.says(u"保存すると確定し"_s));
    ui.press(u"保存"_s);
    CHECK(ui.says(u"確定しています。直すときは「新しい版」を始めてください。"_s));
    CHECK(ui.text(0).isReadOnly());
    // Who closes no months cannot make it a draft again.
    CHECK_FALSE(ui.box(u"作成状況"_s, *ui.sheetPage).isEnabled());

    ui.press(u"新しい版"_s);
    CHECK(ui.typed().cover.version == 2);
    CHECK_FALSE(ui.text(0).isReadOnly());
    ui.write(ui.text(0), u"次の版"_s);
    ui.press(u"保存"_s);
    CHECK(loadSheet(ui.opened().store(), first).blocks.first().text == u"初めの版"_s);

    QComboBox& versions = ui.box(u"版"_s, *ui.sheetPage);
    CHECK(versions.itemText(0) == u"第2版（作成中）"_s);
    CHECK(versions.itemText(1) == u"第1版（確定）"_s);
    ui.choose(versions, versions.findData(first));
    CHECK(ui.text(0).toPlainText() == u"初めの版"_s);
    CHECK(ui.text(0).isReadOnly());
    CHECK(ui.says(u"新しい版があるので"_s));
    ui.choose(versions, 0);
    CHECK(ui.text(0).toPlainText() == u"次の版"_s);
}

TEST_CASE("who closes months may make a final sheet a draft again", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.chooseStatus(u"確定"_s);
    ui.press(u"保存"_s);
    CHECK(ui.says(u"作成状況を「作成中」に戻してください"_s));
    ui.chooseStatus(u"作成中"_s);
    ui.writeFirst(1, u"文"_s, u"直した文"_s);
    ui.press(u"保存"_s);
    CHECK_FALSE(isFinal(ui.stored().cover, ui.opened().codes()));
    CHECK(ui.stored().blocks.size() == 1);
}

TEST_CASE("what is typed when a version is begun goes into it", "[ui][sheet]") {
    SheetWindow ui;
    const qint64 first = ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"保存した文"_s);
    ui.writeBelow(0, u"文"_s, u"消す文"_s);
    ui.press(u"保存"_s);
    ui.write(ui.text(0), u"書きかけ"_s);
    ui.act(1, u"消す"_s);
    ui.writeBelow(0, u"文"_s, u"新しい文"_s);
    ui.press(u"新しい版"_s);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"書きかけ"_s, u"新しい文"_s});
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"保存した文"_s, u"消す文"_s});
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"書きかけ"_s, u"新しい文"_s});
    CHECK(SheetWindow::textsOf(loadSheet(ui.opened().store(), first)) ==
          QStringList{u"保存した文"_s, u"消す文"_s});
}

TEST_CASE("what a colleague saved meanwhile is put together with what moved here", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    for (const QString& text : {u"三"_s, u"二"_s, u"一"_s}) ui.writeFirst(1, u"文"_s, text);
    ui.press(u"保存"_s);
    ui.act(2, u"上へ"_s);
    ui.writeBelow(0, u"文"_s, u"わたしの文"_s);

    Office& office = ui.opened();
    SheetContent theirs = ui.stored();
    theirs.blocks[1].text = u"同僚の二"_s;
    SheetService(office.unitOfWork(), office.session()).save(theirs, ui.stored());
    QCoreApplication::processEvents();
    ui.press(u"保存"_s);
    CHECK(ui.says(u"あいだに保存された内容と合わせました"_s));
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) ==
          QStringList{u"一"_s, u"わたしの文"_s, u"三"_s, u"同僚の二"_s});
}

TEST_CASE("what was removed stays away when a colleague saved meanwhile", "[ui][sheet]") {
    SheetWindow ui;
    ui.openEmptySheet();
    for (const QString& text : {u"二"_s, u"一"_s}) ui.writeFirst(1, u"文"_s, text);
    ui.press(u"保存"_s);
    const SheetContent base = ui.stored();
    ui.act(0, u"消す"_s);
    SheetContent theirs = base;
    theirs.blocks.append(base.blocks.last());
    theirs.blocks.last().id = 0;
    theirs.blocks.last().text = u"同僚の文"_s;
    SheetService(ui.opened().unitOfWork(), ui.opened().session()).save(theirs, base);
    QCoreApplication::processEvents();
    ui.press(u"保存"_s);
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"二"_s, u"同僚の文"_s});
    // It can be brought back all the same.
    CHECK(ui.says(u"1行を消しました。"_s));
    ui.press(u"消した行を戻す"_s);
    ui.press(u"保存"_s);
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"一"_s, u"二"_s, u"同僚の文"_s});
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("what was removed comes back onto what a colleague saved", "[ui][sheet][draft]") {
    SheetWindow ui;
    ui.openEmptySheet();
    for (const QString& text : {u"三"_s, u"二"_s, u"一"_s}) ui.writeFirst(1, u"文"_s, text);
    ui.press(u"保存"_s);
    const SheetContent base = ui.stored();
    ui.act(2, u"消す"_s);
    ui.act(1, u"消す"_s);
    SheetContent theirs = base;
    theirs.blocks[1].text = u"同僚の二"_s;
    // Moved, so that it has another revision by now.
    theirs.blocks.move(2, 0);
    SheetService(ui.opened().unitOfWork(), ui.opened().session()).save(theirs, base);
    SECTION("in the page") {
        QCoreApplication::processEvents();
        ui.press(u"保存"_s);
    }
    SECTION("in the draft") {
        ui.reopen();
    }
    CHECK(ui.says(u"あいだに保存された内容と合わせました"_s));
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"一"_s, u"同僚の二"_s});
    CHECK(ui.says(u"1行を消しました。"_s));
    ui.press(u"消した行を戻す"_s);
    ui.press(u"保存"_s);
    CHECK_FALSE(ui.says(u"まだ保存していません"_s));
    CHECK(SheetWindow::textsOf(ui.stored()) == QStringList{u"一"_s, u"同僚の二"_s, u"三"_s});
    CHECK(ui.stored().blocks[2].id == base.blocks[2].id);
}

TEST_CASE("what is not saved is not in next year's sheet, which is told", "[ui][sheet]") {
    SheetWindow ui;
    const qint64 first = ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"保存した文"_s);
    ui.press(u"保存"_s);
    ui.act(0, u"消す"_s);
    ui.press(u"令和9年度のシートを始める"_s);
    CHECK(ui.typed().cover.fiscalYear == 2027);
    CHECK(SheetWindow::textsOf(ui.typed()) == QStringList{u"保存した文"_s});
    CHECK(
        ui.says(u"令和8年度のシートに書いて保存していない内容は、このシートに入っていません。"_s));
    QComboBox& years = ui.box(u"年度"_s, *ui.sheetPage);
    ui.choose(years, years.findData(qint64{2026}));
    CHECK(ui.typed().cover.id == first);
    CHECK(ui.typed().blocks.isEmpty());
}

TEST_CASE("the page tells who else is writing on the sheet", "[ui][sheet][draft]") {
    SheetWindow ui;
    ui.openEmptySheet();
    Office& office = ui.opened();
    const QByteArray uid = ui.typed().cover.uid;
    CHECK_FALSE(ui.says(u"さんもこの記録を書いています"_s));
    Session hanako = office.session();
    hanako.account = u"hanako"_s;
    const auto theirs = Office::another(office.source(), hanako, office.clock(), ui.catalogue);
    DraftPen pen = theirs->drafts().pen(u"sheet"_s, uid);
    theirs->drafts().keep(pen, {{u"cover"_s, QJsonObject()}});
    Q_EMIT office.notifier().draftsChanged(uid);
    CHECK(ui.says(u"hanako さんもこの記録を書いています"_s));
    theirs->drafts().drop(pen);
    Q_EMIT office.notifier().draftsChanged(uid);
    CHECK_FALSE(ui.says(u"さんもこの記録を書いています"_s));
}

TEST_CASE("what was written on a sheet in two windows is put together", "[ui][sheet][draft]") {
    SheetWindow ui;
    ui.openEmptySheet();
    ui.writeFirst(1, u"文"_s, u"甲"_s);
    REQUIRE(ui.sheetPage->keepDrafts());
    Office& office = ui.opened();
    auto there = Office::another(office.source(), office.session(), office.clock(), ui.catalogue);
    DraftPen pen = there->drafts().pen(u"sheet"_s, ui.stored().cover.uid);
    const QList<QJsonObject> begun = there->drafts().take(pen);
    REQUIRE(begun.size() == 1);
    SheetDraft draft = sheetDraftFrom(begun.first(), ui.stored());
    SheetBlocks blocks(draft.typed.blocks, there->codes());
    SheetBlock more = blocks.all().first();
    more.text = u"別の窓の乙"_s;
    blocks.insertBelow(0, more);
    draft.typed.blocks = blocks.all();
    there->drafts().keep(pen, toJson(draft));
    // Or the file would look like one after a kill.
    there.reset();
    QStringList expected{u"甲"_s, u"別の窓の乙"_s};
    SECTION("when this one wrote nothing since") {
        ui.reopen();
        CHECK(ui.says(u"前に書いて保存していない内容を戻しました"_s));
    }
    SECTION("when this one went on too") {
        ui.file.clock.advanceSeconds(1);
        ui.writeBelow(0, u"文"_s, u"こちらの丙"_s);
        REQUIRE(ui.sheetPage->keepDrafts());
        CHECK(ui.says(u"別の画面の書きかけも残しています"_s));
        ui.reopen();
        CHECK(ui.says(u"別の画面で書いた内容と合わせました"_s));
        expected.append(u"こちらの丙"_s);
    }
    QStringList texts = SheetWindow::textsOf(ui.typed());
    texts.sort();
    expected.sort();
    CHECK(texts == expected);
    ui.press(u"保存"_s);
    CHECK(ui.stored().blocks.size() == expected.size());
    ui.reopen();
    CHECK_FALSE(ui.says(u"まだ保存していません"_s));
}

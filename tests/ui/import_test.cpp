// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/importpanel.h"
#include "ui/support/theme.h"

#include <QComboBox>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

void click(ImportPanel& panel, const QString& text) {
    QPushButton& button = buttonIn(panel, text);
    REQUIRE(button.isEnabled());
    button.click();
}

void wait(ImportPanel& panel) {
    REQUIRE(QTest::qWaitFor([&] { return !panel.isBusy(); }, 20'000));
}

void press(ImportPanel& panel, const QString& text) {
    click(panel, text);
    wait(panel);
}

void choose(UiOffice& ui, ImportPanel& panel, const QString& path) {
    panel.setFiles({path});
    REQUIRE(settle(ui.workspace()));
}

qint64 patients(UiOffice& ui) {
    return ui.opened().store().of(patientType()).count();
}

}  // namespace

TEST_CASE("ledgers come in by the window, bad rows are kept, and it can be undone",
          "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoAdministration);
    auto* panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
    REQUIRE(panel);
    const QString ledger = ui.file.write(u"対象者.csv"_s,
                                         u"対象者番号,氏名,ふりがな,生年月日,居住区,備考\r\n"
                                         "0012,見本　花子,みほん,S45.12.5,北区,'=1+1\r\n"
                                         "0013,見本　太郎,みほん,R1.4.30,北区\r\n"_s.toUtf8());
    choose(ui, *panel, ledger);
    // The preview shows what will be stored.
    auto* preview = panel->findChild<QTableWidget*>();
    REQUIRE(preview->rowCount() == 2);
    CHECK(preview->item(0, 0)->text() == u"0012"_s);
    QStringList stored;
    for (int i = 0; i < preview->columnCount(); ++i) {
        stored.append(preview->item(0, i)->text());
        CHECK(preview->columnWidth(i) >=
              preview->fontMetrics().horizontalAdvance(stored.last()) + 2 * spacing::kUnit);
    }
    CHECK(stored.contains(u"1970-12-05"_s));
    CHECK(stored.contains(u"=1+1"_s));

    press(*panel, u"確かめる"_s);
    CHECK(patients(ui) == 0);
    const auto* problems = panel->findChild<ImportProblemsModel*>();
    REQUIRE(problems->rowCount() == 1);
    CHECK(problems->index(0, 1).data().toInt() == 3);
    CHECK(problems->index(0, 3).data().toString() == u"R1.4.30"_s);

    press(*panel, u"取り込む"_s);
    CHECK(patients(ui) == 0);

    ui.answers->saveFile = ui.file.file(u"直す行.csv"_s);
    press(*panel, u"良い行だけ取り込み、残りを保存…"_s);
    CHECK(patients(ui) == 1);
    CHECK(QString::fromUtf8(TestOffice::read(ui.answers->saveFile)).contains(u"R1.4.30"_s));

    press(*panel, u"この取り込みを元に戻す"_s);
    CHECK(patients(ui) == 0);
}

TEST_CASE("what is stopped half way changed nothing, and can be begun anew", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    QString ledger = u"対象者番号,氏名,居住区\r\n"_s;
    for (int i = 0; i < 3000; ++i) ledger += u"N%1,見本　%1,北区\r\n"_s.arg(i);
    choose(ui, *panel, ui.file.write(u"対象者.csv"_s, ledger.toUtf8()));
    const auto stop = [&](const QString& what) {
        click(*panel, what);
        click(*panel, u"中止"_s);
        wait(*panel);
        CHECK(panel->findChild<MessageBar*>()->text().contains(u"中止しました"_s));
        CHECK(buttonIn(*panel, what).hasFocus());
    };
    stop(u"取り込む"_s);
    CHECK(patients(ui) == 0);
    press(*panel, u"取り込む"_s);
    CHECK(patients(ui) == 3000);
    stop(u"この取り込みを元に戻す"_s);
    CHECK(patients(ui) == 3000);
    press(*panel, u"この取り込みを元に戻す"_s);
    CHECK(patients(ui) == 0);
    CHECK(ui.opened().problems() == QStringList());
}

TEST_CASE("a running import stays one whatever file is looked at", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    QStringList paths;
    for (const QString& each : {u"a"_s, u"b"_s}) {
        QString ledger = u"対象者番号,氏名,居住区\r\n"_s;
        for (int i = 0; i < 1000; ++i) ledger += u"%1%2,見本　%2,北区\r\n"_s.arg(each).arg(i);
        paths.append(ui.file.write(u"対象者_%1.csv"_s.arg(each), ledger.toUtf8()));
    }
    panel->setFiles(paths);
    REQUIRE(settle(ui.workspace()));
    click(*panel, u"取り込む"_s);
    auto* files = panel->findChild<QListWidget*>();
    REQUIRE(files->count() == 2);
    files->setCurrentRow(1 - files->currentRow());
    CHECK(panel->isBusy());
    CHECK_FALSE(buttonIn(*panel, u"取り込む"_s).isEnabled());
    CHECK_FALSE(panel->findChild<QComboBox*>()->isEnabled());
    CHECK(buttonIn(*panel, u"中止"_s).isVisible());
    wait(*panel);
    CHECK(patients(ui) == 2000);
    CHECK(buttonIn(*panel, u"取り込む"_s).isEnabled());
}

TEST_CASE("an import can be taken back until other files are chosen", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    const QString path = ui.file.write(
        u"対象者.csv"_s, u"対象者番号,氏名,居住区\r\n0012,見本　花子,北区\r\n"_s.toUtf8());
    choose(ui, *panel, path);
    press(*panel, u"取り込む"_s);
    const QPushButton& undo = buttonIn(*panel, u"この取り込みを元に戻す"_s);
    REQUIRE(undo.isVisible());
    auto* ledger = panel->findChild<QComboBox*>();
    const int patientLedger = ledger->currentIndex();
    for (const int index : {0, patientLedger}) {
        ledger->setCurrentIndex(index);
        Q_EMIT ledger->activated(index);
        REQUIRE(settle(ui.workspace()));
        CHECK(undo.isVisible());
        CHECK(undo.isEnabled());
    }
    // What brings nothing new takes the way back from nobody.
    for (const QString& again : {u"確かめる"_s, u"取り込む"_s}) {
        press(*panel, again);
        CHECK(undo.isVisible());
    }
    choose(ui, *panel, path);
    CHECK_FALSE(undo.isVisible());
}

TEST_CASE("a file that is no ledger is explained and nothing happens", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoAdministration);
    auto* panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
    for (const QByteArray& content :
         {QByteArray(), QByteArray("\x00\x01\xff\xfe\x00", 5), QByteArray("a,b\r\n1,2\r\n"),
          u"対象者番号,氏名,居住区\r\n1,\"開いたまま"_s.toUtf8()}) {
        choose(ui, *panel, ui.file.write(u"対象者.csv"_s, content));
        CHECK_FALSE(panel->findChild<MessageBar*>()->text().isEmpty());
    }
    choose(ui, *panel, ui.file.write(u"何か.csv"_s, "x"));
    CHECK(panel->findChild<MessageBar*>()->text().contains(u"何か.csv"_s));
    CHECK(patients(ui) == 0);
}

TEST_CASE("a cell of 10 MB is told in a line that can be read", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoAdministration);
    auto* panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
    const QString endless(10'000'000, u'あ');
    choose(ui, *panel,
           ui.file.write(u"対象者.csv"_s,
                         u"対象者番号,氏名,居住区\r\n0012,%1,北区\r\n"_s.arg(endless).toUtf8()));
    auto* preview = panel->findChild<QTableWidget*>();
    for (int i = 0; i < preview->columnCount(); ++i) {
        CHECK(preview->item(0, i)->text().size() < 1000);
    }
    press(*panel, u"確かめる"_s);
    const auto* problems = panel->findChild<ImportProblemsModel*>();
    REQUIRE(problems->rowCount() > 0);
    for (int row = 0; row < problems->rowCount(); ++row) {
        for (int column = 0; column < problems->columnCount(); ++column) {
            const QModelIndex cell = problems->index(row, column);
            CHECK(cell.data().toString().size() < 1000);
            CHECK(cell.data(Qt::ToolTipRole).toString().size() < 1000);
        }
    }
    CHECK(patients(ui) == 0);
}

TEST_CASE("rows given back for correction are read again by their name", "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    auto* tabs = panel->findChild<QTabWidget*>();
    const QByteArray bad =
        u"対象者番号,氏名,生年月日,居住区\r\n0012,見本　花子,S45.12.5,北区\r\n"
        "0013,見本　太郎,R1.4.30,北区\r\n"_s.toUtf8();
    choose(ui, *panel, ui.file.write(u"対象者.csv"_s, bad));
    press(*panel, u"確かめる"_s);
    CHECK(tabs->tabText(1) == u"問題（1）"_s);
    CHECK(panel->findChild<QTableView*>(u"problems"_s)->hasFocus());
    click(*panel, u"良い行だけ取り込み、残りを保存…"_s);
    ui.answers->saveFile = ui.file.file(ui.answers->suggested);
    press(*panel, u"良い行だけ取り込み、残りを保存…"_s);
    choose(ui, *panel, ui.answers->saveFile);
    CHECK(panel->findChild<MessageBar*>()->text().isEmpty());
    CHECK(panel->findChild<QTableWidget*>()->rowCount() == 1);
    CHECK(tabs->tabText(1) == u"問題"_s);
}

TEST_CASE("a file whose name tells nothing is known by its columns, or asked about",
          "[ui][import]") {
    UiOffice ui;
    ui.openWindow();
    auto* panel = ui.openPart<ImportPanel>(ActionId::GoAdministration, u"取り込み"_s);
    REQUIRE(panel);
    const auto* bar = panel->findChild<MessageBar*>();
    auto* ledger = panel->findChild<QComboBox*>();
    const QByteArray good =
        u"対象者番号,氏名,居住区,担当区\r\n0012,見本　花子,北区,北区\r\n"_s.toUtf8();
    for (const QString& name : {u"rest_対象者.csv"_s, u"rest.csv"_s}) {
        choose(ui, *panel, ui.file.write(name, good));
        CHECK(bar->text().contains(u"「対象者」としました"_s));
        CHECK(ledger->currentData().toString() == u"patient"_s);
        CHECK(panel->findChild<QTableWidget*>()->rowCount() == 1);
    }
    choose(ui, *panel, ui.file.write(u"other.csv"_s, u"番号,名前\r\n1,x\r\n"_s.toUtf8()));
    CHECK(bar->text().contains(u"台帳を選んでください"_s));
    CHECK(ledger->hasFocus());
    CHECK_FALSE(buttonIn(*panel, u"取り込む"_s).isEnabled());

    choose(ui, *panel, ui.file.write(u"rest.csv"_s, good));
    const auto take = [&](const QString& table) {
        ledger->setCurrentIndex(std::max(0, ledger->findData(table)));
        Q_EMIT ledger->activated(ledger->currentIndex());
        REQUIRE(settle(ui.workspace()));
    };
    take({});
    CHECK_FALSE(buttonIn(*panel, u"取り込む"_s).isEnabled());
    take(u"patient"_s);
    press(*panel, u"取り込む"_s);
    CHECK(patients(ui) == 1);
    CHECK(buttonIn(*panel, u"ファイルを選ぶ…"_s).hasFocus());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/importpanel.h"
#include "ui/support/theme.h"

#include <QTableView>
#include <QTableWidget>

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
    ui.perform(ActionId::GoAdministration);
    auto* panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
    QString ledger = u"対象者番号,氏名,居住区\r\n"_s;
    for (int i = 0; i < 3000; ++i) ledger += u"N%1,見本　%1,北区\r\n"_s.arg(i);
    choose(ui, *panel, ui.file.write(u"対象者.csv"_s, ledger.toUtf8()));
    const auto stop = [&](const QString& what) {
        click(*panel, what);
        click(*panel, u"中止"_s);
        wait(*panel);
        CHECK(panel->findChild<MessageBar*>()->text().contains(u"中止しました"_s));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxreader.h"
#include "tests/support/catchqt.h"
#include "tests/support/madecounts.h"
#include "tests/support/uioffice.h"
#include "ui/pages/rolluppage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTableView>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList kOutputs{u"印刷…"_s, u"PDF…"_s, u"Excel…"_s, u"合算を書き出す…"_s};

class OfficeOfRollup : public UiOffice {
public:
    OfficeOfRollup() {
        openWindow();
        rollup = openPart<RollupPage>(ActionId::GoCounts, u"区の合算"_s);
        REQUIRE(rollup);
    }

    /// What the offices of these wards write of August 2021.
    QStringList write(const QStringList& wards, bool isClosed = true) {
        MadeCounts made;
        made.tables.removeIf([](const CountTable* table) {
            const QLatin1StringView code(table->code);
            return code != "consultation"_L1 && code != "consultation_persons"_L1;
        });
        made.periods = {Period::month(202108)};
        made.isClosed = isClosed;
        QStringList paths;
        for (const QString& ward : wards) {
            made.ward = ward;
            ++made.seed;
            paths.append(made.write(folder.path()));
        }
        return paths;
    }
    static QStringList allWards() {
        QStringList wards;
        for (const CodeEntry& ward : shippedWards()) wards.append(ward.label);
        return wards;
    }
    void choose(const QStringList& paths) {
        answers->openFiles = paths;
        press(u"集計のファイルを加える…"_s);
    }
    void chooseFolder(const QString& path) {
        answers->folder = path;
        press(u"フォルダーを加える…"_s);
    }
    void press(const QString& text) {
        button(text).click();
        REQUIRE(settle(workspace()));
    }
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(rollup, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(rollup, &event);
        CHECK(event.dropAction() == Qt::CopyAction);
        REQUIRE(settle(workspace()));
    }
    QPushButton& button(const QString& text) { return buttonIn(*rollup, text); }
    bool mayWrite() {
        int enabled = 0;
        for (const QString& text : kOutputs) enabled += button(text).isEnabled() ? 1 : 0;
        CHECK((enabled == 0 || enabled == kOutputs.size()));
        return enabled > 0;
    }
    QCheckBox& box(const QString& start) {
        for (QCheckBox* each : rollup->findChildren<QCheckBox*>()) {
            if (each->text().startsWith(start)) return *each;
        }
        throw std::logic_error("no such box");
    }
    void chooseIn(const QString& name, const QString& start) {
        for (QComboBox* each : rollup->findChildren<QComboBox*>()) {
            if (each->accessibleName() != name) continue;
            const int index = each->findText(start, Qt::MatchStartsWith);
            REQUIRE(index >= 0);
            each->setCurrentIndex(index);
            Q_EMIT each->activated(index);
        }
    }
    QListWidget& list(const QString& name) {
        for (QListWidget* each : rollup->findChildren<QListWidget*>()) {
            if (each->accessibleName() == name) return *each;
        }
        throw std::logic_error("no such list");
    }
    QStringList linesOf(const QString& name) {
        QStringList texts;
        for (int i = 0; i < list(name).count(); ++i) texts.append(list(name).item(i)->text());
        return texts;
    }
    QStringList problems() { return linesOf(u"合算について知らせること"_s); }
    QListWidget& fileList() { return list(u"合算する集計のファイル"_s); }
    QStringList files() { return linesOf(u"合算する集計のファイル"_s); }
    const CountGridModel& model() {
        return *qobject_cast<CountGridModel*>(rollup->findChild<QTableView*>()->model());
    }
    QString lastCell() {
        return model().index(model().rowCount() - 1, model().columnCount() - 1).data().toString();
    }
    QString barText() { return rollup->findChild<MessageBar*>()->text(); }
    /// Presses the button, and accepts the dialog that it opens, with these choices in its boxes.
    void output(const QString& text, const QString& path, const QStringList& choices) {
        answers->saveFile = path;
        if (!choices.isEmpty()) {
            QTimer::singleShot(0, [choices] {
                auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
                REQUIRE(dialog);
                for (QComboBox* each : dialog->findChildren<QComboBox*>()) {
                    for (const QString& choice : choices) {
                        const int index = each->findText(choice, Qt::MatchStartsWith);
                        if (index >= 0) each->setCurrentIndex(index);
                    }
                }
                dialog->accept();
            });
        }
        button(text).click();
        REQUIRE(settle(workspace()));
    }

    QTemporaryDir folder;
    RollupPage* rollup = nullptr;
};

}  // namespace

TEST_CASE("the wards' files are summed on the page, ward by ward", "[ui][rollup]") {
    OfficeOfRollup ui;
    CHECK_FALSE(ui.mayWrite());
    ui.choose(ui.write(OfficeOfRollup::allWards()));
    CHECK(ui.problems().isEmpty());
    CHECK(ui.mayWrite());
    ui.chooseIn(u"集計表と期間"_s, u"相談実人員"_s);
    CHECK(ui.model().ward() == kCity);
    const CountGrid grid = ui.model().grid();
    CHECK(QLatin1StringView(grid.table->code) == "consultation_persons"_L1);
    qint64 sum = 0;
    for (const CountHeading& ward : grid.wards) {
        if (ward.code == kCity || ward.code == kWardsTotal) continue;
        sum += grid.value(ward.code, kTotalCode, kTotalCode);
    }
    CHECK(sum > 0);
    CHECK(grid.figure(kCity, kTotalCode, kTotalCode).value == sum);
    CHECK(grid.figure(kCity, kTotalCode, kTotalCode).note == kSumOfWards);
    CHECK(ui.lastCell().remove(u',') == QString::number(sum));
    ui.chooseIn(u"区・窓口"_s, u"北区"_s);
    CHECK(ui.model().ward() == u"kita");
}

TEST_CASE("missing wards and open months are told, and accepted on request", "[ui][rollup]") {
    OfficeOfRollup ui;
    ui.choose(ui.write({u"北区"_s, u"東区"_s}, false));
    REQUIRE(ui.problems().size() == 3);
    CHECK(ui.problems()[0].contains(u"手稲区"_s));
    CHECK(ui.problems()[1].contains(u"締められていない月"_s));
    CHECK_FALSE(ui.mayWrite());
    ui.box(u"欠けている"_s).setChecked(true);
    CHECK_FALSE(ui.mayWrite());
    ui.box(u"締めていない"_s).setChecked(true);
    CHECK(ui.mayWrite());
    ui.box(u"欠けている"_s).setChecked(false);
    CHECK_FALSE(ui.mayWrite());
}

TEST_CASE("files and folders add up, and each file can be taken out", "[ui][rollup]") {
    OfficeOfRollup ui;
    const QStringList paths = ui.write(OfficeOfRollup::allWards());
    ui.choose({paths[0], paths[1]});
    ui.choose({paths[2]});
    CHECK(ui.files().size() == 3);
    CHECK(ui.files()[0].startsWith(u"中央区　2021-08　"_s));
    CHECK(ui.files()[0].endsWith(paths[0]));
    // Nothing is lost by thinking better of it.
    ui.choose({});
    CHECK(ui.files().size() == 3);
    // All wards stand in folders of this one, three of them known by now.
    ui.chooseFolder(ui.folder.path());
    CHECK(ui.files().size() == paths.size());
    CHECK(ui.problems().isEmpty());
    CHECK(ui.mayWrite());
    ui.chooseFolder(ui.folder.path());
    CHECK(ui.files().size() == paths.size());
    CHECK(ui.barText().contains(u"まだ加えていない集計のファイルがありません"_s));

    // A ward's file twice, as somebody named it for the mail.
    const QString other = ui.folder.filePath(u"集計_東区.csv"_s);
    REQUIRE(QFile::copy(paths[2], other));
    REQUIRE(QFile::copy(countMetaPath(paths[2]), countMetaPath(other)));
    ui.drop({other});
    REQUIRE(ui.problems().size() == 1);
    CHECK(ui.problems()[0].contains(u"東区"_s));
    CHECK_FALSE(ui.mayWrite());
    const auto rowOf = [&](const QString& path) {
        for (int i = 0; i < ui.files().size(); ++i) {
            if (ui.files()[i].endsWith(path)) return i;
        }
        return -1;
    };
    ui.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(ui.window.get()));
    ui.fileList().setFocus();
    ui.fileList().setCurrentRow(rowOf(other));
    pressKey(&ui.fileList(), Qt::Key_Delete);
    REQUIRE(settle(ui.workspace()));
    CHECK(rowOf(other) < 0);
    CHECK(ui.fileList().hasFocus());
    CHECK(ui.mayWrite());
    ui.fileList().selectAll();
    ui.press(u"選んだファイルを外す"_s);
    CHECK(ui.files().isEmpty());
    CHECK(ui.problems().isEmpty());
    CHECK_FALSE(ui.mayWrite());
    CHECK(ui.button(u"集計のファイルを加える…"_s).hasFocus());
    ui.drop({ui.folder.filePath(u"北区"_s)});
    CHECK(ui.files().size() == 1);
}

TEST_CASE("what the window exports tells ward and months, and is found again", "[ui][rollup]") {
    OfficeOfRollup ui;
    ui.perform(ActionId::GoCounts);
    auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(0);
    ui.answers->folder = ui.folder.path();
    const auto write = [&](const QStringList& months, const QString& name) {
        QTimer::singleShot(0, [months, name] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            const auto boxes = dialog->findChildren<QComboBox*>();
            for (int i = 0; i < months.size(); ++i) boxes[i]->setCurrentText(months[i]);
            QLineEdit* folder = dialog->findChildren<QLineEdit*>().last();
            if (!name.isNull()) folder->selectAll();
            if (!name.isNull()) typeText(folder, name);
            dialog->accept();
        });
        ui.perform(ActionId::ExportTable);
        REQUIRE(settle(ui.workspace()));
    };
    const auto isWritten = [&](const QString& name) {
        const QString csv = ui.folder.filePath(name + u"集計.csv"_s);
        return QFile::exists(csv) && QFile::exists(countMetaPath(csv));
    };
    write({u"2026年4月"_s, u"2026年5月"_s}, {});
    CHECK(isWritten(u"集計_北区_2026-04_2026-05/"_s));
    write({u"2026年5月"_s, u"2026年5月"_s}, {});
    CHECK(isWritten(u"集計_北区_2026-05/"_s));
    write({u"2026年5月"_s, u"2026年5月"_s}, u" "_s);
    CHECK(isWritten({}));
    tabs->setCurrentWidget(ui.rollup->parentWidget());
    ui.chooseFolder(ui.folder.filePath(u"集計_北区_2026-05"_s));
    REQUIRE(ui.files().size() == 1);
    CHECK(ui.files()[0].startsWith(u"北区　2026-05　"_s));
}

TEST_CASE("what contradicts itself is told and not summed", "[ui][rollup]") {
    OfficeOfRollup ui;
    const QStringList paths = ui.write(OfficeOfRollup::allWards());
    setContent(paths[3], contentOf(paths[3]) + "\r\n");
    ui.choose(paths);
    REQUIRE(ui.problems().size() == 1);
    CHECK(ui.problems()[0].startsWith(paths[3]));
    CHECK_FALSE(ui.mayWrite());
    ui.box(u"欠けている"_s).setChecked(true);
    ui.box(u"締めていない"_s).setChecked(true);
    CHECK_FALSE(ui.mayWrite());
    CHECK(ui.model().rowCount() == 0);
    ui.perform(ActionId::ExportPdf);
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("files made after the day they were due are told", "[ui][rollup]") {
    OfficeOfRollup ui;
    auto* due = ui.rollup->findChild<QLineEdit*>();
    const QStringList paths = ui.write(OfficeOfRollup::allWards());
    const auto typeDue = [&](const QString& text) {
        due->setFocus();
        due->selectAll();
        typeText(due, text);
        pressKey(due, Qt::Key_Return);
        REQUIRE(settle(ui.workspace()));
    };
    ui.choose(paths);
    typeDue(u"R4.3.31"_s);
    CHECK(ui.problems().filter(u"期限のあとに"_s).size() == 10);
    CHECK(ui.mayWrite());
    typeDue(u"R4.4.2"_s);
    CHECK(ui.problems().isEmpty());
    typeDue(u"R4.13.2"_s);
    CHECK(ui.barText().contains(u"期限が日付として読めません"_s));
}

TEST_CASE("a sum leaves the page as CSV, workbook and PDF", "[ui][rollup]") {
    OfficeOfRollup ui;
    ui.choose(ui.write(OfficeOfRollup::allWards()));
    ui.chooseIn(u"集計表と期間"_s, u"相談件数"_s);
    const QString total = ui.lastCell();

    const QString csv = ui.folder.filePath(u"市.csv"_s);
    ui.output(u"合算を書き出す…"_s, csv, {});
    CHECK(ui.barText().startsWith(u"書き出しました"_s));
    CHECK(QString::fromUtf8(contentOf(csv))
              .contains(u"consultation,2021-08,全市,total,計,total,計,%1,"_s.arg(
                  QString(total).remove(u','))));

    const QString workbook = ui.folder.filePath(u"市.xlsx"_s);
    ui.output(u"Excel…"_s, workbook, {u"画面の表"_s, u"すべての区"_s});
    CHECK(ui.barText().startsWith(u"書き出しました"_s));
    const auto book = std::make_shared<const XlsxWorkbook>(workbook);
    CHECK(book->sheetNames() == QStringList{u"相談件数（延人員）"_s, u"数え方"_s});
    XlsxReader reader(book, book->sheetNames().first());
    const QStringList header = reader.readHeader({});
    QStringList last;
    for (TableRow row; reader.next(row);) last = row.cells;
    CHECK(last[3] == u"全市");
    CHECK(last[header.indexOf(u"計"_s)] == QString(total).remove(u','));

    const QString pdf = ui.folder.filePath(u"市.pdf"_s);
    ui.output(u"PDF…"_s, pdf, {u"国の報告の様式"_s, u"すべての区"_s});
    CHECK(contentOf(pdf).startsWith("%PDF"));
    if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
        QFile::copy(pdf, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/rollup.pdf"_s);
    }

    // The files have no year.
    const QString nothing = ui.folder.filePath(u"年.pdf"_s);
    ui.output(u"PDF…"_s, nothing, {u"令和3年度の合計"_s});
    CHECK_FALSE(QFile::exists(nothing));
    CHECK(ui.barText() == u"選んだ内容の集計はありません。");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countpaper.h"
#include "core/exchange/documentshape.h"
#include "core/exchange/xlsxreader.h"
#include "tests/support/catchqt.h"
#include "tests/support/madeupoffice.h"
#include "tests/support/records.h"
#include "tests/support/seedsheet.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/countexportdialog.h"
#include "ui/models/changesmodel.h"
#include "ui/models/comparisonmodel.h"
#include "ui/models/countgridmodel.h"
#include "ui/pages/comparisonpage.h"
#include "ui/pages/countspage.h"
#include "ui/pages/listpage.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A window on a small made-up office.
struct PracticeWindow {
    PracticeWindow() {
        const QString path = folder.filePath(u"practice.db"_s);
        PracticeSize size = practiceSize(40, 400);
        size.lastDay = clock.today();
        createPracticeOffice(newOffice(path, OfficeKind::Practice), size, clock, catalogue);
        window =
            std::make_unique<AppWindow>(clock, catalogue, standardCountTables(), WindowOptions{},
                                        std::make_unique<ScriptedPrompts>(answers));
        window->resize(kWindowSize);
        window->openOffice(path);
        window->show();
        window->logIn(u"admin"_s, kPassword);
    }
    Workspace& workspace() { return *window->workspace(); }

    QTemporaryDir folder;
    FakeClock clock;
    Catalogue catalogue = standardCatalogue();
    std::shared_ptr<ScriptedPrompts::Answers> answers =
        std::make_shared<ScriptedPrompts::Answers>();
    std::unique_ptr<AppWindow> window;
};

/// The next dialog is accepted, its boxes with this text chosen.
void acceptDialog(const QStringList& choices) {
    QTimer::singleShot(0, [choices] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
            for (const QString& choice : choices) {
                const int index = box->findText(choice);
                if (index >= 0) box->setCurrentIndex(index);
            }
        }
        dialog->accept();
    });
}

/// The figures on the paper, row by row.
QStringList figuresOf(const Document& paper) {
    QStringList figures;
    for (const doc::Block& block : paper.blocks) {
        const auto* table = std::get_if<doc::Table>(&block);
        if (!table) continue;
        const int columns = doc::columnCount(*table);
        for (const auto& placed : doc::placeCells(table->rows, columns)) {
            if (placed.cell.align == doc::Align::Right) figures.append(placed.cell.text);
        }
    }
    return figures;
}

}  // namespace

TEST_CASE("every figure on the screen opens exactly the records behind it", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    for (const CountTable* table : standardCountTables()) {
        page->chooseTable(QString::fromLatin1(table->code));
        REQUIRE(settle(ui.workspace()));
        auto* view = page->findChild<QTableView*>();
        auto* model = qobject_cast<CountGridModel*>(view->model());
        REQUIRE(model->grid().table == table);
        int opened = 0;
        for (int row = 0; row < model->rowCount() && opened < 3; ++row) {
            for (int column = 0; column < model->columnCount() && opened < 3; ++column) {
                const QModelIndex cell = model->index(row, column);
                const qint64 figure = model->grid().value(model->ward(), model->rowCode(row),
                                                          model->columnCode(column));
                if (figure == 0) continue;
                ++opened;
                Q_EMIT view->doubleClicked(cell);
                auto* list = qobject_cast<ListPage*>(ui.workspace().currentPage());
                INFO(table->code << " " << row << " " << column);
                REQUIRE(list);
                REQUIRE(settle(ui.workspace()));
                const int rows = list->panel().table().records().rowCount();
                // Several persons of one record are several figures and one row.
                CHECK(rows > 0);
                const QByteArrayView counted(table->measure.sql);
                if (counted == "count(DISTINCT r.id)") CHECK(rows == figure);
                if (counted == "count(*)") CHECK(rows <= figure);
                ui.workspace().back();
            }
        }
    }
}

TEST_CASE("the list behind a figure says which figure of when it is", "[ui][counts]") {
    UiOffice ui;
    const qint64 first = savedPatient(ui.office(), u"練習 花子"_s, u"1"_s).id;
    const qint64 second = savedPatient(ui.office(), u"練習 太郎"_s, u"2"_s).id;
    const QString today = ui.file.clock.today().toString(Qt::ISODate);
    savedCall(ui.office(), today, {first, second});
    savedCall(ui.office(), today);
    ui.openWindow();
    auto* page = ui.openPart<CountsPage>(ActionId::GoCounts, u"集計表"_s);
    REQUIRE(page);
    const auto titleOf = [&](const QString& table) {
        page->chooseTable(table);
        REQUIRE(settle(ui.workspace()));
        auto* view = page->findChild<QTableView*>();
        Q_EMIT view->doubleClicked(
            view->model()->index(view->model()->rowCount() - 1, view->model()->columnCount() - 1));
        REQUIRE(ui.page<ListPage>());
        const QString title = ui.page<ListPage>()->title();
        ui.workspace().back();
        return title;
    };
    const QString persons = titleOf(u"consultation"_s);
    CHECK(persons.contains(formatDate(today.left(7), DateStyle::Era) + u"分"_s));
    CHECK(persons.endsWith(u"　3延人員（2件の記録）"_s));
    CHECK(titleOf(u"consultation_anonymous"_s).endsWith(u"　1件の記録"_s));
}

TEST_CASE("nothing said in a line of the CSV dialog is cut", "[ui][counts]") {
    CountExportDialog dialog(u"北区"_s, 2026);
    dialog.show();
    for (const QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        CHECK(line->fontMetrics().horizontalAdvance(line->placeholderText()) < line->width());
    }
    CHECK(says(dialog, u"書けない文字がある"_s));
}

TEST_CASE("in a small window the list of tables can be read and the current figure is in view",
          "[ui][counts]") {
    PracticeWindow ui;
    ui.window->resize(1064, 680);
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    REQUIRE(settle(ui.workspace()));
    CHECK(page->findChild<QListWidget*>()->width() >= 180);
    CHECK(ui.window->width() <= 1064);
    auto* view = page->findChild<QTableView*>();
    CHECK(QTest::qWaitFor([&] {
        const QRect cell = view->visualRect(view->currentIndex());
        return cell.isValid() && view->viewport()->rect().contains(cell);
    }));
}

TEST_CASE("a table of the city alone changes neither the ward nor the month that was chosen",
          "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    auto* model = qobject_cast<CountGridModel*>(page->findChild<QTableView*>()->model());
    const auto wardOf = [&](const QString& table) {
        page->chooseTable(table);
        REQUIRE(settle(ui.workspace()));
        return model->ward();
    };
    const auto periodBox = [&] {
        for (QComboBox* box : page->findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"期間"_s) return box;
        }
        return static_cast<QComboBox*>(nullptr);
    };
    REQUIRE(periodBox());
    CHECK(wardOf(u"consultation"_s) == u"kita"_s);
    CHECK(periodBox()->isEnabled());
    // Counted by the year whatever month stands there.
    CHECK(wardOf(u"indicators"_s) == kCity);
    CHECK_FALSE(periodBox()->isEnabled());
    CHECK(wardOf(u"contact_work"_s) == u"kita"_s);
    CHECK(periodBox()->isEnabled());
}

TEST_CASE("indicators say whether they changed for the better", "[ui][counts]") {
    UiOffice ui;
    typeInSeedRecords(ui.office());
    ui.openWindow();
    ui.perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    page->chooseTable(u"indicators"_s);
    for (QComboBox* box : page->findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"年度") box->setCurrentIndex(box->findData(2020));
    }
    REQUIRE(settle(ui.workspace()));
    const auto* model = page->findChild<QTableView*>()->model();
    QStringList changes;
    for (int row = 0; row < model->rowCount(); ++row) {
        changes.append(model->index(row, 2).data().toString());
    }
    CHECK(changes == QStringList{u"！ よくない向き　276"_s, u"○ よい向き　3"_s,
                                 u"○ よい向き　103"_s, u"171"_s});
    CHECK(model->index(0, 2).data(Qt::AccessibleTextRole).toString().contains(u"よくない向き"_s));
    CHECK(model->index(0, 1).data().toString() == u"3,794");
}

TEST_CASE("the counting card tells the unfinished records of its ward and table", "[ui][counts]") {
    UiOffice ui;
    for (const QString& day : {u"2026-05-20"_s, u"2026-06-01"_s}) {
        savedCall(ui.office(), day);
        for (const char* desk : {"kita", "kita", "nishi"}) {
            Consultation call = phoneCall(ui.office(), day);
            call.desk = ui.office().codes().id("ward", desk);
            call.isFinished = false;
            ui.office().records().save(consultationType(), call);
        }
    }
    ui.openWindow();
    ui.perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    page->chooseTable(u"contact_work"_s);
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.says(u"未完成の記録が2件"_s));
    page->chooseTable(u"group_activity"_s);
    REQUIRE(settle(ui.workspace()));
    CHECK_FALSE(ui.says(u"未完成の記録が"_s));
}

TEST_CASE("the paper shows what the screen shows", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(page);
    Office& office = ui.workspace().context().office;
    CountEngine engine(office.database(), office.codes());
    for (const CountTable* table : standardCountTables()) {
        page->chooseTable(QString::fromLatin1(table->code));
        REQUIRE(settle(ui.workspace()));
        auto* model = qobject_cast<CountGridModel*>(page->findChild<QTableView*>()->model());
        QStringList screen;
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                // The screen alone says which way an indicator went.
                screen.append(model->index(row, column).data().toString().section(u'　', -1));
            }
        }
        CountRequest request;
        request.period = model->grid().period;
        request.tables = {QString::fromLatin1(table->code)};
        request.wards = {model->ward()};
        const auto sheets = countSheets(engine, standardCountTables(), request);
        INFO(table->code);
        CHECK(sheets.size() == 1);
        CHECK(figuresOf(countDocument(sheets, {u"北区"_s})) == screen);
    }
}

TEST_CASE("tables of counts leave the window as PDF and workbook", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    REQUIRE(settle(ui.workspace()));
    ui.answers->saveFile = ui.folder.filePath(u"a.pdf"_s);
    acceptDialog({u"国の報告の様式（相談区分と再掲、普及啓発）"_s, u"すべての区"_s});
    ui.workspace().perform(ActionId::ExportPdf);
    REQUIRE(settle(ui.workspace()));
    CHECK(TestOffice::read(ui.answers->saveFile).startsWith("%PDF"));

    ui.answers->saveFile = ui.folder.filePath(u"a.xlsx"_s);
    acceptDialog({u"すべての表"_s, u"すべての区"_s});
    ui.workspace().perform(ActionId::ExportWorkbook);
    REQUIRE(settle(ui.workspace()));
    // 再掲 stands below the categories; the indicators are of years alone; a sheet of rules.
    const qsizetype tables = standardCountTables().size();
    CHECK(XlsxWorkbook(ui.answers->saveFile).sheetNames().size() == tables - 1);

    ui.answers->saveFile = ui.folder.filePath(u"a.png"_s);
    ui.workspace().perform(ActionId::SavePlot);
    const QImage picture(ui.answers->saveFile);
    CHECK(picture.width() > picture.height());
    if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
        for (const QString& name : {u"/a.pdf"_s, u"/a.png"_s, u"/a.xlsx"_s}) {
            QFile::copy(ui.folder.filePath(name.mid(1)),
                        qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/counts"_s + name.mid(2));
        }
    }
}

TEST_CASE("the practice office is told from a real one at a glance", "[ui]") {
    PracticeWindow ui;
    const auto* band = ui.window->findChild<QWidget*>(u"practiceBand"_s);
    REQUIRE(band);
    CHECK(band->isVisible());
    CHECK(ui.window->windowTitle().contains(u"練習用"_s));
}

TEST_CASE("the difference of every figure is told by those who make it", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    page->chooseTable(u"consultation"_s);
    REQUIRE(settle(ui.workspace()));
    ui.workspace().perform(ActionId::ExplainFigure);
    auto* comparison = qobject_cast<ComparisonPage*>(ui.workspace().currentPage());
    REQUIRE(comparison);
    REQUIRE(settle(ui.workspace()));
    const QList<QTableView*> views = comparison->findChildren<QTableView*>();
    REQUIRE(views.size() == 2);
    auto* figures = qobject_cast<ComparisonModel*>(views[0]->model());
    auto* changes = qobject_cast<ChangesModel*>(views[1]->model());
    REQUIRE(figures);
    REQUIRE(changes);
    CHECK(figures->rowCount() > 5);
    int explained = 0;
    for (int row = 0; row < figures->rowCount(); ++row) {
        const QModelIndex cell = figures->index(row, figures->columnCount() - 1);
        views[0]->setCurrentIndex(cell);
        REQUIRE(settle(ui.workspace()));
        qint64 sum = 0;
        for (int i = 0; i < changes->rowCount(); ++i) {
            sum += changes->changeAt(i).now - changes->changeAt(i).before;
            CHECK_FALSE(changes->index(i, ChangesModel::Record).data().toString().isEmpty());
        }
        const QString text = cell.data().toString();
        const QString mark = text.contains(u'　') ? text.section(u'　', 1) : u"0"_s;
        INFO(text.toStdString());
        CHECK(QString(mark).replace(u'△', u'-').remove(u'+').toLongLong() == sum);
        explained += changes->rowCount();
    }
    CHECK(explained > 0);
    views[0]->setCurrentIndex(figures->index(figures->rowCount() - 1, 0));
    ui.workspace().back();
    CHECK(ui.workspace().currentPage()->findChild<CountsPage*>() == page);
}

TEST_CASE("a right click on the plot offers to save it", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* plot = ui.workspace().currentPage()->findChild<CountPlot*>();
    REQUIRE(plot);
    REQUIRE(settle(ui.workspace()));
    ui.answers->saveFile = ui.folder.filePath(u"a.png"_s);
    const QPoint middle = plot->rect().center();
    QWidget* innermost = plot->childAt(middle);
    REQUIRE(innermost);
    QTimer::singleShot(0, plot, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) return;
        menu->setActiveAction(menu->actions().first());
        pressKey(menu, Qt::Key_Return);
    });
    QContextMenuEvent press(QContextMenuEvent::Mouse, innermost->mapFrom(plot, middle),
                            plot->mapToGlobal(middle));
    QApplication::sendEvent(innermost, &press);
    CHECK_FALSE(QImage(ui.answers->saveFile).isNull());
}

TEST_CASE("the plot shows months, wards or shares", "[ui][counts]") {
    PracticeWindow ui;
    ui.workspace().perform(ActionId::GoCounts);
    auto* page = ui.workspace().currentPage()->findChild<CountsPage*>();
    page->chooseTable(u"consultation"_s);
    REQUIRE(settle(ui.workspace()));
    const auto box = [&](const QString& name) {
        for (QComboBox* each : page->findChildren<QComboBox*>()) {
            if (each->accessibleName() == name) return each;
        }
        throw std::logic_error("no such box");
    };
    const auto chooseIn = [&](QComboBox* of, int index) {
        of->setCurrentIndex(index);
        Q_EMIT of->activated(index);
        REQUIRE(settle(ui.workspace()));
    };
    QComboBox* const kind = box(u"グラフの種類"_s);
    REQUIRE(kind->count() == 3);
    chooseIn(box(u"期間"_s), box(u"期間"_s)->count() - 1);
    auto* plot = page->findChild<CountPlot*>();
    const auto choose = [&](int index) {
        chooseIn(kind, index);
        return plot->series();
    };
    // It is June; what is to come is no figure.
    CHECK(choose(0).labels == QStringList{u"4月"_s, u"5月"_s, u"6月"_s});
    CHECK(choose(0).values.size() == 3);
    box(u"年度"_s)->setCurrentIndex(1);
    REQUIRE(settle(ui.workspace()));
    CHECK(choose(0).values.size() == 12);
    const CountSeries wards = choose(1);
    CHECK(wards.labels.contains(u"北区"_s));
    CHECK_FALSE(wards.labels.contains(u"全市"_s));
    const CountSeries shares = choose(2);
    CHECK(shares.unit == u"%");
    REQUIRE_FALSE(shares.values.isEmpty());
    qint64 sum = 0;
    for (const Figure& share : shares.values) sum += *share.value;
    CHECK(std::abs(sum - 1000) <= shares.values.size());
    // Months that are still counted do not come over what is chosen next.
    kind->setCurrentIndex(0);
    Q_EMIT kind->activated(0);
    CHECK(choose(2).unit == u"%");
}

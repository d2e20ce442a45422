// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "core/storage/draftstore.h"
#include "core/storage/sealstore.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/forms/formcontroller.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/closingpage.h"
#include "ui/pages/listpage.h"
#include "ui/pages/monthchoice.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/todaypage.h"

#include <QComboBox>
#include <QJsonObject>
#include <QListWidget>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two calls in May, one of them unfinished; today is 1 June.
class OfficeOfMay : public UiOffice {
public:
    OfficeOfMay() {
        add(office(), u"2026-05-10"_s, true);
        add(office(), u"2026-05-11"_s, false);
        openWindow();
        REQUIRE(window->workspace());
        REQUIRE(settle(workspace()));
    }

    ClosingPage& closingPage() {
        auto* page = openPart<ClosingPage>(ActionId::GoCounts, u"月の締め"_s);
        REQUIRE(page);
        return *page;
    }
    void add(Office& in, const QString& day, bool isFinished) {
        Consultation entry = phoneCall(in, day);
        entry.isFinished = isFinished;
        in.records().save(consultationType(), entry);
        entries.append(entry.id);
    }
    void finish(qint64 id) {
        auto entry = opened().store().load<Consultation>(consultationType(), id);
        entry.isFinished = true;
        opened().records().save(consultationType(), entry);
        // The page hears of it after whoever saved.
        QCoreApplication::processEvents();
        REQUIRE(settle(workspace()));
    }
    QList<qint64> entries;
};

}  // namespace

namespace {

/// The months that are not closed, on the page of today.
QTreeWidget& openMonths(UiOffice& ui) {
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    auto* tree = ui.workspace().currentPage()->findChild<QTreeWidget*>();
    REQUIRE(tree);
    return *tree;
}

void press(QTreeWidget& tree, QTreeWidgetItem* item) {
    REQUIRE(item);
    tree.setFocus();
    tree.setCurrentItem(item);
    pressKey(&tree, Qt::Key_Return);
}

}  // namespace

TEST_CASE("today shows what stands in the way of closing a month", "[ui][closing]") {
    OfficeOfMay ui;
    QTreeWidget& tree = openMonths(ui);
    CHECK(tree.isVisible());
    REQUIRE(tree.topLevelItemCount() == 1);
    QTreeWidgetItem* may = tree.topLevelItem(0);
    CHECK(may->text(0) == u"令和8年5月　北区　未完成 1件・報告なし");
    REQUIRE(may->childCount() == 2);
    // One month alone lies open; Enter folds and unfolds.
    CHECK(may->isExpanded());
    press(tree, may);
    CHECK_FALSE(may->isExpanded());
    press(tree, may);
    CHECK(may->isExpanded());
    CHECK(may->child(0)->text(0) == u"未完成の記録　1件（数えていません）");
    CHECK(may->child(1)->text(0) == u"記入済みの報告がない");
    press(tree, may->child(0));
    auto* list = ui.page<ListPage>();
    REQUIRE(list);
    REQUIRE(settle(ui.workspace()));
    CHECK(list->panel().table().records().rowCount() == 1);
}

TEST_CASE("Enter walks through what stands in the way, and Esc comes back to it", "[ui][closing]") {
    OfficeOfMay ui;
    QTreeWidget& tree = openMonths(ui);
    press(tree, tree.topLevelItem(0)->child(0));
    REQUIRE(ui.page<ListPage>());
    REQUIRE(settle(ui.workspace()));
    ui.perform(ActionId::Back);
    REQUIRE(settle(ui.workspace()));
    CHECK(tree.hasFocus());
    REQUIRE(tree.currentItem() == tree.topLevelItem(0)->child(0));
    // Done with one, the next takes its place.
    pressKey(&tree, Qt::Key_Return);
    REQUIRE(ui.page<ListPage>());
    ui.finish(ui.entries[1]);
    ui.perform(ActionId::Back);
    REQUIRE(settle(ui.workspace()));
    CHECK(tree.hasFocus());
    REQUIRE(tree.currentItem());
    CHECK(tree.currentItem()->text(0) == u"記入済みの報告がない");
    pressKey(&tree, Qt::Key_Return);
    CHECK(ui.page<ClosingPage>());
}

TEST_CASE("many open months do not make a window higher than a small screen", "[ui][closing]") {
    OfficeOfMay ui;
    for (int month = 0; month < 10; ++month) {
        ui.add(ui.opened(), QDate(2025, 7, 10).addMonths(month).toString(Qt::ISODate), true);
    }
    QTreeWidget& tree = openMonths(ui);
    REQUIRE(tree.topLevelItemCount() > 8);
    CHECK(tree.parentWidget()->minimumSizeHint().height() < 6 * spacing::kListRow);
}

namespace {

/// Three months are open; April is much smaller than March.
class OfficeOfSpring : public OfficeOfMay {
public:
    OfficeOfSpring() {
        for (int i = 0; i < 12; ++i) add(opened(), u"2026-03-10"_s, true);
        add(opened(), u"2026-04-10"_s, true);
        REQUIRE(openMonths(*this).topLevelItemCount() == 3);
    }
    QTreeWidgetItem* april() { return openMonths(*this).topLevelItem(1); }
    void unfold() { press(openMonths(*this), april()); }
    void addUnfinished() {
        add(opened(), u"2026-04-11"_s, false);
        // The page hears of it after whoever saved.
        QCoreApplication::processEvents();
        REQUIRE(settle(workspace()));
    }
};

}  // namespace

TEST_CASE("what stands in the way of a month is looked for when it is unfolded", "[ui][closing]") {
    OfficeOfSpring ui;
    CHECK(ui.april()->text(0) == u"令和8年4月　北区　報告なし");
    CHECK(ui.april()->childCount() == 1);
    CHECK(ui.april()->child(0)->text(0) == u"調べています…");
    ui.unfold();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.april()->isExpanded());
    CHECK(ui.april()->text(0) == u"令和8年4月　北区　前の月との違い 1件・報告なし");
    REQUIRE(ui.april()->childCount() == 2);
    CHECK(ui.april()->child(0)->text(0) == u"記入済みの報告がない");
}

TEST_CASE("a page that was left goes on looking when it is shown again", "[ui][closing]") {
    OfficeOfSpring ui;
    ui.unfold();
    ui.perform(ActionId::GoPatients);
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.april()->childCount() == 2);
}

TEST_CASE("saves do not make an open month be counted again and again", "[ui][closing]") {
    OfficeOfSpring ui;
    ui.unfold();
    REQUIRE(settle(ui.workspace()));
    ui.addUnfinished();
    // How many there are is told at once, the rest when it is asked for.
    CHECK(ui.april()->text(0) == u"令和8年4月　北区　未完成 1件・前の月との違い 1件・報告なし");
    CHECK(ui.april()->childCount() == 2);
    ui.perform(ActionId::Refresh);
    REQUIRE(settle(ui.workspace()));
    REQUIRE(ui.april()->childCount() == 3);
    CHECK(ui.april()->child(0)->text(0) == u"未完成の記録　1件（数えていません）");
    ui.addUnfinished();
    CHECK(ui.april()->child(0)->text(0) == u"未完成の記録　1件（数えていません）");
    ui.perform(ActionId::GoPatients);
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.april()->child(0)->text(0) == u"未完成の記録　2件（数えていません）");
}

TEST_CASE("from a missing report the way leads to closing the month", "[ui][closing]") {
    OfficeOfMay ui;
    QTreeWidget& tree = openMonths(ui);
    REQUIRE(tree.topLevelItemCount() == 1);
    press(tree, tree.topLevelItem(0)->child(1));
    auto* page = ui.page<ClosingPage>();
    REQUIRE(page);
    REQUIRE(settle(ui.workspace()));
    CHECK(page->findChild<MonthChoice*>()->month() == u"2026-05");
    auto* wards = page->findChild<QTableWidget*>();
    REQUIRE(wards->currentRow() >= 0);
    CHECK(wards->item(wards->currentRow(), 0)->text() == u"北区");
    buttonIn(*page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    ui.perform(ActionId::GoToday);
    ui.workspace().currentPage()->refresh();
    REQUIRE(settle(ui.workspace()));
    auto* after = ui.workspace().currentPage()->findChild<QTreeWidget*>();
    REQUIRE(after);
    CHECK_FALSE(after->isVisible());
}

TEST_CASE("from a fall to nothing the way leads to the month before", "[ui][closing]") {
    OfficeOfMay ui;
    for (int i = 0; i < 12; ++i) ui.add(ui.opened(), u"2026-03-10"_s, true);
    openClosing(ui.workspace().context(), u"2026-04"_s, u"kita"_s);
    REQUIRE(settle(ui.workspace()));
    auto* page = ui.page<ClosingPage>();
    REQUIRE(page);
    auto* obstacles = page->findChild<QListWidget*>();
    const auto falls = obstacles->findItems(u"12 → 0"_s, Qt::MatchContains);
    REQUIRE(falls.size() == 1);
    obstacles->setFocus();
    obstacles->setCurrentItem(falls.front());
    pressKey(obstacles, Qt::Key_Return);
    auto* list = ui.page<ListPage>();
    REQUIRE(list);
    REQUIRE(settle(ui.workspace()));
    CHECK(list->title().endsWith(u"前の月の記録"_s));
    CHECK(list->panel().table().records().rowCount() == 12);
}

TEST_CASE("from older open months the way leads to the first of all", "[ui][closing]") {
    OfficeOfMay ui;
    ui.add(ui.opened(), u"2025-03-10"_s, true);
    ui.add(ui.opened(), u"2022-04-10"_s, true);
    QTreeWidget& tree = openMonths(ui);
    REQUIRE(tree.topLevelItemCount() == 2);
    CHECK(tree.topLevelItem(0)->text(0) == u"これより前にも締めていない月があります　1件");
    const auto monthOpened = [&] {
        press(openMonths(ui), openMonths(ui).topLevelItem(0));
        REQUIRE(settle(ui.workspace()));
        auto* page = ui.page<ClosingPage>();
        REQUIRE(page);
        return page->findChild<MonthChoice*>()->month();
    };
    CHECK(monthOpened() == u"2022-04");
    buttonIn(*ui.page<ClosingPage>(), u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(monthOpened() == u"2025-03");
}

TEST_CASE("a draft opens for who typed it alone", "[ui][closing]") {
    UiOffice ui;
    const Consultation entry = savedCall(ui.office(), u"2026-05-10"_s);
    DraftPen pen = ui.office().drafts().pen(u"consultation"_s, entry.uid);
    ui.office().drafts().keep(pen, {{u"typed"_s, QJsonObject()}});
    Draft others;
    others.account = u"hanako"_s;
    others.form = u"consultation"_s;
    others.entityUid = entry.uid;
    others.version = 1;
    others.writtenAt = u"2026-06-01T00:00:00.000Z"_s;
    others.content = "{}";
    writeDraft(ui.office().database(), others);
    ui.openWindow();
    REQUIRE(ui.window->workspace());
    QTreeWidget& tree = openMonths(ui);
    REQUIRE(tree.topLevelItemCount() == 3);
    CHECK(tree.topLevelItem(1)->text(0) == u"書きかけ　adminさんに1件");
    CHECK(tree.topLevelItem(2)->text(0) == u"書きかけ　hanakoさんに1件");
    press(tree, tree.topLevelItem(2));
    CHECK(ui.page<TodayPage>());
    press(tree, tree.topLevelItem(1));
    auto* form = ui.page<RecordPage>();
    REQUIRE(form);
    CHECK(form->form().controller().entity().id == entry.id);
}

TEST_CASE("a month is reported, closed and opened again in the window", "[ui][closing]") {
    OfficeOfMay ui;
    ClosingPage& page = ui.closingPage();
    auto* wards = page.findChild<QTableWidget*>();
    REQUIRE(wards->rowCount() == 1);
    CHECK(wards->item(0, 0)->text() == u"北区");
    CHECK(wards->item(0, 1)->text() == u"開いている");
    CHECK_FALSE(buttonIn(page, u"開け直す…"_s).isEnabled());
    buttonIn(page, u"記入済みと報告する"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 3)->text() == u"admin");

    ui.answers->confirm = false;
    buttonIn(page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"開いている");
    ui.answers->confirm = true;
    buttonIn(page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"締めた");
    CHECK(wards->item(0, 5)->text().size() == 16);

    ui.answers->text = u"書き忘れ"_s;
    buttonIn(page, u"開け直す…"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"開いている");
}

TEST_CASE("any month since the first record can be closed, by keyboard", "[ui][closing]") {
    OfficeOfMay ui;
    ui.add(ui.opened(), u"2022-04-10"_s, true);
    ClosingPage& page = ui.closingPage();
    auto* months = page.findChild<MonthChoice*>();
    REQUIRE(months);
    CHECK(months->month() == u"2026-05");
    const auto boxes = months->findChildren<QComboBox*>();
    REQUIRE(boxes.size() == 2);
    QComboBox& year = *boxes[0];
    QComboBox& month = *boxes[1];
    CHECK(year.count() == 5);
    CHECK(year.currentText() == u"令和8年度（2026）");
    CHECK(month.count() == 2);
    year.setFocus();
    pressKey(&year, Qt::Key_Down);
    CHECK(months->month() == u"2025-05");
    CHECK(month.count() == 12);
    pressKey(&year, Qt::Key_End);
    CHECK(months->text() == u"令和4年5月");
    month.setFocus();
    pressKey(&month, Qt::Key_Down);
    CHECK(months->month() == u"2022-04");
    REQUIRE(settle(ui.workspace()));
    CHECK(months->month() == u"2022-04");
    buttonIn(page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    auto* wards = page.findChild<QTableWidget*>();
    CHECK(wards->item(0, 1)->text() == u"締めた");
    const auto closed = readClosingsInForce(ui.opened().database());
    REQUIRE(closed.size() == 1);
    CHECK(closed[0].month == u"2022-04");
}

TEST_CASE("finishing an entry of a closed month asks why", "[ui][closing]") {
    OfficeOfMay ui;
    buttonIn(ui.closingPage(), u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    ui.workspace().openRecord(consultationType(), ui.entries[1]);
    auto* controller = ui.workspace().currentPage()->findChild<FormController*>();
    REQUIRE(controller);

    // Without an answer nothing is saved.
    ui.answers->text.clear();
    CHECK_FALSE(controller->save());
    CHECK(ui.opened().store().of(figureCorrectionType()).count() == 0);
    ui.answers->text = u"書き終えるのが遅れた"_s;
    CHECK(controller->save());
    CHECK(ui.opened().store().of(figureCorrectionType()).count() > 0);

    ui.window->resize(1240, 820);
    ui.perform(ActionId::GoCounts);
    auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    REQUIRE(settle(ui.workspace()));
    auto* list = tabs->findChild<RecordTableView*>();
    REQUIRE(list);
    REQUIRE(list->records().rowCount() > 0);
    QCoreApplication::processEvents();
    // Table, row and column of the figure can be read, beside the reason.
    CHECK(list->horizontalScrollBar()->maximum() == 0);
    const auto& columns = list->records().columns();
    for (int column = 0; column < columns.size(); ++column) {
        if (columns[column]->kind == FieldKind::Note) continue;
        for (int row = 0; row < list->records().rowCount(); ++row) {
            const QString text = list->records().index(row, column).data().toString();
            INFO(text.toStdString());
            CHECK(list->fontMetrics().horizontalAdvance(text) + 2 * spacing::kUnit <=
                  list->columnWidth(column));
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/forms/formcontroller.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/closingpage.h"
#include "ui/pages/listpage.h"
#include "ui/pages/recordform.h"
#include "ui/pages/todaypage.h"

#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two calls in May, one of them unfinished; today is 1 June.
class OfficeOfMay : public UiOffice {
public:
    OfficeOfMay() {
        add(u"2026-05-10"_s, true);
        add(u"2026-05-11"_s, false);
        openWindow();
        REQUIRE(window->workspace());
        REQUIRE(settle(workspace()));
    }

    ClosingPage& closingPage() {
        perform(ActionId::GoCounts);
        auto* tabs = workspace().currentPage()->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == u"月の締め") tabs->setCurrentIndex(i);
        }
        REQUIRE(settle(workspace()));
        auto* page = workspace().currentPage()->findChild<ClosingPage*>();
        REQUIRE(page);
        return *page;
    }
    static QPushButton& button(QWidget& page, const QString& text) {
        for (QPushButton* each : page.findChildren<QPushButton*>()) {
            if (each->text() == text) return *each;
        }
        FAIL("no button " << text.toStdString());
        throw Error(ErrorKind::Internal);
    }
    QList<qint64> entries;

private:
    void add(const QString& day, bool isFinished) {
        Consultation entry;
        entry.receivedOn = day;
        const CodeBook& codes = office().codes();
        entry.desk = codes.id("ward", "kita");
        entry.recordKind = codes.id("record_kind", "consultation");
        entry.method = codes.id("method", "phone");
        entry.category = codes.id("category", "alcohol");
        entry.isFinished = isFinished;
        office().records().save(consultationType(), entry);
        entries.append(entry.id);
    }
};

}  // namespace

TEST_CASE("today shows what stands in the way of last month", "[ui][closing]") {
    OfficeOfMay ui;
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    const auto lists = ui.workspace().currentPage()->findChildren<QListWidget*>();
    QListWidget* closing = nullptr;
    for (QListWidget* list : lists) {
        if (list->accessibleName() == u"先月を締める前に見ること") closing = list;
    }
    REQUIRE(closing);
    CHECK(closing->isVisible());
    REQUIRE(closing->count() == 2);
    CHECK(closing->item(0)->text() == u"未完成の記録　1件（数えていません）");
    CHECK(closing->item(1)->text() == u"記入済みの報告がない");
    closing->setFocus();
    closing->setCurrentRow(0);
    pressKey(closing, Qt::Key_Return);
    auto* list = ui.page<ListPage>();
    REQUIRE(list);
    REQUIRE(settle(ui.workspace()));
    CHECK(list->panel().table().records().rowCount() == 1);
}

TEST_CASE("a month is reported, closed and opened again in the window", "[ui][closing]") {
    OfficeOfMay ui;
    ClosingPage& page = ui.closingPage();
    auto* wards = page.findChild<QTableWidget*>();
    REQUIRE(wards->rowCount() == 1);
    CHECK(wards->item(0, 0)->text() == u"北区");
    CHECK(wards->item(0, 1)->text() == u"開いている");
    CHECK_FALSE(OfficeOfMay::button(page, u"開け直す…"_s).isEnabled());
    OfficeOfMay::button(page, u"記入済みと報告する"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 3)->text() == u"admin");

    ui.answers->confirm = false;
    OfficeOfMay::button(page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"開いている");
    ui.answers->confirm = true;
    OfficeOfMay::button(page, u"締める"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"締めた");
    CHECK(wards->item(0, 5)->text().size() == 16);

    ui.answers->text = u"書き忘れ"_s;
    OfficeOfMay::button(page, u"開け直す…"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(wards->item(0, 1)->text() == u"開いている");
}

TEST_CASE("finishing an entry of a closed month asks why", "[ui][closing]") {
    OfficeOfMay ui;
    OfficeOfMay::button(ui.closingPage(), u"締める"_s).click();
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

    ui.perform(ActionId::GoCounts);
    auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    REQUIRE(settle(ui.workspace()));
    auto* list = tabs->findChild<RecordTableView*>();
    REQUIRE(list);
    CHECK(list->records().rowCount() > 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "core/services/work.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/models/recordtableview.h"
#include "ui/pages/personpage.h"
#include "ui/pages/recordpage.h"

#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

Consultation saveUnfinished(Office& office) {
    Consultation entry = phoneCall(office, u"2026-05-10"_s);
    entry.isFinished = false;
    office.records().save(consultationType(), entry);
    return entry;
}

RecordTableView* visibleList(Workspace& workspace) {
    for (auto* list : workspace.currentPage()->findChildren<RecordTableView*>()) {
        if (list->isVisible()) return list;
    }
    return nullptr;
}

/// The page of calls with so many more.
RecordTableView* listOfCalls(UiOffice& ui, int count) {
    for (int i = 0; i < count; ++i) savedCall(ui.opened(), u"2026-06-01"_s);
    ui.perform(ActionId::GoConsultations);
    REQUIRE(settle(ui.workspace()));
    RecordTableView* list = visibleList(ui.workspace());
    REQUIRE(list);
    return list;
}

}  // namespace

TEST_CASE("the long text of a list takes what its window leaves", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    saveUnfinished(ui.opened());
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    RecordTableView* list = visibleList(ui.workspace());
    REQUIRE(list);
    const auto& columns = list->records().columns();
    const auto isText = [](const Field* field) { return field->kind == FieldKind::Note; };
    const auto text = static_cast<int>(
        std::distance(columns.begin(), std::find_if(columns.begin(), columns.end(), isText)));
    REQUIRE(text < columns.size() - 1);
    const auto widthIn = [&](int window) {
        ui.window->resize(window, 800);
        REQUIRE(QTest::qWaitFor([&] { return list->width() > window / 2; }));
        return list->columnWidth(text);
    };

    const int narrow = widthIn(1240);
    CHECK(list->horizontalScrollBar()->maximum() == 0);
    const int wide = widthIn(1800);
    CHECK(list->horizontalScrollBar()->maximum() == 0);
    CHECK(wide > narrow + 400);

    // From then on widths are somebody's choice.
    list->setColumnWidth(text, 300);
    CHECK(widthIn(1400) == 300);
}

TEST_CASE("the keyboard goes into a tab that is made only now, and Enter opens its first row",
          "[ui][list]") {
    UiOffice ui;
    Institution hospital;
    hospital.number = u"H1"_s;
    hospital.name = u"架空病院"_s;
    ui.office().unitOfWork().run(ui.office().session(), u"test"_s, {},
                                 [&](Work& work) { work.insert(institutionType(), hospital); });
    ui.openWindow();
    ui.perform(ActionId::GoStays);
    auto* tabs = ui.workspace().currentPage()->findChild<QTabWidget*>();
    REQUIRE(tabs);
    REQUIRE(tabs->isAncestorOf(QApplication::focusWidget()));
    for (int next = 1; next < tabs->count(); ++next) {
        pressKey(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
    }
    pressKey(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(ui.page<RecordPage>());
    CHECK(ui.page<RecordPage>()->form().controller().entity().id == hospital.id);
}

TEST_CASE("a list that is filled under the keyboard has its first row as current", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoConsultations);
    RecordTableView* list = visibleList(ui.workspace());
    REQUIRE(list);
    REQUIRE(list->records().rowCount() == 0);
    list->setFocus();
    const Consultation call = savedCall(ui.opened(), u"2026-06-01"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->records().rowCount() == 1; }));
    CHECK(list->currentId() == call.id);
    pressKey(list, Qt::Key_Return);
    CHECK(ui.page<RecordPage>());
}

TEST_CASE("a list of today keeps its place when one of it is done", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    Consultation first = saveUnfinished(ui.opened());
    const Consultation next = saveUnfinished(ui.opened());
    ui.perform(ActionId::GoToday);
    REQUIRE(settle(ui.workspace()));
    RecordTableView* list = visibleList(ui.workspace());
    REQUIRE(list);
    list->setFocus();
    list->selectId(first.id);
    pressKey(list, Qt::Key_Return);
    REQUIRE(ui.page<RecordPage>());
    first.isFinished = true;
    ui.opened().records().save(consultationType(), first);
    QCoreApplication::processEvents();
    ui.perform(ActionId::Back);
    REQUIRE(settle(ui.workspace()));
    CHECK(list->records().rowCount() == 1);
    CHECK(list->hasFocus());
    CHECK(list->currentId() == next.id);
}

TEST_CASE("a record far down a list stays chosen when others come", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    RecordTableView* list = listOfCalls(ui, 150);
    list->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return list->records().rowCount() == 150; }));
    const qint64 chosen = list->records().idAt(120);
    list->selectId(chosen);
    savedCall(ui.opened(), u"2026-06-01"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->records().rowCount() == 151; }));
    CHECK(list->currentId() == chosen);
}

TEST_CASE("who comes back to a long list finds the record that was left", "[ui][list]") {
    UiOffice ui;
    ui.openWindow();
    RecordTableView* list = listOfCalls(ui, 150);
    list->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return list->records().rowCount() == 150; }));
    const qint64 chosen = list->records().idAt(120);
    list->selectId(chosen);
    pressKey(list, Qt::Key_Return);
    REQUIRE(ui.page<RecordPage>());
    savedCall(ui.opened(), u"2026-06-01"_s);
    QCoreApplication::processEvents();
    ui.perform(ActionId::Back);
    REQUIRE(QTest::qWaitFor([&] { return list->records().rowCount() == 151; }));
    CHECK(list->currentId() == chosen);
}

TEST_CASE("what was looked for stands there when the window goes on", "[ui][list][search]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::GoPatients);
    const auto search = [&] {
        return ui.workspace().currentPage()->findChild<QLineEdit*>(u"search"_s);
    };
    search()->setText(u"みほん"_s);
    const QJsonObject route = ui.workspace().route();
    search()->clear();
    ui.perform(ActionId::GoToday);
    ui.workspace().goTo(route);
    CHECK(search()->text() == u"みほん"_s);
}

TEST_CASE("Enter waits for a search that takes long", "[ui][list][search]") {
    UiOffice ui;
    ui.openWindow();
    Consultation call = phoneCall(ui.opened(), u"2026-06-01"_s);
    call.summary = u"架空の夜間電話"_s;
    ui.opened().records().save(consultationType(), call);
    RecordTableView* list = listOfCalls(ui, 150);
    auto* search = ui.workspace().currentPage()->findChild<QLineEdit*>(u"search"_s);
    REQUIRE(search);
    list->records().setPatience(0);
    search->setFocus();
    search->setText(u"架空の夜間"_s);
    REQUIRE(list->records().rowCount() == 0);
    pressKey(search, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return ui.page<RecordPage>() != nullptr; }));
    CHECK(ui.page<RecordPage>()->form().controller().entity().id == call.id);
}

TEST_CASE("a search that takes long lets the window go on, and ends", "[ui][list][search]") {
    UiOffice ui;
    ui.openWindow();
    RecordTableView* list = listOfCalls(ui, 150);
    RecordTableModel& records = list->records();
    records.setPatience(0);
    ListQuery query;
    query.text = u"架空の名"_s;
    records.setQuery(query);
    CHECK(records.rowCount() == 0);
    CHECK_FALSE(records.isComplete());
    CHECK(QTest::qWaitFor([&] { return records.isComplete(); }));
    CHECK(records.rowCount() == 0);

    query.text.clear();
    query.orderBy = u"summary"_s;
    records.setQuery(query);
    CHECK(QTest::qWaitFor([&] { return records.isComplete(); }));
    CHECK(records.rowCount() == 150);
}

TEST_CASE("Enter behind a whole number opens its person before who has it in a phone number",
          "[ui][list][search]") {
    UiOffice ui;
    Patient rings = patientCalled(ui.office(), u"見本　一"_s, u"0000002"_s);
    rings.kana = u"あ"_s;
    rings.phone = u"011-000-1234"_s;
    Patient meant = patientCalled(ui.office(), u"見本　二"_s, u"0001234"_s);
    meant.kana = u"ん"_s;
    for (Patient* each : {&rings, &meant}) ui.office().records().save(patientType(), *each);
    ui.openWindow();
    const auto opened = [&](const QString& typed) {
        ui.perform(ActionId::GoPatients);
        auto* search = ui.workspace().currentPage()->findChild<QLineEdit*>(u"search"_s);
        REQUIRE(search);
        search->setFocus();
        search->setText(typed);
        REQUIRE(settle(ui.workspace()));
        CHECK(visibleList(ui.workspace())->records().idAt(0) == rings.id);
        pressKey(search, Qt::Key_Return);
        REQUIRE(ui.page<PersonPage>());
        return ui.page<PersonPage>()->patient();
    };
    // A part of a number is nobody's own.
    CHECK(opened(u"1234"_s) == rings.id);
    CHECK(opened(u"0001234"_s) == meant.id);
    CHECK(opened(u"０００１２３４"_s) == meant.id);
}

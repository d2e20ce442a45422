// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/institution.h"
#include "core/exchange/ledgerimport.h"
#include "core/services/personmerge.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/journaltexts.h"
#include "ui/support/messagebar.h"

#include <QAction>
#include <QPushButton>
#include <QTableWidget>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

class UndoWindow : public UiOffice {
public:
    UndoWindow() {
        openWindow();
        REQUIRE(window->workspace());
        REQUIRE(settle(workspace()));
        patient = patientCalled(opened(), u"練習 花子"_s, u"1"_s);
        save(u"練習 花子"_s);
        save(u"練習 はな"_s);
    }

    void save(const QString& name) {
        patient.name = name;
        opened().records().save(patientType(), patient);
    }
    QString storedName() { return opened().store().load<Patient>(patientType(), patient.id).name; }

    Patient patient;
};

}  // namespace

TEST_CASE("Ctrl+Y brings back what was taken back, and says what", "[ui][undo]") {
    UndoWindow ui;
    ui.perform(ActionId::Redo);
    CHECK(ui.says(u"やり直せる操作がありません"_s));
    ui.perform(ActionId::Undo);
    CHECK(ui.storedName() == u"練習 花子");
    pressKey(&ui.workspace(), Qt::Key_Y, Qt::ControlModifier);
    CHECK(ui.storedName() == u"練習 はな");
    CHECK(ui.says(u"やり直しました: 対象者の保存"_s));
}

TEST_CASE("what is chosen in the history is taken back", "[ui][undo]") {
    UndoWindow ui;
    auto* history = ui.openPart<HistoryPanel>(ActionId::GoAdministration, u"履歴"_s);
    REQUIRE(history);
    auto* list = history->findChild<QTableWidget*>();
    REQUIRE(list->item(0, 2)->text() == u"対象者の保存"_s);
    list->selectRow(0);
    buttonIn(*history, u"選んだ操作を元に戻す"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.storedName() == u"練習 花子");
    CHECK(history->findChild<MessageBar*>()->text() == u"元に戻しました。"_s);
    CHECK(list->item(0, 2)->text() != u"対象者の保存"_s);
    CHECK(list->hasFocus());
    const JournalEntry undone = ui.opened().journal().entries(2).last();
    CHECK(list->item(0, 3)->text() == u"対象者の保存（記録番号%1、%2）"_s.arg(undone.id).arg(
                                          formatMoment(undone.at, DateStyle::EraShort)));
}

TEST_CASE("the history has what was saved since, and keeps what is chosen", "[ui][undo]") {
    UndoWindow ui;
    auto* history = ui.openPart<HistoryPanel>(ActionId::GoAdministration, u"履歴"_s);
    REQUIRE(history);
    auto* list = history->findChild<QTableWidget*>();
    const int before = list->rowCount();
    list->selectRow(0);
    ui.save(u"練習 花"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->rowCount() == before + 1; }));
    CHECK(list->currentRow() == 1);
    ui.perform(ActionId::GoToday);
    ui.save(u"練習 華"_s);
    ui.perform(ActionId::GoAdministration);
    CHECK(list->rowCount() == before + 2);
    CHECK(list->currentRow() == 2);
}

TEST_CASE("the history tells its reasons in words", "[ui][undo]") {
    UndoWindow ui;
    const auto told = [&](const QString& action, const QString& reason) {
        JournalEntry entry;
        entry.action = action;
        entry.reason = reason;
        return journalReasonText(entry, {}, ui.workspace().context());
    };
    const QString instant = u"2026-11-27T00:14:10.773Z"_s;
    const QString moment = formatMoment(instant, DateStyle::EraShort);
    CHECK(told(u"undo"_s, u"import 2"_s) == u"台帳の取り込み（記録番号2）");
    CHECK(told(u"redo"_s, u"account.change 4"_s) == u"アカウントの変更（記録番号4）");
    CHECK(told(u"account.failures"_s, u"1 "_s + instant) == u"1回、最後は"_s + moment);
    CHECK(told(u"account.failures"_s, u"3 "_s + instant + u" 見本 花子"_s) ==
          u"「見本 花子」で3回、最後は"_s + moment);
    CHECK(told(u"account.unknown"_s, u"2 "_s + instant) == u"2回、最後は"_s + moment);
    CHECK(told(u"patient.read"_s, instant) == u"見たのは"_s + moment);
    CHECK(told(u"month.reopen"_s, u"数え 直し"_s) == u"数え 直し");
}

TEST_CASE("a redo over something saved since says why it is refused", "[ui][undo]") {
    UndoWindow ui;
    ui.perform(ActionId::Undo);
    Institution institution;
    institution.number = u"H1"_s;
    institution.name = u"見本病院"_s;
    institution.kind = ui.opened().codes().list(u"institution_kind"_s).front()->id;
    ui.opened().records().save(institutionType(), institution);
    ui.perform(ActionId::Redo);
    CHECK(ui.says(u"元に戻した「対象者の保存」のあとに保存したので、やり直せません"_s));
    CHECK(ui.storedName() == u"練習 花子");
}

TEST_CASE("an undo that would contradict a record says which and how to mend it", "[ui][undo]") {
    UndoWindow ui;
    Office& office = ui.opened();
    Case first;
    first.number = u"K1"_s;
    first.patient = ui.patient.id;
    first.ward = ui.patient.residence;
    first.openedOn = u"2026-04-01"_s;
    Case second = first;
    second.number = u"K2"_s;
    office.records().save(caseType(), first);
    first.closedOn = u"2026-04-30"_s;
    office.records().save(caseType(), first);
    const Session other{u"other"_s, Role::Worker, {}};
    LateNotes notes(office.unitOfWork(), other);
    RecordService(office.unitOfWork(), notes, other).save(caseType(), second);
    ui.perform(ActionId::Undo);
    CHECK(ui.says(u"ほかの記録と合わなくなるので、何も変えませんでした。"_s));
    CHECK(ui.says(u"ケース　K1　2026-04-01　対象者: この人にはその区に開いているケース（K2）が"_s));
    CHECK(office.store().load<Case>(caseType(), first.id).closedOn == first.closedOn);
}

TEST_CASE("Ctrl+Z over a long action does not hold the window up", "[ui][undo][merge]") {
    UndoWindow ui;
    Office& office = ui.opened();
    const Patient gone = savedPatient(office, u"母の言う娘"_s, u"2"_s);
    for (int i = 0; i < 220; ++i) savedCall(office, u"2026-05-10"_s, {gone.id});
    PersonMerge(office.unitOfWork(), office.session()).merge(gone, ui.patient);
    REQUIRE(settle(ui.workspace()));
    const auto patients = [&] { return office.store().of(patientType()).count(); };
    REQUIRE(patients() == 1);

    ui.perform(ActionId::Undo);
    CHECK(ui.workspace().context().longWork.isBusy());
    ui.perform(ActionId::Undo);
    CHECK(ui.says(u"まだ元に戻しています"_s));
    REQUIRE(settle(ui.workspace()));
    CHECK(patients() == 2);
    CHECK(ui.says(u"元に戻しました: 対象者の統合"_s));

    ui.perform(ActionId::Redo);
    CHECK(ui.workspace().context().longWork.isBusy());
    REQUIRE(settle(ui.workspace()));
    CHECK(patients() == 1);
    CHECK(ui.says(u"やり直しました: 対象者の統合"_s));
}

TEST_CASE("the history takes back what can be, and says why not", "[ui][undo]") {
    UndoWindow ui;
    ui.opened().accounts().create(u"sakura"_s, Role::Worker, kPassword, kFastKdf);
    auto* history = ui.openPart<HistoryPanel>(ActionId::GoAdministration, u"履歴"_s);
    REQUIRE(history);
    auto* list = history->findChild<QTableWidget*>();
    const QPushButton& undo = buttonIn(*history, u"選んだ操作を元に戻す"_s);
    history->refresh();
    CHECK_FALSE(undo.isEnabled());
    list->selectRow(0);
    REQUIRE(list->item(0, 2)->text() == u"アカウントの追加"_s);
    CHECK_FALSE(undo.isEnabled());
    CHECK(ui.says(u"管理 › アカウントで直してください"_s));
    list->selectRow(1);
    CHECK(undo.isEnabled());
    CHECK_FALSE(ui.says(u"管理 › アカウントで直してください"_s));
    list->selectRow(list->rowCount() - 1);
    REQUIRE(list->item(list->rowCount() - 1, 2)->text() == u"事務所をつくった"_s);
    CHECK_FALSE(undo.isEnabled());
    CHECK(ui.says(u"事務所を始めたときの記録なので"_s));
}

TEST_CASE("an import is taken back after a question only", "[ui][undo][import]") {
    UndoWindow ui;
    Office& office = ui.opened();
    const QString ledger = ui.file.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n9,見本,北区\n");
    LedgerImport(office.unitOfWork(), office.session())
        .run(identifyLedgers(ledger, ui.catalogue), {});
    auto* history = ui.openPart<HistoryPanel>(ActionId::GoAdministration, u"履歴"_s);
    REQUIRE(history);
    history->refresh();
    history->findChild<QTableWidget*>()->selectRow(0);
    QPushButton& undo = buttonIn(*history, u"選んだ操作を元に戻す"_s);
    ui.answers->confirm = false;
    undo.click();
    REQUIRE(settle(ui.workspace()));
    CHECK(office.store().of(patientType()).count() == 2);
    ui.answers->confirm = true;
    undo.click();
    REQUIRE(settle(ui.workspace()));
    CHECK(office.store().of(patientType()).count() == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/accountspanel.h"
#include "ui/pages/closingpage.h"
#include "ui/pages/countspage.h"
#include "ui/pages/recordform.h"
#include "ui/pages/recordpage.h"
#include "ui/support/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("an account that a colleague has changed is not changed unseen", "[ui][accounts]") {
    UiOffice ui;
    ui.office().accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
    ui.openWindow();
    auto* panel = ui.openPart<AccountsPanel>(ActionId::GoAdministration, u"アカウント"_s);
    REQUIRE(panel);
    auto* table = panel->findChild<QTableWidget*>();
    REQUIRE(table->rowCount() == 2);
    table->selectRow(1);
    const auto colleague =
        Office::another(ui.opened().source(), ui.opened().session(), ui.file.clock, ui.catalogue);
    const auto stored = [&] { return *colleague->accounts().find(u"hanako"_s); };
    colleague->accounts().create(u"goro"_s, Role::Worker, kPassword, kFastKdf);
    colleague->accounts().change(stored(), Role::Supervisor, true);

    QPushButton& button = buttonIn(*panel, u"使えなくする・戻す"_s);
    button.click();
    CHECK(stored().isEnabled);
    CHECK(ui.says(u"ほかの人が先に変えました"_s));
    // The same account is chosen, one line further down.
    CHECK(table->currentRow() == 2);
    CHECK(table->item(2, 1)->text() == u"係長");
    button.click();
    CHECK_FALSE(stored().isEnabled);
    CHECK(stored().role == u"supervisor");
}

TEST_CASE("a refusal among the accounts goes with the next success", "[ui][accounts]") {
    UiOffice ui;
    ui.office().accounts().create(u"b"_s, Role::Worker, kPassword);
    ui.openWindow();
    auto* panel = ui.openPart<AccountsPanel>(ActionId::GoAdministration, u"アカウント"_s);
    REQUIRE(panel);
    auto* list = panel->findChild<QTableWidget*>();
    auto* bar = panel->findChild<MessageBar*>();
    const auto toggle = [&](const QString& account) {
        for (int row = 0; row < list->rowCount(); ++row) {
            if (list->item(row, 0)->text() == account) list->selectRow(row);
        }
        buttonIn(*panel, u"使えなくする・戻す"_s).click();
    };
    toggle(u"admin"_s);
    CHECK(bar->text().contains(u"使える管理者"_s));
    CHECK_FALSE(bar->isHidden());
    toggle(u"b"_s);
    CHECK_FALSE(ui.opened().accounts().find(u"b"_s)->isEnabled);
    CHECK(bar->isHidden());
}

TEST_CASE("the wards of an account are chosen in the window and stand in the list",
          "[ui][accounts]") {
    UiOffice ui;
    ui.office().accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
    ui.openWindow();
    auto* panel = ui.openPart<AccountsPanel>(ActionId::GoAdministration, u"アカウント"_s);
    REQUIRE(panel);
    auto* table = panel->findChild<QTableWidget*>();
    table->selectRow(1);
    CHECK(table->item(1, 2)->text() == u"北区"_s);
    const auto choose = [&](const QStringList& wards, const std::function<void(QDialog&)>& more) {
        QTimer::singleShot(0, [wards, more] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            for (QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
                CHECK_FALSE((box->text() == u"市外"_s && !box->isHidden()));
                if (wards.contains(box->text())) box->click();
            }
            more(*dialog);
            dialog->accept();
        });
    };
    choose({u"東区"_s, u"西区"_s}, [](QDialog&) {});
    buttonIn(*panel, u"担当区を変える…"_s).click();
    CHECK(ui.opened().accounts().find(u"hanako"_s)->wards == u"higashi nishi"_s);
    CHECK(table->item(1, 2)->text() == u"東区、西区"_s);
    CHECK(ui.says(u"次のログイン"_s));
    // As the history shows them.
    const auto told = [&](const QString& column, const QString& stored) {
        return ui.workspace().context().texts.valueText(*accountType().find(column), stored);
    };
    CHECK(told(u"wards"_s, u"higashi nishi"_s) == u"東区、西区"_s);
    CHECK(told(u"role"_s, u"supervisor"_s) == u"係長"_s);

    choose({u"南区"_s}, [](QDialog& dialog) {
        for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
            line->setText(line->echoMode() == QLineEdit::Password ? kPassword : u"goro"_s);
        }
    });
    buttonIn(*panel, u"＋ アカウントを追加"_s).click();
    REQUIRE(ui.opened().accounts().find(u"goro"_s));
    CHECK(ui.opened().accounts().find(u"goro"_s)->wards == u"minami"_s);
}

TEST_CASE("what is new and what is counted begins with the account's ward", "[ui][accounts]") {
    UiOffice ui;
    ui.office().accounts().create(u"hanako"_s, Role::Supervisor, kPassword, kFastKdf,
                                  {u"higashi"_s, u"nishi"_s});
    for (const char* desk : {"kita", "higashi"}) {
        Consultation call = phoneCall(ui.office(), u"2026-05-10"_s);
        call.desk = ui.office().codes().id("ward", desk);
        ui.office().records().save(consultationType(), call);
    }
    ui.openWindow(u"hanako"_s);
    const qint64 higashi = ui.opened().codes().id("ward", "higashi");
    const auto begins = [&](ActionId id, const QString& column) {
        ui.perform(id);
        REQUIRE(ui.page<RecordPage>());
        const FieldEditor* editor = ui.page<RecordPage>()->form().view().editor(column);
        REQUIRE(editor);
        CHECK(editor->value().toLongLong() == higashi);
    };
    begins(ActionId::NewPatient, u"ward_id"_s);
    begins(ActionId::NewConsultation, u"desk_id"_s);

    ui.perform(ActionId::GoCounts);
    auto* counts = ui.workspace().currentPage()->findChild<CountsPage*>();
    REQUIRE(counts);
    REQUIRE(settle(ui.workspace()));
    QStringList shown;
    for (const QComboBox* box : counts->findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"区・窓口"_s) shown.append(box->currentText());
    }
    CHECK(shown == QStringList{u"東区"_s});

    auto* closing = ui.openPart<ClosingPage>(ActionId::GoCounts, u"月の締め"_s);
    REQUIRE(closing);
    auto* wards = closing->findChild<QTableWidget*>();
    REQUIRE(wards->currentRow() >= 0);
    CHECK(wards->item(wards->currentRow(), 0)->text() == u"東区"_s);
}

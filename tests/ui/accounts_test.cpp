// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/pages/accountspanel.h"
#include "ui/support/messagebar.h"

#include <QPushButton>
#include <QTableWidget>

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

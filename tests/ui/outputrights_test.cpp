// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/listpage.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QListWidget>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

class OutputWindow : public UiOffice {
public:
    explicit OutputWindow(Role role) {
        savedPatient(office(), u"見本　花子"_s);
        office().accounts().create(u"hanako"_s, role, kPassword, kFastKdf);
        openWindow(u"hanako"_s);
    }

    void go(ActionId root) {
        perform(root);
        REQUIRE(settle(workspace()));
    }
    /// As its key does.
    void press(ActionId id) {
        for (QAction* action : workspace().actions()) {
            if (action->shortcut() == actionSpec(id).keys()) action->trigger();
        }
        REQUIRE(settle(workspace()));
    }
    QString told() { return workspace().bar().isVisible() ? workspace().bar().text() : QString(); }

    /// Whether the palette has it.
    bool offers(ActionId id) {
        QStringList lines;
        QTimer::singleShot(0, [&lines] {
            auto* palette = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            REQUIRE(palette);
            const auto* list = palette->findChild<QListWidget*>();
            for (int i = 0; i < list->count(); ++i) lines.append(list->item(i)->text());
            palette->reject();
        });
        perform(ActionId::Palette);
        REQUIRE_FALSE(lines.isEmpty());
        return std::any_of(lines.cbegin(), lines.cend(), [&](const QString& line) {
            return line.startsWith(actionSpec(id).title());
        });
    }
};

constexpr ActionId kListOutputs[] = {ActionId::Print, ActionId::ExportTable, ActionId::CopyTable};

}  // namespace

TEST_CASE("a list leaves the screen by the right for records alone", "[ui][rights]") {
    for (const Role role : {Role::Viewer, Role::Worker}) {
        INFO(roleCode(role).toStdString());
        OutputWindow ui(role);
        const QString roleName = role == Role::Viewer ? u"閲覧"_s : u"相談員"_s;
        QApplication::clipboard()->setText(u"before"_s);
        for (const ActionId id : kListOutputs) {
            INFO(actionSpec(id).title().toStdString());
            ui.go(ActionId::GoPatients);
            CHECK_FALSE(ui.offers(id));
            ui.press(id);
            CHECK(ui.told() == u"「%1」の権限ではできません。"_s.arg(roleName));
        }
        CHECK(QApplication::clipboard()->text() == u"before"_s);
    }
    OutputWindow ui(Role::Supervisor);
    ui.go(ActionId::GoPatients);
    for (const ActionId id : kListOutputs) CHECK(ui.offers(id));
    ui.page<ListPage>()->panel().table().selectRow(0);
    ui.press(ActionId::CopyTable);
    CHECK(QApplication::clipboard()->text().contains(u"見本　花子"_s));
}

TEST_CASE("counts leave the screen by the right for counts", "[ui][rights]") {
    for (const Role role : {Role::Viewer, Role::Worker}) {
        INFO(roleCode(role).toStdString());
        OutputWindow ui(role);
        const bool may = role == Role::Worker;
        ui.go(ActionId::GoCounts);
        for (const ActionId id : {ActionId::Print, ActionId::ExportTable, ActionId::ExportPdf,
                                  ActionId::ExportWorkbook, ActionId::SavePlot}) {
            INFO(actionSpec(id).title().toStdString());
            CHECK(ui.offers(id) == may);
        }
        const auto isShown = [&](const QString& text) {
            return buttonIn(*ui.workspace().currentPage(), text).isVisible();
        };
        CHECK(isShown(u"印刷…"_s) == may);
        CHECK(isShown(u"CSV…"_s) == may);
        if (may) continue;
        ui.press(ActionId::ExportTable);
        CHECK(ui.told() == u"「閲覧」の権限ではできません。"_s);
    }
}

TEST_CASE("a page that has nothing to take along says so", "[ui][rights]") {
    OutputWindow ui(Role::Administrator);
    ui.go(ActionId::GoToday);
    CHECK_FALSE(ui.offers(ActionId::Print));
    ui.press(ActionId::Print);
    CHECK(ui.told() == u"このページでは「表を印刷する」はできません。"_s);
    ui.go(ActionId::GoPatients);
    CHECK(ui.told().isEmpty());
    CHECK(ui.offers(ActionId::Print));
    CHECK_FALSE(ui.offers(ActionId::ExportPdf));
}

TEST_CASE("who may not write is told so by the key of what writes", "[ui][rights]") {
    OutputWindow ui(Role::Viewer);
    ui.go(ActionId::GoPatients);
    CHECK_FALSE(ui.offers(ActionId::NewConsultation));
    ui.press(ActionId::NewConsultation);
    CHECK(ui.told() == u"「閲覧」の権限ではできません。"_s);
}

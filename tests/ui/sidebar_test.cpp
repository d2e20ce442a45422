// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/loginview.h"
#include "ui/support/actions.h"

#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QTranslator>

#include <algorithm>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A language with a long word for every page.
struct LongTitles final : QTranslator {
    LongTitles() { QCoreApplication::installTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char*, const char*, int) const override {
        return QLatin1StringView(context) == "sidebar"_L1 ? title : QString();
    }

    const QString title = u"Stays and community transition"_s;
};

}  // namespace

TEST_CASE("the sidebar is as wide as its language", "[ui][sidebar]") {
    const LongTitles words;
    UiOffice ui;
    ui.openWindow();
    auto* sidebar = ui.workspace().findChild<QListWidget*>(u"sidebar"_s);
    REQUIRE(sidebar);
    REQUIRE(sidebar->item(0)->text() == words.title);
    CHECK(sidebar->horizontalScrollBar()->maximum() == 0);
    CHECK(sidebar->visualItemRect(sidebar->item(0)).right() < sidebar->viewport()->width());
    const auto* account = ui.workspace().findChild<QPushButton*>(u"accountButton"_s);
    REQUIRE(account);
    CHECK(account->geometry().right() == sidebar->geometry().right());
}

TEST_CASE("the page in view stays marked wherever the sidebar is clicked", "[ui][sidebar]") {
    UiOffice ui;
    ui.openWindow();
    auto* sidebar = ui.workspace().findChild<QListWidget*>(u"sidebar"_s);
    REQUIRE(sidebar);
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {},
                      sidebar->viewport()->rect().bottomLeft() + QPoint(20, -20));
    REQUIRE(sidebar->selectedItems().size() == 1);
    CHECK(sidebar->selectedItems().front() == sidebar->currentItem());
}

TEST_CASE("what concerns one's own account is in sight and by keyboard", "[ui][sidebar]") {
    UiOffice ui;
    ui.openWindow();
    auto* sidebar = ui.workspace().findChild<QListWidget*>(u"sidebar"_s);
    auto* account = ui.workspace().findChild<QPushButton*>(u"accountButton"_s);
    REQUIRE(account);
    CHECK(account->isVisible());
    CHECK(account->text().startsWith(u"admin"_s));
    CHECK(account->accessibleName().startsWith(u"admin（"_s));
    const auto next = [](QWidget* from) {
        while ((from = from->nextInFocusChain())->focusPolicy() == Qt::NoFocus) {
        }
        return from;
    };
    CHECK(next(sidebar) == account);
    account->setFocus();
    bool isOpen = false;
    QTimer::singleShot(0, account->menu(), [&] {
        isOpen = account->menu()->isVisible();
        account->menu()->close();
    });
    pressKey(account, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }));
    QAction* lock = nullptr;
    for (const ActionId id : {ActionId::ChangePassword, ActionId::Lock, ActionId::LogOff,
                              ActionId::Help, ActionId::Palette}) {
        INFO(actionSpec(id).text);
        const QList<QAction*> shown = account->menu()->actions();
        const auto found = std::find_if(shown.begin(), shown.end(), [&](const QAction* each) {
            return each->text() == actionSpec(id).title() &&
                   each->shortcut() == actionSpec(id).keys();
        });
        REQUIRE(found != shown.end());
        // The key's own action, not another of the same name.
        CHECK(ui.workspace().actions().contains(*found));
        if (id == ActionId::Lock) lock = *found;
    }
    lock->trigger();
    CHECK(QTest::qWaitFor([&] {
        const auto* login = ui.window->findChild<LoginView*>();
        return login && login->isVisible();
    }));
}

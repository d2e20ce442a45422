// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/olderoffice.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/climbview.h"
#include "ui/dialogs/loginview.h"
#include "ui/support/messagebar.h"

#include <QDir>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A window that asks who works in the office of an older program.
struct OlderWindow {
    OlderWindow() {
        makeOlderOffice(folder.filePath(u"office.madobe-db"_s), clock);
        window.openOffice(folder.filePath(u"office.madobe-db"_s));
        window.show();
    }
    bool logIn() { return window.logIn(u"admin"_s, kPassword); }

    QTemporaryDir folder;
    FakeClock clock;
    Catalogue catalogue = standardCatalogue();
    AppWindow window{
        clock, catalogue, standardCountTables(), WindowOptions{},
        std::make_unique<ScriptedPrompts>(std::make_shared<ScriptedPrompts::Answers>())};
};

}  // namespace

TEST_CASE("a window lives on while the file of an older program climbs", "[ui][climb]") {
    OlderWindow ui;
    bool isTold = false;
    bool isClosed = true;
    QTimer::singleShot(0, &ui.window, [&] {
        const auto* view = ui.window.findChild<ClimbView*>();
        isTold = view && view->isVisible();
        isClosed = ui.window.close();
    });
    REQUIRE(ui.logIn());
    CHECK(isTold);
    CHECK_FALSE(isClosed);
    REQUIRE(ui.window.workspace());
    CHECK(ui.window.workspace()->isVisible());
    CHECK_FALSE(ui.window.findChild<ClimbView*>());
}

TEST_CASE("a climb that fails leads back to the log-in, and may be tried again", "[ui][climb]") {
    OlderWindow ui;
    // Where the copy would be written.
    const QString obstacle = u"office.v1.db.part"_s;
    QDir folder(ui.folder.path());
    REQUIRE(folder.mkdir(obstacle));
    CHECK_FALSE(ui.logIn());
    auto* login = ui.window.findChild<LoginView*>();
    CHECK(login->isVisible());
    CHECK_FALSE(login->bar().text().isEmpty());
    REQUIRE(folder.rmdir(obstacle));
    CHECK(ui.logIn());
}

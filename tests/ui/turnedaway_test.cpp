// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/serverwindow.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a window whose office was upgraded says what to do and keeps what was typed",
          "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to upgrade");
        return;
    }
    ServerWindow ui;
    ui.workspace().perform(ActionId::NewConsultation);
    typeText(ui.summary(), u"上がる前の文"_s);
    const QPointer<Workspace> before = &ui.workspace();
    ui.ask(u"UPDATE schema_version SET version = version + 1 RETURNING version"_s);
    SECTION("when it looks by itself") {
        CHECK(QTest::qWaitFor([&] { return ui.says(u"新しい版で開いてください"_s); }, 10'000));
    }
    SECTION("when it saves") {
        ui.workspace().perform(ActionId::SaveUnfinished);
        CHECK(ui.says(u"新しい版で開いてください"_s));
        CHECK(ui.says(u"書いたものは下書きに残ります"_s));
    }
    SECTION("when it comes back to a server that was lost") {
        ui.cutAll();
        CHECK(QTest::qWaitFor([&] { return ui.says(u"新しい版で開いてください"_s); }, 20'000));
    }
    REQUIRE(before);
    CHECK(ui.workspace().keepDrafts());
    CHECK(ui.summary()->toPlainText() == u"上がる前の文"_s);
    CHECK(ui.ask(u"SELECT count(*) FROM consultation"_s) == 0);

    ui.ask(u"UPDATE schema_version SET version = version - 1 RETURNING version"_s);
    const auto again = ui.colleague();
    again->setPocket(QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
                         .filePath(u"drafts"_s));
    CHECK(again->drafts().all().size() == 1);
}

TEST_CASE("a window whose account was disabled saves no more, and closes with a draft",
          "[ui][server]") {
    if (!hasTestServer()) {
        WARN("no server to share");
        return;
    }
    ServerWindow ui;
    ui.workspace().perform(ActionId::NewConsultation);
    typeText(ui.summary(), u"止められる前の文"_s);
    ui.ask(u"UPDATE account SET is_enabled = 0 RETURNING id"_s);
    ui.workspace().perform(ActionId::SaveUnfinished);
    CHECK(ui.says(u"「admin」は使えなくなっています"_s));
    CHECK(ui.says(u"書いたものは下書きに残ります"_s));

    CHECK(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }, 10'000));
    CHECK(ui.says(u"「admin」は使えなくなっています"_s));
    CHECK(ui.ask(u"SELECT count(*) FROM consultation"_s) == 0);
    CHECK(ui.ask(u"SELECT count(*) FROM draft"_s) == 1);
}

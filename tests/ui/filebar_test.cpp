// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filebar.h"

#include "core/services/filecheck.h"
#include "tests/support/catchqt.h"
#include "tests/support/damagedfile.h"
#include "tests/support/uioffice.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

FileBar& looked(UiOffice& ui) {
    ui.openWindow();
    REQUIRE(ui.window->workspace());
    FileBar& bar = ui.workspace().fileBar();
    REQUIRE(QTest::qWaitFor([&] { return !bar.isBusy(); }, 20'000));
    return bar;
}

}  // namespace

TEST_CASE("a sound file is looked at without a word, a closed one not again", "[ui][filecheck]") {
    UiOffice ui;
    ui.file.clock.advanceDays(8);
    CHECK(looked(ui).isHidden());
    CHECK_FALSE(FileCheck(ui.opened().database(), ui.file.clock).isDue());
    ui.closeWindow();
    ui.openWindow();
    CHECK_FALSE(ui.workspace().fileBar().isBusy());
}

TEST_CASE("a window closed while the file is looked at does not wait for it", "[ui][filecheck]") {
    UiOffice ui;
    ui.file.clock.advanceDays(8);
    ui.openWindow();
    ui.closeWindow();
    ui.file.open();
    CHECK(ui.office().problems() == QStringList());
}

TEST_CASE("a damaged file is told, with what to do, and saved as far as it can be read",
          "[ui][filecheck]") {
    UiOffice ui;
    addLongEntries(ui.office(), 150);
    damageFile(ui.file);
    ui.file.clock.advanceDays(8);
    FileBar& bar = looked(ui);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.text().contains(u"壊れています"_s));
    CHECK(bar.text().contains(u"控えから戻す"_s));
    // It stays while one walks on.
    ui.perform(ActionId::GoPatients);
    CHECK_FALSE(bar.isHidden());

    const QString folder = ui.file.file(u"saved"_s);
    ui.answers->folder = folder;
    Q_EMIT bar.linkActivated(u"save"_s);
    REQUIRE(QTest::qWaitFor([&] { return !bar.isBusy(); }, 20'000));
    CHECK(QDir(folder).exists(u"相談記録.csv"_s));
    CHECK(bar.text().contains(u"読めなかった記録は"_s));
}

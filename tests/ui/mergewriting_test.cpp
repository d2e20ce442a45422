// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingservice.h"
#include "core/services/personmerge.h"
#include "tests/ui/mergewindow.h"
#include "ui/pages/personpage.h"

#include <QRadioButton>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("while a merge is written nothing of it can be changed", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openWaitingMerge();
    CHECK(ui.says(u"統合しています"_s));
    for (const QRadioButton* each : merge->findChildren<QRadioButton*>()) {
        CHECK_FALSE(each->isEnabled());
    }
    merge->swap();
    merge->refresh();
    REQUIRE(QTest::qWaitFor([&] { return !ui.workspace().context().background.isBusy(); }));
    CHECK_FALSE(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.patients() == 1);
    CHECK(ui.says(u"「練習 花子」に統合しました"_s));
    CHECK(ui.page<PersonPage>());
}

TEST_CASE("a merge that is being written can be given up", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openWaitingMerge();
    SECTION("by the button") {
        ui.click(*merge, u"やめる"_s);
    }
    SECTION("by Esc") {
        ui.perform(ActionId::Back);
    }
    CHECK(ui.page<MergePage>() == merge);
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 2);
    CHECK_FALSE(ui.isTold);
    CHECK(ui.says(u"統合をやめました"_s));
    CHECK(ui.button(*merge, u"統合する"_s)->isEnabled());
    ui.click(*merge, u"やめる"_s);
    CHECK(ui.page<PersonPage>());
}

TEST_CASE("a merge whose page is gone is heard of", "[ui][merge]") {
    MergeWindow ui;
    QPointer<MergePage> merge = ui.openWaitingMerge();
    ui.perform(ActionId::GoToday);
    REQUIRE(QTest::qWaitFor([&] { return !merge; }));
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 1);
    CHECK(ui.isTold);
    CHECK(ui.says(u"「練習 花子」に統合しました"_s));
    Page* today = ui.workspace().currentPage();
    QTest::qWait(10);
    CHECK(ui.workspace().currentPage() == today);
}

TEST_CASE("a merge whose page is gone says why it failed", "[ui][merge][closing]") {
    MergeWindow ui;
    ClosingService(ui.office().unitOfWork(), ui.office().session())
        .close(ui.office().codes().id("ward", "kita"), u"2026-05"_s);
    ui.answers->text = u"問われないはずのわけ"_s;
    QPointer<MergePage> merge = ui.openWaitingMerge();
    ui.perform(ActionId::GoToday);
    REQUIRE(QTest::qWaitFor([&] { return !merge; }));
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 2);
    CHECK(ui.says(u"統合できませんでした: 締めた月の数が変わります"_s));
}

TEST_CASE("a merge that ends under another page leaves that page alone", "[ui][merge]") {
    MergeWindow ui;
    MergePage* merge = ui.openWaitingMerge();
    ui.workspace().openNew(consultationType(), {});
    Page* above = ui.workspace().currentPage();
    REQUIRE(above != merge);
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.workspace().currentPage() == above);
    CHECK(ui.says(u"「練習 花子」に統合しました"_s));
    ui.perform(ActionId::Back);
    QTest::qWait(10);
    CHECK(ui.page<PersonPage>());
}

TEST_CASE("a page may go while its merge is taken back", "[ui][merge]") {
    MergeWindow ui;
    auto stays = ui.office().store().load<Patient>(patientType(), ui.kept);
    PersonMerge(ui.office().unitOfWork(), ui.office().session())
        .merge(ui.office().store().load<Patient>(patientType(), ui.gone), stays);
    ui.openWindow();
    REQUIRE(ui.window->workspace());
    ui.workspace().openRecord(patientType(), ui.kept);
    QPointer<PersonPage> person = ui.page<PersonPage>();
    REQUIRE(person);
    ui.other.emplace(ui.opened());
    ui.click(*person, u"統合を取り消す…"_s);
    person->refresh();
    CHECK_FALSE(ui.button(*person, u"統合を取り消す…"_s)->isEnabled());
    ui.perform(ActionId::Back);
    REQUIRE(QTest::qWaitFor([&] { return !person; }));
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    QTest::qWait(10);
    CHECK(ui.patients() == 2);
    CHECK(ui.says(u"統合を取り消しました"_s));
}

TEST_CASE("a merge behind a lock is told by what its user may look at", "[ui][merge][lock]") {
    MergeWindow ui;
    ui.office().accounts().create(u"second"_s, Role::Worker, kPassword, kFastKdf);
    ui.openWaitingMerge(u"second"_s);
    ui.window->lock();
    ui.other.reset();
    REQUIRE(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }, 20'000));
    REQUIRE(ui.window->logIn(u"second"_s, kPassword));
    CHECK(ui.says(u"ロックのあいだに作業が終わりました"_s));
    CHECK_FALSE(ui.says(u"履歴」にあります"_s));
    CHECK(ui.patients() == 1);
}

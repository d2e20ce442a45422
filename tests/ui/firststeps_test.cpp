// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststeps.h"

#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/uioffice.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/todaypage.h"

#include <QPushButton>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList steps(UiOffice& ui) {
    QStringList texts;
    const auto* part = ui.workspace().currentPage()->findChild<FirstSteps*>();
    REQUIRE(part);
    if (!part->isVisible()) return texts;
    for (const QPushButton* button : part->findChildren<QPushButton*>()) {
        texts.append(button->text());
    }
    return texts;
}

}  // namespace

TEST_CASE("an office without persons and consultations says where to begin", "[ui][today]") {
    UiOffice ui;
    ui.openWindow();
    REQUIRE(ui.workspace().currentPage());
    REQUIRE(settle(ui.workspace()));
    REQUIRE(ui.page<TodayPage>());
    const QStringList all{u"今までの台帳を取り込む"_s, u"対象者を登録する"_s,
                          u"相談を書く（F2）"_s};
    CHECK(steps(ui) == all);
    auto* focus = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(focus);
    CHECK(focus->text() == all.first());
    pressKey(focus, Qt::Key_Space);
    REQUIRE(settle(ui.workspace()));
    auto* administration = ui.page<AdminPage>();
    REQUIRE(administration);
    CHECK(administration->findChild<ImportPanel*>()->isVisible());
    ui.perform(ActionId::GoToday);
    savedPatient(ui.opened(), u"見本　一郎"_s);
    QCoreApplication::processEvents();
    REQUIRE(settle(ui.workspace()));
    REQUIRE(ui.page<TodayPage>());
    CHECK(steps(ui).isEmpty());
}

TEST_CASE("the first import goes on while somebody looks elsewhere", "[ui][today][import]") {
    UiOffice ui;
    ui.openWindow();
    REQUIRE(settle(ui.workspace()));
    buttonIn(*ui.workspace().currentPage(), u"今までの台帳を取り込む"_s).click();
    REQUIRE(ui.page<AdminPage>());
    const QPointer<ImportPanel> panel = ui.page<AdminPage>()->findChild<ImportPanel*>();
    REQUIRE(panel);
    QString ledger = u"対象者番号,氏名,居住区\r\n"_s;
    for (int i = 0; i < 3000; ++i) ledger += u"N%1,見本　%1,北区\r\n"_s.arg(i);
    panel->setFiles({ui.file.write(u"対象者.csv"_s, ledger.toUtf8())});
    REQUIRE(settle(ui.workspace()));
    buttonIn(*panel, u"取り込む"_s).click();
    ui.perform(ActionId::GoToday);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(panel);
    REQUIRE(settle(ui.workspace()));
    CHECK(panel->findChild<MessageBar*>()->text().contains(u"取り込みました"_s));
    CHECK(ui.opened().store().of(patientType()).count() == 3000);
    // 今日 has heard of it.
    QCoreApplication::processEvents();
    REQUIRE(settle(ui.workspace()));
    CHECK(steps(ui).isEmpty());
}

TEST_CASE("who may not write is asked to begin nothing", "[ui][today]") {
    UiOffice ui;
    ui.office().accounts().create(u"viewer"_s, Role::Viewer, kPassword, kFastKdf);
    ui.openWindow(u"viewer"_s);
    REQUIRE(settle(ui.workspace()));
    REQUIRE(ui.page<TodayPage>());
    CHECK(ui.says(u"まだ対象者も相談もありません"_s));
    CHECK(steps(ui).isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/longwrite.h"
#include "tests/support/uioffice.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/recordpage.h"
#include "ui/support/messagebar.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QThread>
#include <QTimer>
#include <QWindow>

#include <atomic>
#include <optional>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// A window whose import waits for somebody else's write.
struct ImportingWindow : UiOffice {
    ImportingWindow() {
        office().accounts().create(u"second"_s, Role::Worker, kPassword, kFastKdf);
        openWindow();
        other.emplace(opened());
        perform(ActionId::GoAdministration);
        auto* panel = page<AdminPage>()->findChild<ImportPanel*>();
        panel->setFiles({file.write(u"対象者.csv"_s,
                                    u"対象者番号,氏名,居住区\r\n1,見本　一,北区\r\n"_s.toUtf8())});
        buttonIn(*panel, u"取り込む"_s).click();
        REQUIRE(panel->isBusy());
    }
    qint64 patients() { return opened().store().of(patientType()).count(); }
    bool shows(const QString& text) { return tests::says(*window, text); }

    std::optional<LongWrite> other;
};

/// Ctrl+L at what stands in front, which is closed after a while where that did nothing.
void pressLock(QWidget& front) {
    // Posted: the lock may end the loop of a box only from outside of what the key does.
    QCoreApplication::postEvent(front.windowHandle(),
                                new QKeyEvent(QEvent::KeyPress, Qt::Key_L, Qt::ControlModifier));
    QTimer::singleShot(1000, &front, &QWidget::close);
}

QPlainTextEdit& summary(UiOffice& ui) {
    REQUIRE(ui.page<RecordPage>());
    return *qobject_cast<QPlainTextEdit*>(
        ui.page<RecordPage>()->form().view().editor(u"summary"_s)->input());
}

}  // namespace

TEST_CASE("an import goes on behind a lock, and its user finds it going on", "[ui][lock]") {
    ImportingWindow ui;
    ui.window->lock();
    CHECK_FALSE(ui.workspace().isVisible());
    CHECK(ui.window->windowTitle() == u"窓辺"_s);
    CHECK_FALSE(ui.window->logIn(u"admin"_s, u"wrong"_s));
    CHECK_FALSE(ui.workspace().isVisible());
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(ui.workspace().isVisible());
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    CHECK(
        ui.page<AdminPage>()->findChild<ImportPanel*>()->findChild<MessageBar*>()->text().contains(
            u"取り込みました"_s));
    CHECK(ui.patients() == 1);
}

TEST_CASE("an import that ends behind a lock leaves nothing to be read", "[ui][lock]") {
    ImportingWindow ui;
    ui.window->lock();
    ui.other.reset();
    REQUIRE(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }, 20'000));
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(ui.shows(u"ロックのあいだに作業が終わりました"_s));
    CHECK(ui.patients() == 1);
}

TEST_CASE("nothing is told or asked behind a lock", "[ui][lock]") {
    UiOffice ui;
    ui.openWindow();
    bool isTold = false;
    std::atomic_bool mayEnd = false;
    const auto begin = [&] {
        ui.workspace().context().longWork.run<bool>(
            &ui.workspace(), u"wait"_s,
            [&mayEnd](Office&) {
                while (!mayEnd) QThread::msleep(1);
                return true;
            },
            [&isTold](const bool&) { isTold = true; });
    };
    SECTION("until its user is back") {
        begin();
        ui.window->lock();
        CHECK_FALSE(ui.window->logIn(u"admin"_s, u"wrong"_s));
        REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
        mayEnd = true;
        CHECK(QTest::qWaitFor([&] { return isTold; }));
        bool isNoted = false;
        for (const JournalEntry& entry : ui.opened().journal().entries(20)) {
            isNoted = isNoted || entry.action == u"account.failures"_s;
        }
        CHECK(isNoted);
    }
    SECTION("and then no more") {
        begin();
        ui.window->lock();
        mayEnd = true;
        CHECK(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }));
        CHECK_FALSE(isTold);
    }
}

TEST_CASE("nobody else comes in while an import goes on behind a lock", "[ui][lock]") {
    ImportingWindow ui;
    ui.window->lock();
    CHECK_FALSE(ui.window->logIn(u"second"_s, kPassword));
    CHECK(ui.shows(u"終わってからログインしてください"_s));
    CHECK_FALSE(ui.workspace().isVisible());
    ui.other.reset();
    REQUIRE(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }, 20'000));
    CHECK(ui.window->logIn(u"second"_s, kPassword));
}

TEST_CASE("a window is not closed over an import by accident", "[ui][lock]") {
    ImportingWindow ui;
    ui.answers->confirm = false;
    ui.window->close();
    REQUIRE(ui.window->workspace());
    ui.answers->confirm = true;
    ui.other.reset();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.patients() == 1);
}

TEST_CASE("Ctrl+L locks over whatever is open, and what was typed stays", "[ui][lock]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    typeText(&summary(ui), u"書きかけ"_s);
    const auto openBox = [&](ActionId box) {
        bool isOpen = false;
        QTimer::singleShot(0, [&isOpen] {
            QWidget* const front = QApplication::activeModalWidget();
            REQUIRE(front);
            isOpen = true;
            pressLock(*front);
        });
        ui.perform(box);
        REQUIRE(isOpen);
    };
    SECTION("help") {
        openBox(ActionId::Help);
    }
    SECTION("the palette") {
        openBox(ActionId::Palette);
    }
    SECTION("a box that asks for something") {
        openBox(ActionId::ChangePassword);
    }
    SECTION("a list of choices") {
        for (QComboBox* box : ui.page<RecordPage>()->findChildren<QComboBox*>()) {
            if (QApplication::activePopupWidget() || !box->isVisible()) continue;
            box->showPopup();
        }
        REQUIRE(QApplication::activePopupWidget());
        pressLock(*QApplication::activePopupWidget());
    }
    REQUIRE(QTest::qWaitFor([&] { return ui.window->workspace() == nullptr; }));
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK_FALSE(QApplication::activePopupWidget());
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    CHECK(summary(ui).toPlainText() == u"書きかけ"_s);
}

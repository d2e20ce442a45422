// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/typedahead.h"

#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/loginview.h"
#include "ui/pages/recordpage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWindow>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Longer than the keyboard must be quiet.
constexpr int kAWhile = 500;

/// Keys that come to the window when its loop turns the next time.
void typeAhead(const QWidget& window, const QString& text) {
    for (const QChar letter : text) {
        QCoreApplication::postEvent(
            window.windowHandle(),
            new QKeyEvent(QEvent::KeyPress, letter.toUpper().unicode(), {}, letter));
    }
}

QPlainTextEdit& summary(UiOffice& ui) {
    REQUIRE(ui.page<RecordPage>());
    FieldEditor* editor = ui.page<RecordPage>()->form().view().editor(u"summary"_s);
    return *qobject_cast<QPlainTextEdit*>(editor->input());
}

}  // namespace

TEST_CASE("what is typed while a log-in runs comes into no form", "[ui][lock]") {
    UiOffice ui;
    ui.openWindow();
    ui.perform(ActionId::NewConsultation);
    summary(ui).setFocus();
    typeText(&summary(ui), u"書きかけ"_s);
    ui.window->lock();
    auto* login = ui.window->findChild<LoginView*>();
    REQUIRE(login);
    auto* password = login->findChild<QLineEdit*>(u"password"_s);
    password->setText(kPassword);
    typeAhead(*ui.window, u"secret"_s);
    pressKey(password, Qt::Key_Return);
    REQUIRE(ui.window->workspace());
    QTest::qWait(kAWhile);
    REQUIRE(QApplication::focusWidget() == &summary(ui));
    CHECK(summary(ui).toPlainText() == u"書きかけ"_s);

    typeAhead(*ui.window, u"a"_s);
    CHECK(QTest::qWaitFor([&] { return summary(ui).toPlainText() == u"書きかけa"_s; }));
}

TEST_CASE("what is typed while a log-in fails is there whole for the next", "[ui][lock]") {
    UiOffice ui;
    ui.openWindow();
    ui.window->lock();
    auto* login = ui.window->findChild<LoginView*>();
    REQUIRE(login);
    auto* password = login->findChild<QLineEdit*>(u"password"_s);
    password->setText(u"wrong"_s);
    QCoreApplication::postEvent(ui.window->windowHandle(),
                                new QKeyEvent(QEvent::KeyPress, Qt::Key_Return, {}, u"\r"_s));
    typeAhead(*ui.window, u"right"_s);
    pressKey(password, Qt::Key_Return);
    REQUIRE_FALSE(ui.window->workspace());
    typeAhead(*ui.window, u"er"_s);
    CHECK(QTest::qWaitFor([&] { return password->text() == u"righter"_s; }));
    // The second Enter had nothing to try.
    password->setText(kPassword);
    pressKey(password, Qt::Key_Return);
    REQUIRE(ui.window->workspace());
    QStringList failures;
    for (const JournalEntry& entry : ui.opened().journal().entries(20)) {
        if (entry.action == u"account.failures"_s) failures.append(entry.reason);
    }
    REQUIRE(failures.size() == 1);
    CHECK(failures.first().startsWith(u"1 "_s));
}

TEST_CASE("what is typed ahead is no shortcut either, until the keyboard is quiet", "[ui][lock]") {
    QWidget window;
    auto* line = new QLineEdit(&window);
    QAction action;
    action.setShortcut(Qt::Key_F2);
    window.addAction(&action);
    int fired = 0;
    QObject::connect(&action, &QAction::triggered, &window, [&] { ++fired; });
    window.show();
    window.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&window);
    line->setFocus();
    const auto press = [&] {
        QTest::keyClick(window.windowHandle(), Qt::Key_F2);
        typeText(line, u"あ"_s);
    };
    dropTypedAhead(window, [&] {
        press();
        return true;
    });
    press();
    CHECK(fired == 0);
    CHECK(line->text().isEmpty());
    QTest::qWait(kAWhile);
    press();
    CHECK(fired == 1);
    CHECK(line->text() == u"あ"_s);
}

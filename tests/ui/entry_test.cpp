// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/uioffice.h"
#include "ui/dialogs/loginview.h"
#include "ui/dialogs/newofficeview.h"
#include "ui/support/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a new office shows its recovery key until it is kept, and opens", "[ui][entry]") {
    const QTemporaryDir folder;
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    const auto answers = std::make_shared<ScriptedPrompts::Answers>();
    AppWindow window(clock, catalogue, standardCountTables(), WindowOptions{},
                     std::make_unique<ScriptedPrompts>(answers));
    window.show();
    buttonIn(window, u"新しい事務所をつくる"_s).click();
    auto* asked = window.findChild<NewOfficeView*>();
    REQUIRE(asked);
    Q_EMIT asked->created(newOffice(folder.filePath(u"office.madobe-db"_s)));
    auto* view = window.findChild<RecoveryKeyView*>();
    REQUIRE(view);
    const QString key = view->findChild<QLabel*>(u"recoveryKey"_s)->text();

    answers->saveFile = folder.filePath(u"no folder/key.txt"_s);
    buttonIn(*view, u"文字のファイルに保存…"_s).click();
    CHECK(view->isVisible());
    CHECK_FALSE(view->bar().text().isEmpty());
    answers->saveFile = folder.filePath(u"key.txt"_s);
    buttonIn(*view, u"文字のファイルに保存…"_s).click();
    CHECK(view->bar().text().contains(u"key.txt"_s));
    CHECK(TestOffice::read(answers->saveFile).contains(key.toUtf8()));

    view->findChild<QCheckBox*>()->click();
    buttonIn(*view, u"はじめる"_s).click();
    REQUIRE(window.workspace());
    CHECK(window.workspace()->context().office.session().account == u"admin"_s);
}

TEST_CASE("a printed recovery key is its owner's alone, and told", "[ui][entry][print]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key.pdf"_s);
    RecoveryKeyView view(u"office"_s, u"ABCD-EFGH"_s);
    view.show();
    const bool isPrinted = GENERATE(true, false);
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        // The last of the printers is a PDF.
        auto* printers = dialog->findChild<QComboBox*>(u"printers"_s);
        auto* file = dialog->findChild<QLineEdit*>(u"filename"_s);
        if (!isPrinted || !printers || !file) return dialog->reject();
        printers->setCurrentIndex(printers->count() - 1);
        file->setText(path);
        dialog->accept();
    });
    buttonIn(view, u"印刷…"_s).click();
    CHECK(says(view, u"回復キーを印刷しました"_s) == isPrinted);
    CHECK(QFile::exists(path) == isPrinted);
    CHECK((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) ==
          QFileDevice::Permissions());
}

TEST_CASE("Enter goes through a new office, and what is missing gets the keyboard", "[ui][entry]") {
    const QTemporaryDir folder;
    NewOfficeView view(folder.filePath(u"office.madobe-db"_s));
    view.show();
    view.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&view);
    QList<NewOffice> made;
    QObject::connect(&view, &NewOfficeView::created, &view,
                     [&](const NewOffice& office) { made.append(office); });
    const QList<QLineEdit*> lines = view.findChildren<QLineEdit*>();
    QList<QLineEdit*> typed;
    for (QLineEdit* line : lines) {
        if (line->text().isEmpty()) typed.append(line);
    }
    REQUIRE(typed.size() == 3);
    auto* ward = view.findChild<QComboBox*>();
    const auto finish = [&] { pressKey(typed[2], Qt::Key_Return); };
    finish();
    CHECK(ward->hasFocus());
    ward->setCurrentIndex(1);
    finish();
    CHECK(typed[0]->hasFocus());
    typed[0]->setText(u"admin"_s);
    pressKey(typed[0], Qt::Key_Return);
    CHECK(typed[1]->hasFocus());
    finish();
    CHECK(typed[1]->hasFocus());
    typed[1]->setText(kPassword);
    pressKey(typed[1], Qt::Key_Return);
    CHECK(typed[2]->hasFocus());
    typed[2]->setText(kPassword);
    CHECK(made.isEmpty());
    finish();
    REQUIRE(made.size() == 1);
    CHECK(made[0].administrator == u"admin"_s);
}

TEST_CASE("a recovery says which line is missing", "[ui][entry]") {
    LoginView view;
    view.show();
    view.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&view);
    buttonIn(view, u"パスワードを忘れた（回復キーを使う）"_s).click();
    buttonIn(view, u"パスワードを決め直す"_s).click();
    CHECK(says(view, u"ログイン名を、上の欄に"_s));
    CHECK(view.findChild<QLineEdit*>(u"account"_s)->hasFocus());
    view.findChild<QLineEdit*>(u"account"_s)->setText(u"admin"_s);
    buttonIn(view, u"パスワードを決め直す"_s).click();
    CHECK(says(view, u"回復キーを入れてください"_s));
}

TEST_CASE("Enter goes through a recovery too", "[ui][entry]") {
    LoginView view;
    view.show();
    view.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&view);
    QStringList recovered;
    QObject::connect(&view, &LoginView::recovered, &view,
                     [&](const QString& key, const QString& account, const QString& password) {
                         recovered = {key, account, password};
                     });
    view.findChild<QLineEdit*>(u"account"_s)->setText(u"admin"_s);
    buttonIn(view, u"パスワードを忘れた（回復キーを使う）"_s).click();
    for (const QString& typed : {u"ABCD-EFGH"_s, kPassword, kPassword}) {
        CHECK(recovered.isEmpty());
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(line);
        line->setText(typed);
        pressKey(line, Qt::Key_Return);
    }
    CHECK(recovered == QStringList{u"ABCD-EFGH"_s, u"admin"_s, kPassword});
}

TEST_CASE("the practice log-in is told where there is one", "[ui][entry]") {
    const QTemporaryDir folder;
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    for (const QString& account : {u"admin"_s, u"practice"_s}) {
        NewOffice made =
            newOffice(folder.filePath(account + u".madobe-db"_s), OfficeKind::Practice);
        made.administrator = account;
        Office::create(made, clock, catalogue);
        AppWindow window(
            clock, catalogue, standardCountTables(), WindowOptions{},
            std::make_unique<ScriptedPrompts>(std::make_shared<ScriptedPrompts::Answers>()));
        window.openOffice(made.place.path);
        window.show();
        REQUIRE(window.logIn(account, kPassword));
        window.lock();
        CHECK(says(window, u"練習用のログイン名"_s) == (account == u"practice"_s));
        CHECK(says(window, u"admin.madobe-db"_s) == (account == u"admin"_s));
    }
}

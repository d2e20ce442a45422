// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "tests/support/onscreen.h"
#include "tests/support/testoffice.h"
#include "ui/appwindow.h"
#include "ui/pages/backupbar.h"
#include "ui/pages/page.h"
#include "ui/support/theme.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTabWidget>
#include <QTest>

namespace madobe::tests {

/// Answers every box as the test said beforehand.
class ScriptedPrompts final : public Prompts {
public:
    struct Answers {
        QString saveFile, folder, text;
        QStringList openFiles;
        /// The name that was suggested last.
        QString suggested;
        bool confirm = true;
    };
    explicit ScriptedPrompts(std::shared_ptr<Answers> answers) : m_answers(std::move(answers)) {}

    QString saveFile(const QString&, const QString& name, const QString&) override {
        m_answers->suggested = name;
        return m_answers->saveFile;
    }
    QStringList openFiles(const QString&, const QString&) override { return m_answers->openFiles; }
    QString folder(const QString&) override { return m_answers->folder; }
    QString text(const QString&, const QString&) override { return m_answers->text; }
    bool confirm(const QString&, const QString&) override { return m_answers->confirm; }

private:
    std::shared_ptr<Answers> m_answers;
};

/// Of every test's window: the screen that nobody sees is smaller than people's.
inline constexpr QSize kWindowSize(1240, 820);

/// Whatever the background still has to answer.
inline bool settle(Workspace& workspace, int milliseconds = 20'000) {
    const PageContext& context = workspace.context();
    return QTest::qWaitFor(
        [&] {
            return !context.background.isBusy() && !context.longWork.isBusy() &&
                   !context.backups.isBusy();
        },
        milliseconds);
}

/// The real window on a real file, logged in.
class UiOffice {
public:
    explicit UiOffice(Catalogue families = standardCatalogue(),
                      QList<const CountTable*> tables = standardCountTables())
        : catalogue(std::move(families)), m_tables(std::move(tables)), file(catalogue) {}

    /// What a test prepares before the window opens.
    Office& office() { return *file; }

    void openWindow(const QString& account = QStringLiteral("admin"),
                    const QString& password = kPassword) {
        file.close();
        window = std::make_unique<AppWindow>(file.clock, catalogue, m_tables, WindowOptions{},
                                             std::make_unique<ScriptedPrompts>(answers));
        window->resize(kWindowSize);
        window->openOffice(file.path());
        window->show();
        window->activateWindow();
        // Offscreen, a window may become active without being told so; the tests' focus tells.
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(window.get());
        window->logIn(account, password);
    }
    void closeWindow() { window.reset(); }

    Workspace& workspace() { return *window->workspace(); }
    Office& opened() { return workspace().context().office; }
    void perform(ActionId id) { workspace().perform(id); }
    template <class PageType>
    PageType* page() {
        return qobject_cast<PageType*>(workspace().currentPage());
    }
    /// What stands in the tab of that title, once it has read what it shows.
    template <class Part>
    Part* openPart(ActionId page, const QString& tab) {
        perform(page);
        auto* tabs = workspace().currentPage()->findChild<QTabWidget*>();
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            if (tabs->tabText(i) == tab) tabs->setCurrentIndex(i);
        }
        return tabs && settle(workspace()) ? tabs->findChild<Part*>() : nullptr;
    }
    bool says(const QString& text) { return tests::says(workspace(), text); }

    Catalogue catalogue;

private:
    QList<const CountTable*> m_tables;

public:
    TestOffice file;
    std::shared_ptr<ScriptedPrompts::Answers> answers =
        std::make_shared<ScriptedPrompts::Answers>();
    std::unique_ptr<AppWindow> window;
};

/// Types as an input method does, so that every character can be typed.
inline void typeText(QWidget* widget, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(widget, &event);
}

inline void pressKey(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(widget, key, modifiers);
}

}  // namespace madobe::tests

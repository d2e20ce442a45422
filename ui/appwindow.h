// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/catalogue.h"
#include "core/reports/counttable.h"
#include "ui/support/prompts.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace madobe {

class EntryScreens;
class OfficeScreens;
class Workspace;

/// What the program is told when it starts.
struct WindowOptions {
    QString practicePath;
    /// Opened at once; empty: the start screen.
    QString officePath;
    bool opensPractice = false;
};

/// The window: its frame, and which office is in it. From the entry one comes to the screens of an
/// office, and back.
class AppWindow : public QMainWindow {
    Q_OBJECT
public:
    AppWindow(const Clock& clock, const Catalogue& catalogue,
              const QList<const CountTable*>& tables, WindowOptions options,
              std::unique_ptr<Prompts> prompts = nullptr);
    ~AppWindow() override;

    /// nullptr unless somebody is logged in.
    Workspace* workspace() const;
    /// Unreadable when it returns.
    void lock();
    bool openPractice();
    bool openOffice(const QString& path);
    bool logIn(const QString& account, const QString& password);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void connectScreens();
    void showHeading(bool isPractice, const QString& ward);
    void toggleLook();

    QString m_practicePath;
    std::unique_ptr<Prompts> m_prompts;
    QLabel* m_band;
    QStackedWidget* m_stack;
    EntryScreens* m_entry;
    OfficeScreens* m_office;
};

}  // namespace madobe

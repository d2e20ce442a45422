// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "core/services/officedoor.h"
#include "ui/support/prompts.h"

#include <QJsonObject>
#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace madobe {

class ConnectionWatch;
class IdleWatch;
class LoginView;
class NewOfficeView;
class StartView;
class SystemLock;
class Workspace;

/// What the program is told when it starts.
struct WindowOptions {
    QString practicePath;
    /// Opened at once; empty: the start screen.
    QString officePath;
    bool opensPractice = false;
};

/// The window from start screen to log-in to workspace and back. A lock throws the workspace and
/// the opened office away; what was typed is a draft by then.
class AppWindow : public QMainWindow {
    Q_OBJECT
public:
    AppWindow(const Clock& clock, const Catalogue& catalogue,
              const QList<const CountTable*>& tables, WindowOptions options,
              std::unique_ptr<Prompts> prompts = nullptr);
    ~AppWindow() override;

    /// nullptr unless somebody is logged in.
    Workspace* workspace() const { return m_workspace; }
    /// Unreadable when it returns.
    void lock();
    void openPractice();
    void openOffice(const QString& path);
    bool logIn(const QString& account, const QString& password);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum class Leaving { Lock, LogOff };

    StartView& startView();
    void showStart();
    /// Tells an error on the start view.
    bool guardedAtStart(const std::function<void()>& action);
    void showLogin(bool isLocked);
    void showNew();
    void createOffice(const NewOffice& office);
    void saveRecoveryKey(const QString& officeName, const QString& key);
    void restoreBackup();
    void enter(std::unique_ptr<Office> office);
    /// Goes on at the same place over a new connection.
    void enterAgain();
    void leave(Leaving how);
    /// Behind the log-in screen until its long work has ended or its user is back.
    void hold();
    /// Where work is held; false when somebody else wants in.
    bool goOn(const QString& account, const QString& password);
    void tryToLetGo();
    void holdAnswers(bool isHeld);
    bool mayStopWork();
    /// False, and said, where what was typed would be lost.
    bool mayTearDown();
    void tearDown();
    void showBand(bool isPractice);
    void showTitle();
    void toggleLook();

    const Clock& m_clock;
    const Catalogue& m_catalogue;
    QList<const CountTable*> m_tables;
    WindowOptions m_options;
    std::unique_ptr<Prompts> m_prompts;
    std::unique_ptr<OfficeDoor> m_door;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<LateNotes> m_notes;  // of m_office
    QLabel* m_band;
    QStackedWidget* m_stack;
    StartView* m_start = nullptr;  // made when it is shown first
    LoginView* m_login;
    NewOfficeView* m_new = nullptr;
    Workspace* m_workspace = nullptr;
    IdleWatch* m_idle;
    SystemLock* m_systemLock = nullptr;
    ConnectionWatch* m_watch;
    bool m_isLeaving = false;
    bool m_isHeld = false;
    bool m_wasWorkHeld = false;  // to be told to whoever left it going on
    QJsonObject m_route;
    QString m_account;
    bool m_isPractice = false;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lockhold.h"
#include "ui/openedworkspace.h"
#include "ui/support/prompts.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>

class QStackedWidget;

namespace madobe {

class ConnectionWatch;
class IdleWatch;
class LoginView;
class SystemLock;

/// The screens of the office that was chosen: log-in, workspace, lock. A lock throws the workspace
/// and the opened office away; what was typed is a draft by then.
class OfficeScreens : public QObject {
    Q_OBJECT
public:
    /// The views go into `stack`, which lies in `window`.
    OfficeScreens(QWidget& window, QStackedWidget& stack, Prompts& prompts, const Clock& clock,
                  const Catalogue& catalogue, const QList<const CountTable*>& tables);

    /// nullptr unless somebody is logged in.
    Workspace* workspace() const { return m_opened ? &m_opened->workspace() : nullptr; }
    /// Asks who it is. Throws what OfficeDoor() does.
    void choose(const QString& path);
    /// Without asking. Throws what OfficeDoor does.
    void enterPractice(const QString& path);
    /// The office that was chosen is let go.
    void forget();
    bool logIn(const QString& account, const QString& password);
    /// Unreadable when it returns.
    void lock();
    /// False, and told or answered, where something would be lost.
    bool mayTearDown();
    void tearDown();

Q_SIGNALS:
    /// The ward's name is empty unless somebody is logged in.
    void headingChanged(bool isPractice, const QString& ward);
    /// Nothing of the office may be read in the window any more.
    void covered();
    void otherOfficeRequested();
    void quitRequested();
    void lookToggled();

private:
    enum class Leaving { Lock, LogOff };

    void openDoor(const QString& path);
    void connectLogin();
    void connectWatches();
    void connectWorkspace();
    void showLogin(bool isLocked);
    bool resetPassword(const QString& key, const QString& account, const QString& password);
    void enter(std::unique_ptr<Office> office);
    /// Over an office that is held; false when somebody else wants in.
    bool comeBack(const QString& account, const QString& password);
    /// Goes on at the same place over a new connection.
    void enterAgain();
    /// Once: what was typed stays where it can be read.
    void tellTurnedAway(const Error& error);
    void watchOffice();
    void tellHeading();
    void leave(Leaving how);
    bool areTextsKept();
    bool mayStopWork();
    /// What happened unseen is told by what its user may look at.
    bool mayReadJournal() const;
    QString cutOffText() const;

    QWidget& m_window;
    QStackedWidget& m_stack;
    Prompts& m_prompts;
    const Clock& m_clock;
    const Catalogue& m_catalogue;
    QList<const CountTable*> m_tables;
    std::unique_ptr<OfficeDoor> m_door;
    std::unique_ptr<OpenedWorkspace> m_opened;
    LoginView* m_login;
    IdleWatch* m_idle;
    SystemLock* m_systemLock = nullptr;
    ConnectionWatch* m_watch;
    LockHold* m_hold;
    bool m_isLeaving = false;
    bool m_isClimbing = false;
    QJsonObject m_route;
    QString m_account;
    bool m_isPractice = false;
    std::optional<ErrorKind> m_turnedAway;
};

}  // namespace madobe

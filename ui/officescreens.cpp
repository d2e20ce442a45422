// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officescreens.h"

#include "ui/dialogs/climbview.h"
#include "ui/dialogs/loginview.h"
#include "ui/entryscreens.h"
#include "ui/support/connectionwatch.h"
#include "ui/support/idlewatch.h"
#include "ui/support/messagebar.h"
#include "ui/support/openboxes.h"
#include "ui/support/systemlock.h"
#include "ui/support/typedahead.h"
#include "ui/support/uisettings.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <utility>

namespace madobe {

OfficeScreens::OfficeScreens(QWidget& window, QStackedWidget& stack, Prompts& prompts,
                             const Clock& clock, const Catalogue& catalogue,
                             const QList<const CountTable*>& tables)
    : QObject(&window),
      m_window(window),
      m_stack(stack),
      m_prompts(prompts),
      m_clock(clock),
      m_catalogue(catalogue),
      m_tables(tables),
      m_login(new LoginView(&stack)),
      m_idle(new IdleWatch(clock, this)),
      m_watch(new ConnectionWatch(this)),
      m_hold(new LockHold(this)) {
    m_stack.addWidget(m_login);
    connectLogin();
    connectWatches();
}

void OfficeScreens::connectLogin() {
    connect(m_login, &LoginView::loggedIn, this,
            [this](const QString& account, const QString& password) {
                dropTypedAhead(*this, [&] { return logIn(account, password); });
            });
    connect(m_login, &LoginView::recovered, this,
            [this](const QString& key, const QString& account, const QString& password) {
                dropTypedAhead(*this, [&] { return resetPassword(key, account, password); });
            });
    connect(m_login, &LoginView::otherOfficeRequested, this, [this] {
        if (!mayTearDown()) return;
        tearDown();
        Q_EMIT otherOfficeRequested();
    });
}

void OfficeScreens::connectWatches() {
    connect(m_idle, &IdleWatch::idle, this, &OfficeScreens::lock);
    connect(m_hold, &LockHold::mayEnd, this, &OfficeScreens::tearDown);
    connect(m_watch, &ConnectionWatch::lost, this, [this] {
        workspace()->say(
            tr("サーバーとの接続が切れました。つながりしだい続けます。書いたものは残ります。"));
    });
    connect(m_watch, &ConnectionWatch::reachable, this, &OfficeScreens::enterAgain);
    connect(m_watch, &ConnectionWatch::turnedAway, this, &OfficeScreens::tellTurnedAway);
}

void OfficeScreens::connectWorkspace() {
    if (!m_systemLock) {
        m_systemLock = new SystemLock(m_window);
        connect(m_systemLock, &SystemLock::locking, this, &OfficeScreens::lock);
    }
    connect(workspace(), &Workspace::lockRequested, this, &OfficeScreens::lock,
            Qt::QueuedConnection);
    connect(
        workspace(), &Workspace::logOffRequested, this, [this] { leave(Leaving::LogOff); },
        Qt::QueuedConnection);
    connect(workspace(), &Workspace::quitRequested, this, &OfficeScreens::quitRequested,
            Qt::QueuedConnection);
    connect(workspace(), &Workspace::lookToggled, this, &OfficeScreens::lookToggled);
}

void OfficeScreens::openDoor(const QString& path) {
    m_door = std::make_unique<OfficeDoor>(path, m_clock, m_catalogue, [this](const Climb& climb) {
        const QScopedValueRollback<bool> climbing(m_isClimbing, true);
        climbInView(m_stack, climb);
    });
}

void OfficeScreens::choose(const QString& path) {
    openDoor(path);
    const QStringList accounts = m_door->accounts();
    m_account = accounts.size() == 1 ? accounts.first() : QString();
    m_isPractice = false;
    tellHeading();
    showLogin(false);
}

void OfficeScreens::enterPractice(const QString& path) {
    openDoor(path);
    m_account = kPracticeAccount;
    m_isPractice = true;
    tellHeading();
    enter(m_door->open(kPracticeAccount, kPracticePassword));
}

void OfficeScreens::forget() {
    m_door.reset();
    m_route = {};
    m_hold->takeWork();
    m_isPractice = false;
    tellHeading();
}

void OfficeScreens::showLogin(bool isLocked) {
    // A practice office that somebody else made has accounts of its own.
    const bool isOurs = m_isPractice && m_door->accounts().contains(kPracticeAccount);
    m_login->ask(m_account, isLocked,
                 isOurs ? tr("練習用のログイン名は「%1」、パスワードは「%2」です。")
                              .arg(kPracticeAccount, kPracticePassword)
                        : QFileInfo(m_door->path()).fileName());
    m_stack.setCurrentWidget(m_login);
}

bool OfficeScreens::resetPassword(const QString& key, const QString& account,
                                  const QString& password) {
    if (!guarded(m_login->bar(), [&] { m_door->resetPassword(key, account, password); })) {
        return false;
    }
    m_login->ask(account, false);
    m_login->bar().show(MessageBar::Tone::Done,
                        tr("パスワードを決め直しました。ログインしてください。"));
    return true;
}

bool OfficeScreens::logIn(const QString& account, const QString& password) {
    bool isIn = false;
    guarded(m_login->bar(), [&] {
        if (m_hold->isHolding()) {
            isIn = comeBack(account, password);
            return;
        }
        enter(m_door->open(account, password));
        isIn = true;
        // Somewhere one has been; not what was only tried.
        UiSettings::setLastOffice(m_door->path());
    });
    if (!isIn) m_login->askAgain();
    return isIn;
}

bool OfficeScreens::comeBack(const QString& account, const QString& password) {
    switch (m_opened->whoReturns(*m_door, account, password)) {
        case OpenedWorkspace::Return::SomebodyElse:
            if (workspace()->context().longWork.isBusy()) {
                m_login->bar().show(
                    MessageBar::Tone::Warning,
                    tr("%1さんの作業（取り込みなど）が続いています。終わってからログイ"
                       "ンしてください。")
                        .arg(m_account.toHtmlEscaped()));
                return false;
            }
            // A daily backup nobody asked for.
            [[fallthrough]];
        case OpenedWorkspace::Return::OtherRights:
            // Whose rights were changed meanwhile begins anew.
            if (!areTextsKept()) return false;
            tearDown();
            enter(m_door->open(account, password));
            return true;
        case OpenedWorkspace::Return::Same:
            break;
    }
    watchOffice();
    m_stack.setCurrentWidget(workspace());
    tellHeading();
    workspace()->currentPage()->activate();
    m_hold->goOn();
    return true;
}

void OfficeScreens::enter(std::unique_ptr<Office> office) {
    m_isPractice = office->kind() == OfficeKind::Practice;
    m_turnedAway.reset();
    tellHeading();
    // Somebody else's place is not this one's.
    if (office->session().account != m_account) {
        m_route = {};
        m_hold->takeWork();
    }
    m_account = office->session().account;
    m_opened = std::make_unique<OpenedWorkspace>(std::move(office), m_catalogue, m_tables,
                                                 m_prompts, m_stack);
    m_stack.setCurrentWidget(workspace());
    connectWorkspace();
    watchOffice();
    // Only what is shown can take the keyboard.
    workspace()->currentPage()->activate();
    if (!m_route.isEmpty()) workspace()->goTo(m_route);
    m_route = {};
    tellHeading();
    if (m_hold->takeWork()) {
        workspace()->say(
            mayReadJournal()
                ? tr("ロックのあいだに作業が終わりました。結果は「管理」の「履歴」にあります。")
                : tr("ロックのあいだに作業が終わりました。できたかどうかは、記録で確かめてください"
                     "。"));
    }
}

void OfficeScreens::enterAgain() {
    // A box is answered first, and long work ends: its own connection may still hold.
    if (!m_opened || QApplication::activeModalWidget()) return;
    if (workspace()->context().longWork.isBusy()) return;
    std::unique_ptr<Office> office;
    try {
        office = m_opened->reconnected(m_catalogue);
    } catch (const Error& error) {
        if (isTurnedAway(error)) tellTurnedAway(error);
        return;  // or gone again: the watch goes on
    }
    if (!office) return lock();
    if (!workspace()->keepDrafts()) return;
    const bool wasWorkCutOff = workspace()->context().longWork.wasCutOff();
    m_route = workspace()->route();
    tearDown();
    if (guarded(m_login->bar(), [&] { enter(std::move(office)); })) {
        workspace()->say(wasWorkCutOff ? cutOffText() : tr("サーバーにつながりました"));
    } else {
        tearDown();
        showLogin(true);
    }
}

void OfficeScreens::tellTurnedAway(const Error& error) {
    if (std::exchange(m_turnedAway, error.kind()) == error.kind()) return;
    if (error.kind() != ErrorKind::AccountDisabled) return workspace()->bar().showSaveError(error);
    // Who may not come in may not look on either.
    lock();
    m_login->bar().showSaveError(error);
}

bool OfficeScreens::mayReadJournal() const {
    return m_opened->office().session().may(Right::ReadJournal);
}

QString OfficeScreens::cutOffText() const {
    return mayReadJournal()
               ? tr("サーバーにつながりました。切れたときの作業（取り込みなど）は終わっ"
                    "ていないことがあります。「管理」の「履歴」で確かめてください。")
               : tr("サーバーにつながりました。切れたときの作業は終わっていないことがあります。"
                    "記録で確かめてください。");
}

void OfficeScreens::watchOffice() {
    m_idle->setMinutes(m_opened->office().settings().read().lockMinutes);
    m_watch->watch(&m_opened->office());
}

void OfficeScreens::tellHeading() {
    const CodeEntry* ward = nullptr;
    if (m_opened) {
        Office& office = m_opened->office();
        ward = office.codes().find(u"ward", office.ward());
    }
    Q_EMIT headingChanged(m_isPractice, ward ? ward->label : QString());
}

void OfficeScreens::lock() {
    leave(Leaving::Lock);
}

void OfficeScreens::leave(Leaving how) {
    // Once more while a box's loop is still ending: the system tells a lock more than once.
    if (!m_opened || m_isLeaving || m_hold->isHolding()) return;
    if (how == Leaving::LogOff && (!workspace()->keepDrafts() || !mayStopWork())) return;
    m_isLeaving = true;
    // First what can be seen, then the rest.
    m_stack.setCurrentWidget(m_login);
    workspace()->hide();
    const bool isInBox = closeOpenBoxes();
    Q_EMIT covered();
    const bool areKept = workspace()->keepDrafts();
    m_route = how == Leaving::Lock ? workspace()->route() : QJsonObject();
    showLogin(how == Leaving::Lock);
    if (how == Leaving::Lock && (!areKept || LockHold::isAtWork(*workspace()))) {
        m_isLeaving = false;
        // What comes back of itself must not come back here.
        m_watch->watch(nullptr);
        return m_hold->begin(*workspace());
    }
    if (!isInBox) return tearDown();
    afterBoxes(this, [this] { tearDown(); });
}

bool OfficeScreens::mayTearDown() {
    // Never a question: what is typed is a draft, or else stays here.
    return !m_isClimbing && areTextsKept() && mayStopWork();
}

bool OfficeScreens::areTextsKept() {
    if (!m_opened || workspace()->keepDrafts()) return true;
    m_login->bar().show(MessageBar::Tone::Danger, tr("書いたものを下書きに残せないので、閉じません"
                                                     "。書いた人がログインして保存してください。"));
    return false;
}

bool OfficeScreens::mayStopWork() {
    return !m_opened || !workspace()->context().longWork.isBusy() ||
           m_prompts.confirm(tr("作業（取り込みなど）が終わっていません。やめると、はじめからやり"
                                "直しになります。"),
                             tr("作業をやめる"));
}

void OfficeScreens::tearDown() {
    m_isLeaving = false;
    m_hold->end();
    if (!m_opened) return;
    m_watch->watch(nullptr);
    workspace()->keepDrafts();
    m_opened.reset();
}

}  // namespace madobe

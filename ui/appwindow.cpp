// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appwindow.h"

#include "core/services/practiceoffice.h"
#include "ui/dialogs/loginview.h"
#include "ui/dialogs/newofficeview.h"
#include "ui/dialogs/startview.h"
#include "ui/support/connectionwatch.h"
#include "ui/support/enterpresses.h"
#include "ui/support/idlewatch.h"
#include "ui/support/messagebar.h"
#include "ui/support/systemlock.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kPracticeAccount = u"practice"_s;
const QString kPracticePassword = u"practice office"_s;
constexpr int kRetryMilliseconds = 5000;  // for what could not be kept
constexpr QSize kFirstSize(1240, 820);

/// Boxes and menus of the workspace: nothing of them may stay above a locked screen.
bool closeModals() {
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    QWidget* modal = QApplication::activeModalWidget();
    if (!modal) return false;
    modal->hide();
    modal->close();
    return true;
}

}  // namespace

AppWindow::AppWindow(const Clock& clock, const Catalogue& catalogue,
                     const QList<const CountTable*>& tables, WindowOptions options,
                     std::unique_ptr<Prompts> prompts)
    : m_clock(clock),
      m_catalogue(catalogue),
      m_tables(tables),
      m_options(std::move(options)),
      m_prompts(prompts ? std::move(prompts) : std::make_unique<SystemPrompts>(this)),
      m_band(new QLabel(tr("練習用の事務所　ここにいる人はみな作りものです"), this)),
      m_stack(new QStackedWidget(this)),
      m_login(new LoginView(m_stack)),
      m_idle(new IdleWatch(clock, this)),
      m_watch(new ConnectionWatch(this)) {
    qApp->installEventFilter(new EnterPresses(this));
    m_band->setObjectName(u"practiceBand"_s);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    resize(kFirstSize);
    restoreGeometry(UiSettings::geometry());
    m_stack->addWidget(m_login);
    connect(m_login, &LoginView::loggedIn, this, &AppWindow::logIn);
    connect(m_login, &LoginView::otherOfficeRequested, this, [this] {
        if (!mayTearDown() || !mayStopWork()) return;
        tearDown();
        showStart();
    });
    connect(m_login, &LoginView::recovered, this,
            [this](const QString& key, const QString& account, const QString& password) {
                const bool isDone =
                    guarded(m_login->bar(), [&] { m_door->resetPassword(key, account, password); });
                if (!isDone) return;
                m_login->ask(account, false);
                m_login->bar().show(MessageBar::Tone::Done,
                                    tr("パスワードを決め直しました。ログインしてください。"));
            });
    connect(m_idle, &IdleWatch::idle, this, &AppWindow::lock);
    connect(m_watch, &ConnectionWatch::lost, this, [this] {
        m_workspace->say(
            tr("サーバーとの接続が切れました。つながりしだい続けます。書いたものは残ります。"));
    });
    connect(m_watch, &ConnectionWatch::reachable, this, &AppWindow::enterAgain);
    if (m_options.opensPractice) {
        showStart();
        openPractice();
    } else if (!m_options.officePath.isEmpty()) {
        openOffice(m_options.officePath);
    } else {
        showStart();
    }
}

AppWindow::~AppWindow() {
    tearDown();
}

void AppWindow::showBand(bool isPractice) {
    m_isPractice = isPractice;
    m_band->setVisible(isPractice);
    setWindowTitle(isPractice ? tr("窓辺（練習用）") : tr("窓辺"));
}

StartView& AppWindow::startView() {
    if (m_start) return *m_start;
    m_start = new StartView(UiSettings::lastOffice());
    m_stack->addWidget(m_start);
    connect(m_start, &StartView::practiceRequested, this, &AppWindow::openPractice);
    connect(m_start, &StartView::newRequested, this, &AppWindow::showNew);
    connect(m_start, &StartView::lastRequested, this,
            [this] { openOffice(UiSettings::lastOffice()); });
    connect(m_start, &StartView::openRequested, this, [this] {
        const QStringList paths = m_prompts->openFiles(
            tr("事務所のファイル"),
            tr("窓辺の事務所と接続ファイル (*.madobe-db *.db *.madobe);;すべて (*)"));
        if (!paths.isEmpty()) openOffice(paths.first());
    });
    connect(m_start, &StartView::restoreRequested, this, &AppWindow::restoreBackup);
    return *m_start;
}

bool AppWindow::guardedAtStart(const std::function<void()>& action) {
    return guarded(
        [this]() -> MessageBar& {
            if (!m_start) showStart();
            return m_start->bar();
        },
        action);
}

void AppWindow::showStart() {
    m_door.reset();
    m_route = {};
    m_wasWorkHeld = false;
    showBand(false);
    m_stack->setCurrentWidget(&startView());
}

void AppWindow::showLogin(bool isLocked) {
    m_login->ask(m_account, isLocked,
                 m_isPractice ? tr("練習用のログイン名は「%1」、パスワードは「%2」です。")
                                    .arg(kPracticeAccount, kPracticePassword)
                              : QFileInfo(m_door->path()).fileName());
    m_stack->setCurrentWidget(m_login);
}

void AppWindow::openPractice() {
    guardedAtStart([this] {
        const QString path = m_options.practicePath;
        if (!QFileInfo::exists(path)) {
            m_start->bar().show(MessageBar::Tone::Warning,
                                tr("練習用の事務所をつくっています。少しお待ちください…"));
            QApplication::setOverrideCursor(Qt::WaitCursor);
            QApplication::processEvents();
            struct Restore {
                ~Restore() { QApplication::restoreOverrideCursor(); }
            } restoreCursor;
            QDir().mkpath(QFileInfo(path).absolutePath());
            NewOffice office;
            office.place = path;
            office.ward = u"kita"_s;
            office.kind = OfficeKind::Practice;
            office.administrator = kPracticeAccount;
            office.password = kPracticePassword;
            PracticeSize size;
            size.lastDay = m_clock.today();
            size.progress = [](qint64, qint64) { QApplication::processEvents(); };
            createPracticeOffice(office, size, m_clock, m_catalogue);
        }
        m_start->bar().clear();
        m_door = std::make_unique<OfficeDoor>(path, m_clock, m_catalogue);
        m_account = kPracticeAccount;
        showBand(true);
        enter(m_door->open(kPracticeAccount, kPracticePassword));
    });
}

void AppWindow::openOffice(const QString& path) {
    guardedAtStart([&] {
        m_door = std::make_unique<OfficeDoor>(path, m_clock, m_catalogue);
        const QStringList accounts = m_door->accounts();
        m_account = accounts.size() == 1 ? accounts.first() : QString();
        showBand(false);
        showLogin(false);
    });
}

bool AppWindow::logIn(const QString& account, const QString& password) {
    bool isIn = false;
    guarded(m_login->bar(), [&] {
        if (m_isHeld) {
            isIn = goOn(account, password);
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

bool AppWindow::goOn(const QString& account, const QString& password) {
    const QString forgiven = m_door->prove(account, password);
    const std::optional<Account> found = m_office->accounts().find(account);
    if (!found || found->name != m_account) {
        m_login->bar().show(MessageBar::Tone::Warning,
                            tr("%1さんの作業（取り込みなど）が続いています。終わってからログインし"
                               "てください。")
                                .arg(m_account.toHtmlEscaped()));
        return false;
    }
    if (!found->isEnabled) throw Error(ErrorKind::AccountDisabled, {found->name});
    if (roleFromCode(found->role) != m_office->session().role) {
        // Whose rights were changed meanwhile begins anew.
        if (!mayTearDown()) return false;
        tearDown();
        enter(m_door->open(account, password));
        return true;
    }
    if (!forgiven.isEmpty()) {
        m_notes = std::make_unique<LateNotes>(m_office->unitOfWork(), m_office->session());
        m_notes->add(u"account.failures"_s, forgiven, u"account"_s, found->uid);
    }
    m_idle->setMinutes(m_office->settings().read().lockMinutes);
    m_isHeld = false;
    m_wasWorkHeld = false;
    m_watch->watch(m_office.get());
    m_stack->setCurrentWidget(m_workspace);
    showTitle();
    m_workspace->currentPage()->activate();
    holdAnswers(false);
    return true;
}

void AppWindow::hold() {
    m_isHeld = true;
    m_wasWorkHeld = m_workspace->context().longWork.isBusy();
    // What comes back of itself must not come back here.
    m_watch->watch(nullptr);
    holdAnswers(true);
    connect(&m_workspace->context().longWork, &Background::idle, this, &AppWindow::tryToLetGo,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
    QTimer::singleShot(kRetryMilliseconds, this, &AppWindow::tryToLetGo);
}

void AppWindow::holdAnswers(bool isHeld) {
    m_workspace->context().background.holdAnswers(isHeld);
    m_workspace->context().longWork.holdAnswers(isHeld);
}

void AppWindow::tryToLetGo() {
    if (!m_isHeld || m_workspace->context().longWork.isBusy()) return;
    if (!m_workspace->keepDrafts()) {
        QTimer::singleShot(kRetryMilliseconds, this, &AppWindow::tryToLetGo);
        return;
    }
    tearDown();
}

bool AppWindow::mayTearDown() {
    if (!m_workspace || m_workspace->keepDrafts()) return true;
    m_login->bar().show(MessageBar::Tone::Danger, tr("書いたものを下書きに残せないので、閉じません"
                                                     "。書いた人がログインして保存してください。"));
    return false;
}

bool AppWindow::mayStopWork() {
    return !m_workspace || !m_workspace->context().longWork.isBusy() ||
           m_prompts->confirm(tr("作業（取り込みなど）が終わっていません。やめると、はじめからやり"
                                 "直しになります。"),
                              tr("作業をやめる"));
}

void AppWindow::enter(std::unique_ptr<Office> office) {
    m_office = std::move(office);
    showBand(m_office->kind() == OfficeKind::Practice);
    // Somebody else's place is not this one's.
    if (m_office->session().account != m_account) {
        m_route = {};
        m_wasWorkHeld = false;
    }
    m_account = m_office->session().account;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    m_office->drafts().setPocket(QDir(folder).filePath(u"drafts"_s), m_office->uid());
    m_workspace = new Workspace(*m_office, m_catalogue, m_tables, *m_prompts, m_stack);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    if (!m_systemLock) {
        m_systemLock = new SystemLock(*this);
        connect(m_systemLock, &SystemLock::locking, this, &AppWindow::lock);
    }
    m_idle->setMinutes(m_office->settings().read().lockMinutes);
    connect(m_workspace, &Workspace::lockRequested, this, &AppWindow::lock, Qt::QueuedConnection);
    connect(
        m_workspace, &Workspace::logOffRequested, this, [this] { leave(Leaving::LogOff); },
        Qt::QueuedConnection);
    connect(m_workspace, &Workspace::quitRequested, this, &QWidget::close, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::lookToggled, this, &AppWindow::toggleLook);
    m_watch->watch(m_office.get());
    // Only what is shown can take the keyboard.
    m_workspace->currentPage()->activate();
    if (!m_route.isEmpty()) m_workspace->goTo(m_route);
    m_route = {};
    showTitle();
    if (std::exchange(m_wasWorkHeld, false)) {
        m_workspace->say(
            tr("ロックのあいだに作業が終わりました。結果は「管理」の「履歴」にあります"
               "。"));
    }
}

void AppWindow::showTitle() {
    showBand(m_office->kind() == OfficeKind::Practice);
    const CodeEntry* ward = m_office->codes().find(u"ward", m_office->ward());
    if (ward) setWindowTitle(windowTitle() + u" — "_s + ward->label);
}

void AppWindow::enterAgain() {
    // A box is answered first.
    if (!m_workspace || QApplication::activeModalWidget()) return;
    std::unique_ptr<Office> office;
    std::optional<Account> account;
    try {
        office = Office::another(m_office->source(), m_office->session(), m_clock, m_catalogue);
        account = office->accounts().find(m_account);
    } catch (const Error&) {
        return;  // gone again: the watch goes on
    }
    const bool isSame =
        account && account->isEnabled && roleFromCode(account->role) == m_office->session().role;
    if (!isSame) return lock();
    if (!m_workspace->keepDrafts()) return;
    m_route = m_workspace->route();
    tearDown();
    if (guarded(m_login->bar(), [&] { enter(std::move(office)); })) {
        m_workspace->say(tr("サーバーにつながりました"));
    } else {
        tearDown();
        showLogin(true);
    }
}

void AppWindow::lock() {
    leave(Leaving::Lock);
}

void AppWindow::leave(Leaving how) {
    // Once more while a box's loop is still ending: the system tells a lock more than once.
    if (!m_workspace || m_isLeaving || m_isHeld) return;
    if (how == Leaving::LogOff && (!m_workspace->keepDrafts() || !mayStopWork())) return;
    m_isLeaving = true;
    // First what can be seen, then the rest.
    m_stack->setCurrentWidget(m_login);
    m_workspace->hide();
    setWindowTitle(tr("窓辺"));
    const bool isInModal = closeModals();
    repaint();
    const bool areKept = m_workspace->keepDrafts();
    m_route = how == Leaving::Lock ? m_workspace->route() : QJsonObject();
    showLogin(how == Leaving::Lock);
    if (how == Leaving::Lock && (!areKept || m_workspace->context().longWork.isBusy())) {
        m_isLeaving = false;
        return hold();
    }
    if (!isInModal) return tearDown();
    // A box's own loop must end before its page may go.
    QTimer::singleShot(0, this, [this] {
        if (!closeModals()) return tearDown();
        QTimer::singleShot(0, this, &AppWindow::tearDown);
    });
}

void AppWindow::tearDown() {
    m_isLeaving = false;
    m_isHeld = false;
    if (!m_workspace) return;
    m_watch->watch(nullptr);
    m_workspace->keepDrafts();
    delete m_workspace;
    m_workspace = nullptr;
    m_notes.reset();
    m_office.reset();
}

void AppWindow::toggleLook() {
    const Look look = UiSettings::look() == Look::Light ? Look::Dark : Look::Light;
    UiSettings::setLook(look);
    applyTheme(*qApp, look);
}

void AppWindow::showNew() {
    if (m_new) m_new->deleteLater();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_new = new NewOfficeView(QDir(folder).filePath(tr("窓辺.madobe-db")));
    m_stack->addWidget(m_new);
    m_stack->setCurrentWidget(m_new);
    connect(m_new, &NewOfficeView::backRequested, this, &AppWindow::showStart);
    connect(m_new, &NewOfficeView::created, this, &AppWindow::createOffice);
    connect(m_new, &NewOfficeView::chooseFileRequested, this, [this] {
        const QString path = m_prompts->saveFile(tr("事務所のファイル"), tr("窓辺.madobe-db"),
                                                 tr("窓辺の事務所 (*.madobe-db)"));
        if (!path.isEmpty()) m_new->setPath(path);
    });
}

void AppWindow::createOffice(const NewOffice& office) {
    guarded(m_new->bar(), [&] {
        QDir().mkpath(QFileInfo(office.place.path).absolutePath());
        const QString key = Office::create(office, m_clock, m_catalogue);
        const QString name = QFileInfo(office.place.path).fileName();
        auto* view = new RecoveryKeyView(name, key);
        m_stack->addWidget(view);
        m_stack->setCurrentWidget(view);
        connect(view, &RecoveryKeyView::saveRequested, this,
                [this, name, key] { saveRecoveryKey(name, key); });
        connect(view, &RecoveryKeyView::done, this, [this, view, office] {
            view->deleteLater();
            openOffice(office.place.path);
            logIn(office.administrator, office.password);
        });
    });
}

void AppWindow::saveRecoveryKey(const QString& officeName, const QString& key) {
    const QString path =
        m_prompts->saveFile(tr("回復キーの保存先"), tr("回復キー.txt"), tr("文字 (*.txt)"));
    if (path.isEmpty()) return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(recoverySheet(officeName, key).toUtf8());
    if (!file.commit()) {
        m_new->bar().showError(Error(ErrorKind::Unreadable, {path}));
        m_stack->setCurrentWidget(m_new);
    }
}

void AppWindow::restoreBackup() {
    guardedAtStart([this] {
        const QStringList backups = m_prompts->openFiles(
            tr("控えのファイル"), tr("窓辺の控え (*.madobe-backup);;すべて (*)"));
        if (backups.isEmpty()) return;
        const QString path = m_prompts->saveFile(tr("戻す場所"), tr("窓辺（復元）.madobe-db"),
                                                 tr("窓辺の事務所 (*.madobe-db)"));
        if (path.isEmpty()) return;
        OfficeDoor::restore(backups.first(), path);
        openOffice(path);
    });
}

void AppWindow::closeEvent(QCloseEvent* event) {
    UiSettings::setGeometry(saveGeometry());
    // Never a question: what is typed is a draft, or else stays here.
    if (!mayTearDown()) return event->ignore();
    if (!mayStopWork()) return event->ignore();
    tearDown();
    QMainWindow::closeEvent(event);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entryscreens.h"

#include "core/base/wholefile.h"
#include "core/services/officedoor.h"
#include "core/services/practiceoffice.h"
#include "ui/dialogs/newofficeview.h"
#include "ui/dialogs/startview.h"
#include "ui/support/messagebar.h"
#include "ui/support/uisettings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QStandardPaths>

namespace madobe {

using namespace Qt::StringLiterals;

EntryScreens::EntryScreens(QStackedWidget& stack, Prompts& prompts, const Clock& clock,
                           const Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_stack(stack), m_prompts(prompts), m_clock(clock), m_catalogue(catalogue) {}

void EntryScreens::showStart() {
    Q_EMIT starting();
    m_stack.setCurrentWidget(&startView());
}

StartView& EntryScreens::startView() {
    if (m_start) return *m_start;
    m_start = new StartView(UiSettings::lastOffice());
    m_stack.addWidget(m_start);
    connect(m_start, &StartView::practiceRequested, this, &EntryScreens::practiceRequested);
    connect(m_start, &StartView::newRequested, this, &EntryScreens::showNew);
    connect(m_start, &StartView::lastRequested, this,
            [this] { Q_EMIT officeChosen(UiSettings::lastOffice()); });
    connect(m_start, &StartView::openRequested, this, &EntryScreens::chooseOffice);
    connect(m_start, &StartView::restoreRequested, this, &EntryScreens::restoreBackup);
    return *m_start;
}

bool EntryScreens::guardedAtStart(const std::function<void()>& action) {
    return guarded(
        [this]() -> MessageBar& {
            if (!m_start) showStart();
            return m_start->bar();
        },
        action);
}

void EntryScreens::ensurePractice(const QString& path) {
    if (!QFileInfo::exists(path)) makePractice(path);
    startView().bar().clear();
}

void EntryScreens::makePractice(const QString& path) {
    startView().bar().show(MessageBar::Tone::Warning,
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

void EntryScreens::chooseOffice() {
    const QStringList paths = m_prompts.openFiles(
        tr("事務所のファイル"),
        tr("窓辺の事務所と接続ファイル (*.madobe-db *.db *.madobe);;すべて (*)"));
    if (!paths.isEmpty()) Q_EMIT officeChosen(paths.first());
}

void EntryScreens::showNew() {
    if (m_new) m_new->deleteLater();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_new = new NewOfficeView(QDir(folder).filePath(tr("窓辺.madobe-db")));
    m_stack.addWidget(m_new);
    m_stack.setCurrentWidget(m_new);
    connect(m_new, &NewOfficeView::backRequested, this, &EntryScreens::showStart);
    connect(m_new, &NewOfficeView::created, this, &EntryScreens::createOffice);
    connect(m_new, &NewOfficeView::chooseFileRequested, this, [this] {
        const QString path = m_prompts.saveFile(tr("事務所のファイル"), tr("窓辺.madobe-db"),
                                                tr("窓辺の事務所 (*.madobe-db)"));
        if (!path.isEmpty()) m_new->setPath(path);
    });
}

void EntryScreens::createOffice(const NewOffice& office) {
    guarded(m_new->bar(), [&] {
        QDir().mkpath(QFileInfo(office.place.path).absolutePath());
        showRecoveryKey(office, Office::create(office, m_clock, m_catalogue));
    });
}

void EntryScreens::showRecoveryKey(const NewOffice& office, const QString& key) {
    const QString name = QFileInfo(office.place.path).fileName();
    auto* view = new RecoveryKeyView(name, key);
    m_stack.addWidget(view);
    m_stack.setCurrentWidget(view);
    connect(view, &RecoveryKeyView::saveRequested, this,
            [this, view, name, key] { saveRecoveryKey(name, key, view->bar()); });
    connect(view, &RecoveryKeyView::done, this, [this, view, office] {
        view->deleteLater();
        Q_EMIT officeCreated(office.place.path, office.administrator, office.password);
    });
}

void EntryScreens::saveRecoveryKey(const QString& officeName, const QString& key, MessageBar& bar) {
    const QString path =
        m_prompts.saveFile(tr("回復キーの保存先"), tr("回復キー.txt"), tr("文字 (*.txt)"));
    if (path.isEmpty()) return;
    const bool isKept =
        guarded(bar, [&] { writePrivateFile(path, recoverySheet(officeName, key).toUtf8()); });
    if (!isKept) return;
    bar.show(MessageBar::Tone::Done,
             tr("回復キーを保存しました: %1").arg(QDir::toNativeSeparators(path).toHtmlEscaped()));
}

void EntryScreens::restoreBackup() {
    guardedAtStart([this] {
        const QStringList backups = m_prompts.openFiles(
            tr("控えのファイル"), tr("窓辺の控え (*.madobe-backup);;すべて (*)"));
        if (backups.isEmpty()) return;
        const QString path = m_prompts.saveFile(tr("戻す場所"), tr("窓辺（復元）.madobe-db"),
                                                tr("窓辺の事務所 (*.madobe-db)"));
        if (path.isEmpty()) return;
        OfficeDoor::restore(backups.first(), path);
        Q_EMIT officeChosen(path);
    });
}

}  // namespace madobe

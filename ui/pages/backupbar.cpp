// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupbar.h"

#include "core/services/dailybackups.h"
#include "ui/support/uisettings.h"

#include <QDir>
#include <QTimer>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTick = 60'000;
constexpr qint64 kSecondsToOthers = 300;
constexpr qint64 kDaysBetweenRehearsals = 7;
const QString kTake = u"daily backup"_s;
const QString kRehearse = u"backup rehearsal"_s;

using Turn = DailyBackups::Turn;

struct Looked {
    Turn turn = Turn::NotDue;
    std::optional<QDateTime> newest;
    /// Backups that the ladder let go and that could not be deleted.
    QStringList staying;
};

}  // namespace

BackupBar::BackupBar(Office& office, const Catalogue& catalogue, QWidget* parent)
    : MessageBar(parent), m_office(office), m_catalogue(catalogue) {
    auto* tick = new QTimer(this);
    tick->setObjectName(u"backupTick"_s);
    connect(tick, &QTimer::timeout, this, &BackupBar::lookWhenDue);
    tick->start(kTick);
}

BackupBar::~BackupBar() {
    *m_stopped = true;
}

QString BackupBar::folder() const {
    return UiSettings::backupFolder(m_office.uid(), m_office.source().place);
}

QString BackupBar::rehearsedOn() const {
    return UiSettings::backupRehearsedOn(m_office.uid(), m_office.source().place);
}

void BackupBar::setFolder(const QString& folder) {
    m_office.session().require(Right::Backup);
    *m_stopped = true;
    if (m_background) {
        m_background->cancel(kTake);
        m_background->cancel(kRehearse);
    }
    UiSettings::setBackupFolder(m_office.uid(), m_office.source().place, folder);
    m_newest.reset();
    clear();
    if (!folder.isEmpty()) look();
    Q_EMIT changed();
}

void BackupBar::lookWhenDue() {
    const QDateTime now = m_office.clock().utc();
    const bool waits = m_nextLook.isValid() && now >= m_lookedAt && now < m_nextLook;
    if (!waits && !isBusy() && !folder().isEmpty()) look();
}

void BackupBar::look() {
    // Until there is an answer, and where it is a bad one, tomorrow.
    m_lookedAt = m_office.clock().utc();
    m_nextLook = m_office.clock().today().addDays(1).startOfDay();
    m_stopped = std::make_shared<std::atomic_bool>(false);
    if (!m_background) {
        m_background = std::make_unique<Background>(m_office, m_catalogue);
        connect(m_background.get(), &Background::idle, this, &BackupBar::idle);
    }
    m_background->run<Looked>(
        this, kTake,
        [folder = folder(), stopped = m_stopped](Office& office) {
            DailyBackups backups(office, folder);
            Looked looked;
            looked.turn = backups.takeWhenDue(stopped.get());
            if (looked.turn == Turn::Done) looked.staying = backups.thinOut(stopped.get());
            looked.newest = backups.newest();
            return looked;
        },
        [this](const Looked& looked) {
            m_newest = looked.newest;
            if (looked.turn == Turn::OthersAtIt) return waitForOthers();
            // One that does not count all the same, where clocks differ, is not taken again at
            // once.
            const QDateTime next = looked.newest.value_or(m_lookedAt).addDays(1);
            if (next > m_office.clock().utc()) m_nextLook = next;
            clear();
            if (!looked.staying.isEmpty()) tellStaying(looked.staying);
            rehearseWhenDue();
            Q_EMIT changed();
        },
        [this](const Error& error) { tellFailure(tr("毎日の控えを取れませんでした。"), error); });
}

void BackupBar::rehearseWhenDue() {
    const QDate today = m_office.clock().today();
    const QDate last = QDate::fromString(rehearsedOn(), Qt::ISODate);
    const qint64 days = last.daysTo(today);
    // A clock that was set back must not put it off.
    if (last.isValid() && days >= 0 && days < kDaysBetweenRehearsals) return;
    m_background->run<Turn>(
        this, kRehearse,
        [folder = folder(), stopped = m_stopped](Office& office) {
            return DailyBackups(office, folder).rehearse(stopped.get());
        },
        [this, today](const Turn& turn) {
            if (turn == Turn::OthersAtIt) lookSoon();
            if (turn != Turn::Done) return;
            UiSettings::setBackupRehearsedOn(m_office.uid(), m_office.source().place,
                                             today.toString(Qt::ISODate));
            Q_EMIT changed();
        },
        [this](const Error& error) {
            tellFailure(tr("毎日の控えのいちばん新しいものを試しに戻せませんでした。「控えを取る…」"
                           "で、別のディスクに控えを取ってください。"),
                        error);
        });
}

void BackupBar::lookSoon() {
    m_nextLook = m_office.clock().utc().addSecs(kSecondsToOthers);
}

void BackupBar::waitForOthers() {
    const QDateTime now = m_office.clock().utc();
    const OfficePlace place = m_office.source().place;
    QDateTime since = QDateTime::fromString(UiSettings::backupOthersSince(m_office.uid(), place),
                                            Qt::ISODateWithMs);
    // With a younger backup none was due then: others are at the next one.
    if (!since.isValid() || since > now || (m_newest && m_newest->addDays(1) > since)) {
        since = now;
        UiSettings::setBackupOthersSince(m_office.uid(), place, m_office.clock().instant());
    }
    if (since.addDays(1) > now) {
        lookSoon();
    } else {
        show(
            Tone::Warning,
            tr("ほかの窓辺が控えのフォルダーを使っているあいだ、毎日の控えが1日以上できていません。"
               "ほかの窓辺を終了してください。明日か、次のログインのときに、もう一度試します。それ"
               "で"
               "もこの知らせが出るときは、管理者に知らせてください。"));
    }
    Q_EMIT changed();
}

void BackupBar::tellStaying(const QStringList& paths) {
    show(Tone::Warning, tr("毎日の控えを取りました。古い控えのうち%"
                           "1個は消せなかったので、残してあります（%2）。急ぎ"
                           "ません。要らなければ、消せる人が消してください。")
                            .arg(paths.size())
                            .arg(QDir::toNativeSeparators(paths.constFirst()).toHtmlEscaped()));
}

void BackupBar::tellFailure(const QString& what, const Error& error) {
    show(Tone::Danger,
         u"<b>%1</b><br>%2<br>%3"_s.arg(
             what, errorHtml(error),
             tr("管理者に知らせてください。控えのフォルダーは「管理」の「事務所・控え・この窓辺」に"
                "あります。明日か、次のログインのときに、もう一度試します。")));
}

}  // namespace madobe

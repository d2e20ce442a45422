// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupbar.h"

#include "core/services/backupworkfolder.h"
#include "core/services/officedoor.h"
#include "tests/support/catchqt.h"
#include "tests/support/lockedfiles.h"
#include "tests/support/serverwindow.h"
#include "tests/support/uioffice.h"
#include "ui/pages/backuppanel.h"
#include "ui/support/uisettings.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400;

/// A window on a PC that keeps daily backups, once somebody opens it.
struct KeepingWindow : UiOffice {
    KeepingWindow() {
        office().accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
        QDir().mkpath(folder);
    }
    void keep() { UiSettings::setBackupFolder(uid, file.place(), folder); }
    BackupBar& logIn(const QString& account = u"admin"_s) {
        closeWindow();
        openWindow(account);
        REQUIRE(settle(workspace()));
        return *workspace().findChild<BackupBar*>();
    }
    BackupPanel& panel() {
        auto* found =
            openPart<BackupPanel>(ActionId::GoAdministration, u"事務所・控え・この窓辺"_s);
        REQUIRE(found);
        return *found;
    }
    QStringList names() const {
        return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    /// Until a backup is being taken.
    void waitForWork() const {
        const QString work = folder + u'/' + BackupWorkFolder::nameFor(uid);
        const QDeadlineTimer end(20'000);
        while (!QFileInfo::exists(work) && !end.hasExpired()) QThread::usleep(100);
        REQUIRE_FALSE(end.hasExpired());
    }
    QString rehearsedOn() const { return UiSettings::backupRehearsedOn(uid, file.place()); }
    QString date(const QString& iso) {
        return formatDate(iso, workspace().context().texts.dateStyle());
    }

    QString folder = file.file(u"daily"_s);
    QByteArray uid = office().uid();
};

}  // namespace

TEST_CASE("the administrator chooses a folder, and all is well without a word", "[ui][backupbar]") {
    KeepingWindow ui;
    const BackupBar& bar = ui.logIn();
    BackupPanel& panel = ui.panel();
    CHECK(ui.says(u"毎日の控えを取っていません"_s));
    CHECK_FALSE(buttonIn(panel, u"毎日の控えをやめる"_s).isEnabled());
    ui.answers->folder = ui.folder;
    buttonIn(panel, u"毎日の控えのフォルダーを選ぶ…"_s).click();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.names().size() == 1);
    CHECK(bar.isHidden());
    CHECK(ui.says(u"最後の控え: "_s + ui.date(u"2026-06-01"_s) + u" 10:00"_s));
    CHECK(ui.says(u"試しに戻した日: "_s + ui.date(u"2026-06-01"_s)));

    buttonIn(panel, u"毎日の控えをやめる"_s).click();
    ui.file.clock.advanceDays(2);
    ui.logIn();
    CHECK(ui.names().size() == 1);
}

TEST_CASE("a colleague who may take no backup sets the daily ones off", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    ui.logIn(u"hanako"_s);
    CHECK(ui.names().size() == 1);
    BackupPanel& panel = ui.panel();
    CHECK_FALSE(buttonIn(panel, u"毎日の控えのフォルダーを選ぶ…"_s).isEnabled());
    CHECK_FALSE(buttonIn(panel, u"毎日の控えをやめる"_s).isEnabled());
}

TEST_CASE("an open window takes the next backup when a day is over", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    ui.logIn();
    ui.file.clock.advanceSeconds(kDay - 20);
    BackupBar& bar = ui.logIn();
    CHECK(ui.names().size() == 1);
    bar.lookWhenDue();
    CHECK_FALSE(bar.isBusy());
    ui.file.clock.advanceSeconds(20);
    bar.findChild<QTimer*>(u"backupTick"_s)->start(1);
    CHECK(QTest::qWaitFor([&] { return ui.names().size() == 2; }, 20'000));
    REQUIRE(settle(ui.workspace()));
    CHECK(bar.isHidden());
}

TEST_CASE("a copy of the office elsewhere keeps no daily backups in its folder",
          "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    ui.logIn();
    REQUIRE(ui.names().size() == 1);
    const QString copy = ui.file.file(u"copy.madobe-db"_s);
    OfficeDoor::restore(ui.folder + u'/' + ui.names().constFirst(), copy);
    ui.file.clock.advanceDays(2);
    ui.closeWindow();
    ui.window =
        std::make_unique<AppWindow>(ui.file.clock, ui.catalogue, standardCountTables(),
                                    WindowOptions{}, std::make_unique<ScriptedPrompts>(ui.answers));
    REQUIRE(ui.window->openOffice(copy));
    REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.names().size() == 1);
}

TEST_CASE("a folder that is gone is told once, and tried again the next day and at log-in",
          "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    REQUIRE(QDir().rmdir(ui.folder));
    // Ten seconds before midnight.
    ui.file.clock.setLocal(QDate(2026, 6, 1), QTime(23, 59, 50));
    BackupBar& bar = ui.logIn(u"hanako"_s);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.text().contains(u"毎日の控えを取れませんでした"_s));
    CHECK(bar.text().contains(ui.folder));
    bar.clear();
    bar.lookWhenDue();
    CHECK_FALSE(bar.isBusy());
    ui.file.clock.advanceSeconds(20);
    bar.lookWhenDue();
    REQUIRE(settle(ui.workspace()));
    CHECK_FALSE(bar.isHidden());

    REQUIRE(QDir().mkpath(ui.folder));
    CHECK(ui.logIn().isHidden());
    CHECK(ui.names().size() == 1);
}

TEST_CASE("the newest backup is rehearsed weekly, and a damaged one is told", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    ui.logIn();
    CHECK(ui.rehearsedOn() == u"2026-06-01"_s);
    ui.file.clock.advanceDays(6);
    ui.logIn();
    CHECK(ui.rehearsedOn() == u"2026-06-01"_s);
    // In the pages of the one of today.
    QFile newest(ui.folder + u'/' + ui.names().constLast());
    REQUIRE(newest.open(QIODevice::ReadWrite));
    newest.seek(newest.size() - 100);
    newest.write("damaged");
    newest.close();
    // A week is over, and that one is not a day old.
    ui.file.clock.setLocal(QDate(2026, 6, 8), QTime(9, 0));
    const BackupBar& bar = ui.logIn();
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.text().contains(u"試しに戻せませんでした"_s));
    CHECK(bar.text().contains(ui.names().constLast()));
    CHECK(ui.rehearsedOn() == u"2026-06-01"_s);

    ui.file.clock.advanceDays(1);
    CHECK(ui.logIn().isHidden());
    CHECK(ui.rehearsedOn() == u"2026-06-09"_s);
}

TEST_CASE("nobody waits for a daily backup", "[ui][backupbar]") {
    KeepingWindow ui;
    BackupBar& bar = ui.logIn();
    bar.setFolder(ui.folder);
    CHECK(bar.isBusy());
    CHECK_FALSE(ui.workspace().context().longWork.isBusy());
    ui.answers->confirm = false;
    ui.window->close();
    CHECK_FALSE(ui.window->workspace());
}

TEST_CASE("who stops daily backups stops the one that runs", "[ui][backupbar]") {
    KeepingWindow ui;
    BackupBar& bar = ui.logIn();
    bar.setFolder(ui.folder);
    ui.waitForWork();
    bar.setFolder({});
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.names() == QStringList());
}

TEST_CASE("a daily backup goes on behind a lock as if nobody worked", "[ui][backupbar][lock]") {
    KeepingWindow ui;
    ui.logIn().setFolder(ui.folder);
    ui.waitForWork();
    ui.window->lock();
    const auto isSaid = [&](const QString& text) { return says(*ui.window, text); };
    SECTION("until a colleague comes in") {
        REQUIRE(ui.window->logIn(u"hanako"_s, kPassword));
        CHECK(ui.opened().session().account == u"hanako"_s);
    }
    SECTION("until it is taken") {
        REQUIRE(QTest::qWaitFor([&] { return !ui.window->workspace(); }, 20'000));
        CHECK(ui.names().size() == 1);
        REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    }
    SECTION("and its user finds it going on") {
        REQUIRE(ui.window->logIn(u"admin"_s, kPassword));
    }
    CHECK_FALSE(isSaid(u"ロックのあいだに作業が終わりました"_s));
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.names().size() == 1);
    CHECK(ui.workspace().findChild<BackupBar*>()->isHidden());
}

TEST_CASE("while another window takes the daily backup nothing is said", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    BackupBar* bar = nullptr;
    {
        const auto other = BackupWorkFolder::enter(ui.folder, ui.uid);
        bar = &ui.logIn();
        CHECK(bar->isHidden());
    }
    bar->lookWhenDue();
    CHECK_FALSE(bar->isBusy());
    ui.file.clock.advanceSeconds(300);
    bar->lookWhenDue();
    REQUIRE(settle(ui.workspace()));
    CHECK(ui.names().size() == 1);
    CHECK(bar->isHidden());
}

TEST_CASE("others who are at it for a day without a backup are told of calmly", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    {
        const auto other = BackupWorkFolder::enter(ui.folder, ui.uid);
        CHECK(ui.logIn().isHidden());
        ui.file.clock.advanceSeconds(kDay - 1);
        CHECK(ui.logIn(u"hanako"_s).isHidden());
        ui.file.clock.advanceSeconds(1);
        const BackupBar& bar = ui.logIn();
        CHECK(bar.text().contains(u"毎日の控えが1日以上できていません"_s));
    }
    CHECK(ui.logIn().isHidden());
    REQUIRE(ui.names().size() == 1);
    // At the next one they have only begun.
    ui.file.clock.advanceDays(2);
    const auto other = BackupWorkFolder::enter(ui.folder, ui.uid);
    CHECK(ui.logIn().isHidden());
}

TEST_CASE("a database that is locked is told, and not tried again at once", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    const char* where = GENERATE("new.madobe-backup", "rehearsal");
    const LockedFiles locked(where);
    BackupBar& bar = ui.logIn();
    INFO(where);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.text().contains(u"ほかの処理が記録に書き込んでいます"_s));
    CHECK(ui.rehearsedOn().isEmpty());
    ui.file.clock.advanceSeconds(300);
    bar.lookWhenDue();
    CHECK_FALSE(bar.isBusy());
}

TEST_CASE("a window closed over a daily backup leaves nothing half", "[ui][backupbar]") {
    KeepingWindow ui;
    ui.keep();
    ui.openWindow();
    ui.closeWindow();
    for (const QString& name : ui.names()) CHECK(name.endsWith(u".madobe-backup"_s));
    ui.logIn();
    CHECK(ui.names().size() == 1);
}

TEST_CASE("a shared office is backed up daily too", "[ui][backupbar][server]") {
    if (!hasTestServer()) {
        WARN("no server to back up");
        return;
    }
    ServerWindow ui;
    const QString folder = ui.folder.filePath(u"daily"_s);
    REQUIRE(QDir().mkpath(folder));
    auto* bar = ui.workspace().findChild<BackupBar*>();
    bar->setFolder(folder);
    REQUIRE(settle(ui.workspace()));
    CHECK(bar->isHidden());
    CHECK(QDir(folder).entryList(QDir::Files).size() == 1);
    CHECK_FALSE(bar->rehearsedOn().isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/dailybackups.h"

#include "core/services/backupworkfolder.h"
#include "core/services/officedoor.h"
#include "core/storage/backupcontainer.h"
#include "core/storage/backupladder.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/lockedfiles.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QLockFile>
#include <QThread>

#include <algorithm>
#include <thread>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

using Turn = DailyBackups::Turn;

/// An office, and a folder that was chosen for its backups.
struct KeepingOffice : TestOffice {
    KeepingOffice() { QDir().mkpath(folder); }

    QStringList names() const {
        QStringList found =
            QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        found.sort();
        return found;
    }
    QString onlyPath() const {
        REQUIRE(names().size() == 1);
        return folder + u'/' + names().constFirst();
    }
    QString put(const QString& name, const QByteArray& content) const {
        return write(u"daily/"_s + name, content);
    }
    QString work() const { return BackupWorkFolder::nameFor(m_uid); }
    QString uid() const { return uidText(m_uid); }

    /// The container of a backup, without a database in it.
    QByteArray container(const QDateTime& at, const QString& officeUid) {
        return container(at, officeUid, (*this)->journal().head());
    }
    QByteArray container(const QDateTime& at, const QString& officeUid, const QString& head) {
        BackupHeader header;
        header.manifest.createdAt = at.toUTC().toString(Qt::ISODateWithMs);
        header.manifest.databaseUid = officeUid;
        header.manifest.journalHead = head;
        header.keysJson = "{}";
        header.databaseSize = 1;
        header.databaseHash = QByteArray(32, 'h');
        return header.toBytes(*(*this)->source().key) + 'x';
    }

    QString folder = file(u"daily"_s);
    DailyBackups backups{**this, folder};

private:
    QByteArray m_uid = (*this)->uid();
};

QString nameOf(const QDateTime& at) {
    return u"madobe_北区_%1.madobe-backup"_s.arg(
        at.toLocalTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
}

}  // namespace

TEST_CASE("a daily backup is taken once a day and brings the office back", "[dailybackups]") {
    KeepingOffice office;
    savedPatient(*office, u"見本　一"_s);
    CHECK_FALSE(office.backups.newest());
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    // Of the way there nothing is left.
    CHECK(office.names() == QStringList{nameOf(office.clock.utc())});
    CHECK(office.backups.newest() == office.clock.utc());

    const QString restored = office.file(u"restored.madobe-db"_s);
    OfficeDoor::restore(office.onlyPath(), restored);
    const Catalogue catalogue = standardCatalogue();
    CHECK(Office::open(restored, u"admin"_s, kPassword, office.clock, catalogue)
              ->store()
              .of(patientType())
              .count() == 1);

    office.clock.advanceSeconds(86'399);
    CHECK(office.backups.takeWhenDue() == Turn::NotDue);
    office.clock.advanceSeconds(1);
    CHECK(office.backups.takeWhenDue() == Turn::Done);
    CHECK(office.names().size() == 2);
}

TEST_CASE("whoever works sets the daily backup off, but takes none by hand", "[dailybackups]") {
    KeepingOffice office;
    const Catalogue catalogue = standardCatalogue();
    const Session worker{u"hanako"_s, Role::Viewer, office->ward()};
    const auto theirs = Office::another(office->source(), worker, office.clock, catalogue);
    CHECK(failure([&] { theirs->backup(office.file(u"a.backup"_s)); }) == ErrorKind::NotAllowed);
    CHECK(DailyBackups(*theirs, office.folder).takeWhenDue() == Turn::Done);
}

TEST_CASE("a backup takes no name that is taken", "[dailybackups]") {
    KeepingOffice office;
    const QString taken = office.put(nameOf(office.clock.utc()), "something else");
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    CHECK(TestOffice::read(taken) == "something else");
    CHECK(office.names().constLast() == nameOf(office.clock.utc().addMSecs(1)));
}

TEST_CASE("a folder that is gone is told and not made", "[dailybackups]") {
    KeepingOffice office;
    REQUIRE(QDir().rmdir(office.folder));
    CHECK(failure([&] { office.backups.takeWhenDue(); }) == ErrorKind::NotFound);
    CHECK(failure([&] { office.backups.rehearse(); }) == ErrorKind::NotFound);
    CHECK_FALSE(QFileInfo::exists(office.folder));
}

TEST_CASE("backups from after now put none off and stay", "[dailybackups]") {
    KeepingOffice office;
    const QDateTime later = office.clock.utc().addYears(3);
    office.put(nameOf(later), office.container(later, office.uid()));
    CHECK(office.backups.takeWhenDue() == Turn::Done);
    CHECK(office.backups.newest() == office.clock.utc());
    office.clock.advanceSeconds(3600);
    CHECK(office.backups.takeWhenDue() == Turn::NotDue);
    CHECK(office.names().size() == 2);
}

TEST_CASE("over 400 days a folder keeps what the ladder says, and what is not its own",
          "[dailybackups]") {
    KeepingOffice office;
    const QDateTime old = office.clock.utc().addDays(-30);
    const QStringList others{
        // Another office's, one that was taken by hand, and no backups at all.
        nameOf(old),
        u"窓辺の控え_20260501.madobe-backup"_s,
        nameOf(old.addDays(1)),
        nameOf(old.addDays(2)) + u".txt"_s,
    };
    office.put(others[0], office.container(old, u"another"_s));
    office.put(others[1], office.container(old, office.uid()));
    office.put(others[2], office.container(old, office.uid()).left(100));
    office.put(others[3], office.container(old, office.uid()));

    QList<QDateTime> kept;
    for (int day = 0; day < 400; ++day) {
        // Never at quite the same time; some days nobody works.
        office.clock.advanceSeconds(86'400 + 613 * (day % 7 - 3));
        if (day % 7 == 5) office.clock.advanceDays(2);
        const QDateTime now = office.clock.utc().toLocalTime();
        office.put(nameOf(now), office.container(now, office.uid()));
        kept.append(now);
        for (const QDateTime& dropped : BackupLadder::toDelete(kept, now)) kept.removeAll(dropped);
        office.backups.thinOut();

        QStringList expected = others;
        for (const QDateTime& at : std::as_const(kept)) expected.append(nameOf(at));
        expected.sort();
        INFO("day " << day);
        REQUIRE(office.names() == expected);
    }
    CHECK(kept.size() >= 12 + 10 + 9);
    CHECK(kept.size() <= 12 + 10 + 9 + 3);
}

TEST_CASE("a backup that was stopped neither appears nor deletes", "[dailybackups]") {
    KeepingOffice office;
    for (int hour = 0; hour < 24; ++hour) {
        const QDateTime at = office.clock.utc().addDays(-30).addSecs(hour * 3600);
        office.put(nameOf(at), office.container(at, office.uid()));
    }
    const QStringList names = office.names();
    const std::atomic_bool stopped = true;
    CHECK(failure([&] { office.backups.takeWhenDue(&stopped); }) == ErrorKind::Cancelled);
    CHECK(failure([&] { office.backups.thinOut(&stopped); }) == ErrorKind::Cancelled);
    CHECK(office.names() == names);
}

#ifndef Q_OS_WIN
TEST_CASE("what cannot be deleted stays, and is told", "[dailybackups]") {
    KeepingOffice office;
    for (int hour = 0; hour < 24; ++hour) {
        const QDateTime at = office.clock.utc().addDays(-30).addSecs(hour * 3600);
        office.put(nameOf(at), office.container(at, office.uid()));
    }
    // A folder that takes nothing and lets nothing go; root is not asked.
    const QFile::Permissions before = QFile::permissions(office.folder);
    QFile::setPermissions(office.folder, QFile::ReadOwner | QFile::ExeOwner);
    if (!QFileInfo(office.folder).isWritable()) {
        CHECK(office.backups.thinOut().size() >= 20);
        CHECK(office.names().size() == 24);
    } else {
        WARN("root may delete anything");
    }
    QFile::setPermissions(office.folder, before);
    CHECK(office.backups.thinOut() == QStringList());
    CHECK(office.names().size() <= 3);
}
#endif

TEST_CASE("a restored copy of the office has a history of its own", "[dailybackups][file]") {
    KeepingOffice office;
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    const QString restored = office.file(u"restored.madobe-db"_s);
    OfficeDoor::restore(office.onlyPath(), restored);
    const Catalogue catalogue = standardCatalogue();
    const auto copy = Office::open(restored, u"admin"_s, kPassword, office.clock, catalogue);
    savedPatient(*copy, u"写し　一"_s);
    savedPatient(*office, u"見本　一"_s);
    // What both have come from is the one's that took it.
    CHECK(office.backups.newest() == office.clock.utc());
    CHECK_FALSE(DailyBackups(*copy, office.folder).newest());

    office.clock.advanceDays(1);
    REQUIRE(DailyBackups(*copy, office.folder).takeWhenDue() == Turn::Done);
    CHECK(office.backups.isDue());
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    CHECK_NOTHROW(office.backups.rehearse());
    // The ladder of the one takes nothing of the other's.
    QStringList theirs;
    const QString head = copy->journal().head();
    for (int hour = 0; hour < 48; ++hour) {
        const QDateTime at = office.clock.utc().addDays(-30).addSecs(hour * 3600);
        theirs.append(nameOf(at));
        office.put(theirs.constLast(), office.container(at, office.uid(), head));
    }
    office.backups.thinOut();
    for (const QString& name : std::as_const(theirs)) CHECK(office.names().contains(name));
    DailyBackups(*copy, office.folder).thinOut();
    CHECK(office.names().size() < theirs.size());
}

TEST_CASE("a copy that stands still takes nobody's daily backup", "[dailybackups][file]") {
    KeepingOffice office;
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    const QString restored = office.file(u"restored.madobe-db"_s);
    OfficeDoor::restore(office.onlyPath(), restored);
    const Catalogue catalogue = standardCatalogue();
    const auto copy = Office::open(restored, u"admin"_s, kPassword, office.clock, catalogue);
    savedPatient(*office, u"見本　一"_s);
    for (int day = 0; day < 2; ++day) {
        office.clock.advanceDays(1);
        REQUIRE(DailyBackups(*copy, office.folder).takeWhenDue() == Turn::Done);
        CHECK(office.backups.isDue());
        CHECK(office.backups.takeWhenDue() == Turn::Done);
    }
}

TEST_CASE("a backup that does not say where it was taken counts for a day",
          "[dailybackups][file]") {
    KeepingOffice office;
    const QString head = office->journal().head();
    savedPatient(*office, u"見本　一"_s);
    const auto putByOlderProgram = [&] {
        office.clock.advanceDays(1);
        const QDateTime at = office.clock.utc();
        office.put(nameOf(at), office.container(at, office.uid(), head));
    };
    putByOlderProgram();
    CHECK_FALSE(office.backups.isDue());
    putByOlderProgram();
    CHECK(office.backups.isDue());
}

TEST_CASE("a rehearsal restores the newest backup and leaves nothing", "[dailybackups]") {
    KeepingOffice office;
    savedPatient(*office, u"見本　一"_s);
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    const QStringList names = office.names();
    // What a crash left of the one before.
    REQUIRE(QDir(office.folder).mkdir(office.work()));
    office.put(office.work() + u"/rehearsal.madobe-db"_s, "half");
    CHECK_NOTHROW(office.backups.rehearse());
    CHECK(office.names() == names);
}

TEST_CASE("a rehearsal ends when it is stopped, and leaves nothing", "[dailybackups]") {
    KeepingOffice office;
    savedPatient(*office, u"見本　一"_s);
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    const QStringList names = office.names();
    std::atomic_bool stopped = true;
    CHECK(failure([&] { office.backups.rehearse(&stopped); }) == ErrorKind::Cancelled);
    CHECK(office.names() == names);
    // Wherever it is by then.
    for (unsigned long after = 0; after < 20; ++after) {
        stopped = false;
        std::thread other([&] {
            QThread::msleep(after);
            stopped = true;
        });
        const auto problem = failure([&] { office.backups.rehearse(&stopped); });
        other.join();
        INFO("after " << after << " ms");
        CHECK(problem.value_or(ErrorKind::Cancelled) == ErrorKind::Cancelled);
        CHECK(office.names() == names);
    }
}

TEST_CASE("a rehearsal finds a backup that is damaged or says what is not so", "[dailybackups]") {
    KeepingOffice office;
    savedPatient(*office, u"見本　一"_s);
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    const QString path = office.onlyPath();
    const QByteArray sound = TestOffice::read(path);
    QByteArray bad = sound;
    SECTION("a page") {
        bad[bad.size() - 100] = static_cast<char>(bad[bad.size() - 100] ^ 1);
    }
    SECTION("a count") {
        QFile file(path);
        const std::shared_ptr<const DataKey> key = office->source().key;
        BackupHeader header = BackupHeader::read(file, key.get());
        ++header.manifest.counts[u"patient"_s];
        bad = header.toBytes(*key) + file.readAll();
    }
    office.put(office.names().constFirst(), bad);
    CHECK(failure([&] { office.backups.rehearse(); }) == ErrorKind::BadBackup);
    CHECK(office.names().size() == 1);
}

TEST_CASE("two windows do not take a backup at once", "[dailybackups]") {
    KeepingOffice office;
    const QDir folder(office.folder);
    REQUIRE(folder.mkdir(office.work()));
    QLockFile other(folder.filePath(office.work() + u"/lock"_s));
    REQUIRE(other.tryLock(0));
    CHECK(office.backups.takeWhenDue() == Turn::OthersAtIt);
    other.unlock();
    CHECK(office.backups.takeWhenDue() == Turn::Done);
    REQUIRE(folder.mkdir(office.work()));
    REQUIRE(other.tryLock(0));
    CHECK(office.backups.rehearse() == Turn::OthersAtIt);
    other.unlock();
    CHECK(office.backups.rehearse() == Turn::Done);
}

TEST_CASE("a locked database is no other window that is at it", "[dailybackups]") {
    KeepingOffice office;
    REQUIRE(office.backups.takeWhenDue() == Turn::Done);
    {
        const LockedFiles locked("rehearsal");
        CHECK(failure([&] { office.backups.rehearse(); }) == ErrorKind::Locked);
    }
    office.clock.advanceDays(1);
    const LockedFiles locked("new.madobe-backup");
    CHECK(failure([&] { office.backups.takeWhenDue(); }) == ErrorKind::Locked);
}

TEST_CASE("a backup is taken beside what a crash left of another account of the PC",
          "[dailybackups]") {
    KeepingOffice office;
    const QString theirs = u"madobe-work-%1-somebody"_s.arg(office.uid());
    REQUIRE(QDir(office.folder).mkdir(theirs));
    office.put(theirs + u"/new.madobe-backup"_s, "half");
    QLockFile lock(office.folder + u'/' + theirs + u"/lock"_s);
    REQUIRE(lock.tryLock(0));
    CHECK(office.backups.takeWhenDue() == Turn::Done);
    CHECK(office.names().size() == 2);
    CHECK(QFileInfo::exists(office.folder + u'/' + theirs + u"/new.madobe-backup"_s));
}

#ifndef Q_OS_WIN
TEST_CASE("a work folder that leads elsewhere is neither used nor emptied", "[dailybackups]") {
    KeepingOffice office;
    REQUIRE(QDir().mkpath(office.file(u"elsewhere"_s)));
    const QString record = office.write(u"elsewhere/somebody's"_s, "record");
    REQUIRE(QFile::link(office.file(u"elsewhere"_s), office.folder + u'/' + office.work()));
    CHECK(failure([&] { office.backups.takeWhenDue(); }) == ErrorKind::ReadOnly);
    CHECK(TestOffice::read(record) == "record");
}
#endif

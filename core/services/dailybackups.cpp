// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/dailybackups.h"

#include "core/services/backupworkfolder.h"
#include "core/services/placetext.h"
#include "core/storage/backupladder.h"
#include "core/storage/officestore.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kEnd = u".madobe-backup"_s;
/// How long the office may have gone on when a backup of it was taken. Clocks differ a little too.
constexpr int kMostDaysBehind = 1;
const QString kTimeFormat = u"yyyyMMdd-HHmmss-zzz"_s;

bool isNamedLikeOurs(const QString& name) {
    static const QRegularExpression pattern(u"^madobe_\\w+_\\d{8}-\\d{6}-\\d{3}\\.madobe-backup$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(name).hasMatch();
}

void refuseCancelled(const std::atomic_bool* cancelled) {
    if (cancelled && cancelled->load()) throw Error(ErrorKind::Cancelled);
}

/// Throws BadBackup where the restored database is not what the backup says.
void compare(Database& copy, const BackupManifest& manifest, const QString& backupPath,
             const std::atomic_bool* cancelled) {
    const auto require = [&](bool isSame, const QString& what) {
        if (!isSame) throw Error(ErrorKind::BadBackup, {backupPath}, what);
    };
    require(copy.schemaVersion() == manifest.schemaVersion, u"schema"_s);
    require(!manifest.counts.isEmpty(), u"counts"_s);
    for (auto it = manifest.counts.cbegin(); it != manifest.counts.cend(); ++it) {
        refuseCancelled(cancelled);
        require(countRows(copy, it.key()) == it.value(), it.key());
    }
    require(Journal(copy, *copy.source().key).head() == manifest.journalHead, u"journal"_s);
}

}  // namespace

DailyBackups::DailyBackups(Office& office, QString folder)
    : m_office(office), m_folder(std::move(folder)) {}

QList<DailyBackups::Kept> DailyBackups::found() const {
    const QDir folder(m_folder);
    if (m_folder.isEmpty() || !folder.exists()) throw Error(ErrorKind::NotFound, {m_folder});
    QList<Kept> found;
    const auto files = folder.entryInfoList({u'*' + kEnd}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo& file : files) {
        if (!isNamedLikeOurs(file.fileName())) continue;
        BackupManifest manifest;
        try {
            manifest = readManifest(file.filePath());
        } catch (const Error&) {
            continue;  // not whole, or not one at all: none of ours to count or to delete
        }
        const QDateTime at = QDateTime::fromString(manifest.createdAt, Qt::ISODateWithMs);
        if (!at.isValid() || manifest.databaseUid != uidText(m_office.uid())) continue;
        // The ladder's days are those of the users.
        found.append({at.toLocalTime(), file.filePath(),
                      QByteArray::fromHex(manifest.journalHead.toLatin1()), manifest.place});
    }
    return found;
}

QList<DailyBackups::Kept> DailyBackups::kept() const {
    QList<Kept> backups = found();
    QSet<QByteArray> heads;
    for (const Kept& backup : std::as_const(backups)) heads.insert(backup.journalHead);
    const QHash<QByteArray, QString> next = m_office.journal().nextMoments(heads);
    backups.removeIf([&](const Kept& backup) {
        const auto it = next.constFind(backup.journalHead);
        if (it == next.cend()) return true;
        // One from a copy that stood still says nothing of the days since.
        const QDateTime wentOn = QDateTime::fromString(*it, Qt::ISODateWithMs);
        return wentOn.isValid() && wentOn.addDays(kMostDaysBehind) < backup.at;
    });
    std::sort(backups.begin(), backups.end(),
              [](const Kept& one, const Kept& other) { return one.at < other.at; });
    return backups;
}

std::optional<DailyBackups::Kept> DailyBackups::newestKept() const {
    std::optional<Kept> newest;
    const QString here = placeMark(m_office.source().place);
    for (const Kept& backup : kept()) {
        const bool isOurs = backup.place.isEmpty() || backup.place == here;
        if (isOurs && backup.at <= m_office.clock().utc()) newest = backup;
    }
    return newest;
}

std::optional<QDateTime> DailyBackups::newest() const {
    const std::optional<Kept> newest = newestKept();
    return newest ? std::optional(newest->at) : std::nullopt;
}

bool DailyBackups::isDue() const {
    const std::optional<QDateTime> last = newest();
    return !last || last->addDays(1) <= m_office.clock().utc();
}

QString DailyBackups::newPath() const {
    const CodeEntry* entry = m_office.codes().find(u"ward", m_office.ward());
    // The label may be anything that an administrator typed.
    QString ward = entry ? entry->label : m_office.ward();
    static const QRegularExpression unfit(u"\\W"_s, QRegularExpression::UseUnicodePropertiesOption);
    ward.replace(unfit, u"_"_s);
    if (ward.isEmpty()) ward = u"_"_s;
    QDateTime at = m_office.clock().utc().toLocalTime();
    for (;; at = at.addMSecs(1)) {
        const QString path =
            QDir(m_folder).filePath(u"madobe_%1_%2%3"_s.arg(ward, at.toString(kTimeFormat), kEnd));
        if (!QFileInfo::exists(path)) return path;
    }
}

DailyBackups::Turn DailyBackups::takeWhenDue(const std::atomic_bool* cancelled) {
    if (!isDue()) return Turn::NotDue;
    const auto work = BackupWorkFolder::enter(m_folder, m_office.uid());
    if (!work) return Turn::OthersAtIt;
    // Another window may have been at it until now.
    if (!isDue()) return Turn::NotDue;
    const QString made = work->file(u"new"_s + kEnd);
    m_office.backupByTimetable(made, cancelled);
    const QString path = newPath();
    refuseCancelled(cancelled);
    if (!QFile::rename(made, path)) throw Error(ErrorKind::ReadOnly, {path});
    return Turn::Done;
}

QStringList DailyBackups::thinOut(const std::atomic_bool* cancelled) {
    // What is of one moment stays or goes together.
    QMap<QDateTime, QStringList> paths;
    for (const Kept& backup : kept()) paths[backup.at].append(backup.path);
    const QDateTime now = m_office.clock().utc().toLocalTime();
    QStringList staying;
    for (const QDateTime& dropped : BackupLadder::toDelete(paths.keys(), now)) {
        for (const QString& path : paths.value(dropped)) {
            refuseCancelled(cancelled);
            // Another window may have taken it away.
            if (!QFile::remove(path) && QFileInfo::exists(path)) staying.append(path);
        }
    }
    return staying;
}

DailyBackups::Turn DailyBackups::rehearse(const std::atomic_bool* cancelled) {
    const std::optional<Kept> newest = newestKept();
    if (!newest) return Turn::NotDue;
    const DatabaseSource source = m_office.source();
    const auto work = BackupWorkFolder::enter(m_folder, m_office.uid());
    if (!work) return Turn::OthersAtIt;
    const QString scratch = work->file(u"rehearsal.madobe-db"_s);
    restoreBackup(newest->path, scratch, source.key.get(), cancelled);
    Database copy(DatabaseSource{scratch, source.key}, OpenMode::ReadWrite);
    compare(copy, readManifest(newest->path), newest->path, cancelled);
    return Turn::Done;
}

}  // namespace madobe

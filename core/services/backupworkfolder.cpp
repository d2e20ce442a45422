// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/backupworkfolder.h"

#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"
#include "core/base/uid.h"

#include <QFileInfo>
#include <QThread>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kLock = u"lock"_s;
/// No window is at one backup for so long: its PC is gone.
constexpr int kLongestMilliseconds = 24 * 60 * 60 * 1000;
constexpr int kTries = 3;
constexpr unsigned long kRetryMilliseconds = 20;

/// Whoever else has an account on the PC must not stand in the way with what a crash left.
QString systemAccount() {
#ifdef Q_OS_WIN
    return qEnvironmentVariable("USERNAME");
#else
    return QString::number(::geteuid());
#endif
}

bool isElsewhere(const QString& path) {
    const QFileInfo found(path);
    return found.isSymLink() || found.isJunction();
}

}  // namespace

BackupWorkFolder::BackupWorkFolder(const QString& folder, const QByteArray& officeUid)
    : m_parent(folder),
      m_name(nameFor(officeUid)),
      m_path(m_parent.filePath(m_name)),
      m_lock(file(kLock)) {
    m_lock.setStaleLockTime(kLongestMilliseconds);
}

std::unique_ptr<BackupWorkFolder> BackupWorkFolder::enter(const QString& folder,
                                                          const QByteArray& officeUid) {
    std::unique_ptr<BackupWorkFolder> work(new BackupWorkFolder(folder, officeUid));
    if (!work->lock()) return nullptr;
    // A folder of somebody else's may hold what is not for us to empty. What was just made in it
    // tells who we are, on drives too that give all files one owner.
    if (QFileInfo(work->m_path).ownerId() != QFileInfo(work->file(kLock)).ownerId()) {
        work->m_lock.unlock();
        throw Error(ErrorKind::ReadOnly, {work->m_path});
    }
    work->clear();
    return work;
}

BackupWorkFolder::~BackupWorkFolder() {
    if (!m_lock.isLocked()) return;
    clear();
    m_lock.unlock();
    m_parent.rmdir(m_name);
}

QString BackupWorkFolder::nameFor(const QByteArray& officeUid) {
    return u"madobe-work-%1-%2"_s.arg(uidText(officeUid), systemAccount());
}

bool BackupWorkFolder::lock() {
    for (int i = 0; i < kTries; ++i) {
        // Another window that ends takes the folder away between any two of these.
        if (i > 0) QThread::msleep(kRetryMilliseconds);
        m_parent.mkdir(m_name, kOwnerOnly | QFileDevice::ExeOwner);
        if (isElsewhere(m_path)) break;
        if (m_lock.tryLock(0)) return true;
        if (m_lock.error() == QLockFile::LockFailedError) return false;
    }
    if (isElsewhere(m_path)) throw Error(ErrorKind::ReadOnly, {m_path});
    throw Error(isDiskFull(m_parent.path()) ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
                {m_parent.path()});
}

void BackupWorkFolder::clear() {
    QDir folder(m_path);
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        if (name != kLock) folder.remove(name);
    }
}

}  // namespace madobe

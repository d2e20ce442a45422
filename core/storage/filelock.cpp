// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace madobe {

namespace {

bool isRunning(qint64 process) {
#ifdef Q_OS_WIN
    const HANDLE handle = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    if (!handle) return GetLastError() == ERROR_ACCESS_DENIED;
    const bool isOver = WaitForSingleObject(handle, 0) == WAIT_OBJECT_0;
    CloseHandle(handle);
    return !isOver;
#else
    return kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
#endif
}

}  // namespace

WindowLock::WindowLock(const QString& dbPath)
    : m_lock(std::make_unique<QLockFile>(dbPath + QLatin1String(".lock"))) {
    // Zero: only a lock whose process is gone is stale, however old it is.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) return;
    qint64 process = 0;
    QString host;
    QString program;
    const bool isHeld = m_lock->error() == QLockFile::LockFailedError;
    const bool isTold = isHeld && m_lock->getLockInfo(&process, &host, &program);
    // Breaking a stale lock needs a file of its own beside it.
    const bool isStale = isTold && host == QSysInfo::machineHostName() && !isRunning(process);
    if (!isHeld || isStale) {
        const bool isFull = isDiskFull(QFileInfo(dbPath).path());
        throw Error(isFull ? ErrorKind::DiskFull : ErrorKind::ReadOnly, {dbPath},
                    QStringLiteral("lock file"));
    }
    const QDateTime since = QFileInfo(m_lock->fileName()).lastModified().toUTC();
    throw Error(ErrorKind::InUse, {host, QString::number(process), since.toString(Qt::ISODate)},
                program);
}

WindowLock::~WindowLock() = default;

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filelock.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>

namespace madobe {

WindowLock::WindowLock(const QString& dbPath)
    : m_lock(std::make_unique<QLockFile>(dbPath + QLatin1String(".lock"))) {
    // Zero: only a lock whose process is gone is stale, however old it is.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) return;
    if (m_lock->error() != QLockFile::LockFailedError) {
        const bool isFull = isDiskFull(QFileInfo(dbPath).path());
        throw Error(isFull ? ErrorKind::DiskFull : ErrorKind::ReadOnly, {dbPath},
                    QStringLiteral("lock file"));
    }
    qint64 process = 0;
    QString host;
    QString program;
    m_lock->getLockInfo(&process, &host, &program);
    const QDateTime since = QFileInfo(m_lock->fileName()).lastModified().toUTC();
    throw Error(ErrorKind::InUse, {host, QString::number(process), since.toString(Qt::ISODate)},
                program);
}

WindowLock::~WindowLock() = default;

}  // namespace madobe

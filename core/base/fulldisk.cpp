// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fulldisk.h"

#include <QDir>
#include <QFileDevice>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>

namespace madobe {

namespace {

// SQLite sets 32 KiB aside at once, and what failed may have been taken away again.
constexpr qint64 kLeast = qint64{64} * 1024;

QString nearestExisting(const QString& folder) {
    QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(path)) {
        const QString above = QFileInfo(path).path();
        // The root of a drive that is gone does not exist either.
        if (above.size() >= path.size()) break;
        path = above;
    }
    return path;
}

/// EFBIG: what holds no file so large has no room for it.
bool saysFull(int number) {
#ifdef EDQUOT
    if (number == EDQUOT) return true;
#endif
    return number == ENOSPC || number == EFBIG;
}

bool isFullFor(const QFileDevice& file) {
    return isDiskFull(QFileInfo(file.fileName()).absolutePath());
}

}  // namespace

bool isDiskFull(const QString& folder) {
    const QStorageInfo disk(nearestExisting(folder));
    // Some network and made-up file systems tell no sizes at all.
    return disk.isReady() && disk.bytesTotal() > 0 && !disk.isReadOnly() &&
           disk.bytesAvailable() < kLeast;
}

void makeFolder(const QString& folder) {
    if (QDir().mkpath(folder)) return;
    throw Error(isDiskFull(folder) ? ErrorKind::DiskFull : ErrorKind::CannotOpen, {folder});
}

Error writeError(const QFileDevice& file, ErrorKind unopened) {
    const int number = errno;
    const QFileDevice::FileError error = file.error();
    // QSaveFile is closed before it takes its name.
    const bool isUnopened = !file.isOpen() || error == QFileDevice::PermissionsError;
    // Of a write that was cut short Qt tells nothing, or nothing of its reason.
    const bool isCutShort = !isUnopened && (error == QFileDevice::ResourceError ||
                                            error == QFileDevice::NoError || saysFull(number));
    const bool isFull = isCutShort || isFullFor(file);
    const ErrorKind otherwise = isUnopened ? unopened : ErrorKind::Unreadable;
    return Error(isFull ? ErrorKind::DiskFull : otherwise, {file.fileName()}, file.errorString());
}

Error callError(const QFileDevice& file, int number) {
    const bool isFull = saysFull(number) || isFullFor(file);
    return Error(isFull ? ErrorKind::DiskFull : ErrorKind::Unreadable, {file.fileName()},
                 qt_error_string(number));
}

}  // namespace madobe

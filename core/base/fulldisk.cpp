// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fulldisk.h"

#include <QDir>
#include <QFileDevice>
#include <QFileInfo>
#include <QStorageInfo>

namespace madobe {

namespace {

// SQLite sets 32 KiB aside at once, and what failed may have been taken away again.
constexpr qint64 kLeast = qint64{64} * 1024;

}  // namespace

bool isDiskFull(const QString& folder) {
    QFileInfo nearest(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    while (!nearest.exists() && !nearest.isRoot()) nearest.setFile(nearest.path());
    const QStorageInfo disk(nearest.filePath());
    return disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < kLeast;
}

void makeFolder(const QString& folder) {
    if (QDir().mkpath(folder)) return;
    throw Error(isDiskFull(folder) ? ErrorKind::DiskFull : ErrorKind::CannotOpen, {folder});
}

Error writeError(const QFileDevice& file, ErrorKind unopened) {
    const QFileDevice::FileError error = file.error();
    // Of a write that was cut short Qt tells no error.
    const bool isFull = error == QFileDevice::ResourceError || error == QFileDevice::NoError ||
                        isDiskFull(QFileInfo(file.fileName()).absolutePath());
    const bool isUnopened =
        error == QFileDevice::OpenError || error == QFileDevice::PermissionsError;
    const ErrorKind otherwise = isUnopened ? unopened : ErrorKind::Unreadable;
    return Error(isFull ? ErrorKind::DiskFull : otherwise, {file.fileName()}, file.errorString());
}

}  // namespace madobe

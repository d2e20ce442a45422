// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/error.h"
#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"

#include <QSaveFile>

namespace madobe {

namespace {

void write(const QString& path, const QByteArray& content, QFileDevice::Permissions permissions) {
    QSaveFile file(path);
    const bool isOpen =
        file.open(QIODevice::WriteOnly) &&
        (permissions == QFileDevice::Permissions() || file.setPermissions(permissions));
    if (!isOpen) throw writeError(file);
    if (file.write(content) != content.size() || !commitWhole(file)) {
        throw Error(ErrorKind::DiskFull, {path});
    }
}

}  // namespace

bool commitWhole(QSaveFile& file) {
    return file.flush() && file.commit();
}

void writeWholeFile(const QString& path, const QByteArray& content) {
    write(path, content, {});
}

void writePrivateFile(const QString& path, const QByteArray& content) {
    write(path, content, kOwnerOnly);
}

}  // namespace madobe

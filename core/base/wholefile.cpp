// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/fulldisk.h"
#include "core/base/ownerfile.h"

#include <QSaveFile>

namespace madobe {

namespace {

void write(const QString& path, const QByteArray& content, QFileDevice::Permissions permissions) {
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) &&
        (permissions == QFileDevice::Permissions() || file.setPermissions(permissions)) &&
        file.write(content) == content.size() && commitWhole(file);
    if (!isWritten) throw writeError(file);
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

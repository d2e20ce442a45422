// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/error.h"

#include <QSaveFile>

namespace madobe {

void writeWholeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw Error(ErrorKind::CannotOpen, {path});
    if (file.write(content) != content.size() || !file.commit()) {
        throw Error(ErrorKind::DiskFull, {path});
    }
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/samefile.h"

#include "core/base/error.h"

#include <QFileInfo>

#include <filesystem>

namespace madobe {

bool isSameFile(const QString& one, const QString& other) {
    std::error_code missing;
    return std::filesystem::equivalent(QFileInfo(one).filesystemFilePath(),
                                       QFileInfo(other).filesystemFilePath(), missing);
}

void requireOtherFiles(const QStringList& written, const QStringList& read) {
    for (const QString& target : written) {
        for (const QString& file : read) {
            if (isSameFile(target, file)) throw Error(ErrorKind::OverwritesInput, {file});
        }
    }
}

}  // namespace madobe

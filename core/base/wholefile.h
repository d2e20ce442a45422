// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace madobe {

/// Replaces the file at once or not at all. Throws CannotOpen or DiskFull {path}.
void writeWholeFile(const QString& path, const QByteArray& content);

}  // namespace madobe

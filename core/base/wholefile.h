// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace madobe {

/// Gives the file its name once all of it is on the disk. QSaveFile::commit() alone does not tell
/// that the disk was too full for the last buffer.
bool commitWhole(QSaveFile& file);

/// Replaces the file at once or not at all. Throws CannotOpen, DiskFull or Unreadable {path}.
void writeWholeFile(const QString& path, const QByteArray& content);
/// Nobody but its owner can read it, from the first byte on.
void writePrivateFile(const QString& path, const QByteArray& content);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

class QFileDevice;

namespace madobe {

/// So little is left in the folder that whatever fails there may fail for want of room: the system
/// and SQLite do not always say so.
bool isDiskFull(const QString& folder);

/// With the folders above it. Throws CannotOpen or DiskFull {folder}.
void makeFolder(const QString& folder);

/// Of a file that could not be opened, written to its end, or given its name then; to be asked at
/// once after the call that failed. DiskFull or Unreadable {path}, or `unopened` where it could not
/// take its place, to begin with or in the end.
Error writeError(const QFileDevice& file, ErrorKind unopened = ErrorKind::CannotOpen);
/// Of a call of the system on an open file, by its errno: DiskFull or Unreadable {path}.
Error callError(const QFileDevice& file, int number);

}  // namespace madobe

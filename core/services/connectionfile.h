// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// `office.madobe`: where a shared office is. JSON with host, port, database, role and, beside the
/// file, the certificates; never a password.
bool isConnectionFile(const QString& path);
/// Throws BadConnectionFile.
ServerAddress readConnectionFile(const QString& path);
/// The file is there already and names just this server.
bool leadsTo(const QString& path, const ServerAddress& address);
/// Throws AlreadyExists, ReadOnly.
void writeConnectionFile(const QString& path, const ServerAddress& address);
/// The server that a connection file names, or the file itself.
OfficePlace placeOf(const QString& path);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace madobe {

/// What a server says of itself, and of the database that a connection is to.
struct ServerFacts {
    int version = 0;  // server_version_num
    QString encoding;
    QString collation;
    QString collationProvider;  // datlocprovider; `i` is ICU, empty before PostgreSQL 15
};

/// Throws ServerTooOld {server, its version}.
void requireNewServer(const ServerFacts& facts, const QString& server);
/// Texts must compare byte by byte as in the file, or lists and ledgers would change their order.
/// Throws ServerUnsuited {server, collation}.
void requireFileOrder(const ServerFacts& facts, const QString& server);

/// Why libpq, speaking English, did not connect: ServerUnreachable, ServerUntrusted, ServerRefused,
/// ServerStarting (or ending), ServerFull, ServerUnfinished (no such database).
ErrorKind connectingKind(const QString& message);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace madobe {

class Database;

/// Which office a connection is to, and which version of the schema the program knows. On a server
/// others may upgrade the one and put another in its place while a window is open.
struct OfficeMark {
    QByteArray uid;
    int schemaVersion = 0;
};

/// That the office is still what it was opened as; says nothing of a database without a mark.
/// Throws TooNew, ServerNeedsUpgrade and OtherOffice.
void requireSameOffice(Database& database);

}  // namespace madobe

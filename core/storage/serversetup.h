// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// Makes the role and the empty database of an office on a server. `administrator` is a role that
/// may do so. A database that is empty, or was left by an attempt that did not end, is used again.
/// Throws AlreadyExists (an office or other tables are there), Invalid (a name that is not plain
/// lower case), RoleTooMighty.
void createServerDatabase(const ServerAddress& administrator, const ServerAddress& office);
/// Gives the office's role what its work needs and nothing more: records are read and written, the
/// journal only added to, the schema left alone. To be done after each climb.
void grantServerRights(Database& asAdministrator, const QString& role);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/session.h"
#include "core/storage/database.h"

namespace madobe {

/// Who works, with what he may do by now: in a shared office an account may have been disabled or
/// given another role since it logged in. Throws AccountDisabled, and RightsChanged where it has no
/// longer the right `needed`.
Session presentSession(Database& database, const Session& session, Right needed);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

namespace madobe {

/// A record as a form begins with it: today, now, the home ward, the worker who is logged in, and
/// the codes that are meant where a ledger leaves them out.
std::unique_ptr<Entity> newRecord(Office& office, const EntityType& type);

}  // namespace madobe

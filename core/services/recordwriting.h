// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/work.h"

namespace madobe {

/// Inserts (id 0) or updates a record as a person or a ledger has given it, and brings the records
/// in line that say the same: a supporter's 休止日 begins, moves or ends the pause without an end.
void writeRecord(Work& work, const EntityType& type, Entity& entity);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// ORDER BY of a ledger: its keys in their order; a reference sorts by the number it stands for.
QString ledgerOrder(const EntityType& type);

}  // namespace madobe

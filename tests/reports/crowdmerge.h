// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "core/services/personmerge.h"

namespace madobe::tests {

/// Removes what stands in the way of making the one the other.
void clearObstacles(Office& office, PersonMerge& merging, qint64 gone, qint64 kept);

/// Makes any two persons one, so many times.
void mergeAny(Office& office, int times, quint64 seed);

}  // namespace madobe::tests

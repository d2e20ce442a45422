// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reports/recount.h"

#include <optional>

namespace madobe::tests {

/// The tables of activities, discharge support, stays, benefits and indicators; none for others.
std::optional<CountGrid> recountFamilies(Office& office, const CountTable& table,
                                         const Period& period);

}  // namespace madobe::tests

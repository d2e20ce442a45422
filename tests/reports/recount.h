// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"
#include "core/services/office.h"

namespace madobe::tests {

/// The figures of formats.md section 3.2 counted over the records in plain C++, without SQL:
/// an independent reading of the same page.
CountGrid recount(Office& office, const CountTable& table, const Period& period);

}  // namespace madobe::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

namespace madobe::bench {

/// Every table of a month and of a 年度 beside its own statements through the C API.
void benchCounts(Office& office);
/// Closing a ward's month, and what a closed month costs a save.
void benchClosing(Office& office);
/// Import and export of 200,000 consultations beside bare loops of the C API.
void benchLedgers(const QString& folder, const Clock& clock);
/// A year of ten wards; the limit is reading the bytes and hashing them.
void benchRollup(const QString& folder, const Clock& clock);
/// 100,000 rows beside libxlsxwriter alone.
void benchWorkbook(const QString& folder);

}  // namespace madobe::bench

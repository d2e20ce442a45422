// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"

namespace madobe {

/// Two tables that show the same records by other rows or columns: what one hides, a line that both
/// have would tell.
bool countSameRecords(const CountTable& a, const CountTable& b);

/// Whether the line `code` of either dimension has the same records, in tables that count the same
/// ones.
bool isSameLine(const CountDimension& a, const CountDimension& b, QStringView code);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countfilereader.h"

namespace madobe {

/// The tables of all offices, wards in the order given: the offices' figures, then 区計 where the
/// table has it, and 全市, as sums. What a ward lacks of a table that it has is 0.
QList<CountGrid> sumOffices(const QList<OfficeCounts>& offices);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetremark.h"
#include "core/exchange/sheetlines.h"

namespace madobe {

/// What does not fit in the sheet, in the order of its lines; a remark on a row from the council's
/// records stands at its table. Reads alone.
QList<SheetRemark> sheetRemarks(const SheetContent& sheet, RecordStore& store);

}  // namespace madobe

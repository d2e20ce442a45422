// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"
#include "core/exchange/sheetlines.h"
#include "core/services/office.h"

namespace madobe {

/// The sheet with its figures of now, to be written as HTML, ODT or PDF. Needs the right
/// ExportCounts; throws NotAllowed.
Document sheetDocument(const SheetContent& sheet, Office& office);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"
#include "core/exchange/sheetlines.h"

namespace madobe {

/// The sheet with its figures of now, to be written as HTML, ODT or PDF.
Document sheetDocument(const SheetContent& sheet, RecordStore& store);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"

namespace madobe {

/// The shipped sheet of resources/sheet.csv: headings alone, with the years as placeholders.
SheetContent sheetTemplate(const CodeBook& codes);

}  // namespace madobe

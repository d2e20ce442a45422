// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"

namespace madobe {

/// The shipped sheet of resources/sheet.csv: headings alone, with the years as placeholders.
SheetContent sheetTemplate(const CodeBook& codes);
/// Its rows of indicators.
QList<SheetBlock> shippedIndicators(const CodeBook& codes);
/// A new block of the kind; a table of indicators, issues or plans has the shipped heads.
SheetBlock shippedBlock(const CodeBook& codes, const QString& kind);

}  // namespace madobe

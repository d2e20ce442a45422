// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"

#include <QHash>

namespace madobe {

/// The shipped sheet of resources/sheet.csv: headings alone, with the years as placeholders.
SheetContent sheetTemplate(const CodeBook& codes);
/// Its rows of indicators.
QList<SheetBlock> shippedIndicators(const CodeBook& codes);
/// Where indicators should go: as the sheet of the year after the 年度 says, begun or not, which
/// shows its figures; those without a row there as shipped.
QHash<QString, GoodDirection> goodDirections(RecordStore& store, int fiscalYear);
/// A new block of the kind; a table of indicators, issues or plans has the shipped heads.
SheetBlock shippedBlock(const CodeBook& codes, const QString& kind);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/counttable.h"
#include "ui/pages/page.h"

namespace madobe {

/// Asks what to write, and writes 集計.csv of the opened office in the background; what came of it
/// is said in the bar.
void writeCountCsv(PageContext& context, MessageBar& bar, QWidget& page,
                   const QList<const CountTable*>& tables, int fiscalYear);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"

namespace madobe {

/// The sheets of a request as an Excel workbook: a sheet a table, in it a row for each period, ward
/// and row; figures are numbers, and empty where there is none. A last sheet says how is counted.
/// Throws what XlsxWriter throws.
void writeCountWorkbook(const QList<CountSheet>& sheets, const CountPaperWords& words,
                        const QString& path);

}  // namespace madobe

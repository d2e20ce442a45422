// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"
#include "core/exchange/rollup.h"

namespace madobe {

/// The summed counts as an office's own go on paper and into a workbook; without a period and
/// months in the request, all that the files have. Each sheet tells what it was summed without.
QList<CountSheet> rollupSheets(const Rollup& rollup, const CountRequest& request);

CountPaperWords rollupWords();

}  // namespace madobe

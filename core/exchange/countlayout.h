// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countpaper.h"

#include <functional>

namespace madobe {

/// Grids as sheets, of the wards that are asked for; small figures are withheld where the request
/// says so. `complete` adds what is known of a sheet beside its figures.
QList<CountSheet> layOutCounts(QList<CountGrid> grids, const CountRequest& request,
                               const std::function<void(CountSheet&)>& complete);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countfilereader.h"

namespace madobe {

/// BadCounts for each code that not all offices have, or that they call by different names: code
/// lists are the office's own.
QList<Error> unlikeCodes(const QList<OfficeCounts>& offices);

}  // namespace madobe

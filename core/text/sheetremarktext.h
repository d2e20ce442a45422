// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetremark.h"

namespace madobe {

/// What does not fit and what to look at, in the user's language.
QString sheetRemarkText(const SheetRemark& remark);
/// Of an indicator that changed.
QString directionText(bool isFavourable);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// The same for one place, however it was written.
QString placeText(const OfficePlace& place);
/// A hash of it that tells a file from one of the same path on another PC.
QString placeMark(const OfficePlace& place);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

namespace madobe {

/// Tells who was writing on a record by whom and when it was saved meanwhile, as far as the journal
/// knows.
QString lastSavedText(Office& office, const QByteArray& uid);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// Number of another open case of the person in the ward; empty when there is none.
QString findOpenCase(Database& database, qint64 patient, qint64 ward, qint64 exceptCase);

}  // namespace madobe

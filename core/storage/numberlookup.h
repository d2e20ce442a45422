// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <functional>

namespace madobe {

/// The business number of a row; empty when there is none.
QString findNumber(Database& database, const QString& table, qint64 id);
void forEachNumber(Database& database, const QString& table,
                   const std::function<void(const QString&)>& visit);

}  // namespace madobe

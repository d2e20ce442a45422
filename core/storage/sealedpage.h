// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QString>

namespace madobe {

/// Whether pages behind the first one were written with this key: then it is the file's own, and
/// the first page is damaged. False too where nothing but that page is left to tell.
bool hasPageSealedBy(const DataKey& key, const QString& path);

}  // namespace madobe

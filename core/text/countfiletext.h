// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace madobe {

/// The sentence of a BadCounts {code, file, line, more…}, in the user's language.
QString countFileText(const Error& error);

}  // namespace madobe

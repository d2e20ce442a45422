// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace madobe {

/// What went wrong, where, and how to mend it, in the user's language.
QString errorText(const Error& error);

}  // namespace madobe

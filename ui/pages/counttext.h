// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// Texts of a declaration, translated.
QString countText(const char* text);

}  // namespace madobe

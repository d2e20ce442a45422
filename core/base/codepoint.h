// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// `U+20BB7`: of at least four digits, in capitals.
QString codePointText(char32_t character);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codepoint.h"

namespace madobe {

QString codePointText(char32_t character) {
    const QString digits = QString::number(static_cast<uint>(character), 16).toUpper();
    return QStringLiteral("U+") + digits.rightJustified(4, QLatin1Char('0'));
}

}  // namespace madobe

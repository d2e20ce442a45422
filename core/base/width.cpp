// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/width.h"

namespace madobe {

QString toHalfWidth(QStringView text) {
    QString result = text.toString();
    for (QChar& character : result) {
        const char16_t code = character.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E) {
            character = QChar(static_cast<char16_t>(code - 0xFEE0));
        } else if (code == 0x3000) {
            character = QLatin1Char(' ');
        }
    }
    return result;
}

QString trimmedBlanks(QStringView text) {
    return text.trimmed().toString();
}

}  // namespace madobe

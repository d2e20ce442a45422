// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/turnedtext.h"

#include "core/base/codepoint.h"

#include <algorithm>

namespace madobe {

namespace {

/// Embeddings, overrides and isolates, with their ends.
bool turns(QChar character) {
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

QString withoutTurns(const QString& text) {
    if (std::none_of(text.begin(), text.end(), turns)) return text;
    QString shown;
    for (const QChar character : text) {
        shown += turns(character) ? codePointText(character.unicode()) : QString(character);
    }
    return shown;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace madobe {

/// How far a strict decoder came: no overlong forms, no surrogates, nothing above U+10FFFF.
struct Utf8Progress {
    /// Bytes consumed. Below `size` either a bad character or one that is cut begins here.
    qsizetype bytes = 0;
    qsizetype units = 0;
    /// The character at `bytes` may still become a good one with more bytes.
    bool cut = false;
};

/// Writes at most `size` UTF-16 units to `out`, nothing if it is null.
Utf8Progress decodeStrictUtf8(const char* data, qsizetype size, char16_t* out);

}  // namespace madobe

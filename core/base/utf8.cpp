// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <QChar>

#include <cstring>

namespace madobe {

namespace {

struct Sequence {
    /// 0 if no character begins with this byte.
    int length;
    /// Bounds of the second byte, which shut out overlong forms, surrogates and U+110000 on.
    unsigned char low;
    unsigned char high;
};

constexpr Sequence sequenceOf(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {2, 0x80, 0xBF};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return {3, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        return {4, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

/// How many of the bytes that are there fit the sequence.
int countGood(const unsigned char* at, qsizetype left, const Sequence& sequence) {
    int good = 1;
    while (good < sequence.length && good < left) {
        const bool fits =
            good == 1 ? at[1] >= sequence.low && at[1] <= sequence.high : (at[good] & 0xC0) == 0x80;
        if (!fits) {
            break;
        }
        ++good;
    }
    return good;
}

char32_t characterAt(const unsigned char* at, int length) {
    char32_t character = at[0] & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        character = (character << 6) | (at[i] & 0x3FU);
    }
    return character;
}

bool isAscii8(const unsigned char* at) {
    quint64 bytes = 0;
    std::memcpy(&bytes, at, sizeof(bytes));
    return (bytes & 0x8080808080808080ULL) == 0;
}

// Without a target the units are counted only.
void put(char16_t* out, qsizetype at, char16_t unit) {
    if (out != nullptr) out[at] = unit;
}

}  // namespace

Utf8Progress decodeStrictUtf8(const char* data, qsizetype size, char16_t* out) {
    const auto* const begin = reinterpret_cast<const unsigned char*>(data);
    const auto* const end = begin + size;
    const auto* at = begin;
    Utf8Progress progress;
    while (at < end) {
        if (end - at >= 8 && isAscii8(at)) {
            for (int i = 0; i < 8; ++i) put(out, progress.units + i, at[i]);
            progress.units += 8;
            at += 8;
            continue;
        }
        if (*at < 0x80) {
            put(out, progress.units, *at);
            ++progress.units;
            ++at;
            continue;
        }
        const Sequence sequence = sequenceOf(*at);
        const int good = countGood(at, end - at, sequence);
        if (good < sequence.length || sequence.length == 0) {
            progress.cut = sequence.length > 0 && good == end - at;
            break;
        }
        const char32_t character = characterAt(at, good);
        if (good == 4) {
            put(out, progress.units, QChar::highSurrogate(character));
            put(out, progress.units + 1, QChar::lowSurrogate(character));
        } else {
            put(out, progress.units, static_cast<char16_t>(character));
        }
        progress.units += good == 4 ? 2 : 1;
        at += good;
    }
    progress.bytes = at - begin;
    return progress;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/recoverykey.h"

#include "core/base/error.h"
#include "core/security/sealed.h"

#include <sodium.h>

#include <optional>

namespace madobe {

namespace {

// 32 bytes of key and 3 of check are 280 bits: 56 characters, 14 groups, nothing left over.
constexpr qsizetype kCheckBytes = 3;
constexpr qsizetype kTotalBytes = DataKey::kBytes + kCheckBytes;
constexpr qsizetype kGroup = 4;
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void wipe(QByteArray& bytes) {
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray checkOf(QByteArrayView key) {
    return keyedHash({}, QByteArrayLiteral("madobe recovery") + key.toByteArray())
        .left(kCheckBytes);
}

std::optional<unsigned> digitOf(QChar typed) {
    char c = typed.toUpper().toLatin1();
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    for (unsigned i = 0; i < 32; ++i) {
        if (kAlphabet[i] == c) return i;
    }
    return std::nullopt;
}

bool isSeparator(QChar c) {
    return c.isSpace() || c == QLatin1Char('-') || c.category() == QChar::Punctuation_Dash ||
           c == QChar(0x2212) || c == QChar(0x30FC);  // minus sign, long-vowel mark
}

/// Empty when a character is foreign or the length is not that of a key.
QByteArray decodeDigits(const QString& typed) {
    QByteArray bytes;
    bytes.reserve(kTotalBytes);
    unsigned buffer = 0;
    int bits = 0;
    const QString plain = typed.normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (isSeparator(c)) continue;
        const std::optional<unsigned> digit = digitOf(c);
        if (!digit || bytes.size() == kTotalBytes) {
            wipe(bytes);
            return {};
        }
        buffer = (buffer << 5U | *digit) & 0xFFFU;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(buffer >> static_cast<unsigned>(bits) & 0xFFU));
        }
    }
    return bits == 0 && bytes.size() == kTotalBytes ? bytes : QByteArray();
}

}  // namespace

QString encodeRecoveryKey(const DataKey& key) {
    QByteArray bytes = key.bytes().toByteArray() + checkOf(key.bytes());
    QString text;
    unsigned buffer = 0;
    int bits = 0;
    qsizetype digits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8U | static_cast<unsigned char>(byte)) & 0xFFFFU;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            if (digits > 0 && digits % kGroup == 0) text += QLatin1Char('-');
            const unsigned digit = buffer >> static_cast<unsigned>(bits) & 31U;
            text += QLatin1Char(kAlphabet[digit]);
            ++digits;
        }
    }
    wipe(bytes);
    return text;
}

DataKey decodeRecoveryKey(const QString& typed) {
    QByteArray bytes = decodeDigits(typed);
    const QByteArrayView view(bytes);
    if (bytes.isEmpty() || checkOf(view.first(DataKey::kBytes)) != view.sliced(DataKey::kBytes)) {
        wipe(bytes);
        throw Error(ErrorKind::WrongRecoveryKey);
    }
    DataKey key = DataKey::fromBytes(view.first(DataKey::kBytes));
    wipe(bytes);
    return key;
}

}  // namespace madobe

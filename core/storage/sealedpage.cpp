// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sealedpage.h"

#include "core/base/error.h"

#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <array>

namespace madobe {

namespace {

// As SQLCipher 4 writes it: each page ends with an IV and an HMAC-SHA512 over the page, the IV and
// the page's number; the file begins with a salt.
constexpr qsizetype kPage = 4096;
constexpr qsizetype kSalt = 16;
constexpr qsizetype kSeal = 64;
constexpr char kSaltMask = 0x3a;
/// Holds the bytes that SQLite locks, and is never written.
constexpr qint64 kLockPage = 0x40000000 / kPage + 1;

QByteArray hmac(QByteArrayView key, const QByteArray& message) {
    const auto bytes = [](QByteArrayView view) {
        return reinterpret_cast<const unsigned char*>(view.data());
    };
    QByteArray result(kSeal, '\0');
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, bytes(key), static_cast<size_t>(key.size()));
    crypto_auth_hmacsha512_update(&state, bytes(message), static_cast<size_t>(message.size()));
    crypto_auth_hmacsha512_final(&state, reinterpret_cast<unsigned char*>(result.data()));
    return result;
}

/// PBKDF2 of two rounds and one block.
QByteArray sealingKey(const DataKey& key, QByteArray salt) {
    for (char& byte : salt) byte = static_cast<char>(byte ^ kSaltMask);
    const QByteArray first = hmac(key.bytes(), salt + QByteArray("\0\0\0\1", 4));
    QByteArray result = hmac(key.bytes(), first);
    for (qsizetype i = 0; i < result.size(); ++i) {
        result[i] = static_cast<char>(result[i] ^ first[i]);
    }
    return result.first(DataKey::kBytes);
}

bool isSealed(QFile& file, qint64 number, const QByteArray& sealingKey) {
    if (!file.seek((number - 1) * kPage)) return false;
    QByteArray page = file.read(kPage);
    if (page.size() != kPage) return false;
    if (number == 1) page.remove(0, kSalt);
    QByteArray end(sizeof(quint32), '\0');
    qToLittleEndian(static_cast<quint32>(number), end.data());
    return hmac(sealingKey, page.first(page.size() - kSeal) + end) == page.last(kSeal);
}

bool hasPageSealedBy(const QByteArray& sealingKey, QFile& file) {
    const qint64 pages = file.size() / kPage;
    // More than one, since more than one may be damaged.
    for (const qint64 number : std::array<qint64, 4>{1, 2, pages / 2, pages}) {
        if (number > 0 && isSealed(file, number, sealingKey)) return true;
    }
    return false;
}

}  // namespace

QByteArray fileSalt(const DataKey& key) {
    return key.derive("filesalt").first(kSalt);
}

bool hasPageSealedBy(const DataKey& key, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray salt = file.read(kSalt);
    return hasPageSealedBy(sealingKey(key, salt), file) ||
           hasPageSealedBy(sealingKey(key, fileSalt(key)), file);
}

QList<qint64> unsealedPages(const DataKey& key, const QString& path,
                            const std::atomic_bool* cancelled) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::CannotOpen, {path});
    const QByteArray sealing = sealingKey(key, file.read(kSalt));
    // What is cut off in the midst is a page too.
    const qint64 pages = (file.size() + kPage - 1) / kPage;
    QList<qint64> found;
    for (qint64 number = 1; number <= pages; ++number) {
        if (cancelled && cancelled->load()) throw Error(ErrorKind::Cancelled);
        if (number != kLockPage && !isSealed(file, number, sealing)) found.append(number);
    }
    return found;
}

}  // namespace madobe

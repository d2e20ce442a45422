// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace madobe {

/// What a seal adds: 24 bytes of nonce before the ciphertext, a tag of 16 behind it.
inline constexpr qsizetype kSealOverhead = 40;
/// XChaCha20-Poly1305.
QByteArray seal(QByteArrayView key32, QByteArrayView plain, QByteArrayView aad);
/// Nothing when the key, the data or the associated data differ.
std::optional<QByteArray> unseal(QByteArrayView key32, QByteArrayView sealed, QByteArrayView aad);

/// BLAKE2b, 32 bytes. An empty key gives the plain hash.
QByteArray keyedHash(QByteArrayView key32, QByteArrayView data);

/// keyedHash() of data that comes in pieces.
class KeyedHasher {
public:
    explicit KeyedHasher(QByteArrayView key32 = {});
    ~KeyedHasher();
    KeyedHasher(const KeyedHasher&) = delete;
    KeyedHasher& operator=(const KeyedHasher&) = delete;

    void add(QByteArrayView data);
    /// Ends the hash; call once.
    QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace madobe

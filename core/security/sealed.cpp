// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/sealed.h"

#include "core/base/error.h"
#include "core/security/sodium.h"

#include <sodium.h>

#include <cstddef>

namespace madobe {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kHash = 32;
static_assert(kNonce + kTag == kSealOverhead);

const unsigned char* raw(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned long long length(QByteArrayView bytes) {
    return static_cast<unsigned long long>(bytes.size());
}

void requireKey(QByteArrayView key32) {
    if (key32.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES) {
        throw Error(ErrorKind::Internal, {}, QStringLiteral("key size"));
    }
}

}  // namespace

QByteArray seal(QByteArrayView key32, QByteArrayView plain, QByteArrayView aad) {
    requireKey(key32);
    QByteArray sealed = randomBytes(static_cast<int>(kNonce));
    sealed.resize(kNonce + plain.size() + kTag);
    auto* out = reinterpret_cast<unsigned char*>(sealed.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonce, nullptr, raw(plain), length(plain),
                                               raw(aad), length(aad), nullptr, out, raw(key32));
    return sealed;
}

std::optional<QByteArray> unseal(QByteArrayView key32, QByteArrayView sealed, QByteArrayView aad) {
    initSodium();
    requireKey(key32);
    if (sealed.size() < kNonce + kTag) return std::nullopt;
    const QByteArrayView body = sealed.sliced(kNonce);
    QByteArray plain(body.size() - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, raw(body),
            length(body), raw(aad), length(aad), raw(sealed), raw(key32)) != 0) {
        return std::nullopt;
    }
    return plain;
}

QByteArray keyedHash(QByteArrayView key32, QByteArrayView data) {
    KeyedHasher hasher(key32);
    hasher.add(data);
    return hasher.result();
}

struct KeyedHasher::State {
    crypto_generichash_state hash;
};

KeyedHasher::KeyedHasher(QByteArrayView key32) : m_state(std::make_unique<State>()) {
    initSodium();
    if (!key32.isEmpty()) requireKey(key32);
    crypto_generichash_init(&m_state->hash, raw(key32), static_cast<std::size_t>(key32.size()),
                            kHash);
}

KeyedHasher::~KeyedHasher() {
    sodium_memzero(m_state.get(), sizeof(State));
}

void KeyedHasher::add(QByteArrayView data) {
    crypto_generichash_update(&m_state->hash, raw(data), length(data));
}

QByteArray KeyedHasher::result() {
    QByteArray hash(kHash, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char*>(hash.data()), kHash);
    return hash;
}

}  // namespace madobe

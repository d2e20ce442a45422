// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/datakey.h"

#include "core/base/error.h"
#include "core/security/sodium.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace madobe {

DataKey::DataKey() {
    initSodium();
    m_bytes = static_cast<unsigned char*>(sodium_malloc(kBytes));
    if (!m_bytes) throw Error(ErrorKind::Internal, {}, QStringLiteral("sodium_malloc"));
}

DataKey::DataKey(DataKey&& other) noexcept : m_bytes(std::exchange(other.m_bytes, nullptr)) {}

DataKey& DataKey::operator=(DataKey&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

// sodium_free() wipes before it gives back.
DataKey::~DataKey() {
    sodium_free(m_bytes);
}

DataKey DataKey::generate() {
    DataKey key;
    randombytes_buf(key.m_bytes, kBytes);
    return key;
}

DataKey DataKey::fromBytes(QByteArrayView bytes) {
    if (bytes.size() != kBytes) {
        throw Error(ErrorKind::Internal, {}, QStringLiteral("data key size"));
    }
    DataKey key;
    std::memcpy(key.m_bytes, bytes.data(), kBytes);
    return key;
}

DataKey DataKey::clone() const {
    return fromBytes(bytes());
}

QByteArrayView DataKey::bytes() const {
    return m_bytes ? QByteArrayView(m_bytes, kBytes) : QByteArrayView();
}

QByteArray DataKey::derive(const char* purpose8) const {
    static_assert(crypto_kdf_KEYBYTES == kBytes);
    if (!m_bytes || std::strlen(purpose8) != crypto_kdf_CONTEXTBYTES) {
        throw Error(ErrorKind::Internal, {}, QStringLiteral("key derivation"));
    }
    QByteArray derived(kBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char*>(derived.data()), kBytes, 1,
                               purpose8, m_bytes);
    return derived;
}

}  // namespace madobe

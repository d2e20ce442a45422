// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/sodium.h"

#include "core/base/error.h"

#include <sodium.h>

#include <cstddef>

namespace madobe {

void initSodium() {
    static const int result = sodium_init();
    if (result < 0) throw Error(ErrorKind::Internal, {}, QStringLiteral("sodium_init"));
}

QByteArray randomBytes(int count) {
    initSodium();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace madobe {

/// Starts libsodium; cheap to call again. Throws Error(Internal) when it cannot.
void initSodium();

QByteArray randomBytes(int count);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QString>

namespace madobe {

/// The data key itself in base32 without I, L, O and U, with check digits, in groups of four.
QString encodeRecoveryKey(const DataKey& key);

/// Forgives blanks, case, width and O/0, I/1, L/1. Throws Error(WrongRecoveryKey).
DataKey decodeRecoveryKey(const QString& typed);

}  // namespace madobe

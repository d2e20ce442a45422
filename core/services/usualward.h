// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"
#include "core/domain/field.h"
#include "core/services/session.h"

namespace madobe {

/// The ward that a new record begins with: the first that the account works for and the field
/// takes, else the home ward; 0 for none.
qint64 usualWard(const Session& session, const CodeBook& codes, const Field& field);

}  // namespace madobe

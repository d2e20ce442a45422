// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "tests/bench/rawconnection.h"

#include <QIODevice>

namespace madobe::bench {

/// The limit of a ledger's export: one SELECT through the C API, every cell as text, quoted where
/// CSV wants it, one line after the other.
void bareExport(RawConnection& raw, const EntityType& type, QIODevice& out);

}  // namespace madobe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgerimport.h"
#include "core/services/office.h"

namespace madobe::bench {

/// Ledgers of an office; consultations alone are timed, what they refer to is there before.
struct Ledgers {
    QList<LedgerFile> consultations, others;
};

Ledgers writeLedgers(Office& source, const QString& folder);
void importLedgers(Office& office, const QList<LedgerFile>& files);

}  // namespace madobe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sheetservice.h"

namespace madobe {
class Office;
}

namespace madobe::tests {

inline constexpr int kSeedYear = 2021;

/// The seed's own sheet (domain.md section 7.2) with its inconsistencies, typed into an office: its
/// figures as 指標, its issues and plan as the council's records, all other texts as blocks.
SheetContent typeInSeedSheet(Office& office);

/// The same in two halves: the sheet's own texts, not stored, and the records.
SheetContent seedSheet(Office& office);
void typeInSeedRecords(Office& office);

/// A block that is not stored yet; kinds and directions by their codes.
SheetBlock seedBlock(Office& office, int section, const char* kind, const QString& mark,
                     const QStringList& cells, const QString& indicator = {},
                     const char* good = "");

}  // namespace madobe::tests

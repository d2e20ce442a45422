// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codeentry.h"
#include "core/storage/recordstore.h"

namespace madobe {

/// What a ledger's cell may say of a code, its code or its label, must say it of no other code of
/// the list that is valid in the same 年度: records would become the other's when they are read.
/// Of a second level, labels may be the same under different parents, which a record names too.
Issues checkCodeNames(RecordStore& store, const CodeEntry& code);

/// A code that loses years against `former` leaves no record outside that uses it: counts would
/// have no line for the record, and no ledger would bring it in again.
Issues checkCodeYears(RecordStore& store, const CodeEntry& code, const CodeEntry& former);

/// Both, the years against the stored code.
Issues checkCode(RecordStore& store, const CodeEntry& code);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetblocks.h"
#include "core/services/sheetservice.h"

#include <QStringList>

namespace madobe {

struct MergedSheet {
    /// Over the stored sheet: it can be saved. What is only mine keeps its number, which is
    /// nobody's there.
    SheetContent content;
    /// How the pieces begin that both had a hand in, for somebody to look at.
    QStringList places;
};

/// What two people made of one sheet, `theirs` being stored by now. Where one changed a field it is
/// theirs or mine; where both wrote, both texts stand, theirs first. What one took out and the
/// other wrote in stays, a table with its rows. What I moved stands where I moved it.
MergedSheet mergeSheets(const SheetContent& base, const SheetContent& mine,
                        const SheetContent& theirs, const CodeBook& codes);
/// What I had removed, as it can be brought back into the merged sheet: what stands there again is
/// not among it, nor are rows of a table that is gone.
QList<RemovedBlocks> stillRemoved(const QList<RemovedBlocks>& removed, const SheetContent& mine,
                                  const SheetContent& theirs, const SheetContent& merged,
                                  const CodeBook& codes);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sheetblocks.h"
#include "core/services/sheetservice.h"

#include <QJsonObject>
#include <QStringList>

namespace madobe {

/// What is typed into a sheet and the stored one it was begun from, as a draft keeps them.
struct SheetDraft {
    SheetContent typed;
    SheetContent base;
    /// What can be brought back, the last removed at the end.
    QList<RemovedBlocks> removed;
};

QJsonObject toJson(const SheetDraft& draft);
/// Texts and revisions by `json`, identities by what is stored.
SheetDraft sheetDraftFrom(const QJsonObject& json, const SheetContent& stored);

/// What one account typed in several windows, newest first, as one draft over what is stored.
struct MergedSheetDraft {
    SheetDraft draft;
    /// As of a MergedSheet.
    QStringList places;
};
MergedSheetDraft mergeSheetDrafts(const QList<SheetDraft>& drafts, const SheetContent& stored,
                                  const CodeBook& codes);

/// What was typed over `from`, over its copy `to`.
SheetContent carriedOver(const SheetContent& typed, const SheetContent& from,
                         const SheetContent& to);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/situationsheet.h"
#include "core/services/work.h"

namespace madobe {

/// A sheet whole: its blocks by section, in order.
struct SheetContent {
    SituationSheet cover;
    QList<SheetBlock> blocks;

    /// nullptr for a block of another sheet.
    const SheetBlock* find(qint64 blockId) const;
};

/// Whether neither a save nor an undo lies between two loads of a sheet. An undo of blocks leaves
/// the cover as it is.
bool isSameState(const SheetContent& a, const SheetContent& b);

/// The newest version of a 年度; none when nobody has begun one.
std::optional<SheetContent> findSheet(RecordStore& store, int fiscalYear);
SheetContent loadSheet(RecordStore& store, qint64 sheet);
/// What a 年度 begins with, unsaved: all of the newest sheet of a year before, else the shipped
/// template.
SheetContent nextSheet(RecordStore& store, int fiscalYear);
/// Covers of all sheets, newest 年度 and version first.
QList<SituationSheet> allSheets(RecordStore& store);
bool isFinal(const SituationSheet& sheet, const CodeBook& codes);
/// Whether a sheet of the same 年度 goes on from this one.
bool hasNewer(const SituationSheet& sheet, const QList<SituationSheet>& all);

/// Begins, saves and removes situation sheets; each is one entry of the journal.
class SheetService {
public:
    SheetService(UnitOfWork& unitOfWork, const Session& session);

    /// A draft of the 年度: nextSheet(), saved. Throws AlreadyExists when the 年度 has one.
    SheetContent startNext(int fiscalYear);
    /// A draft that goes on from a sheet. Throws Conflict when that is not the newest version of
    /// its 年度 as it is stored by now, so that nothing somebody removed meanwhile comes back.
    SheetContent startVersion(const SheetContent& from);
    /// Cover and blocks as they are given: new ones (of an id that the sheet has not), changed
    /// ones, and those not given any more. Sections and places follow the list. A final sheet only
    /// becomes a draft again, by who may close months. `base` is the stored sheet from which it was
    /// begun. Throws Conflict when another is stored by now, Invalid, SheetClosed.
    void save(SheetContent& sheet, const SheetContent& base);
    /// With its blocks. Throws SheetClosed.
    void remove(qint64 sheet);

private:
    SheetContent insertDraft(const std::function<SheetContent(RecordStore&)>& begin);
    void requireValid(const EntityType& type, const Entity& entity) const;

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

/// Writes a sheet with new rows for all of it.
void insertSheet(Work& work, SheetContent& sheet);

}  // namespace madobe

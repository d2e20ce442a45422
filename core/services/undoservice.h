// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/recordrights.h"
#include "core/services/work.h"

#include <atomic>
#include <functional>
#include <optional>

namespace madobe {

/// For an undo that may be long.
struct UndoWatch {
    std::function<void(qint64 done, qint64 of)> progress;
    const std::atomic_bool* cancelled = nullptr;
};

/// Throws Cancelled where that was wanted.
void stopWhenCancelled(const UndoWatch& watch);

/// Takes a whole action back, an import too, from what the journal kept of it; and brings it again.
class UndoService {
public:
    enum class Redo { Done, NothingUndone, SavedSince, ImportUndone };
    struct Redone {
        Redo outcome = Redo::NothingUndone;
        /// What was taken back at first.
        QString action;
        /// The undo itself.
        JournalEntry entry;
    };
    struct Saved {
        JournalEntry entry;
        QString action;
    };

    UndoService(UnitOfWork& unitOfWork, const Session& session);

    /// Changed records get their old values, imported ones are taken out, entered ones cancelled,
    /// removed ones stand again. Of an undo: a redo, which also asks that nobody else changed the
    /// records since. Throws Conflict {table} when a record was changed since, Constraint when one
    /// is in use, SheetClosed, BreaksRule when a rule of storerules would be broken in the end,
    /// Cancelled, NotUndoable; nothing is changed then. Needs undoRight() of the entry and of
    /// every record in it.
    ChangeSet undo(const JournalEntry& entry, const UndoWatch& watch = {});
    /// This account's last save or redo that is not undone yet, and what was saved; none where
    /// there is none among what it wrote last, whatever others did since.
    std::optional<Saved> lastSaved();
    /// Undoes that one, and tells what was saved; empty when there is none.
    QString undoLast();
    /// What redoLast() would answer; nothing is done.
    Redone lastUndone();
    /// Brings back what this account's last undo took, unless the account saved since.
    Redone redoLast();

private:
    void undoEntry(Work& work, const JournalEntry& entry, const UndoWatch& watch);
    void undoChanges(Work& work, const JournalEntry& entry, const UndoWatch& watch);
    void undoChange(Work& work, const JournalChange& change, const JournalEntry& entry);
    void takeOut(Work& work, const EntityType& type, Entity& entity, const JournalChange& change,
                 const JournalEntry& entry);
    static void standAgain(Work& work, const EntityType& type, const JournalChange& change);
    /// `keepsLater`: fields that were changed since stay as they are. Else throws Conflict.
    static void putBack(Work& work, const EntityType& type, Entity& entity,
                        const QJsonObject& payload, bool keepsLater);
    /// What this account wrote, newest first and not without end, until `visit` says false.
    void visitOwn(const std::function<bool(const JournalEntry&)>& visit);
    bool isTakenBack(const JournalEntry& entry);
    /// Throws Conflict.
    void refuseChangedSince(const JournalChange& change, qint64 undoId);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

/// What an entry saved at first, where it is an undo or redo of that; else its own action.
QString savedAction(const JournalEntry& entry);
/// undoRight() of that; none of an import that was taken back, since the journal kept hashes alone.
std::optional<Right> undoRight(const JournalEntry& entry, const Catalogue& catalogue);
/// Whether taking the entry back is a redo.
bool redoes(const JournalEntry& entry);

}  // namespace madobe

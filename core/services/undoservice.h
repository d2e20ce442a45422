// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/work.h"

#include <optional>

namespace madobe {

/// Takes a whole action back, an import too, from what the journal kept of it.
class UndoService {
public:
    UndoService(UnitOfWork& unitOfWork, const Session& session);

    /// Changed records get their old values, imported ones are taken out, entered ones cancelled.
    /// Throws Conflict {table} when a record was changed since, Constraint when one is in use;
    /// nothing is changed then. Needs Import for an import, else Write.
    void undo(const JournalEntry& entry);
    /// Undoes this account's last save that is not undone yet, and tells which; none when there is
    /// none among the newest entries.
    std::optional<JournalEntry> undoLast();

private:
    void undoChange(Work& work, const JournalChange& change, const JournalEntry& entry);
    void takeOut(Work& work, const EntityType& type, Entity& entity, const JournalEntry& entry);
    static void putBack(Work& work, const EntityType& type, Entity& entity,
                        const QJsonObject& payload);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

inline const QString kImportAction = QStringLiteral("import");

}  // namespace madobe

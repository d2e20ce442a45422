// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/latenotes.h"

namespace madobe {

/// Saves, cancels and reads the records of any family: rights, rules, journal, one transaction.
class RecordService {
public:
    RecordService(UnitOfWork& unitOfWork, LateNotes& notes, const Session& session);

    /// Whether this account may save records of the family.
    bool mayWrite(const EntityType& type) const;
    /// What stands against saving; rules that need the stored records included.
    Issues check(const EntityType& type, const Entity& entity);
    /// What is told of a stored record and stands against nothing.
    Issues notices(const EntityType& type, const Entity& entity);
    /// Inserts (id 0) or updates; gives uid, number, id and revision. Throws ValidationError's
    /// kind Invalid when check() has complaints, Conflict when somebody saved in between.
    void save(const EntityType& type, Entity& entity);
    /// Several new or changed records in one action.
    void saveAll(const QList<std::pair<const EntityType*, Entity*>>& records);
    /// A record that can be cancelled keeps standing and counts no more. `reason` must not be
    /// empty. restore() brings it back; throws BreaksRule where it would contradict others by now.
    /// `seen` is the record as it was looked at and takes reason and revision; both throw Conflict
    /// when somebody saved in between.
    void cancel(const EntityType& type, Entity& seen, const QString& reason);
    void restore(const EntityType& type, Entity& seen);
    /// Loads and writes into the journal that this account looked.
    std::unique_ptr<Entity> open(const EntityType& type, qint64 id);

private:
    void requireWrite(const EntityType& type) const;
    Issues complaints(const EntityType& type, const Entity& settled);
    void setCancelReason(const EntityType& type, Entity& seen, const QString& action,
                         const QString& reason);

    UnitOfWork& m_unitOfWork;
    LateNotes& m_notes;
    const Session& m_session;
};

}  // namespace madobe

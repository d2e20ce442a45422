// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/patient.h"
#include "core/services/undoservice.h"

#include <optional>
#include <vector>

namespace madobe {

/// Something that must be settled before two persons can be one.
struct MergeObstacle {
    const EntityType* type = nullptr;
    qint64 record = 0;  // of the one who goes
    Issue issue;

    bool operator==(const MergeObstacle&) const = default;
};

/// What merging would do.
struct MergePlan {
    struct Family {
        const EntityType* type = nullptr;
        qint64 records = 0;

        bool operator==(const Family&) const = default;
    };

    Patient gone;
    Patient kept;
    /// What goes over, by family, in the order of the catalogue.
    QList<Family> families;
    QList<MergeObstacle> obstacles;

    bool isOfSamePair(const MergePlan& other) const;
    /// Nothing differs that a user would see.
    bool isSame(const MergePlan& other) const;
};

/// Makes two persons of the register one (統合): whatever names the one names the other from then
/// on, found by the declared references of all families. It is one entry of the journal, from which
/// UndoService brings both back, later work included.
class PersonMerge {
public:
    PersonMerge(UnitOfWork& unitOfWork, const Session& session);

    /// Throws NotFound, SamePerson, AlreadyMerged.
    MergePlan plan(qint64 gone, qint64 kept);
    /// Both with the revisions at which they were shown; `kept` as it shall be, except for its
    /// number. Needs Write. Throws Conflict when somebody changed either since, Invalid for `kept`,
    /// BreaksRule when something stands in the way, SealedFigure, Cancelled, and what plan() does;
    /// nothing is changed then.
    ChangeSet merge(const Patient& gone, Patient& kept, const UndoWatch& watch = {});
    /// The entry that merged the person, for UndoService; the id is of a MergedPatient. None where
    /// it was taken back.
    std::optional<JournalEntry> entryOf(qint64 mergedPatient);

private:
    struct Move {
        const EntityType* type = nullptr;
        std::unique_ptr<Entity> before;
        std::unique_ptr<Entity> after;
        /// The other has the very same record.
        bool isDouble = false;
    };
    std::vector<Move> moves(qint64 gone, qint64 kept);
    std::vector<Move> movesOf(const EntityType& type, qint64 gone, qint64 kept);
    qint64 lastSerial(const EntityType& type, const QList<const Field*>& references, qint64 gone,
                      qint64 kept);
    QList<MergeObstacle> obstacles(const std::vector<Move>& moves, const UndoWatch& watch);
    static void write(Work& work, const std::vector<Move>& moves, const UndoWatch& watch);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

/// The one who stays with what only the other one has; texts of both are kept, and so is what
/// protects either. A proposal for the user.
Patient mergedFacts(const Patient& gone, const Patient& kept, const CodeBook& codes);

}  // namespace madobe

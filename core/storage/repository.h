// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"
#include "core/storage/statement.h"
#include "core/storage/waitingrows.h"

#include <functional>
#include <memory>
#include <vector>

namespace madobe {

/// A text that its seal does not fit.
struct DamagedText {
    QString table;
    QString record;  // its number; `#12`, its id, where it has none
    QString column;
};

/// Reads and writes the records of one family from its field table. Never begins or commits;
/// never journals: services do, through Work. Where a text's seal does not fit, the record is read
/// with damagedTextMark() in its place; an update that leaves the mark leaves what stands there.
class Repository {
public:
    Repository(Database& database, const EntityType& type);

    const EntityType& type() const { return m_type; }

    /// Rows may wait until flush(), many to a statement, as in bulk work; whatever reads or changes
    /// records of the family writes them first. Leaving bulk forgets those that wait.
    void setBulk(bool isBulk);
    void flush();

    /// Inside a transaction. `uid` must be set; sets `id` and `revision`.
    void insert(Entity& entity);
    /// Inside a transaction: what was removed, under its former id and with its next revision.
    /// Throws Conflict when the id is another's by now.
    void reinsert(Entity& entity);
    /// Inside a transaction. Throws Conflict when the stored revision is another.
    void update(Entity& entity);
    /// Inside a transaction; the children go with it.
    void remove(qint64 id);

    std::unique_ptr<Entity> find(qint64 id);
    /// In the order of `ids`; those that are gone are left out.
    std::vector<std::unique_ptr<Entity>> findAll(const QList<qint64>& ids);
    /// The same to be looked at: sets other than those of `shown` stay empty.
    std::vector<std::unique_ptr<Entity>> findShown(const QList<qint64>& ids,
                                                   const QList<const Field*>& shown);
    std::unique_ptr<Entity> findByUid(const QByteArray& uid);
    /// Throws NotFound.
    std::unique_ptr<Entity> load(qint64 id);
    /// By the key fields in their order; 0 when there is none.
    qint64 findId(const QVariantList& key);
    QByteArray uidOf(qint64 id);
    qint64 count();
    /// Largest id given so far.
    qint64 lastId();

    /// Every record, a few hundred in memory at a time. `orderBy` is a fragment of ours.
    void forEach(const QString& orderBy, const std::function<void(const Entity&)>& visit,
                 const std::function<void(const DamagedText&)>& damaged = {});

private:
    /// `sql` is asked once.
    template <class Sql>
    Statement& prepared(std::unique_ptr<Statement>& slot, Sql sql) {
        if (!slot) slot = std::make_unique<Statement>(m_database, sql());
        return *slot;
    }
    std::unique_ptr<Entity> readRow(
        const Statement& row, const std::function<void(const DamagedText&)>& damaged = {}) const;
    std::vector<std::unique_ptr<Entity>> read(const QList<qint64>& ids,
                                              const std::vector<const Field*>& sets);
    void readSets(std::span<const std::unique_ptr<Entity>> entities,
                  const std::vector<const Field*>& sets);
    void insertNow(Entity& entity);
    void insertLater(Entity& entity);
    qint64 nextId();
    void writeSets(const Entity& entity, bool replace);
    QVariant bound(const Field& field, const Entity& entity) const;
    /// Of a record that is stored already.
    QVariant boundOver(const Field& field, const Entity& entity) const;

    Database& m_database;
    const EntityType& m_type;
    QString m_table;
    std::vector<const Field*> m_columns;
    std::vector<const Field*> m_sets;
    /// The columns of this family that a set's rows repeat.
    std::vector<std::vector<const Field*>> m_carried;
    QString m_selectList;
    std::unique_ptr<Statement> m_insert, m_update, m_remove, m_keepId, m_find, m_findByUid,
        m_findId, m_uidOf;
    /// Records that wait have the ids that were set aside for them.
    bool m_waits = false;
    QList<qint64> m_nextIds;
    WaitingRows m_inserts;
    std::vector<WaitingRows> m_setInserts;
    std::vector<std::unique_ptr<Statement>> m_setRemoves;
};

}  // namespace madobe

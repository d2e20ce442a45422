// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uid.h"
#include "core/services/changenotifier.h"
#include "core/services/session.h"
#include "core/storage/fieldhistory.h"
#include "core/storage/journal.h"
#include "core/storage/recordstore.h"

#include <functional>

namespace madobe {

/// What a unit of work touched of a family, as far as figures may depend on it.
struct Touch {
    /// ISO; no figure of a month before can have changed. Empty: nobody knows.
    QString firstDay;
    /// ISO; the last day of those records, or 9999 where nobody knows.
    QString lastDay;
    /// Of records that were there before.
    QSet<QString> changedColumns;
    QSet<qint64> changedIds;
};

enum class JournalDetail { Values, HashesOnly };

/// The writes of one unit of work: every one is journalled, carries its history and its number.
/// Lives inside UnitOfWork::run() only.
class Work {
public:
    Work(RecordStore& store, Journal& journal, UidSource& uids, const Clock& clock,
         const Session& session, JournalDetail detail);

    RecordStore& store() { return m_store; }
    const Session& session() const { return m_session; }
    const Clock& clock() const { return m_clock; }

    /// Gives `uid`, an empty number of a numbered family, `id` and `revision`.
    void insert(const EntityType& type, Entity& entity);
    /// What remove() took away, with id and revision as they were, from its uid and what the
    /// journal kept of it.
    void bringBack(const EntityType& type, Entity& entity, const QJsonObject& content);
    /// Throws Conflict when somebody saved in between.
    void update(const EntityType& type, Entity& entity);
    /// Physical removal: for what should never have been (an import taken back) and for rows
    /// without a record's dignity.
    void remove(const EntityType& type, const Entity& entity);
    /// That somebody looked; no values.
    void noteRead(const QString& table, const QByteArray& uid);
    /// A change outside the record families (accounts, settings).
    void note(const QString& entity, const QByteArray& uid, const char* operation,
              const QJsonObject& payload);

    /// What waits in bulk work is written.
    void flush();

    const ChangeSet& changes() const { return m_changes; }
    /// From now on touches() is kept.
    void watch() { m_isWatched = true; }
    const QHash<QString, Touch>& touches() const { return m_touches; }

private:
    void noteInsert(const EntityType& type, const Entity& entity);
    QString nextNumber(const EntityType& type, const Entity& entity);
    QByteArray subjectOf(const EntityType& type, const Entity& entity);
    void keepHistory(const EntityType& type, const Entity* before, const Entity& after);
    /// Brings the record up to date that shows what this one says.
    void settleParent(const EntityType& type, const Entity& entity);
    void noteTouch(const EntityType& type, const Entity* before, const Entity& after);
    void journalWrite(const EntityType& type, const Entity* before, const Entity& after);

    RecordStore& m_store;
    Journal& m_journal;
    UidSource& m_uids;
    const Clock& m_clock;
    const Session& m_session;
    JournalDetail m_detail;
    ChangeSet m_changes;
    FieldHistory m_history;
    bool m_isWatched = false;
    QHash<QString, Touch> m_touches;
};

/// One user action = one transaction = one journal entry, then one notification.
class UnitOfWork {
public:
    UnitOfWork(RecordStore& store, Journal& journal, ChangeNotifier& notifier, const Clock& clock);

    /// Whatever `write` throws leaves nothing behind. Returns what was touched. Throws SealedFigure
    /// {months} where a figure of a closed month would change and no reason was given, and what
    /// presentSession() does.
    ChangeSet run(const Session& session, const QString& action, const QString& reason,
                  const std::function<void(Work&)>& write,
                  JournalDetail detail = JournalDetail::Values, Right needed = Right::Write);
    /// Throws what run() would throw, and keeps nothing.
    void rehearse(const Session& session, const std::function<void(Work&)>& write,
                  JournalDetail detail = JournalDetail::Values, Right needed = Right::Write);

    /// Why the next run may change figures of closed months.
    void giveReason(const QString& reason) { m_reason = reason; }

    RecordStore& store() { return m_store; }
    Journal& journal() { return m_journal; }
    const Clock& clock() const { return m_clock; }

private:
    enum class Purpose { Keep, Rehearse };
    ChangeSet carryOut(const Session& session, const QString& action, const QString& reason,
                       const std::function<void(Work&)>& write, JournalDetail detail, Right needed,
                       Purpose purpose);

    RecordStore& m_store;
    Journal& m_journal;
    ChangeNotifier& m_notifier;
    const Clock& m_clock;
    UidSource m_uids;
    QString m_reason;
};

}  // namespace madobe

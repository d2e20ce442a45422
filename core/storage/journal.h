// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"
#include "core/security/sealed.h"
#include "core/storage/statement.h"
#include "core/storage/transaction.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace madobe {

struct JournalEntry {
    qint64 id = 0;
    QString at;
    QString account;
    QString action;
    QString reason;
    qint64 changeCount = 0;
    QByteArray hash;
};

struct JournalChange {
    qint64 id = 0;
    QString entity;
    QByteArray uid;
    QString operation;  // insert, update, remove, read
    /// {"column": value} of an insert, of a removal with id and revision beside them;
    /// {"column": [old, new]} of an update; empty when the entry keeps hashes alone or the payload
    /// was erased.
    QJsonObject payload;
};

/// The column of an entry that a text seal seals, bound to the entry's id. Its hash is of the plain
/// text, so that the chain verifies in either form.
inline constexpr const char* kJournalReason = "reason";

/// What Journal::writesOf() and Journal::undoesSince() ask; each has an index.
QString ownWritesSql();
QString undoesSinceSql();

/// The hash chain of who did what. Values stand apart from the chain, sealed with a key of the
/// person they are about, so that an erasure leaves a chain that verifies. A chain inside the file
/// shows tampering by those without the data key only.
class Journal {
public:
    Journal(Database& database, const DataKey& key);

    /// Inside a transaction: begin(), then one add() a change, then finish().
    void begin();
    /// `subject` is the uid of the person, or of the record where it is about nobody.
    void add(const QString& entity, const QByteArray& uid, const char* operation,
             const QJsonObject& payload, const QByteArray& subject);
    /// Hash alone, for bulk work. `content` is any canonical form of the record.
    void addHash(const QString& entity, const QByteArray& uid, const char* operation,
                 QByteArrayView content);
    /// Returns the entry's id; nothing is written when there was no change, and 0 returned.
    qint64 finish(const QString& at, const QString& account, const QString& action,
                  const QString& reason);

    /// Hexadecimal hash of the last entry, empty for none.
    QString head();
    /// Of those hashes, the entries' that are in it, each with the moment of the entry that came
    /// next; empty where none did.
    QHash<QByteArray, QString> nextMoments(const QSet<QByteArray>& hashes);
    QList<JournalEntry> entries(int newest);
    std::optional<JournalEntry> entry(qint64 id);
    /// What the account did besides looking, newest first, at most so many; before the entry, where
    /// its id is not 0.
    QList<JournalEntry> writesOf(const QString& account, qint64 entryId, int most);
    /// What took something back after that entry; its reason, which may be sealed, names what.
    QList<JournalEntry> undoesSince(qint64 entryId);
    /// Everything that happened to a record, newest first.
    QList<JournalEntry> entriesOf(const QByteArray& entityUid);
    /// Whether a later, finished entry changed the record; looking at it is no change.
    bool isChangedAfter(const QByteArray& entityUid, qint64 entryId);
    QList<JournalChange> changes(qint64 entryId);
    /// At most `most` of them, newest first; those before `changeId`, where it is not 0.
    QList<JournalChange> newestChanges(qint64 entryId, qint64 changeId, int most);
    /// Table and uid of the families' records that the entry changed or removed, each once.
    QList<std::pair<QString, QByteArray>> changedRecords(qint64 entryId, const QStringList& tables);
    void forEachChange(qint64 entryId, const std::function<void(const JournalChange&)>& visit);
    /// What does not fit: `entry 12: hash`, `change 40: payload`. Empty when the chain verifies.
    QStringList problems();

private:
    struct HashedChange {
        QString entity;
        QByteArray uid;
        const char* operation;
        QByteArray hash;
    };
    /// Returns the change's id.
    qint64 write(const HashedChange& change);
    /// Writes the hashes that wait.
    void flush();
    static QString insertSql(qsizetype rows);
    QByteArray entryHash(const JournalEntry& entry, const QByteArray& changes,
                         const QByteArray& previous) const;
    JournalEntry readEntry(const Statement& row) const;
    QByteArray subjectKey(const QByteArray& subject, bool create);
    JournalChange readChange(Statement& row);
    QJsonObject openPayload(const QByteArray& subject, const QByteArray& sealed, qint64 change);

    Database& m_database;
    QByteArray m_chainKey;
    QByteArray m_wrappingKey;
    qint64 m_entryId = 0;
    qint64 m_count = 0;
    std::unique_ptr<KeyedHasher> m_hasher;
    std::unique_ptr<Statement> m_insertChange;
    std::unique_ptr<Statement> m_insertChanges;
    QList<HashedChange> m_waiting;
};

}  // namespace madobe

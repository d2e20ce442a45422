// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"

#include "core/security/sodium.h"

#include <QJsonDocument>

#include <array>
#include <charconv>
#include <limits>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Rows of a bulk entry in one statement.
constexpr qsizetype kHashesAtOnce = 64;

constexpr int kHashSize = 32;
constexpr qint64 kBehindAll = std::numeric_limits<qint64>::max();

// Every part carries its length, so that no two entries have the same bytes.
void addPart(KeyedHasher& hasher, QByteArrayView part) {
    std::array<char, 24> size;
    char* end = std::to_chars(size.data(), size.data() + size.size(), part.size()).ptr;
    *end++ = ':';
    hasher.add({size.data(), end - size.data()});
    hasher.add(part);
}

QByteArray changeAad(qint64 change) {
    return QByteArray::number(change);
}

void addChange(KeyedHasher& hasher, const QString& entity, const QByteArray& uid,
               QByteArrayView operation, const QByteArray& hash) {
    addPart(hasher, entity.toUtf8());
    addPart(hasher, uid);
    addPart(hasher, operation);
    addPart(hasher, hash);
}

}  // namespace

Journal::Journal(Database& database, const DataKey& key)
    : m_database(database),
      m_chainKey(key.derive("journal_")),
      m_wrappingKey(key.derive("subjects")) {}

void Journal::begin() {
    Statement next(m_database, u"SELECT coalesce(max(id), 0) + 1 FROM journal_entry"_s);
    next.step();
    m_entryId = next.integer(0);
    m_count = 0;
    m_waiting.clear();
    m_hasher = std::make_unique<KeyedHasher>(m_chainKey);
}

QString Journal::insertSql(qsizetype rows) {
    return u"INSERT INTO journal_change (entry_id, entity, entity_uid, operation, payload_hash) "
           "VALUES "_s +
           QStringList(rows, u"(?, ?, ?, ?, ?)"_s).join(u", "_s);
}

qint64 Journal::write(const HashedChange& change) {
    flush();
    if (!m_insertChange) {
        m_insertChange = std::make_unique<Statement>(
            m_database, insertSql(1) + m_database.dialect().returningId());
    }
    m_insertChange->bindAll(m_entryId, change.entity, change.uid,
                            QString::fromLatin1(change.operation), change.hash);
    const qint64 id = m_insertChange->runInsert();
    addChange(*m_hasher, change.entity, change.uid, change.operation, change.hash);
    ++m_count;
    return id;
}

void Journal::addHash(const QString& entity, const QByteArray& uid, const char* operation,
                      QByteArrayView content) {
    const HashedChange change{entity, uid, operation, keyedHash(m_chainKey, content)};
    addChange(*m_hasher, entity, uid, operation, change.hash);
    ++m_count;
    m_waiting.append(change);
    if (m_waiting.size() == kHashesAtOnce) flush();
}

void Journal::flush() {
    if (m_waiting.isEmpty()) return;
    const bool isFull = m_waiting.size() == kHashesAtOnce;
    if (isFull && !m_insertChanges) {
        m_insertChanges = std::make_unique<Statement>(m_database, insertSql(kHashesAtOnce));
    }
    std::unique_ptr<Statement> few;
    if (!isFull) few = std::make_unique<Statement>(m_database, insertSql(m_waiting.size()));
    Statement& insert = isFull ? *m_insertChanges : *few;
    for (const HashedChange& change : std::as_const(m_waiting)) {
        insert.bindAll(m_entryId, change.entity, change.uid, QString::fromLatin1(change.operation),
                       change.hash);
    }
    insert.run();
    m_waiting.clear();
}

void Journal::add(const QString& entity, const QByteArray& uid, const char* operation,
                  const QJsonObject& payload, const QByteArray& subject) {
    const QByteArray plain = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    const qint64 change = write({entity, uid, operation, keyedHash(m_chainKey, plain)});
    Statement(m_database,
              u"INSERT INTO journal_payload (change_id, subject_uid, sealed) VALUES (?, ?, ?)"_s)
        .bindAll(change, subject, seal(subjectKey(subject, true), plain, changeAad(change)))
        .run();
}

qint64 Journal::finish(const QString& at, const QString& account, const QString& action,
                       const QString& reason) {
    if (m_count == 0) return 0;
    flush();
    QByteArray previous(kHashSize, '\0');
    Statement last(m_database, u"SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1"_s);
    if (last.step()) previous = last.blob(0);
    last.reset();
    const JournalEntry entry{m_entryId, at, account, action, reason, m_count, {}};
    const QByteArray changes = m_hasher->result();
    const TextSeal* seal = m_database.textSeal();
    const QString stored =
        seal ? seal->seal(reason, QByteArray::number(m_entryId), kJournalReason) : reason;
    Statement(m_database,
              u"INSERT INTO journal_entry (id, at, account, action, reason, change_count, "
              "changes_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(m_entryId, at, account, action, stored, m_count, changes, previous,
                 entryHash(entry, changes, previous))
        .run();
    return m_entryId;
}

QByteArray Journal::entryHash(const JournalEntry& entry, const QByteArray& changes,
                              const QByteArray& previous) const {
    KeyedHasher hasher(m_chainKey);
    addPart(hasher, previous);
    addPart(hasher, QByteArray::number(entry.id));
    addPart(hasher, entry.at.toUtf8());
    addPart(hasher, entry.account.toUtf8());
    addPart(hasher, entry.action.toUtf8());
    addPart(hasher, entry.reason.toUtf8());
    addPart(hasher, QByteArray::number(entry.changeCount));
    addPart(hasher, changes);
    return hasher.result();
}

QByteArray Journal::subjectKey(const QByteArray& subject, bool create) {
    Statement find(m_database, u"SELECT sealed_key FROM subject_key WHERE subject_uid = ?"_s);
    find.bind(subject);
    if (find.step()) return unseal(m_wrappingKey, find.blob(0), subject).value_or(QByteArray());
    if (!create) return {};
    find.reset();
    const QByteArray key = randomBytes(DataKey::kBytes);
    Statement(m_database, u"INSERT INTO subject_key (subject_uid, sealed_key) VALUES (?, ?)"_s)
        .bindAll(subject, seal(m_wrappingKey, key, subject))
        .run();
    return key;
}

QJsonObject Journal::openPayload(const QByteArray& subject, const QByteArray& sealed,
                                 qint64 change) {
    const QByteArray key = subjectKey(subject, false);
    if (key.isEmpty()) return {};
    const auto plain = unseal(key, sealed, changeAad(change));
    return plain ? QJsonDocument::fromJson(*plain).object() : QJsonObject();
}

QString Journal::head() {
    Statement last(m_database, u"SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1"_s);
    return last.step() ? QString::fromLatin1(last.blob(0).toHex()) : QString();
}

QHash<QByteArray, QString> Journal::nextMoments(const QSet<QByteArray>& hashes) {
    if (hashes.isEmpty()) return {};
    // No index knows hashes: from the newest on, until all are found.
    Statement rows(m_database,
                   u"SELECT e.hash, (SELECT n.at FROM journal_entry n WHERE n.id > e.id ORDER BY "
                   "n.id LIMIT 1) FROM journal_entry e WHERE e.hash IN (%1) ORDER BY e.id DESC "
                   "LIMIT ?"_s.arg(QStringList(hashes.size(), u"?"_s).join(u", "_s)));
    for (const QByteArray& hash : hashes) rows.bind(hash);
    rows.bind(hashes.size());
    QHash<QByteArray, QString> result;
    while (rows.step()) result.insert(rows.blob(0), rows.text(1));
    return result;
}

JournalEntry Journal::readEntry(const Statement& row) const {
    JournalEntry entry{row.integer(0), row.text(1),    row.text(2), row.text(3),
                       row.text(4),    row.integer(5), row.blob(6)};
    if (const TextSeal* seal = m_database.textSeal()) {
        // Not sealed from the beginning.
        const auto text =
            seal->unseal(entry.reason, QByteArray::number(entry.id), kJournalReason, true);
        entry.reason = text ? *text : damagedTextMark();
    }
    return entry;
}

namespace {

const QString kEntryColumns =
    QStringLiteral("e.id, e.at, e.account, e.action, e.reason, e.change_count, e.hash");

const QString kChangeColumns =
    QStringLiteral("c.id, c.entity, c.entity_uid, c.operation, p.subject_uid, p.sealed ");
const QString kChangesOfAny = QStringLiteral(
    "FROM journal_change c LEFT JOIN journal_payload p ON p.change_id = c.id"
    " WHERE c.entry_id = ?");
const QString kChangesOfEntry = kChangesOfAny + QStringLiteral(" ORDER BY c.id");

}  // namespace

std::optional<JournalEntry> Journal::entry(qint64 id) {
    Statement row(m_database,
                  u"SELECT %1 FROM journal_entry e WHERE e.id = ?"_s.arg(kEntryColumns));
    row.bind(id);
    if (!row.step()) return std::nullopt;
    return readEntry(row);
}

QList<JournalEntry> Journal::entries(int newest) {
    Statement rows(m_database, u"SELECT %1 FROM journal_entry e ORDER BY e.id DESC LIMIT ?"_s.arg(
                                   kEntryColumns));
    rows.bind(newest);
    QList<JournalEntry> result;
    while (rows.step()) result.append(readEntry(rows));
    return result;
}

QString ownWritesSql() {
    return u"SELECT %1 FROM journal_entry e WHERE e.account = ? AND e.id < ? AND e.action NOT LIKE"
           " '%.read' ORDER BY e.id DESC LIMIT ?"_s.arg(kEntryColumns);
}

QString undoesSinceSql() {
    return u"SELECT %1 FROM journal_entry e WHERE e.id > ? AND e.action IN ('undo', 'redo')"_s.arg(
        kEntryColumns);
}

QList<JournalEntry> Journal::writesOf(const QString& account, qint64 entryId, int most) {
    Statement rows(m_database, ownWritesSql());
    rows.bindAll(account, entryId == 0 ? kBehindAll : entryId, most);
    QList<JournalEntry> result;
    while (rows.step()) result.append(readEntry(rows));
    return result;
}

QList<JournalEntry> Journal::undoesSince(qint64 entryId) {
    Statement rows(m_database, undoesSinceSql());
    rows.bind(entryId);
    QList<JournalEntry> result;
    while (rows.step()) result.append(readEntry(rows));
    return result;
}

QList<JournalEntry> Journal::entriesOf(const QByteArray& entityUid) {
    Statement rows(m_database,
                   u"SELECT DISTINCT %1 FROM journal_change c JOIN journal_entry e ON e.id = "
                   "c.entry_id WHERE c.entity_uid = ? ORDER BY e.id DESC"_s.arg(kEntryColumns));
    rows.bind(entityUid);
    QList<JournalEntry> result;
    while (rows.step()) result.append(readEntry(rows));
    return result;
}

bool Journal::isChangedAfter(const QByteArray& entityUid, qint64 entryId) {
    // The entry that is being written has no row yet.
    Statement row(m_database,
                  u"SELECT 1 FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id"
                  " WHERE c.entity_uid = ? AND e.id > ? AND c.operation <> 'read'"_s);
    row.bindAll(entityUid, entryId);
    return row.step();
}

void Journal::forEachChange(qint64 entryId,
                            const std::function<void(const JournalChange&)>& visit) {
    Statement rows(m_database, u"SELECT "_s + kChangeColumns + kChangesOfEntry);
    rows.bind(entryId);
    while (rows.step()) visit(readChange(rows));
}

QList<JournalChange> Journal::newestChanges(qint64 entryId, qint64 changeId, int most) {
    Statement rows(m_database, u"SELECT "_s + kChangeColumns + kChangesOfAny +
                                   u" AND c.id < ? ORDER BY c.id DESC LIMIT ?"_s);
    rows.bindAll(entryId, changeId == 0 ? kBehindAll : changeId, most);
    QList<JournalChange> result;
    while (rows.step()) result.append(readChange(rows));
    return result;
}

QList<std::pair<QString, QByteArray>> Journal::changedRecords(qint64 entryId,
                                                              const QStringList& tables) {
    Statement rows(m_database,
                   u"SELECT entity, entity_uid FROM journal_change WHERE entry_id = ?"
                   " AND operation IN ('update', 'remove') AND entity IN (%1)"
                   " GROUP BY entity, entity_uid ORDER BY min(id)"_s.arg(
                       QStringList(tables.size(), u"?"_s).join(u", "_s)));
    rows.bind(entryId);
    for (const QString& table : tables) rows.bind(table);
    QList<std::pair<QString, QByteArray>> result;
    while (rows.step()) result.append({rows.text(0), rows.blob(1)});
    return result;
}

JournalChange Journal::readChange(Statement& row) {
    JournalChange change{row.integer(0), row.text(1), row.blob(2), row.text(3), {}};
    if (!row.isNull(5)) change.payload = openPayload(row.blob(4), row.blob(5), change.id);
    return change;
}

QList<JournalChange> Journal::changes(qint64 entryId) {
    QList<JournalChange> result;
    forEachChange(entryId, [&](const JournalChange& change) { result.append(change); });
    return result;
}

QStringList Journal::problems() {
    QStringList problems;
    const ReadSnapshot snapshot(m_database);
    Statement entries(m_database,
                      u"SELECT %1, e.changes_hash, e.previous_hash FROM journal_entry e "
                      "ORDER BY e.id"_s.arg(kEntryColumns));
    Statement changes(m_database,
                      u"SELECT c.id, c.entity, c.entity_uid, c.operation, c.payload_hash, "
                      "p.subject_uid, p.sealed "_s +
                          kChangesOfEntry);
    QByteArray previous(kHashSize, '\0');
    qint64 expectedId = 1;
    qint64 told = 0;
    while (entries.step()) {
        const JournalEntry entry = readEntry(entries);
        KeyedHasher hasher(m_chainKey);
        changes.reset();
        changes.bind(entry.id);
        while (changes.step()) {
            addChange(hasher, changes.text(1), changes.blob(2), changes.text(3).toLatin1(),
                      changes.blob(4));
            if (changes.isNull(6)) continue;
            const qint64 id = changes.integer(0);
            const QByteArray key = subjectKey(changes.blob(5), false);
            if (key.isEmpty()) continue;  // lawfully erased
            const auto plain = unseal(key, changes.blob(6), changeAad(id));
            if (!plain || keyedHash(m_chainKey, *plain) != changes.blob(4)) {
                problems.append(u"change %1: payload"_s.arg(id));
            }
        }
        if (entry.id != expectedId) problems.append(u"entry %1: missing"_s.arg(expectedId));
        if (hasher.result() != entries.blob(7)) {
            problems.append(u"entry %1: changes"_s.arg(entry.id));
        }
        if (entries.blob(8) != previous) problems.append(u"entry %1: link"_s.arg(entry.id));
        if (entryHash(entry, entries.blob(7), previous) != entry.hash) {
            problems.append(u"entry %1: hash"_s.arg(entry.id));
        }
        previous = entry.hash;
        expectedId = entry.id + 1;
        told += entry.changeCount;
    }
    Statement stray(m_database, u"SELECT count(*) FROM journal_change"_s);
    stray.step();
    if (stray.integer(0) != told) {
        problems.append(u"changes: %1 for %2"_s.arg(stray.integer(0)).arg(told));
    }
    return problems;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repository.h"

#include "core/base/dates.h"

#include <QHash>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChunk = 400;
constexpr int kRowsAtOnce = 100;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

QStringList carriedColumns(const Field& set) {
    return latin(set.carried).split(u' ', Qt::SkipEmptyParts);
}

/// A day of a set is kept as text, as every day is.
QVariant storedMember(const Field& set, qint64 value) {
    return set.kind == FieldKind::DateSet ? QVariant(dayText(value)) : QVariant(value);
}

qint64 readMember(const Field& set, const Statement& row, int column) {
    return set.kind == FieldKind::DateSet ? dayNumber(row.text(column)) : row.integer(column);
}

QString placeholders(qsizetype count) {
    return QStringList(count, u"?"_s).join(u", "_s);
}

QString recordName(const EntityType& type, const Entity& entity) {
    const Field& field = type.numberField();
    const QString number = field.get(entity).toString();
    const bool isNamed = field.kind == FieldKind::Identifier && !number.isEmpty();
    return isNamed ? number : u'#' + QString::number(entity.id);
}

QStringList ownColumns(const EntityType& type) {
    QStringList columns{u"id"_s, u"uid"_s, u"revision"_s};
    for (const Field& field : type.fields) {
        if (!field.isSet()) columns.append(latin(field.column));
    }
    return columns;
}

}  // namespace

Repository::Repository(Database& database, const EntityType& type)
    : m_database(database),
      m_type(type),
      m_table(latin(type.table)),
      m_inserts(database, m_table, ownColumns(type)) {
    for (const Field& field : type.fields) {
        if (field.isSet()) {
            m_sets.push_back(&field);
            std::vector<const Field*> carried;
            for (const QString& column : carriedColumns(field))
                carried.push_back(type.find(column));
            m_carried.push_back(std::move(carried));
        } else {
            m_columns.push_back(&field);
        }
    }
    m_selectList = ownColumns(type).join(u", "_s);
    for (const Field* set : m_sets) {
        m_setInserts.emplace_back(
            database, latin(set->child),
            QStringList{m_table + u"_id"_s, u"position"_s, latin(set->childColumn)} +
                carriedColumns(*set));
    }
    m_setRemoves.resize(m_sets.size());
}

QVariant Repository::boundOver(const Field& field, const Entity& entity) const {
    const TextSeal* seal = field.isConfidential ? m_database.textSeal() : nullptr;
    if (!seal || field.get(entity).toString() != damagedTextMark()) return bound(field, entity);
    const QString sql = u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(latin(field.column), m_table);
    Statement row(m_database, sql);
    row.bind(entity.id);
    const QString stored = row.step() ? row.text(0) : QString();
    const auto text = seal->unseal(stored, entity.uid, field.column, field.mayBeClear);
    return text ? bound(field, entity) : stored;
}

QVariant Repository::bound(const Field& field, const Entity& entity) const {
    QVariant value = field.get(entity);
    const bool isId = field.kind == FieldKind::Code || field.kind == FieldKind::Reference;
    if (isId && value.toLongLong() == 0) return {};
    const TextSeal* seal = field.isConfidential ? m_database.textSeal() : nullptr;
    return seal ? seal->seal(value.toString(), entity.uid, field.column) : value;
}

void Repository::setBulk(bool isBulk) {
    const Dialect& dialect = m_database.dialect();
    const auto rowsAtOnce = [&](Dialect::Rows lie) {
        return isBulk ? std::min(kRowsAtOnce, dialect.rowsAtOnce(lie)) : 1;
    };
    // Where an id is known without asking, a record itself need not wait.
    m_waits = isBulk && !dialect.nextIds(m_table).isEmpty();
    m_nextIds.clear();
    m_inserts.clear();
    m_inserts.setCapacity(rowsAtOnce(Dialect::Rows::Scattered));
    for (size_t i = 0; i < m_setInserts.size(); ++i) {
        // What repeats columns of the record is counted, so its indexes are wide.
        const bool isCounted = !m_carried[i].empty();
        m_setInserts[i].clear();
        m_setInserts[i].setCapacity(
            rowsAtOnce(isCounted ? Dialect::Rows::Scattered : Dialect::Rows::Behind));
    }
}

void Repository::flush() {
    m_inserts.flush();
    for (WaitingRows& inserts : m_setInserts) inserts.flush();
}

void Repository::insert(Entity& entity) {
    entity.revision = 1;
    m_waits ? insertLater(entity) : insertNow(entity);
    writeSets(entity, false);
}

qint64 Repository::nextId() {
    if (m_nextIds.isEmpty()) {
        Statement ids(m_database, m_database.dialect().nextIds(m_table));
        ids.bind(kRowsAtOnce);
        while (ids.step()) m_nextIds.append(ids.integer(0));
    }
    return m_nextIds.takeFirst();
}

void Repository::insertLater(Entity& entity) {
    entity.id = nextId();
    QVariantList row{entity.id, entity.uid, entity.revision};
    for (const Field* field : m_columns) row.append(bound(*field, entity));
    m_inserts.add(row);
}

void Repository::insertNow(Entity& entity) {
    if (!m_insert) {
        QStringList names{u"uid"_s, u"revision"_s};
        for (const Field* field : m_columns) names.append(latin(field->column));
        const Dialect& dialect = m_database.dialect();
        m_insert = std::make_unique<Statement>(
            m_database,
            u"INSERT INTO %1 (id, %2) VALUES (%3, %4)"_s.arg(
                m_table, names.join(u", "_s), dialect.newId(m_table), placeholders(names.size())) +
                dialect.returningId());
    }
    m_insert->bind(entity.uid).bind(entity.revision);
    for (const Field* field : m_columns) m_insert->bind(bound(*field, entity));
    entity.id = m_insert->runInsert();
}

void Repository::reinsert(Entity& entity) {
    flush();
    if (find(entity.id)) throw Error(ErrorKind::Conflict, {m_table});
    QStringList names{u"id"_s, u"uid"_s, u"revision"_s};
    for (const Field* field : m_columns) names.append(latin(field->column));
    Statement insert(m_database, u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
                                     m_table, names.join(u", "_s), placeholders(names.size())));
    insert.bind(entity.id).bind(entity.uid).bind(++entity.revision);
    for (const Field* field : m_columns) insert.bind(bound(*field, entity));
    insert.run();
    writeSets(entity, false);
}

void Repository::update(Entity& entity) {
    flush();
    if (!m_update) {
        QStringList pairs;
        for (const Field* field : m_columns) pairs.append(latin(field->column) + u" = ?"_s);
        m_update = std::make_unique<Statement>(
            m_database,
            u"UPDATE %1 SET revision = revision + 1, %2 WHERE id = ? AND revision = ?"_s.arg(
                m_table, pairs.join(u", "_s)));
    }
    for (const Field* field : m_columns) m_update->bind(boundOver(*field, entity));
    m_update->bind(entity.id).bind(entity.revision);
    m_update->run();
    if (m_update->rowsAffected() == 0) throw Error(ErrorKind::Conflict, {m_table});
    ++entity.revision;
    writeSets(entity, true);
}

void Repository::remove(qint64 id) {
    flush();
    prepared(m_remove, [this] { return u"DELETE FROM %1 WHERE id = ?"_s.arg(m_table); })
        .bind(id)
        .run();
    // That of the last row could be given again, here or after a copy to the other engine.
    prepared(
        m_keepId,
        [this] {
            return u"INSERT INTO number_series (series, last) SELECT '%1.id', CAST(? AS BIGINT)"
                   " WHERE NOT EXISTS (SELECT 1 FROM %1 WHERE id > ?) ON CONFLICT (series) DO "
                   "UPDATE"
                   " SET last = CASE WHEN excluded.last > number_series.last THEN excluded.last"
                   " ELSE number_series.last END"_s.arg(m_table);
        })
        .bindAll(id, id)
        .run();
}

void Repository::writeSets(const Entity& entity, bool replace) {
    for (size_t i = 0; i < m_sets.size(); ++i) {
        const Field& set = *m_sets[i];
        if (replace) {
            prepared(
                m_setRemoves[i],
                [&] { return u"DELETE FROM %1 WHERE %2_id = ?"_s.arg(latin(set.child), m_table); })
                .bind(entity.id)
                .run();
        }
        const auto values = set.get(entity).value<QList<qint64>>();
        if (values.isEmpty() && !set.keepsNullChild) continue;
        for (qsizetype position = 0; position < std::max<qsizetype>(values.size(), 1); ++position) {
            QVariantList row{entity.id, position,
                             values.isEmpty() ? QVariant() : storedMember(set, values[position])};
            for (const Field* carried : m_carried[i]) row.append(bound(*carried, entity));
            // They refer to the record.
            if (m_setInserts[i].isAlmostFull()) m_inserts.flush();
            m_setInserts[i].add(row);
        }
    }
}

std::unique_ptr<Entity> Repository::readRow(
    const Statement& row, const std::function<void(const DamagedText&)>& damaged) const {
    std::unique_ptr<Entity> entity = m_type.make();
    entity->id = row.integer(0);
    entity->uid = row.blob(1);
    entity->revision = row.integer(2);
    int column = 3;
    const TextSeal* seal = m_database.textSeal();
    QStringList unread;
    for (const Field* field : m_columns) {
        QVariant value = row.value(column++);
        if (seal && field->isConfidential) {
            const auto text =
                seal->unseal(value.toString(), entity->uid, field->column, field->mayBeClear);
            if (!text && damaged) unread.append(latin(field->column));
            value = text ? *text : damagedTextMark();
        }
        field->set(*entity, value);
    }
    for (const QString& each : std::as_const(unread))
        damaged({m_table, recordName(m_type, *entity), each});
    return entity;
}

void Repository::readSets(std::span<const std::unique_ptr<Entity>> entities,
                          const std::vector<const Field*>& sets) {
    if (entities.empty()) return;
    flush();
    QHash<qint64, Entity*> byId;
    for (const auto& entity : entities) byId.insert(entity->id, entity.get());
    for (const Field* set : sets) {
        Statement rows(
            m_database,
            u"SELECT %1_id, %2 FROM %3 WHERE %1_id IN (%4) ORDER BY %1_id, position"_s.arg(
                m_table, latin(set->childColumn), latin(set->child),
                placeholders(static_cast<qsizetype>(entities.size()))));
        for (const auto& entity : entities) rows.bind(entity->id);
        QHash<qint64, QList<qint64>> values;
        while (rows.step()) {
            if (!rows.isNull(1)) values[rows.integer(0)].append(readMember(*set, rows, 1));
        }
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            set->set(*byId.value(it.key()), QVariant::fromValue(it.value()));
        }
    }
}

std::unique_ptr<Entity> Repository::find(qint64 id) {
    flush();
    Statement& row = prepared(
        m_find, [this] { return u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(m_selectList, m_table); });
    row.reset();
    row.bind(id);
    if (!row.step()) return nullptr;
    std::unique_ptr<Entity> entity = readRow(row);
    row.reset();
    readSets(std::span(&entity, 1), m_sets);
    return entity;
}

std::vector<std::unique_ptr<Entity>> Repository::findAll(const QList<qint64>& ids) {
    return read(ids, m_sets);
}

std::vector<std::unique_ptr<Entity>> Repository::findShown(const QList<qint64>& ids,
                                                           const QList<const Field*>& shown) {
    std::vector<const Field*> sets = m_sets;
    std::erase_if(sets, [&](const Field* set) { return !shown.contains(set); });
    return read(ids, sets);
}

std::vector<std::unique_ptr<Entity>> Repository::read(const QList<qint64>& ids,
                                                      const std::vector<const Field*>& sets) {
    flush();
    // One statement for a screenful: on a server each is a round trip.
    QHash<qint64, std::unique_ptr<Entity>*> places;
    std::vector<std::unique_ptr<Entity>> found(static_cast<size_t>(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i)
        places.insert(ids[i], &found[static_cast<size_t>(i)]);
    for (qsizetype from = 0; from < ids.size(); from += kChunk) {
        const QList<qint64> chunk = ids.mid(from, kChunk);
        Statement rows(m_database, u"SELECT %1 FROM %2 WHERE id IN (%3)"_s.arg(
                                       m_selectList, m_table, placeholders(chunk.size())));
        for (const qint64 id : chunk) rows.bind(id);
        while (rows.step()) *places.value(rows.integer(0)) = readRow(rows);
    }
    std::erase(found, nullptr);
    for (size_t from = 0; from < found.size(); from += kChunk) {
        readSets(std::span(found).subspan(from, std::min<size_t>(kChunk, found.size() - from)),
                 sets);
    }
    return found;
}

std::unique_ptr<Entity> Repository::load(qint64 id) {
    std::unique_ptr<Entity> entity = find(id);
    if (!entity) throw Error(ErrorKind::NotFound, {m_table});
    return entity;
}

std::unique_ptr<Entity> Repository::findByUid(const QByteArray& uid) {
    flush();
    Statement& row =
        prepared(m_findByUid, [this] { return u"SELECT id FROM %1 WHERE uid = ?"_s.arg(m_table); });
    row.reset();
    row.bind(uid);
    if (!row.step()) return nullptr;
    const qint64 id = row.integer(0);
    row.reset();
    return find(id);
}

qint64 Repository::findId(const QVariantList& key) {
    flush();
    if (!m_findId) {
        QStringList conditions;
        for (const Field& field : m_type.fields) {
            if (field.isKey) conditions.append(latin(field.column) + u" = ?"_s);
        }
        m_findId = std::make_unique<Statement>(
            m_database, u"SELECT id FROM %1 WHERE %2"_s.arg(m_table, conditions.join(u" AND "_s)));
    }
    m_findId->reset();
    for (const QVariant& value : key) m_findId->bind(value);
    const qint64 id = m_findId->step() ? m_findId->integer(0) : 0;
    m_findId->reset();
    return id;
}

QByteArray Repository::uidOf(qint64 id) {
    flush();
    Statement& row =
        prepared(m_uidOf, [this] { return u"SELECT uid FROM %1 WHERE id = ?"_s.arg(m_table); });
    row.reset();
    row.bind(id);
    const QByteArray uid = row.step() ? row.blob(0) : QByteArray();
    row.reset();
    return uid;
}

qint64 Repository::count() {
    flush();
    Statement row(m_database, u"SELECT count(*) FROM %1"_s.arg(m_table));
    row.step();
    return row.integer(0);
}

qint64 Repository::lastId() {
    flush();
    Statement row(m_database, u"SELECT coalesce(max(id), 0) FROM %1"_s.arg(m_table));
    row.step();
    return row.integer(0);
}

void Repository::forEach(const QString& orderBy, const std::function<void(const Entity&)>& visit,
                         const std::function<void(const DamagedText&)>& damaged) {
    flush();
    Statement rows(m_database,
                   u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(m_selectList, m_table, orderBy));
    std::vector<std::unique_ptr<Entity>> chunk;
    const auto visitAll = [&] {
        readSets(chunk, m_sets);
        for (const auto& entity : chunk) visit(*entity);
        chunk.clear();
    };
    while (rows.step()) {
        chunk.push_back(readRow(rows, damaged));
        if (chunk.size() == kChunk) visitAll();
    }
    visitAll();
}

}  // namespace madobe

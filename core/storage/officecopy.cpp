// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/officecopy.h"

#include "core/security/sealed.h"
#include "core/storage/journal.h"
#include "core/storage/migrator.h"
#include "core/storage/officestore.h"
#include "core/storage/statement.h"
#include "core/storage/temporarydatabase.h"
#include "core/storage/transaction.h"

#include <QFileInfo>

#include <vector>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 5000;
/// Engines take at most 32,766 values in one statement.
constexpr qsizetype kMostValues = 30'000;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

/// One table as both engines have it.
struct Table {
    QString name;
    QStringList columns;  // without generated ones
    QStringList key;      // columns of the primary key, in order
    QList<int> keyAt;     // where they stand among the columns
    struct Sealed {
        int at;
        const char* column;
        bool mayBeClear;
    };
    QList<Sealed> confidential;
    int boundToAt = -1;        // what binds a sealed text to its row
    QList<int> ownReferences;  // to rows of the same table

    QString ordered(int limit, bool goesOn) const {
        const QString keys = key.join(u", "_s);
        QString sql = u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), name);
        if (goesOn) {
            sql += u" WHERE (%1) > (%2)"_s.arg(keys, QStringList(key.size(), u"?"_s).join(u", "_s));
        }
        return sql + u" ORDER BY %1 LIMIT %2"_s.arg(keys).arg(limit);
    }
};

using Row = std::vector<QVariant>;

/// The same value from either engine.
QVariant plain(const QVariant& value) {
    if (value.isNull()) return {};
    switch (value.typeId()) {
        case QMetaType::QString:
        case QMetaType::QByteArray:
            return value;
        default:
            return value.toLongLong();
    }
}

Table describe(Database& database, const QString& name, const EntityType* type) {
    Table table;
    table.name = name;
    QMap<qint64, int> keys;
    Statement columns(database, database.dialect().columnsOf());
    columns.bind(name);
    while (columns.step()) {
        const auto at = static_cast<int>(table.columns.size());
        if (columns.integer(1) > 0) keys.insert(columns.integer(1), at);
        table.columns.append(columns.text(0));
    }
    for (const int at : std::as_const(keys)) {
        table.key.append(table.columns[at]);
        table.keyAt.append(at);
    }
    const auto placeOf = [&](const QString& column) {
        return static_cast<int>(table.columns.indexOf(column));
    };
    if (name == u"journal_entry"_s) {
        table.boundToAt = placeOf(u"id"_s);
        table.confidential.append({placeOf(latin(kJournalReason)), kJournalReason, true});
    }
    if (!type) return table;
    table.boundToAt = placeOf(u"uid"_s);
    for (const Field& field : type->fields) {
        const int at = placeOf(latin(field.column));
        if (at < 0) continue;
        if (field.isConfidential) {
            table.confidential.append({at, field.column, field.mayBeClear});
        }
        if (field.kind == FieldKind::Reference && latin(field.target) == name) {
            table.ownReferences.append(at);
        }
    }
    return table;
}

/// Rows of one table, in the order of its key, with texts unsealed.
class Reader {
public:
    Reader(Database& database, const Table& table) : m_database(database), m_table(table) {}

    /// Empty at the end.
    std::vector<Row> next() {
        std::vector<Row> rows;
        if (m_isAtEnd) return rows;
        Statement found(m_database, m_table.ordered(kRowsAtOnce, !m_last.empty()));
        for (const QVariant& value : m_last) found.bind(value);
        while (found.step()) {
            Row row;
            for (int i = 0; i < m_table.columns.size(); ++i) row.push_back(plain(found.value(i)));
            unseal(row);
            rows.push_back(std::move(row));
        }
        m_isAtEnd = rows.size() < kRowsAtOnce;
        if (!rows.empty()) {
            m_last.clear();
            for (const int at : m_table.keyAt) {
                m_last.push_back(rows.back()[static_cast<size_t>(at)]);
            }
        }
        return rows;
    }

private:
    void unseal(Row& row) const {
        const TextSeal* seal = m_database.textSeal();
        if (!seal || m_table.confidential.isEmpty()) return;
        const QByteArray uid = row[static_cast<size_t>(m_table.boundToAt)].toByteArray();
        for (const auto& [at, column, mayBeClear] : m_table.confidential) {
            QVariant& value = row[static_cast<size_t>(at)];
            // What no seal fits goes on as it lies.
            const auto text = seal->unseal(value.toString(), uid, column, mayBeClear);
            if (text) value = *text;
        }
    }

    Database& m_database;
    const Table& m_table;
    Row m_last;
    bool m_isAtEnd = false;
};

/// Writes rows with their ids, many in one statement where that is worth while.
class Writer {
public:
    Writer(Database& database, const Table& table)
        : m_database(database),
          m_table(table),
          m_many(std::max<qsizetype>(
              1, std::min<qsizetype>(database.dialect().rowsAtOnce(Dialect::Rows::Scattered),
                                     kMostValues / std::max<qsizetype>(1, table.columns.size())))) {
    }

    void write(std::vector<Row>& rows) {
        for (Row& row : rows) setAside(row);
        const auto many = static_cast<size_t>(m_many);
        for (size_t from = 0; from < rows.size(); from += many) {
            const size_t count = std::min(many, rows.size() - from);
            Statement& insert = statement(static_cast<qsizetype>(count));
            for (size_t i = from; i < from + count; ++i) bind(insert, rows[i]);
            insert.run();
        }
    }

    /// References within the table, when all of its rows are there.
    void finish() {
        for (const auto& [column, id, target] : m_later) {
            Statement(m_database, u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(m_table.name, column))
                .bindAll(target, id)
                .run();
        }
    }

private:
    struct Later {
        QString column;
        qint64 id;
        qint64 target;
    };

    void setAside(Row& row) {
        for (const int at : m_table.ownReferences) {
            QVariant& value = row[static_cast<size_t>(at)];
            if (value.isNull()) continue;
            m_later.append({m_table.columns[at],
                            row[static_cast<size_t>(m_table.keyAt.first())].toLongLong(),
                            value.toLongLong()});
            value = QVariant();
        }
    }

    void bind(Statement& insert, const Row& row) const {
        const TextSeal* seal = m_database.textSeal();
        for (size_t i = 0; i < row.size(); ++i) {
            QVariant value = row[i];
            for (const auto& [at, column, mayBeClear] : m_table.confidential) {
                if (!seal || at != static_cast<int>(i)) continue;
                const QVariant& boundTo = row[static_cast<size_t>(m_table.boundToAt)];
                value = seal->seal(value.toString(), boundTo.toByteArray(), column);
            }
            insert.bind(value);
        }
    }

    Statement& statement(qsizetype count) {
        if (m_insert && count == m_prepared) return *m_insert;
        const QString row = u'(' + QStringList(m_table.columns.size(), u"?"_s).join(u", "_s) + u')';
        m_insert = std::make_unique<Statement>(
            m_database,
            u"INSERT INTO %1 (%2) VALUES %3"_s.arg(m_table.name, m_table.columns.join(u", "_s),
                                                   QStringList(count, row).join(u", "_s)));
        m_prepared = count;
        return *m_insert;
    }

    Database& m_database;
    const Table& m_table;
    qsizetype m_many;
    qsizetype m_prepared = 0;
    std::unique_ptr<Statement> m_insert;
    QList<Later> m_later;
};

void refuseCancelled(const std::atomic_bool* cancelled) {
    if (cancelled && cancelled->load()) throw Error(ErrorKind::Cancelled);
}

class Fingerprint {
public:
    void add(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            for (const QVariant& value : row) {
                const QByteArray bytes = value.typeId() == QMetaType::QByteArray
                                             ? value.toByteArray()
                                             : value.toString().toUtf8();
                m_hasher.add(QByteArray::number(value.isNull() ? -1 : bytes.size()) + ':');
                m_hasher.add(bytes);
            }
        }
        m_rows += static_cast<qint64>(rows.size());
    }
    QByteArray result() { return QByteArray::number(m_rows) + ' ' + m_hasher.result(); }

private:
    KeyedHasher m_hasher;
    qint64 m_rows = 0;
};

}  // namespace

QStringList officeTables(Database& database, const Catalogue& catalogue) {
    QStringList there;
    Statement names(database, database.dialect().tables());
    while (names.step()) there.append(names.text(0));
    there.sort();
    // Keys are wrapped for a place and not part of what is in it; the version is the ladder's.
    there.removeAll(u"office_keys"_s);
    there.removeAll(u"schema_version"_s);
    QStringList ordered;
    const auto take = [&](const QString& name) {
        if (there.removeAll(name) > 0) ordered.append(name);
    };
    take(u"office"_s);
    for (const EntityType* type : catalogue.types()) {
        take(latin(type->table));
        for (const Field& field : type->fields) {
            if (field.isSet()) take(latin(field.child));
        }
    }
    take(u"journal_entry"_s);
    take(u"journal_change"_s);
    return ordered + there;
}

void copyOffice(Database& from, Database& to, const Catalogue& catalogue,
                const CopyProgress& progress, const std::atomic_bool* cancelled) {
    const ReadSnapshot snapshot(from);
    Transaction transaction(to);
    qint64 done = 0;
    QStringList numbered;
    for (const QString& name : officeTables(from, catalogue)) {
        const EntityType* type = catalogue.byTable(name);
        const Table table = describe(from, name, type);
        Fingerprint source;
        Reader reader(from, table);
        Writer writer(to, table);
        for (std::vector<Row> rows = reader.next(); !rows.empty(); rows = reader.next()) {
            refuseCancelled(cancelled);
            source.add(rows);
            writer.write(rows);
            done += static_cast<qint64>(rows.size());
            if (progress) progress(done);
        }
        writer.finish();
        if (table.key == QStringList{u"id"_s}) numbered.append(name);
        const QString look = to.dialect().afterFilling(name);
        if (!look.isEmpty()) to.exec(look);
        Fingerprint written;
        Reader back(to, table);
        for (std::vector<Row> rows = back.next(); !rows.empty(); rows = back.next()) {
            refuseCancelled(cancelled);
            written.add(rows);
        }
        if (source.result() != written.result()) {
            throw Error(ErrorKind::Storage, {to.path()}, u"copy of %1 differs"_s.arg(name));
        }
    }
    for (const QString& name : std::as_const(numbered)) {
        const QString numbering = to.dialect().afterCopy(name);
        if (!numbering.isEmpty()) to.exec(numbering);
    }
    writeSealsTexts(to, to.textSeal() != nullptr);
    transaction.commit();
}

void copyOfficeToFile(Database& from, const Catalogue& catalogue, const QString& path,
                      const CopyProgress& progress, const std::atomic_bool* cancelled) {
    if (QFileInfo::exists(path)) throw Error(ErrorKind::AlreadyExists, {path});
    TemporaryDatabase file(path + u".moving"_s);
    {
        Database to(DatabaseSource{file.path(), from.source().key}, OpenMode::Create);
        Migrator(to, Migrator::fromResources(kMigrations)).climb({});
        copyOffice(from, to, catalogue, progress, cancelled);
        to.checkpoint();
    }
    if (!file.keepAs(path)) throw Error(ErrorKind::AlreadyExists, {path});
}

}  // namespace madobe

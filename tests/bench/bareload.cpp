// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareload.h"

#include "core/exchange/csvreader.h"
#include "core/storage/statement.h"

#include <sqlcipher/sqlite3.h>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUidBytes = 16;

void bindText(sqlite3_stmt* statement, int at, const QString& text) {
    sqlite3_bind_text16(statement, at, text.utf16(), static_cast<int>(text.size() * 2),
                        SQLITE_STATIC);
}

QString insertSql(const QString& table, const QStringList& columns) {
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        table, columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s));
}

}  // namespace

BareLoad::BareLoad(Database& database, const CodeBook& codes, const EntityType& type)
    : m_raw(database.source()), m_type(type), m_uid(kUidBytes, '\0') {
    m_raw.exec("PRAGMA foreign_keys = OFF");
    const auto table = QString::fromLatin1(type.table);
    QStringList names{u"uid"_s, u"revision"_s};
    for (const Field& field : type.fields) {
        const auto target = QString::fromLatin1(field.target);
        if (field.isCode() && !m_ids.contains(target)) {
            for (const CodeEntry* code : codes.list(target)) m_ids[target][code->label] = code->id;
        } else if (field.isReference() && !m_ids.contains(target)) {
            Statement rows(database, u"SELECT number, id FROM %1"_s.arg(target));
            while (rows.step()) m_ids[target][rows.text(0)] = rows.integer(1);
        }
        auto column = std::make_unique<Column>();
        column->field = &field;
        if (!field.isSet()) names.append(QString::fromLatin1(field.column));
        m_columns.push_back(std::move(column));
    }
    m_insert = m_raw.prepare(insertSql(table, names));
    for (const auto& column : m_columns) {
        if (!column->field->isSet()) continue;
        QStringList child{table + u"_id"_s, u"position"_s,
                          QString::fromLatin1(column->field->childColumn)};
        const auto carried = QString::fromLatin1(column->field->carried);
        for (const QString& name : carried.split(u' ', Qt::SkipEmptyParts)) {
            child.append(name);
            for (const auto& other : m_columns) {
                if (name == QLatin1StringView(other->field->column)) {
                    column->carried.push_back(other.get());
                }
            }
        }
        column->child = m_raw.prepare(insertSql(QString::fromLatin1(column->field->child), child));
    }
}

BareLoad::~BareLoad() {
    sqlite3_finalize(m_insert);
    for (const auto& column : m_columns) sqlite3_finalize(column->child);
}

void BareLoad::match(const QStringList& header) {
    for (const auto& column : m_columns) {
        column->cell = header.indexOf(QString::fromUtf8(column->field->label));
    }
}

qint64 BareLoad::idOf(const Field& field, const QString& cell) const {
    return m_ids.value(QString::fromLatin1(field.target)).value(cell);
}

// What is derived is set as most rows have it: a finished consultation, which counts.
void BareLoad::bind(sqlite3_stmt* statement, int at, const Field& field,
                    const QString& cell) const {
    switch (field.kind) {
        case FieldKind::Code:
        case FieldKind::Reference: {
            const qint64 id = cell.isEmpty() ? 0 : idOf(field, cell);
            if (id == 0) {
                sqlite3_bind_null(statement, at);
            } else {
                sqlite3_bind_int64(statement, at, id);
            }
            return;
        }
        case FieldKind::State:
            sqlite3_bind_int64(statement, at, 1);
            return;
        case FieldKind::Flag:
            sqlite3_bind_int64(statement, at, field.isDerived || cell == u'1');
            return;
        case FieldKind::Number:
        case FieldKind::Tristate:
            if (cell.isEmpty()) {
                sqlite3_bind_null(statement, at);
            } else {
                sqlite3_bind_int64(statement, at, cell.toLongLong());
            }
            return;
        default:
            bindText(statement, at, cell);
    }
}

void BareLoad::insertChildren(const Column& set, const QStringList& cells, qint64 id) {
    const QString& cell = cells[set.cell];
    const QStringList values = cell.isEmpty() ? QStringList() : cell.split(u';');
    if (values.isEmpty() && !set.field->keepsNullChild) return;
    for (qsizetype i = 0; i < std::max<qsizetype>(values.size(), 1); ++i) {
        sqlite3_bind_int64(set.child, 1, id);
        sqlite3_bind_int64(set.child, 2, i);
        if (values.isEmpty()) {
            sqlite3_bind_null(set.child, 3);
        } else {
            sqlite3_bind_int64(set.child, 3, idOf(*set.field, values[i]));
        }
        int at = 4;
        for (const Column* column : set.carried) {
            bind(set.child, at++, *column->field, cells.value(column->cell));
        }
        sqlite3_step(set.child);
        sqlite3_reset(set.child);
    }
}

void BareLoad::run(QIODevice& csv) {
    CsvReader reader(csv, u"bench"_s);
    match(reader.readHeader([](const QStringList&) { return true; }));
    m_raw.exec("BEGIN IMMEDIATE");
    qint64 serial = 0;
    TableRow row;
    while (reader.next(row)) {
        ++serial;
        memcpy(m_uid.data(), &serial, sizeof serial);
        sqlite3_bind_blob(m_insert, 1, m_uid.constData(), kUidBytes, SQLITE_STATIC);
        sqlite3_bind_int64(m_insert, 2, 1);
        int at = 3;
        for (const auto& column : m_columns) {
            if (column->field->isSet()) continue;
            bind(m_insert, at++, *column->field, row.cells.value(column->cell));
        }
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
        const qint64 id = sqlite3_last_insert_rowid(m_raw.handle());
        for (const auto& column : m_columns) {
            if (column->child) insertChildren(*column, row.cells, id);
        }
    }
    m_raw.exec("COMMIT");
}

}  // namespace madobe::bench

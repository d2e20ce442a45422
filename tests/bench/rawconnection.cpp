// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawconnection.h"

#include "core/storage/sqlcipherdriver.h"

#include <sqlcipher/sqlite3.h>

#include <stdexcept>

namespace madobe::bench {

namespace {

int keepStatement(unsigned, void* list, void* statement, void* sql) {
    // What a trigger does is told as a comment.
    if (static_cast<const char*>(sql)[0] == '-') return 0;
    char* const expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
    // Of ours; the library alone has this one.
    static_cast<QList<QByteArray>*>(list)->append(
        QByteArray(expanded).replace("holds_text(", "instr("));
    sqlite3_free(expanded);
    return 0;
}

}  // namespace

QList<QByteArray> statementsOf(Database& file, const std::function<void()>& work) {
    QList<QByteArray> statements;
    sqlite3* const handle = file.driver().connection();
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, &keepStatement, &statements);
    work();
    sqlite3_trace_v2(handle, 0, nullptr, nullptr);
    return statements;
}

RawConnection::RawConnection(const DatabaseSource& source) {
    if (sqlite3_open_v2(source.place.path.toUtf8().constData(), &m_handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
        throw std::runtime_error("cannot open");
    }
    const QByteArray key = "x'" + source.key->bytes().toByteArray().toHex() + "'";
    sqlite3_key_v2(m_handle, "main", key.constData(), static_cast<int>(key.size()));
    exec("PRAGMA foreign_keys = ON");
    exec("PRAGMA journal_mode = WAL");
    exec("PRAGMA synchronous = FULL");
    exec("PRAGMA temp_store = MEMORY");
    exec("PRAGMA cache_size = -262144");
}

RawConnection::~RawConnection() {
    sqlite3_close(m_handle);
}

void RawConnection::exec(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
}

sqlite3_stmt* RawConnection::prepare(const QString& sql) {
    return prepare(sql.toUtf8());
}

sqlite3_stmt* RawConnection::prepare(const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
    return statement;
}

void RawConnection::run(const QByteArray& statement) {
    sqlite3_stmt* rows = prepare(statement);
    const int columns = sqlite3_column_count(rows);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(rows)) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(rows, i) == SQLITE_INTEGER) {
                sqlite3_column_int64(rows, i);
            } else {
                sqlite3_column_text(rows, i);
            }
        }
    }
    sqlite3_finalize(rows);
    if (result != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(m_handle));
}

}  // namespace madobe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawconnection.h"

#include <sqlcipher/sqlite3.h>

#include <stdexcept>

namespace madobe::bench {

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
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr) !=
        SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
    return statement;
}

qint64 RawConnection::readAll(const QString& sql) {
    sqlite3_stmt* statement = prepare(sql);
    const int columns = sqlite3_column_count(statement);
    qint64 sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) sum += sqlite3_column_int64(statement, i);
    }
    sqlite3_finalize(statement);
    return sum;
}

}  // namespace madobe::bench

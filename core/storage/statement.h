// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <type_traits>

namespace madobe {

/// One prepared statement, forward-only, used again after reset() or run(); prepared once for all
/// that have the same text one after the other. Throws Error with a kind of storage; the detail
/// holds the SQL and the code, never a value.
class Statement {
public:
    Statement(Database& database, const QString& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// The next `?`. Null text and bytes bind as empty ones, an invalid variant as NULL.
    Statement& bind(const QVariant& value);
    template <typename... Args>
    Statement& bindAll(const Args&... args) {
        (bind(toVariant(args)), ...);
        return *this;
    }

    /// Runs on the first call; false after the last row.
    bool step();
    /// Runs to the end and is ready for the next binding.
    void run();
    /// An INSERT of one row that ends with Dialect::returningId(); returns the row's id.
    qint64 runInsert();
    void reset();

    QVariant value(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;
    qint64 rowsAffected() const { return m_rowsAffected; }

private:
    template <typename T>
    static QVariant toVariant(const T& value) {
        if constexpr (std::is_same_v<T, QVariant>) {
            return value;
        } else if constexpr (std::is_same_v<T, bool>) {
            return QVariant(value ? 1 : 0);
        } else {
            return QVariant::fromValue(value);
        }
    }
    void execute();
    [[noreturn]] void fail();

    Database& m_database;
    QString m_sql;
    QSqlQuery m_query;
    bool m_failed = false;
    int m_next = 0;
    bool m_executed = false;
    qint64 m_rowsAffected = 0;
};

}  // namespace madobe

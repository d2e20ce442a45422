// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"

#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QSqlResult>

#include <atomic>
#include <optional>
#include <set>

struct sqlite3;

namespace madobe {

class SqlCipherResult;

/// Qt Sql over the SQLCipher C API, linked in. Results are forward-only and read the live
/// row, so a QSqlQueryModel stays empty. Never prints.
class SqlCipherDriver final : public QSqlDriver {
    Q_OBJECT

public:
    /// The raw key of 32 bytes; this copy is wiped once open() has used it.
    explicit SqlCipherDriver(QByteArrayView rawKey32);
    ~SqlCipherDriver() override;

    /// `options`: "create", "readonly" or nothing. Succeeds only for a cipher library.
    bool open(const QString& path, const QString& user, const QString& password,
              const QString& host, int port, const QString& options) override;
    void close() override;
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult* createResult() const override;
    QVariant handle() const override;
    QStringList tables(QSql::TableType type) const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    /// From any thread, while the connection is open.
    bool cancelQuery() override;
    /// Statements fail as cancelled once so much time has gone; nullopt: no longer.
    void limitTime(std::optional<int> milliseconds);
    /// Statements fail as cancelled once it is set, in place of a limit; nullptr: no longer.
    void stopWhen(const std::atomic_bool* isSet);

    sqlite3* connection() const { return m_connection; }

private:
    friend class SqlCipherResult;
    bool run(const char* sql);

    std::optional<DataKey> m_key;
    sqlite3* m_connection = nullptr;
    QDeadlineTimer m_deadline;
    mutable std::set<SqlCipherResult*> m_results;
};

}  // namespace madobe

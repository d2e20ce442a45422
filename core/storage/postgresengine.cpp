// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postgresengine.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <utility>

namespace madobe {

namespace {

constexpr int kOldestServer = 150000;  // server_version_num

}  // namespace

PostgresEngine::PostgresEngine(ServerAddress address, OpenMode mode)
    : m_address(std::move(address)), m_mode(mode) {}

PostgresEngine::~PostgresEngine() = default;

QString PostgresEngine::name() const {
    return QStringLiteral("%1:%2/%3")
        .arg(m_address.host, QString::number(m_address.port), m_address.database);
}

void PostgresEngine::open() {
    connectTo(QStringLiteral("QPSQL"));
    sql().setHostName(m_address.host);
    sql().setPort(m_address.port);
    sql().setDatabaseName(m_address.database);
    sql().setUserName(m_address.role);
    sql().setConnectOptions(QStringLiteral("connect_timeout=10;application_name=Madobe"));
    if (!sql().open()) {
        throw Error(ErrorKind::CannotOpen, {name()}, sql().lastError().nativeErrorCode());
    }
    verifyServer();
    // A colleague's long import is waited for like in the file.
    exec(QStringLiteral("SET lock_timeout = '5s'"));
    exec(QStringLiteral("SET client_min_messages = warning"));
    if (m_mode == OpenMode::ReadOnly) {
        exec(QStringLiteral("SET default_transaction_read_only = on"));
    }
}

// Texts must compare byte by byte as in the file, or lists and ledgers would change their order.
void PostgresEngine::verifyServer() {
    QSqlQuery query(sql());
    if (!query.exec(QStringLiteral(
            "SELECT current_setting('server_version_num'), pg_encoding_to_char(encoding),"
            " datcollate, pg_backend_pid() FROM pg_database WHERE datname = current_database()")) ||
        !query.next()) {
        throw storageError(*this, query.lastError(), QStringLiteral("verify"));
    }
    m_backend = query.value(3).toLongLong();
    if (query.value(0).toInt() < kOldestServer) {
        throw Error(ErrorKind::ServerTooOld, {name(), query.value(0).toString()});
    }
    const QString collation = query.value(2).toString();
    if (query.value(1).toString() != QLatin1String("UTF8") ||
        (collation != QLatin1String("C") && collation != QLatin1String("C.UTF-8"))) {
        throw Error(ErrorKind::ServerUnsuited, {name(), collation});
    }
}

// The connection is busy with what is to be stopped, so another one asks.
void PostgresEngine::interrupt() {
    const QString name = QStringLiteral("madobe-cancel-%1").arg(reinterpret_cast<quintptr>(this));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        other.setHostName(m_address.host);
        other.setPort(m_address.port);
        other.setDatabaseName(m_address.database);
        other.setUserName(m_address.role);
        if (other.open()) {
            QSqlQuery(other).exec(QStringLiteral("SELECT pg_cancel_backend(%1)").arg(m_backend));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

}  // namespace madobe

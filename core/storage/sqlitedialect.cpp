// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlitedialect.h"

#include "core/base/fulldisk.h"
#include "core/storage/engine.h"

#include <QSqlQuery>
#include <QVariant>

#include <sqlcipher/sqlite3.h>

namespace madobe {

QString SqliteDialect::idColumn() const {
    return QStringLiteral("INTEGER PRIMARY KEY");
}
QString SqliteDialect::integer() const {
    return QStringLiteral("INTEGER");
}
QString SqliteDialect::text() const {
    return QStringLiteral("TEXT");
}
QString SqliteDialect::blob() const {
    return QStringLiteral("BLOB");
}
QString SqliteDialect::boolean() const {
    return QStringLiteral("INTEGER");
}
QString SqliteDialect::newUid() const {
    return QStringLiteral("randomblob(16)");
}
QString SqliteDialect::strictTable() const {
    return QStringLiteral(" STRICT");
}
QString SqliteDialect::keyedTable() const {
    return QStringLiteral(" STRICT, WITHOUT ROWID");
}
QString SqliteDialect::forbid(const QString& operation, const QString& table) const {
    return QStringLiteral(
               "CREATE TRIGGER tr_%1_%2 BEFORE %3 ON %1\n"
               "BEGIN SELECT RAISE(ABORT, 'the journal is written once'); END;")
        .arg(table, operation.toLower(), operation);
}
QString SqliteDialect::allow(const QString& operation, const QString& table) const {
    return QStringLiteral("DROP TRIGGER tr_%1_%2").arg(table, operation.toLower());
}
// A deferred one that turns to writing later fails at once when somebody else wrote meanwhile.
QString SqliteDialect::begin() const {
    return QStringLiteral("BEGIN IMMEDIATE");
}
QString SqliteDialect::waitAtMost(int milliseconds) const {
    return QStringLiteral("PRAGMA busy_timeout = %1").arg(milliseconds);
}

QString SqliteDialect::beginRead() const {
    return QStringLiteral("BEGIN DEFERRED");
}

QString SqliteDialect::firstRead() const {
    return QStringLiteral("SELECT count(*) FROM sqlite_schema");
}
// Ignored inside a transaction, so it frames one.
QString SqliteDialect::beforeClimb() const {
    return QStringLiteral("PRAGMA foreign_keys = OFF");
}
QString SqliteDialect::afterClimb() const {
    return QStringLiteral("PRAGMA foreign_keys = ON");
}
bool SqliteDialect::streamsRows() const {
    return true;
}

QString SqliteDialect::contains(const QString& column) const {
    return QStringLiteral("holds_text(%1, ?)").arg(column);
}

QString SqliteDialect::weekday(const QString& column) const {
    return QStringLiteral("CAST(strftime('%w', %1) AS INTEGER)").arg(column);
}

QString SqliteDialect::yearMonth(const QString& column) const {
    return QStringLiteral("CAST(nullif(substr(%1, 1, 4) || substr(%1, 6, 2), '') AS INTEGER)")
        .arg(column);
}

QString SqliteDialect::announce() const {
    return {};
}

QString SqliteDialect::now() const {
    return {};
}

QString SqliteDialect::tables() const {
    return QStringLiteral(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
}
QString SqliteDialect::columnsOf() const {
    return QStringLiteral("SELECT name, pk FROM pragma_table_info(?)");
}
QString SqliteDialect::returningId() const {
    return {};
}
// A rowid is the highest that stands plus one: that of the last row would be given again.
QString SqliteDialect::newId(const QString& table) const {
    return QStringLiteral(
               "1 + max(coalesce((SELECT max(id) FROM %1), 0),"
               " coalesce((SELECT last FROM number_series WHERE series = '%1.id'), 0))")
        .arg(table);
}
QString SqliteDialect::nextIds(const QString&) const {
    return {};
}
// So that a statement of several rows can be taken back alone, each page it touches is kept.
int SqliteDialect::rowsAtOnce(Rows lie) const {
    return lie == Rows::Behind ? 100 : 1;
}
QString SqliteDialect::afterCopy(const QString&) const {
    return {};
}

QString SqliteDialect::afterFilling(const QString&) const {
    return {};
}

ErrorKind SqliteDialect::classify(const QSqlError& error, const QString& folder) const {
    switch (error.nativeErrorCode().toInt() & 0xFF) {
        case SQLITE_CONSTRAINT:
            return ErrorKind::Constraint;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorKind::Locked;
        case SQLITE_READONLY:
            return ErrorKind::ReadOnly;
        case SQLITE_FULL:
            return ErrorKind::DiskFull;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorKind::Corrupt;
        case SQLITE_CANTOPEN:
            return isDiskFull(folder) ? ErrorKind::DiskFull : ErrorKind::CannotOpen;
        case SQLITE_IOERR:
            // Only a plain write says SQLITE_FULL: not side files, syncs and temporary files.
            return isDiskFull(folder) ? ErrorKind::DiskFull : ErrorKind::Storage;
        case SQLITE_INTERRUPT:
            return ErrorKind::Cancelled;
        case SQLITE_ERROR:
            // SQLite says what is wrong with a statement; SQLCipher, of a page whose seal does not
            // fit, nothing.
            return error.databaseText() == QLatin1StringView(sqlite3_errstr(SQLITE_ERROR))
                       ? ErrorKind::Corrupt
                       : ErrorKind::Storage;
        default:
            return ErrorKind::Storage;
    }
}

QString SqliteDialect::constraintText(const QSqlError& error) const {
    return error.databaseText();
}

bool SqliteDialect::isConnectionLost(const QSqlError&) const {
    return false;
}

int SqliteDialect::schemaVersion(Engine& engine) const {
    QSqlQuery query(engine.sql());
    const QString read = QStringLiteral("PRAGMA user_version");
    if (!query.exec(read) || !query.next()) throw storageError(engine, query.lastError(), read);
    return query.value(0).toInt();
}

void SqliteDialect::setSchemaVersion(Engine& engine, int version) const {
    engine.exec(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/sqlcipherdriver.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QVariant>

#include <atomic>
#include <utility>

namespace madobe {

namespace {

const QByteArray kPlainMagic("SQLite format 3\0", 16);

QString freshName() {
    static std::atomic<quint64> next{0};
    return QStringLiteral("madobe-%1").arg(++next);
}

bool isPlaintext(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kPlainMagic.size()) == kPlainMagic;
}

void removeFiles(const QString& path) {
    for (const QLatin1String end : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"),
                                    QLatin1String("-journal")}) {
        QFile::remove(path + end);
    }
}

}  // namespace

bool isNetworkFileSystem(const QByteArray& type) {
    return type.startsWith("nfs") || type.startsWith("smb") || type == "cifs" ||
           type == "fuse.sshfs" || type == "fuse.smbnetfs" || type == "davfs" || type == "afs" ||
           type == "ncpfs" || type == "fuse.davfs2" || type == "fuse.gvfsd-fuse";
}

Database::Database(const QString& path, const DataKey& key, OpenMode mode)
    : Database(DatabaseSource{path, std::make_shared<const DataKey>(key.clone())}, mode) {}

Database::Database(const DatabaseSource& source, OpenMode mode)
    : m_source(source), m_mode(mode), m_dialect(std::make_unique<SqliteDialect>()) {
    const bool creates = mode == OpenMode::Create;
    if (QFileInfo::exists(path()) == creates) {
        throw Error(creates ? ErrorKind::AlreadyExists : ErrorKind::CannotOpen, {path()});
    }
    try {
        open();
    } catch (...) {
        closeDriver();
        if (creates) removeFiles(path());
        throw;
    }
}

Database::~Database() {
    closeDriver();
}

std::unique_ptr<Database> Database::another(OpenMode mode) const {
    return std::make_unique<Database>(m_source, mode);
}

void Database::open() {
    refuseNetworkFolder();
    refusePlaintext();
    connectDriver();
    verifyCipher();
    verifyKey();
    verifyMark();
    applySettings();
    if (m_mode == OpenMode::Create) {
        // Proof by the bytes on disk: a wrong library would have written readable pages.
        exec(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
        checkpoint();
        refusePlaintext();
    }
}

void Database::refuseNetworkFolder() const {
    const QString folder = QFileInfo(path()).absolutePath();
    if (isNetworkFileSystem(QStorageInfo(folder).fileSystemType())) {
        throw Error(ErrorKind::NetworkFolder, {path()});
    }
}

void Database::refusePlaintext() const {
    if (isPlaintext(path())) throw Error(ErrorKind::NotEncrypted, {path()});
}

void Database::connectDriver() {
    auto driver = std::make_unique<SqlCipherDriver>(m_source.key->bytes());
    m_name = freshName();
    m_driver = driver.get();
    m_sql = QSqlDatabase::addDatabase(driver.release(), m_name);
    m_sql.setDatabaseName(path());
    if (m_mode == OpenMode::Create) m_sql.setConnectOptions(QStringLiteral("create"));
    if (m_mode == OpenMode::ReadOnly) m_sql.setConnectOptions(QStringLiteral("readonly"));
    if (!m_sql.open()) throw openingError(m_sql.lastError());
}

void Database::closeDriver() {
    if (m_name.isEmpty()) return;
    m_sql.close();
    m_sql = QSqlDatabase();
    m_driver = nullptr;
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Error Database::openingError(const QSqlError& error) const {
    ErrorKind kind = m_dialect->classify(error);
    // SQLite says "cannot open" when it may not make its side files.
    const QFileInfo file(path());
    const bool readOnly =
        !QFileInfo(file.absolutePath()).isWritable() || (file.exists() && !file.isWritable());
    if (kind == ErrorKind::CannotOpen && file.absoluteDir().exists() && readOnly) {
        kind = ErrorKind::ReadOnly;
    }
    return Error(kind, {path()}, error.nativeErrorCode());
}

void Database::verifyCipher() {
    if (pragma(QStringLiteral("PRAGMA cipher_version")).isEmpty()) {
        throw Error(ErrorKind::NotEncrypted, {path()}, QStringLiteral("no cipher library"));
    }
}

void Database::verifyKey() {
    QSqlQuery query(m_sql);
    if (query.exec(QStringLiteral("SELECT count(*) FROM sqlite_schema"))) return;
    const Error error = openingError(query.lastError());
    // A wrong key and a damaged first page look the same.
    if (error.kind() == ErrorKind::Corrupt) {
        throw Error(ErrorKind::KeyFileForeign, {path()}, error.detail());
    }
    throw Error(error);
}

void Database::verifyMark() {
    if (m_mode == OpenMode::Create) return;
    if (pragma(QStringLiteral("PRAGMA application_id")).toInt() != kApplicationId) {
        throw Error(ErrorKind::NotOurFile, {path()});
    }
}

void Database::applySettings() {
    for (const QLatin1String setting :
         {QLatin1String("foreign_keys = ON"), QLatin1String("synchronous = FULL"),
          // A sort that spills would leave readable pages in a temporary file.
          QLatin1String("temp_store = MEMORY"), QLatin1String("cache_size = -262144"),
          QLatin1String("trusted_schema = OFF"), QLatin1String("recursive_triggers = OFF")}) {
        exec(QLatin1String("PRAGMA ") + setting);
    }
    pragma(QStringLiteral("PRAGMA busy_timeout = 5000"));
    if (m_mode == OpenMode::ReadOnly) return;
    if (pragma(QStringLiteral("PRAGMA journal_mode = WAL")) != QLatin1String("wal")) {
        throw Error(ErrorKind::NetworkFolder, {path()}, QStringLiteral("no WAL"));
    }
}

void Database::exec(const QString& sql) {
    QSqlQuery query(m_sql);
    query.setForwardOnly(true);
    if (!query.exec(sql)) throw storageError(*this, query.lastError(), sql);
}

QString Database::pragma(const QString& statement) {
    QSqlQuery query(m_sql);
    if (!query.exec(statement)) throw openingError(query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

QStringList Database::listOf(const QString& statement) {
    QStringList lines;
    Statement query(*this, statement);
    while (query.step()) lines.append(query.text(0));
    return lines;
}

bool Database::quickCheck() {
    try {
        return listOf(QStringLiteral("PRAGMA quick_check(1)")) == QStringList{QStringLiteral("ok")};
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Corrupt) return false;
        throw;
    }
}

QStringList Database::integrityProblems() {
    QStringList problems;
    try {
        problems = listOf(QStringLiteral("PRAGMA integrity_check(100)"));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Corrupt) throw;
        return {error.detail()};
    }
    return problems == QStringList{QStringLiteral("ok")} ? QStringList() : problems;
}

QStringList Database::foreignKeyProblems() {
    return listOf(
        QStringLiteral("SELECT \"table\" || ' ' || coalesce(rowid, '') || ' ' || parent"
                       " FROM pragma_foreign_key_check LIMIT 100"));
}

void Database::checkpoint() {
    pragma(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

void Database::interrupt() {
    if (m_driver) m_driver->cancelQuery();
}

}  // namespace madobe

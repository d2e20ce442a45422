// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqliteengine.h"

#include "core/storage/networkfolder.h"
#include "core/storage/sealedpage.h"
#include "core/storage/sqlcipherdriver.h"
#include "core/storage/unclosedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QVariant>

#include <utility>

namespace madobe {

namespace {

/// "MDBE" in the header of every file of ours.
constexpr int kApplicationId = 0x4D444245;
constexpr QLatin1String kCacheSize("cache_size = -262144");
constexpr QLatin1String kSmallCacheSize("cache_size = -4096");
const QByteArray kPlainMagic("SQLite format 3\0", 16);

bool isPlaintext(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kPlainMagic.size()) == kPlainMagic;
}

class SmallCache {
public:
    explicit SmallCache(Engine& engine) : m_engine(engine) { set(kSmallCacheSize); }
    ~SmallCache() {
        try {
            set(kCacheSize);
        } catch (const Error&) {
            return;  // slower, no more
        }
    }
    SmallCache(const SmallCache&) = delete;
    SmallCache& operator=(const SmallCache&) = delete;

private:
    void set(QLatin1String size) { m_engine.exec(QLatin1String("PRAGMA ") + size); }

    Engine& m_engine;
};

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

// Who closes a file takes away what was written beside it.
bool isUnclosed(const QString& path) {
    return QFileInfo(path + QLatin1String("-wal")).size() > 0;
}

SqliteEngine::SqliteEngine(QString path, std::shared_ptr<const DataKey> key, OpenMode mode)
    : m_path(std::move(path)), m_key(std::move(key)), m_mode(mode) {}

SqliteEngine::~SqliteEngine() = default;

QString SqliteEngine::folder() const {
    return QFileInfo(m_path).absolutePath();
}

void SqliteEngine::open() {
    const bool creates = m_mode == OpenMode::Create;
    if (QFileInfo::exists(m_path) == creates) {
        throw Error(creates ? ErrorKind::AlreadyExists : ErrorKind::CannotOpen, {m_path});
    }
    try {
        prepare();
    } catch (...) {
        close();
        if (creates) removeFiles(m_path);
        throw;
    }
}

void SqliteEngine::prepare() {
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

void SqliteEngine::refuseNetworkFolder() const {
    if (isNetworkFileSystem(QStorageInfo(folder()).fileSystemType())) {
        throw Error(ErrorKind::NetworkFolder, {m_path});
    }
}

void SqliteEngine::refusePlaintext() const {
    if (isPlaintext(m_path)) throw Error(ErrorKind::NotEncrypted, {m_path});
}

void SqliteEngine::connectDriver() {
    auto driver = std::make_unique<SqlCipherDriver>(m_key->bytes());
    m_driver = driver.get();
    connectTo(driver.release());
    sql().setDatabaseName(m_path);
    if (m_mode == OpenMode::Create) sql().setConnectOptions(QStringLiteral("create"));
    if (m_mode == OpenMode::ReadOnly) sql().setConnectOptions(QStringLiteral("readonly"));
    if (!sql().open()) throw openingError(sql().lastError());
}

Error SqliteEngine::openingError(const QSqlError& error) const {
    ErrorKind kind = m_dialect.classify(error, folder());
    // SQLite says "cannot open" when it may not make its side files.
    const QFileInfo file(m_path);
    const bool readOnly =
        !QFileInfo(file.absolutePath()).isWritable() || (file.exists() && !file.isWritable());
    if (kind == ErrorKind::CannotOpen && file.absoluteDir().exists() && readOnly) {
        kind = ErrorKind::ReadOnly;
    }
    return Error(kind, {m_path}, error.nativeErrorCode());
}

void SqliteEngine::verifyCipher() {
    if (pragma(QStringLiteral("PRAGMA cipher_version")).isEmpty()) {
        throw Error(ErrorKind::NotEncrypted, {m_path}, QStringLiteral("no cipher library"));
    }
}

void SqliteEngine::verifyKey() {
    QSqlQuery query(sql());
    if (query.exec(QStringLiteral("SELECT count(*) FROM sqlite_schema"))) return;
    const Error error = openingError(query.lastError());
    // To the engine a wrong key and a damaged first page look the same.
    if (error.kind() == ErrorKind::Corrupt && !hasPageSealedBy(*m_key, m_path)) {
        throw Error(ErrorKind::KeyFileForeign, {m_path}, error.detail());
    }
    throw Error(error);
}

void SqliteEngine::verifyMark() {
    if (m_mode == OpenMode::Create) return;
    if (pragma(QStringLiteral("PRAGMA application_id")).toInt() != kApplicationId) {
        throw Error(ErrorKind::NotOurFile, {m_path});
    }
}

void SqliteEngine::applySettings() {
    for (const QLatin1String setting :
         {QLatin1String("foreign_keys = ON"), QLatin1String("synchronous = FULL"),
          // A sort that spills would leave readable pages in a temporary file.
          QLatin1String("temp_store = MEMORY"), kCacheSize, QLatin1String("trusted_schema = OFF"),
          QLatin1String("recursive_triggers = OFF")}) {
        exec(QLatin1String("PRAGMA ") + setting);
    }
    if (m_mode == OpenMode::ReadOnly) return;
    if (pragma(QStringLiteral("PRAGMA journal_mode = WAL")) != QLatin1String("wal")) {
        throw Error(ErrorKind::NetworkFolder, {m_path}, QStringLiteral("no WAL"));
    }
}

QString SqliteEngine::pragma(const QString& statement) {
    QSqlQuery query(sql());
    if (!query.exec(statement)) throw openingError(query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

bool SqliteEngine::quickCheck() {
    // Every page is read once, so keeping them would only take memory.
    const SmallCache cache(*this);
    try {
        return listOf(QStringLiteral("PRAGMA quick_check(1)")) == QStringList{QStringLiteral("ok")};
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Corrupt) return false;
        throw;
    }
}

QStringList SqliteEngine::integrityProblems() {
    QStringList problems;
    try {
        problems = listOf(QStringLiteral("PRAGMA integrity_check(100)"));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Corrupt) throw;
        return {error.detail()};
    }
    return problems == QStringList{QStringLiteral("ok")} ? QStringList() : problems;
}

QStringList SqliteEngine::foreignKeyProblems() {
    return listOf(
        QStringLiteral("SELECT \"table\" || ' ' || coalesce(rowid, '') || ' ' || parent"
                       " FROM pragma_foreign_key_check LIMIT 100"));
}

void SqliteEngine::checkpoint() {
    pragma(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

void SqliteEngine::interrupt() {
    if (m_driver) m_driver->cancelQuery();
}

void SqliteEngine::limitTime(std::optional<int> milliseconds) {
    m_driver->limitTime(milliseconds);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcipherdriver.h"

#include "core/base/ownerfile.h"
#include "core/storage/dialect.h"
#include "core/storage/sealedpage.h"
#include "core/storage/sqlcipherresult.h"

#include <QFile>
#include <QSqlError>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <array>
#include <mutex>
#include <string_view>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace madobe {

namespace {

void ignoreLog(void*, int, const char*) {}

// Both loggers write file names and SQL to standard error by default.
void silenceLibrary() {
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_LOG, ignoreLog, nullptr); });
}

int flagsOf(const QString& options) {
    int flags = SQLITE_OPEN_READWRITE;
    if (options == QLatin1String("create")) flags |= SQLITE_OPEN_CREATE;
    if (options == QLatin1String("readonly")) flags = SQLITE_OPEN_READONLY;
    return flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

/// By C call, so that the key is never SQL text: x'<64 hex digits>' is a raw key.
int giveKey(sqlite3* connection, QByteArrayView key) {
    constexpr std::size_t kHex = 2 * DataKey::kBytes;
    std::array<char, kHex + 4> text{'x', '\''};
    sodium_bin2hex(text.data() + 2, kHex + 1, reinterpret_cast<const unsigned char*>(key.data()),
                   static_cast<std::size_t>(key.size()));
    text[kHex + 2] = '\'';
    const int result = sqlite3_key_v2(connection, "main", text.data(), static_cast<int>(kHex + 3));
    sodium_memzero(text.data(), text.size());
    return result;
}

/// SQLite takes an empty file for a new one, and gives its side files the same permissions.
void makeForOwner(const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) file.setPermissions(kOwnerOnly);
}

int markAnswered(void* answered, int, char**, char**) {
    *static_cast<bool*>(answered) = true;
    return 0;
}

/// Of SQLite's virtual machine; some tenths of a millisecond.
constexpr int kStepsBetweenLooks = 2000;

int hasExpired(void* deadline) {
    return static_cast<const QDeadlineTimer*>(deadline)->hasExpired() ? 1 : 0;
}

int hasBeenSet(void* flag) {
    return static_cast<const std::atomic_bool*>(flag)->load() ? 1 : 0;
}

/// holds_text(text, part): bytes in bytes. SQLite's own instr() goes by characters, which takes
/// half as long again; UTF-8 needs no such care.
void holdsText(sqlite3_context* context, int, sqlite3_value** values) {
    const auto bytes = [](sqlite3_value* value) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return std::string_view(text ? text : "", static_cast<size_t>(sqlite3_value_bytes(value)));
    };
    const std::string_view text = bytes(values[0]);
    sqlite3_result_int(context, text.find(bytes(values[1])) != std::string_view::npos ? 1 : 0);
}

}  // namespace

SqlCipherDriver::SqlCipherDriver(QByteArrayView rawKey32) : m_key(DataKey::fromBytes(rawKey32)) {}

SqlCipherDriver::~SqlCipherDriver() {
    SqlCipherDriver::close();
}

bool SqlCipherDriver::open(const QString& path, const QString&, const QString&, const QString&, int,
                           const QString& options) {
    close();
    silenceLibrary();
    if (options == QLatin1String("create")) makeForOwner(path);
    int code = sqlite3_open_v2(path.toUtf8().constData(), &m_connection, flagsOf(options), nullptr);
    bool ciphers = false;
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(m_connection, kLockPatience);
        code = m_key ? giveKey(m_connection, m_key->bytes()) : SQLITE_MISUSE;
        // The first key sets the level anew, and no page is read before this.
        run("PRAGMA cipher_log_level = NONE");
        if (code == SQLITE_OK && options == QLatin1String("create")) {
            run("PRAGMA cipher_salt = \"x'" + fileSalt(*m_key).toHex() + "'\"");
        }
        m_key.reset();
    }
    if (code == SQLITE_OK) {
        // A plain SQLite takes a key and writes readable files.
        code = sqlite3_exec(m_connection, "PRAGMA cipher_version", markAnswered, &ciphers, nullptr);
    }
    if (code == SQLITE_OK && ciphers) {
        sqlite3_create_function_v2(m_connection, "holds_text", 2,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                   holdsText, nullptr, nullptr, nullptr);
        setOpen(true);
        setOpenError(false);
        return true;
    }
    const int extended = m_connection ? sqlite3_extended_errcode(m_connection) : code;
    setLastError(QSqlError(
        ciphers ? QStringLiteral("open") : QStringLiteral("open or cipher"),
        QString::fromUtf8(m_connection ? sqlite3_errmsg(m_connection) : sqlite3_errstr(code)),
        QSqlError::ConnectionError, QString::number(extended)));
    setOpenError(true);
    sqlite3_close(m_connection);
    m_connection = nullptr;
    return false;
}

void SqlCipherDriver::close() {
    for (SqlCipherResult* result : m_results) result->forgetStatement();
    if (!m_connection) return;
    sqlite3_close_v2(m_connection);
    m_connection = nullptr;
    setOpen(false);
    setOpenError(false);
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const {
    switch (feature) {
        case Transactions:
        case BLOB:
        case Unicode:
        case PreparedQueries:
        case PositionalPlaceholders:  // Qt turns :name into ? for us
        case LastInsertId:
        case FinishQuery:
        case CancelQuery:
            return true;
        default:
            return false;
    }
}

QSqlResult* SqlCipherDriver::createResult() const {
    return new SqlCipherResult(this);
}

QVariant SqlCipherDriver::handle() const {
    return QVariant::fromValue(m_connection);
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const {
    QStringList names;
    if (!m_connection || !(type & QSql::Tables)) return names;
    sqlite3_exec(
        m_connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
        [](void* list, int, char** values, char**) {
            static_cast<QStringList*>(list)->append(QString::fromUtf8(values[0]));
            return 0;
        },
        &names, nullptr);
    return names;
}

bool SqlCipherDriver::run(const char* sql) {
    if (!m_connection) return false;
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return true;
    setLastError(QSqlError(
        QString::fromLatin1(sql), QString::fromUtf8(sqlite3_errmsg(m_connection)),
        QSqlError::TransactionError, QString::number(sqlite3_extended_errcode(m_connection))));
    return false;
}

bool SqlCipherDriver::beginTransaction() {
    return run("BEGIN IMMEDIATE");
}

bool SqlCipherDriver::commitTransaction() {
    return run("COMMIT");
}

bool SqlCipherDriver::rollbackTransaction() {
    return run("ROLLBACK");
}

bool SqlCipherDriver::cancelQuery() {
    if (!m_connection) return false;
    sqlite3_interrupt(m_connection);
    return true;
}

void SqlCipherDriver::limitTime(std::optional<int> milliseconds) {
    if (!m_connection) return;
    m_deadline = milliseconds ? QDeadlineTimer(*milliseconds) : QDeadlineTimer::Forever;
    sqlite3_progress_handler(m_connection, milliseconds ? kStepsBetweenLooks : 0, hasExpired,
                             &m_deadline);
}

void SqlCipherDriver::stopWhen(const std::atomic_bool* isSet) {
    if (!m_connection) return;
    sqlite3_progress_handler(m_connection, isSet ? kStepsBetweenLooks : 0, hasBeenSet,
                             const_cast<std::atomic_bool*>(isSet));
}

}  // namespace madobe

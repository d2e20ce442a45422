// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcipherresult.h"

#include "core/storage/sqlcipherdriver.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <sqlcipher/sqlite3.h>

namespace madobe {

namespace {

int bindText(sqlite3_stmt* statement, int index, const QString& text) {
    // What stands first in UTF-16 is a mark of the order of its bytes to SQLite, and no text.
    if (text.startsWith(QChar(0xFEFF)) || text.startsWith(QChar(0xFFFE))) {
        const QByteArray bytes = text.toUtf8();
        return sqlite3_bind_text64(statement, index, bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    return sqlite3_bind_text64(statement, index, reinterpret_cast<const char*>(text.utf16()),
                               static_cast<sqlite3_uint64>(text.size()) * sizeof(char16_t), nullptr,
                               SQLITE_UTF16);
}

/// As it stands in the file: SQLite's UTF-16 has U+FFFD for U+FFFE and U+FFFF.
QString textOf(QByteArrayView utf8) {
    QString text = QString::fromUtf8(utf8);
    // Qt takes the first one for a mark.
    if (utf8.startsWith("\xEF\xBB\xBF")) text.prepend(QChar(0xFEFF));
    // Qt makes room for a unit a byte, of which Japanese needs a third.
    text.squeeze();
    return text;
}

int bindBytes(sqlite3_stmt* statement, int index, const QByteArray& bytes) {
    return sqlite3_bind_blob64(statement, index, bytes.constData(),
                               static_cast<sqlite3_uint64>(bytes.size()), nullptr);
}

}  // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver* driver) : QSqlResult(driver) {
    setForwardOnly(true);
    driver->m_results.insert(this);
}

SqlCipherResult::~SqlCipherResult() {
    sqlite3_finalize(m_statement);
    if (const SqlCipherDriver* owner = cipherDriver()) owner->m_results.erase(this);
}

void SqlCipherResult::forgetStatement() {
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_bound.clear();
    m_values.clear();
    m_stepping = false;
    setActive(false);
}

const SqlCipherDriver* SqlCipherResult::cipherDriver() const {
    return static_cast<const SqlCipherDriver*>(driver());
}

bool SqlCipherResult::fail(QSqlError::ErrorType type, const char* what) {
    sqlite3* connection = cipherDriver() ? cipherDriver()->connection() : nullptr;
    const int code = connection ? sqlite3_extended_errcode(connection) : SQLITE_MISUSE;
    const char* text = connection ? sqlite3_errmsg(connection) : "closed";
    setLastError(
        QSqlError(QString::fromLatin1(what), QString::fromUtf8(text), type, QString::number(code)));
    return false;
}

bool SqlCipherResult::compile(const QString& sql, unsigned flags) {
    forgetStatement();
    setSelect(false);
    sqlite3* connection = cipherDriver() ? cipherDriver()->connection() : nullptr;
    if (!connection) return fail(QSqlError::ConnectionError, "closed");
    const QByteArray utf8 = sql.toUtf8();
    const char* tail = nullptr;
    const int size = static_cast<int>(utf8.size()) + 1;
    if (sqlite3_prepare_v3(connection, utf8.constData(), size, flags, &m_statement, &tail) !=
        SQLITE_OK) {
        return fail(QSqlError::StatementError, "prepare");
    }
    // A second statement would be dropped in silence; comments and blanks may follow.
    sqlite3_stmt* second = nullptr;
    const int rest = sqlite3_prepare_v3(connection, tail, -1, 0, &second, nullptr);
    sqlite3_finalize(second);
    if (rest != SQLITE_OK || second) {
        forgetStatement();
        setLastError(QSqlError(QStringLiteral("prepare"), QStringLiteral("several statements"),
                               QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
        return false;
    }
    return true;
}

bool SqlCipherResult::reset(const QString& sql) {
    if (!compile(sql, 0)) return false;
    boundValues().clear();
    return exec();
}

bool SqlCipherResult::prepare(const QString& sql) {
    return compile(sql, SQLITE_PREPARE_PERSISTENT);
}

bool SqlCipherResult::exec() {
    rewind();
    setLastError(QSqlError());
    m_rowsAffected = 0;
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    sqlite3* connection = cipherDriver() ? cipherDriver()->connection() : nullptr;
    if (!connection) return fail(QSqlError::ConnectionError, "closed");
    if (m_statement) {
        if (!bindAll()) return false;
        m_stepping = true;
        m_rowWaits = stepOnce();
        if (lastError().isValid()) return false;
        if (sqlite3_stmt_readonly(m_statement) == 0) {
            m_rowsAffected = sqlite3_changes(connection);
            m_lastId = sqlite3_last_insert_rowid(connection);
        }
        setSelect(sqlite3_column_count(m_statement) > 0);
    }
    setActive(true);
    return true;
}

void SqlCipherResult::bindValue(int position, const QVariant& value, QSql::ParamType) {
    if (m_values.size() <= position) m_values.resize(position + 1);
    m_values[position] = value;
}

bool SqlCipherResult::bindAll() {
    m_bound = m_values.isEmpty() ? boundValues() : m_values;
    const int wanted = sqlite3_bind_parameter_count(m_statement);
    if (wanted != m_bound.size()) {
        setLastError(QSqlError(QStringLiteral("bind"), QStringLiteral("parameter count"),
                               QSqlError::StatementError, QString::number(SQLITE_RANGE)));
        return false;
    }
    for (int i = 0; i < wanted; ++i) {
        if (bindOne(i + 1, m_bound.at(i)) != SQLITE_OK) {
            return fail(QSqlError::StatementError, "bind");
        }
    }
    return true;
}

// Pointers into m_bound stay good: the list is only dropped after the statement was reset.
int SqlCipherResult::bindOne(int index, const QVariant& value) {
    if (value.isNull()) return sqlite3_bind_null(m_statement, index);
    switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Short:
        case QMetaType::UShort:
        case QMetaType::Long:
        case QMetaType::ULong:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            return sqlite3_bind_int64(m_statement, index, value.toLongLong());
        case QMetaType::Float:
        case QMetaType::Double:
            return sqlite3_bind_double(m_statement, index, value.toDouble());
        case QMetaType::QByteArray: {
            const auto* bytes = static_cast<const QByteArray*>(value.constData());
            if (bytes->isNull()) return sqlite3_bind_null(m_statement, index);
            return bindBytes(m_statement, index, *bytes);
        }
        case QMetaType::QString: {
            const auto* text = static_cast<const QString*>(value.constData());
            if (text->isNull()) return sqlite3_bind_null(m_statement, index);
            return bindText(m_statement, index, *text);
        }
        default:
            break;
    }
    if (!value.canConvert<QString>()) return SQLITE_MISMATCH;
    m_bound[index - 1] = value.toString();
    return bindText(m_statement, index,
                    *static_cast<const QString*>(m_bound.at(index - 1).constData()));
}

bool SqlCipherResult::stepOnce() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    // The message goes with the reset, so it is taken first.
    if (code != SQLITE_DONE) fail(QSqlError::StatementError, "step");
    rewind();
    return false;
}

void SqlCipherResult::rewind() {
    if (m_statement && m_stepping) sqlite3_reset(m_statement);
    m_stepping = false;
    m_rowWaits = false;
    m_bound.clear();
}

bool SqlCipherResult::fetchNext() {
    if (!m_stepping) return false;
    if (!m_rowWaits && !stepOnce()) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    m_rowWaits = false;
    setAt(at() + 1);
    return true;
}

bool SqlCipherResult::fetchFirst() {
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool SqlCipherResult::fetch(int row) {
    if (row < at()) return false;
    while (at() < row) {
        if (!fetchNext()) return false;
    }
    return true;
}

bool SqlCipherResult::fetchLast() {
    return false;
}

QVariant SqlCipherResult::data(int column) {
    if (!m_stepping || column < 0 || column >= sqlite3_column_count(m_statement)) return {};
    switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER:
            return static_cast<qint64>(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(m_statement, column);
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
            return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement, column))
                         : QByteArray("");
        }
        case SQLITE_NULL:
            return {};
        default: {
            const auto* bytes =
                reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
            return textOf({bytes, sqlite3_column_bytes(m_statement, column)});
        }
    }
}

bool SqlCipherResult::isNull(int column) {
    return !m_stepping || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QSqlRecord SqlCipherResult::record() const {
    QSqlRecord record;
    if (!m_statement) return record;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, i))));
    }
    return record;
}

void SqlCipherResult::detachFromResultSet() {
    rewind();
}

}  // namespace madobe

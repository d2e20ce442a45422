// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include <QSqlError>

#include <utility>

namespace madobe {

namespace {

/// Text and bytes columns are NOT NULL: null ones are empty there.
const QVariant& withoutNulls(const QVariant& value) {
    static const QVariant noText(QStringLiteral(""));
    static const QVariant noBytes(QByteArray(""));
    if (value.typeId() == QMetaType::QString) {
        return static_cast<const QString*>(value.constData())->isNull() ? noText : value;
    }
    if (value.typeId() == QMetaType::QByteArray) {
        return static_cast<const QByteArray*>(value.constData())->isNull() ? noBytes : value;
    }
    return value;
}

QSqlQuery prepared(Database& database, const QString& sql) {
    const AnswerWatch::Question question(database.engine().answerWatch());
    if (auto waiting = database.statements().take(sql)) return std::move(*waiting);
    QSqlQuery query(database.sql());
    query.setForwardOnly(database.dialect().streamsRows());
    if (!query.prepare(sql)) throw storageError(database.engine(), query.lastError(), sql);
    return query;
}

}  // namespace

Statement::Statement(Database& database, const QString& sql)
    : m_database(database), m_sql(sql), m_query(prepared(database, sql)) {}

Statement::~Statement() {
    const AnswerWatch::Question question(m_database.engine().answerWatch());
    // Where it is not kept it goes here, which asks the server too.
    QSqlQuery query = std::move(m_query);
    if (!m_failed) m_database.statements().give(m_sql, std::move(query));
}

Statement& Statement::bind(const QVariant& value) {
    if (m_executed) reset();
    m_query.bindValue(m_next++, withoutNulls(value));
    return *this;
}

void Statement::execute() {
    m_next = 0;
    m_executed = true;
    const AnswerWatch::Question question(m_database.engine().answerWatch());
    if (!m_query.exec()) fail();
    m_rowsAffected = m_query.numRowsAffected();
}

bool Statement::step() {
    if (!m_executed) execute();
    if (m_query.next()) return true;
    if (m_query.lastError().isValid()) fail();
    return false;
}

void Statement::run() {
    if (m_executed) reset();
    execute();
    if (!m_query.isSelect()) {
        m_executed = false;
        return;
    }
    while (m_query.next()) {
    }
    if (m_query.lastError().isValid()) fail();
    reset();
}

qint64 Statement::runInsert() {
    execute();
    const bool answers = m_query.isSelect();
    if (answers && !m_query.next()) fail();
    const qint64 id = answers ? integer(0) : m_query.lastInsertId().toLongLong();
    reset();
    return id;
}

void Statement::reset() {
    m_query.finish();
    m_executed = false;
    m_next = 0;
}

QVariant Statement::value(int column) const {
    return m_query.value(column);
}
qint64 Statement::integer(int column) const {
    return m_query.value(column).toLongLong();
}
QString Statement::text(int column) const {
    return m_query.value(column).toString();
}
QByteArray Statement::blob(int column) const {
    return m_query.value(column).toByteArray();
}
bool Statement::isNull(int column) const {
    return m_query.isNull(column);
}

void Statement::fail() {
    m_failed = true;
    throw storageError(m_database.engine(), m_query.lastError(), m_sql);
}

}  // namespace madobe

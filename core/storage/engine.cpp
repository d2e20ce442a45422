// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace madobe {

namespace {

constexpr qsizetype kShownSql = 80;

QString freshName() {
    static std::atomic<quint64> next{0};
    return QStringLiteral("madobe-%1").arg(++next);
}

}  // namespace

Error storageError(const Engine& engine, const QSqlError& error, const QString& sql) {
    const ErrorKind kind = engine.dialect().classify(error, engine.folder());
    QString detail = error.nativeErrorCode() + QLatin1String(": ") + sql.left(kShownSql);
    // Names the constraint; other messages might quote a value.
    if (kind == ErrorKind::Constraint) {
        detail += QLatin1String(": ") + engine.dialect().constraintText(error);
    }
    return Error(kind, {engine.name()}, detail);
}

Engine::~Engine() {
    close();
}

void Engine::connectTo(QSqlDriver* driver) {
    m_connection = freshName();
    m_sql = QSqlDatabase::addDatabase(driver, m_connection);
}

void Engine::connectTo(const QString& driverName) {
    m_connection = freshName();
    m_sql = QSqlDatabase::addDatabase(driverName, m_connection);
}

void Engine::close() {
    if (m_connection.isEmpty()) return;
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

void Engine::listen(QObject*, std::function<void(const QString&)>) {}

void Engine::exec(const QString& statement) {
    const AnswerWatch::Question question(answerWatch());
    // Not forward-only: QPSQL would look at the first of several statements alone.
    QSqlQuery query(m_sql);
    bool isDone = query.exec(statement);
    while (isDone && query.nextResult()) {
    }
    isDone = isDone && !query.lastError().isValid();
    if (!isDone) throw storageError(*this, query.lastError(), statement);
}

QStringList Engine::listOf(const QString& statement) {
    QSqlQuery query(m_sql);
    query.setForwardOnly(true);
    if (!query.exec(statement)) throw storageError(*this, query.lastError(), statement);
    QStringList lines;
    while (query.next()) lines.append(query.value(0).toString());
    if (query.lastError().isValid()) throw storageError(*this, query.lastError(), statement);
    return lines;
}

}  // namespace madobe

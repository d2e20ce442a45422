// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawserver.h"

#include "core/storage/statement.h"

#include <QSqlDriver>

#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMessageFrame = 5;  // its own length, and the zero behind the text

PGconn* connectionOf(Database& server) {
    const QVariant handle = server.sql().driver()->handle();
    return *static_cast<PGconn* const*>(handle.data());
}

/// Lines such as `F<tab>13<tab>Query<tab> "SELECT 1"`; a text may hold line breaks.
QList<QByteArray> queriesIn(const QByteArray& trace) {
    QList<QByteArray> queries;
    for (qsizetype at = 0; at >= 0 && at < trace.size();) {
        const qsizetype size = trace.indexOf('\t', at) + 1;
        const qsizetype name = trace.indexOf('\t', size) + 1;
        if (trace[at] == 'F' && QByteArrayView(trace).sliced(name).startsWith("Query\t \"")) {
            const qsizetype text = name + 8;
            const qsizetype length = trace.mid(size, name - size - 1).toLongLong() - kMessageFrame;
            queries.append(trace.mid(text, length));
            at = text + length;
        }
        at = trace.indexOf('\n', at) + 1;
        if (at == 0) break;
    }
    return queries;
}

}  // namespace

Recording messagesOf(Database& server, const std::function<void()>& work) {
    Recording recording;
    Statement prepared(server, u"SELECT statement FROM pg_prepared_statements"_s);
    while (prepared.step()) recording.prepared.append(prepared.text(0).toUtf8());
    prepared.reset();
    char* text = nullptr;
    size_t size = 0;
    FILE* const file = open_memstream(&text, &size);
    PGconn* const connection = connectionOf(server);
    PQtrace(connection, file);
    PQsetTraceFlags(connection, PQTRACE_SUPPRESS_TIMESTAMPS);
    work();
    PQuntrace(connection);
    std::fclose(file);
    recording.statements = queriesIn(QByteArray::fromRawData(text, static_cast<qsizetype>(size)));
    std::free(text);
    return recording;
}

RawServer::RawServer(const ServerAddress& address) {
    const QByteArray host = address.host.toUtf8();
    const QByteArray port = QByteArray::number(address.port);
    const QByteArray database = address.database.toUtf8();
    const QByteArray role = address.role.toUtf8();
    m_connection = PQsetdbLogin(host.constData(), port.constData(), nullptr, nullptr,
                                database.constData(), role.constData(), nullptr);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        throw std::runtime_error(PQerrorMessage(m_connection));
    }
    // As our own connections have them.
    run("SET client_min_messages = warning");
    run("SET jit = off");
}

RawServer::~RawServer() {
    PQfinish(m_connection);
}

void RawServer::run(const QByteArray& statement) {
    PGresult* const result = PQexec(m_connection, statement.constData());
    const ExecStatusType status = PQresultStatus(result);
    qint64 bytes = 0;
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column) {
            bytes += PQgetvalue(result, row, column)[0];
        }
    }
    PQclear(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return;
    throw std::runtime_error(PQerrorMessage(m_connection) + std::to_string(bytes));
}

void RawServer::prepareFor(const Recording& recording) {
    run("DEALLOCATE ALL");
    for (const QByteArray& statement : recording.prepared) run(statement);
}

}  // namespace madobe::bench

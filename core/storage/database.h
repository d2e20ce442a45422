// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"
#include "core/storage/engine.h"
#include "core/storage/officemark.h"
#include "core/storage/statementpool.h"
#include "core/storage/textseal.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace madobe {

class SqlCipherDriver;

/// A database of PostgreSQL that several PCs share. A PC shows who it is by its own certificate, or
/// by what libpq finds in its own places; no password is kept by the program.
struct ServerAddress {
    QString host;
    int port = 5432;
    QString database;
    QString role;
    /// Files in PEM; the server's must be signed by the first one, unless it is this very PC.
    QString rootCertificate = {};
    QString clientCertificate = {};
    QString clientKey = {};

    bool isLoopback() const;
    bool operator==(const ServerAddress&) const = default;
};

/// Where an office lies: a file, or a server.
struct OfficePlace {
    OfficePlace() = default;
    OfficePlace(const QString& file) : path(file) {}  // NOLINT(google-explicit-constructor)
    OfficePlace(const ServerAddress& address)         // NOLINT(google-explicit-constructor)
        : server(address) {}

    /// Several PCs have it open at once; a file is one window's.
    bool isShared() const { return server.has_value(); }

    QString path;
    std::optional<ServerAddress> server;
};

/// What a worker thread needs to open a connection of its own.
struct DatabaseSource {
    OfficePlace place;
    /// Opens the file; on a server it seals what is not to be read there.
    std::shared_ptr<const DataKey> key;
    /// Of a shared office that is open.
    std::optional<OfficeMark> mark = {};
};

/// One connection to one office's database, for the thread that made it. Statements must not
/// outlive it. Opening a file throws NotEncrypted, NotOurFile, KeyFileForeign (a wrong
/// key, or nothing left that tells), Corrupt (a damaged first page), NetworkFolder, ReadOnly,
/// DiskFull, Locked, CannotOpen, AlreadyExists (Create); opening a server throws ServerUnreachable,
/// ServerUntrusted, ServerRefused, ServerStarting, ServerFull, ServerUnfinished, ServerTooOld and
/// ServerUnsuited.
class Database {
public:
    Database(const QString& path, const DataKey& key, OpenMode mode);
    Database(const DatabaseSource& source, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    QSqlDatabase& sql() { return m_engine->sql(); }
    StatementPool& statements() { return m_statements; }
    Engine& engine() { return *m_engine; }
    const Dialect& dialect() const { return m_engine->dialect(); }
    /// A file's path; for messages, a server's name.
    const QString& path() const { return m_path; }
    const DatabaseSource& source() const { return m_source; }
    /// Of a server's office, whose keys lie in the database itself.
    void setKey(const DataKey& key);
    /// From now on whoever begins to write or to look finds this office, or nothing (officemark.h).
    void setMark(const OfficeMark& mark) { m_source.mark = mark; }
    OpenMode mode() const { return m_mode; }
    /// From now on confidential texts are sealed and unsealed on their way; needs the key.
    void sealTexts() { m_textSeal.emplace(*m_source.key); }
    /// nullptr when texts are stored as they are.
    const TextSeal* textSeal() const { return m_textSeal ? &*m_textSeal : nullptr; }
    /// A further connection to the same place, for the calling thread.
    std::unique_ptr<Database> another(OpenMode mode) const;

    int schemaVersion() { return dialect().schemaVersion(*m_engine); }
    /// One statement without parameters.
    void exec(const QString& sql) { m_engine->exec(sql); }
    bool quickCheck() { return m_engine->quickCheck(); }
    /// Empty when sound.
    QStringList integrityProblems() { return m_engine->integrityProblems(); }
    /// Table, row and parent table of each broken reference.
    QStringList foreignKeyProblems() { return m_engine->foreignKeyProblems(); }
    /// Moves everything from the WAL into the file.
    void checkpoint() { m_engine->checkpoint(); }
    /// Stops the statement that runs now, from any thread; it fails with Cancelled.
    void interrupt() { m_engine->interrupt(); }
    /// Engine::listen().
    void listen(QObject* context, std::function<void(const QString&)> heard) {
        m_engine->listen(context, std::move(heard));
    }
    /// Of a file; throws Internal for a server.
    SqlCipherDriver& driver();

    /// Nesting depth of transactions, kept by Transaction.
    int transactionDepth() const { return m_depth; }

private:
    friend class Transaction;
    friend class ReadSnapshot;

    DatabaseSource m_source;
    OpenMode m_mode;
    std::unique_ptr<Engine> m_engine;
    StatementPool m_statements;
    QString m_path;
    std::optional<TextSeal> m_textSeal;
    int m_depth = 0;
    bool m_reading = false;
};

}  // namespace madobe

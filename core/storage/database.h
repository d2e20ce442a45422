// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/datakey.h"
#include "core/storage/dialect.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <memory>

namespace madobe {

class SqlCipherDriver;

/// "MDBE" in the header of every file of ours.
inline constexpr int kApplicationId = 0x4D444245;

enum class OpenMode { ReadWrite, ReadOnly, Create };

/// What a worker thread needs to open a connection of its own.
struct DatabaseSource {
    QString path;
    std::shared_ptr<const DataKey> key;
};

/// File systems whose locks cannot be trusted by a WAL.
bool isNetworkFileSystem(const QByteArray& type);

/// One connection to one encrypted file, for the thread that made it. Statements must not
/// outlive it. Opening throws NotEncrypted, NotOurFile, KeyFileForeign (wrong key or a damaged
/// first page), NetworkFolder, ReadOnly, DiskFull, Locked, CannotOpen, AlreadyExists (Create).
class Database {
public:
    Database(const QString& path, const DataKey& key, OpenMode mode);
    Database(const DatabaseSource& source, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    QSqlDatabase& sql() { return m_sql; }
    Dialect& dialect() { return *m_dialect; }
    const QString& path() const { return m_source.path; }
    const DatabaseSource& source() const { return m_source; }
    OpenMode mode() const { return m_mode; }
    /// A further connection to the same file, for the calling thread.
    std::unique_ptr<Database> another(OpenMode mode) const;

    /// One statement without parameters.
    void exec(const QString& sql);
    bool quickCheck();
    /// Empty when sound.
    QStringList integrityProblems();
    /// Table, row and parent table of each broken reference.
    QStringList foreignKeyProblems();
    /// Moves everything from the WAL into the file.
    void checkpoint();
    /// Stops the statement that runs now, from any thread; it fails with Cancelled.
    void interrupt();
    SqlCipherDriver& driver() { return *m_driver; }

    /// Nesting depth of transactions, kept by Transaction.
    int transactionDepth() const { return m_depth; }

private:
    friend class Transaction;
    friend class ReadSnapshot;
    void open();
    void refusePlaintext() const;
    void refuseNetworkFolder() const;
    void connectDriver();
    void closeDriver();
    void verifyCipher();
    void verifyKey();
    void verifyMark();
    void applySettings();
    Error openingError(const QSqlError& error) const;
    QString pragma(const QString& statement);
    QStringList listOf(const QString& statement);

    DatabaseSource m_source;
    OpenMode m_mode;
    std::unique_ptr<Dialect> m_dialect;
    QString m_name;
    SqlCipherDriver* m_driver = nullptr;  // owned by m_sql
    QSqlDatabase m_sql;
    int m_depth = 0;
    bool m_reading = false;
};

}  // namespace madobe

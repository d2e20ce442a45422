// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/answerwatch.h"
#include "core/storage/dialect.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace madobe {

/// Administer: a server itself and no office in it, so that its texts may compare as they like.
enum class OpenMode { ReadWrite, ReadOnly, Create, Administer };

/// One connection to one kind of database: what opening, checking and closing it takes. For the
/// thread that made it.
class Engine {
public:
    virtual ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Throws what Database tells about.
    virtual void open() = 0;
    virtual const Dialect& dialect() const = 0;
    /// What messages call it: a path, or a server and its database.
    virtual QString name() const = 0;
    /// Whoever opens an older one brings it up; false where that is its administrator's.
    virtual bool climbsWhenOpened() const = 0;
    /// Where it stands, and a copy of it before a climb; empty on a server.
    virtual QString folder() const = 0;
    /// Its pages can be copied as they lie.
    virtual bool hasPages() const = 0;
    /// Nobody but us finds damage in it.
    virtual bool needsChecking() const = 0;
    /// The connection may end while the program goes on.
    virtual bool mayBeLost() const = 0;
    virtual bool quickCheck() = 0;
    /// Empty when sound.
    virtual QStringList integrityProblems() = 0;
    /// Table, row and parent table of each broken reference.
    virtual QStringList foreignKeyProblems() = 0;
    /// Moves what is written beside the file into it.
    virtual void checkpoint() = 0;
    /// From any thread.
    virtual void interrupt() = 0;
    /// What takes longer fails with Cancelled: in a file all that is asked from now on together,
    /// on a server each statement by itself. nullopt: nothing does, but by what an administrator
    /// has set on the server. By TimeLimit.
    virtual void limitTime(std::optional<int> milliseconds) = 0;
    /// Calls back what other connections announce (Dialect::announce), as long as `context` lives;
    /// needs the event loop of this thread. Does nothing where nobody else works.
    virtual void listen(QObject* context, std::function<void(const QString&)> heard);

    /// What ends a wait for ever; nullptr where nobody is waited for.
    virtual AnswerWatch* answerWatch() { return nullptr; }

    QSqlDatabase& sql() { return m_sql; }
    /// One statement without parameters.
    void exec(const QString& statement);
    void close();

protected:
    Engine() = default;
    /// Takes the driver.
    void connectTo(QSqlDriver* driver);
    void connectTo(const QString& driverName);
    QStringList listOf(const QString& statement);

private:
    QString m_connection;
    QSqlDatabase m_sql;
};

/// An error of Qt Sql as ours; the SQL is cut short.
Error storageError(const Engine& engine, const QSqlError& error, const QString& sql);

}  // namespace madobe

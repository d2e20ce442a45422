// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace madobe {

class Engine;

/// How long a write waits for another's before it fails with Locked, in milliseconds.
inline constexpr int kLockPatience = 5000;

/// What differs between database engines, and nothing else. Fragments hold no user input.
class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString idColumn() const = 0;
    virtual QString integer() const = 0;
    virtual QString text() const = 0;
    virtual QString blob() const = 0;
    virtual QString boolean() const = 0;
    /// Another 16 bytes in each row, for uids of rows that a migration makes.
    virtual QString newUid() const = 0;
    /// What follows the closing bracket of CREATE TABLE.
    virtual QString strictTable() const = 0;
    /// The same for a table that is stored by its primary key alone.
    virtual QString keyedTable() const = 0;
    /// Makes every UPDATE or DELETE of the table fail, and takes that back.
    virtual QString forbid(const QString& operation, const QString& table) const = 0;
    virtual QString allow(const QString& operation, const QString& table) const = 0;
    /// Begins a unit of work; one is written at a time, as the journal's chain wants it.
    virtual QString begin() const = 0;
    /// Changes kLockPatience for the connection.
    virtual QString waitAtMost(int milliseconds) const = 0;
    /// Begins a snapshot, whose state is fixed by the first read.
    virtual QString beginRead() const = 0;
    virtual QString firstRead() const = 0;
    /// What frames a climb of the migrations; may be nothing.
    virtual QString beforeClimb() const = 0;
    virtual QString afterClimb() const = 0;
    /// Rows are read as they come, and other statements may run in between.
    virtual bool streamsRows() const = 0;

    /// True when the column holds the bound text; one placeholder.
    virtual QString contains(const QString& column) const = 0;
    /// 0 is Sunday; of ISO text.
    virtual QString weekday(const QString& column) const = 0;
    /// yyyymm as a number; of ISO text, NULL when empty.
    virtual QString yearMonth(const QString& column) const = 0;

    /// Tells other connections after the commit: one placeholder, a short text. Empty where nobody
    /// else works.
    virtual QString announce() const = 0;

    /// Now, as UTC text with milliseconds; empty where the program's own clock is the only one.
    virtual QString now() const = 0;

    /// `folder`: where the file stands; empty on a server.
    virtual ErrorKind classify(const QSqlError& error, const QString& folder) const = 0;
    /// Names the constraint that was broken, and never a value.
    virtual QString constraintText(const QSqlError& error) const = 0;
    virtual bool isConnectionLost(const QSqlError& error) const = 0;
    /// 0 before the first step.
    virtual int schemaVersion(Engine& engine) const = 0;
    virtual void setSchemaVersion(Engine& engine, int version) const = 0;

    /// Names of all tables.
    virtual QString tables() const = 0;
    /// One placeholder, a table: its columns without generated ones, and each one's place in the
    /// primary key, from 1 (0: none).
    virtual QString columnsOf() const = 0;
    /// What makes an INSERT of one row answer with its id; empty where the connection knows it
    /// without asking.
    virtual QString returningId() const = 0;
    /// What an INSERT of one row says for its id, so that it is one that was never given before;
    /// `number_series` has the highest of those that were removed, as `table.id`.
    virtual QString newId(const QString& table) const = 0;
    /// Sets the next ids of a table's rows aside, a row each; one placeholder, how many. Empty
    /// where an id is known without asking.
    virtual QString nextIds(const QString& table) const = 0;
    /// Where rows of one INSERT come to lie: behind one another, or all over wide indexes.
    enum class Rows { Behind, Scattered };
    /// How many rows one INSERT carries with profit.
    virtual int rowsAtOnce(Rows lie) const = 0;
    /// Lets the numbering of `id` go on behind rows that were written with theirs, and behind what
    /// `number_series` has; may be nothing.
    virtual QString afterCopy(const QString& table) const = 0;
    /// Lets the engine look at a table that was filled, so that it plans well; may be nothing.
    virtual QString afterFilling(const QString& table) const = 0;

    /// Replaces {id} {int} {text} {blob} {bool} {strict} {keyed} {new_uid}, {year_month COLUMN},
    /// {forbid OPERATION TABLE} and {allow OPERATION TABLE} in a migration script.
    QString expand(const QString& migrationSql) const;
};

}  // namespace madobe

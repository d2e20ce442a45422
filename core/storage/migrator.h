// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QList>
#include <QString>

#include <functional>

namespace madobe {

/// Where the scripts are, for Migrator::fromResources().
inline const QString kMigrations = QStringLiteral(":/migrations");

struct Migration {
    int version = 0;
    QString name;
    QString sql;  // cut at lines equal to `-- next`
};

enum class ClimbPart { Copy, Steps };
/// Done and total, in pages of the copy that is kept or in steps.
using ClimbProgress = std::function<void(ClimbPart part, int done, int total)>;
/// A climb that is due, over a connection of its own, so for any thread.
using Climb = std::function<void(const ClimbProgress&)>;
/// Runs it and returns when it has ended, or throws what it threw.
using ClimbRunner = std::function<void(const Climb&)>;

/// Climbs the one ladder of numbered scripts; a new file starts at its foot.
class Migrator {
public:
    Migrator(Database& database, QList<Migration> migrations);

    /// `NNNN_name.sql` in order.
    static QList<Migration> fromResources(const QString& folder);

    int current() const;
    int newest() const;
    /// Copies a file that is not new into `backupFolder`, unless that is empty, before the first
    /// step. All steps are one transaction: a failing one, or a kill, leaves the file as it was.
    /// Throws TooNew (file's number, newest known).
    void climb(const QString& backupFolder, const ClimbProgress& progress = {});

private:
    /// Throws TooNew.
    int currentKnown() const;
    void step(const Migration& migration);
    void runScript(const Migration& migration);
    void keepCopy(const QString& folder, const ClimbProgress& progress) const;

    Database& m_database;
    QList<Migration> m_migrations;
};

}  // namespace madobe

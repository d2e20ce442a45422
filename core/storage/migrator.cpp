// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include "core/storage/backup.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

/// What the engine wants around a climb.
class ClimbFrame {
public:
    explicit ClimbFrame(Database& database) : m_database(database) {
        run(m_database.dialect().beforeClimb());
    }
    ~ClimbFrame() {
        try {
            run(m_database.dialect().afterClimb());
        } catch (const Error&) {
            return;  // the connection is lost, and with it the setting
        }
    }
    ClimbFrame(const ClimbFrame&) = delete;
    ClimbFrame& operator=(const ClimbFrame&) = delete;

private:
    void run(const QString& sql) {
        if (!sql.isEmpty()) m_database.exec(sql);
    }

    Database& m_database;
};

}  // namespace

Migrator::Migrator(Database& database, QList<Migration> migrations)
    : m_database(database), m_migrations(std::move(migrations)) {
    std::sort(m_migrations.begin(), m_migrations.end(),
              [](const Migration& a, const Migration& b) { return a.version < b.version; });
}

QList<Migration> Migrator::fromResources(const QString& folder) {
    QList<Migration> migrations;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("????_*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder + QLatin1Char('/') + name);
        bool isNumber = false;
        const int version = name.left(4).toInt(&isNumber);
        if (!isNumber || !file.open(QIODevice::ReadOnly)) {
            throw Error(ErrorKind::Internal, {}, name);
        }
        migrations.append(
            {version, QFileInfo(name).completeBaseName(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

int Migrator::current() const {
    return m_database.schemaVersion();
}

int Migrator::newest() const {
    return m_migrations.isEmpty() ? 0 : m_migrations.constLast().version;
}

int Migrator::currentKnown() const {
    const int version = current();
    if (version <= newest()) return version;
    throw Error(ErrorKind::TooNew, {QString::number(version), QString::number(newest())});
}

void Migrator::climb(const QString& backupFolder, const ClimbProgress& progress) {
    const int before = currentKnown();
    if (before == newest()) return;
    if (before > 0 && !backupFolder.isEmpty()) keepCopy(backupFolder, progress);
    const ClimbFrame frame(m_database);
    Transaction transaction(m_database);
    // Another one may have climbed while this one waited.
    const int from = currentKnown();
    QList<Migration> steps = m_migrations;
    steps.removeIf([from](const Migration& migration) { return migration.version <= from; });
    const auto total = static_cast<int>(steps.size());
    int done = 0;
    for (const Migration& migration : std::as_const(steps)) {
        if (progress) progress(ClimbPart::Steps, done++, total);
        step(migration);
    }
    if (progress) progress(ClimbPart::Steps, total, total);
    // Once for all steps: on a large file it takes longer than they do.
    const QStringList broken = m_database.foreignKeyProblems();
    if (!broken.isEmpty()) {
        throw Error(ErrorKind::Constraint, {m_database.path()}, broken.constFirst());
    }
    transaction.commit();
}

void Migrator::step(const Migration& migration) {
    runScript(migration);
    m_database.dialect().setSchemaVersion(m_database.engine(), migration.version);
}

// Cut at marker lines, since triggers contain semicolons.
void Migrator::runScript(const Migration& migration) {
    const QStringList lines = migration.sql.split(QLatin1Char('\n'));
    QString statement;
    for (const QString& line : lines) {
        if (line.trimmed() != QLatin1String("-- next")) {
            statement += line + QLatin1Char('\n');
            continue;
        }
        m_database.exec(m_database.dialect().expand(statement));
        statement.clear();
    }
    m_database.exec(m_database.dialect().expand(statement));
}

void Migrator::keepCopy(const QString& folder, const ClimbProgress& progress) const {
    if (!QDir().mkpath(folder)) throw Error(ErrorKind::ReadOnly, {folder});
    const QString base = QStringLiteral("%1/%2.v%3")
                             .arg(folder, QFileInfo(m_database.path()).completeBaseName(),
                                  QString::number(current()));
    QString path = base + QLatin1String(".db");
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = QStringLiteral("%1-%2.db").arg(base).arg(i);
    }
    copyDatabase(m_database, path, [&progress](int done, int total) {
        if (progress) progress(ClimbPart::Copy, done, total);
    });
}

}  // namespace madobe

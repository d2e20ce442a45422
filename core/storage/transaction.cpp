// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

namespace madobe {

namespace {

/// The file may have rolled back by itself (full disk), so a refusal means nothing.
void tryRun(Database& database, const QString& sql) noexcept {
    try {
        database.exec(sql);
    } catch (...) {
        return;
    }
}

constexpr int kMoment = 100;

}  // namespace

Transaction::Transaction(Database& database) : m_database(database), m_level(database.m_depth + 1) {
    if (database.m_reading) {
        throw Error(ErrorKind::Internal, {}, QStringLiteral("transaction inside a snapshot"));
    }
    try {
        database.exec(m_level == 1 ? database.dialect().begin()
                                   : QLatin1String("SAVEPOINT ") + savepoint());
        // With the lock: nobody upgrades it now.
        if (m_level == 1) requireSameOffice(database);
    } catch (...) {
        // A server is inside a failed transaction when it did not get the lock.
        if (m_level == 1) tryRun(database, QStringLiteral("ROLLBACK"));
        throw;
    }
    database.m_depth = m_level;
}

Transaction::~Transaction() {
    if (!m_open) return;
    m_database.m_depth = m_level - 1;
    if (m_level == 1) {
        tryRun(m_database, QStringLiteral("ROLLBACK"));
    } else {
        tryRun(m_database, QLatin1String("ROLLBACK TO ") + savepoint());
        tryRun(m_database, QLatin1String("RELEASE ") + savepoint());
    }
}

QString Transaction::savepoint() const {
    return QStringLiteral("level_%1").arg(m_level);
}

void Transaction::commit() {
    if (!m_open || m_database.m_depth != m_level) {
        throw Error(ErrorKind::Internal, {}, QStringLiteral("commit out of order"));
    }
    m_database.exec(m_level == 1 ? QStringLiteral("COMMIT")
                                 : QLatin1String("RELEASE ") + savepoint());
    m_open = false;
    m_database.m_depth = m_level - 1;
}

BriefWait::BriefWait(Database& database) : m_database(database) {
    tryRun(database, database.dialect().waitAtMost(kMoment));
}

BriefWait::~BriefWait() {
    tryRun(m_database, m_database.dialect().waitAtMost(kLockPatience));
}

ReadSnapshot::ReadSnapshot(Database& database) : m_database(database) {
    if (database.m_depth > 0 || database.m_reading) return;
    database.exec(database.dialect().beginRead());
    m_open = true;
    database.m_reading = true;
    try {
        // The state is fixed by the first read, not by BEGIN.
        database.exec(database.dialect().firstRead());
        requireSameOffice(database);
    } catch (...) {
        database.m_reading = false;
        tryRun(database, QStringLiteral("ROLLBACK"));
        throw;
    }
}

ReadSnapshot::~ReadSnapshot() {
    if (!m_open) return;
    m_database.m_reading = false;
    tryRun(m_database, QStringLiteral("ROLLBACK"));
}

}  // namespace madobe

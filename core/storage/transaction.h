// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// The outermost one takes the write lock at once, inner ones are savepoints. What was not
/// committed is rolled back; the destructor never throws. The constructor throws what
/// requireSameOffice() does, as ReadSnapshot's.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    QString savepoint() const;

    Database& m_database;
    int m_level;
    bool m_open = true;
};

/// While it lives, a write that somebody else's stands against fails with Locked after a moment
/// that nobody notices.
class BriefWait {
public:
    explicit BriefWait(Database& database);
    ~BriefWait();
    BriefWait(const BriefWait&) = delete;
    BriefWait& operator=(const BriefWait&) = delete;

private:
    Database& m_database;
};

/// All reads while it lives see one state. Must not hold a write; does nothing inside a
/// Transaction, which is a snapshot already.
class ReadSnapshot {
public:
    explicit ReadSnapshot(Database& database);
    ~ReadSnapshot();
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;

private:
    Database& m_database;
    bool m_open = false;
};

}  // namespace madobe

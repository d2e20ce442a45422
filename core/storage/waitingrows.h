// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/statement.h"

#include <QStringList>
#include <QVariantList>

#include <memory>

namespace madobe {

/// Inserts into one table, as many rows in a statement as its capacity says: on a server each
/// statement is a round trip. Inside one transaction.
class WaitingRows {
public:
    WaitingRows(Database& database, const QString& table, const QStringList& columns);

    /// 1: a row is written as it is added.
    void setCapacity(int rows) { m_capacity = rows; }
    void add(const QVariantList& row);
    /// Whether the next add() writes.
    bool isAlmostFull() const { return m_count + 1 >= m_capacity; }
    /// Writes what waits.
    void flush();
    /// Forgets what waits, since its transaction is over.
    void clear();

private:
    std::unique_ptr<Statement> insertOf(qsizetype rows);

    Database& m_database;
    QString m_table;
    QStringList m_columns;
    int m_capacity = 1;
    QVariantList m_values;
    qsizetype m_count = 0;
    std::unique_ptr<Statement> m_full;
    int m_fullRows = 0;
};

}  // namespace madobe

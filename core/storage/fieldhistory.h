// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/statement.h"

#include <memory>

namespace madobe {

/// Former values of fields with the day from which each held; an empty day is the beginning.
class FieldHistory {
public:
    explicit FieldHistory(Database& database) : m_database(database) {}

    /// Inside a transaction.
    void add(const QString& entity, qint64 id, const QString& field, const QString& validFrom,
             const QString& value);
    void removeAll(const QString& entity, qint64 id);

private:
    Database& m_database;
    std::unique_ptr<Statement> m_insert;
};

/// Inside a transaction: the next number of a series, from 1, never given twice.
qint64 nextInSeries(Database& database, const QString& series);

}  // namespace madobe

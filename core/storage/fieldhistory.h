// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/waitingrows.h"

namespace madobe {

struct FieldHistoryRow {
    QString field;
    QString validFrom;
    QString value;
};

/// Former values of fields with the day from which each held; an empty day is the beginning.
class FieldHistory {
public:
    explicit FieldHistory(Database& database);

    /// Rows wait until flush(), many to a statement, as in bulk work.
    void setBulk();
    void flush() { m_rows.flush(); }

    /// Inside a transaction.
    void add(const QString& entity, qint64 id, const QString& field, const QString& validFrom,
             const QString& value);
    void removeAll(const QString& entity, qint64 id);
    /// In the order in which they were written.
    QList<FieldHistoryRow> rows(const QString& entity, qint64 id);

private:
    Database& m_database;
    WaitingRows m_rows;
};

/// Inside a transaction: the next number of a series, from 1, never given twice.
qint64 nextInSeries(Database& database, const QString& series);

}  // namespace madobe

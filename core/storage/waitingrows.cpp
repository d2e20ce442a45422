// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/waitingrows.h"

namespace madobe {

using namespace Qt::StringLiterals;

WaitingRows::WaitingRows(Database& database, const QString& table, const QStringList& columns)
    : m_database(database), m_table(table), m_columns(columns) {}

std::unique_ptr<Statement> WaitingRows::insertOf(qsizetype rows) {
    const QString row = u'(' + QStringList(m_columns.size(), u"?"_s).join(u", "_s) + u')';
    return std::make_unique<Statement>(
        m_database, u"INSERT INTO %1 (%2) VALUES %3"_s.arg(m_table, m_columns.join(u", "_s),
                                                           QStringList(rows, row).join(u", "_s)));
}

void WaitingRows::add(const QVariantList& row) {
    m_values += row;
    ++m_count;
    if (m_count >= m_capacity) flush();
}

void WaitingRows::flush() {
    if (m_count == 0) return;
    // The usual number is prepared once; the rest of a batch is not worth it.
    const bool isFull = m_count == m_capacity;
    if (isFull && m_fullRows != m_capacity) {
        m_full = insertOf(m_capacity);
        m_fullRows = m_capacity;
    }
    const std::unique_ptr<Statement> rest = isFull ? nullptr : insertOf(m_count);
    Statement& insert = isFull ? *m_full : *rest;
    for (const QVariant& value : std::as_const(m_values)) insert.bind(value);
    clear();
    insert.run();
}

void WaitingRows::clear() {
    m_values.clear();
    m_count = 0;
}

}  // namespace madobe

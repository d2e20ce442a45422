// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statementpool.h"

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

constexpr size_t kMost = 64;
/// Rows of bulk work and lists of ids: used by one who keeps them, or never again.
constexpr qsizetype kLongest = 4000;

}  // namespace

std::optional<QSqlQuery> StatementPool::take(const QString& sql) {
    const auto found = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                    [&](const Waiting& waiting) { return waiting.sql == sql; });
    if (found == m_waiting.rend()) return std::nullopt;
    std::optional<QSqlQuery> query(std::move(found->query));
    m_waiting.erase(std::next(found).base());
    return query;
}

void StatementPool::give(const QString& sql, QSqlQuery query) {
    if (sql.size() > kLongest) return;
    query.finish();
    if (m_waiting.size() == kMost) m_waiting.erase(m_waiting.begin());
    m_waiting.push_back({sql, std::move(query)});
}

}  // namespace madobe

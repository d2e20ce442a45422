// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QString>

#include <optional>
#include <vector>

namespace madobe {

/// Prepared statements of one connection that nobody uses just now. To prepare one again costs the
/// engine its reading, and on a server two round trips more. For the thread of the connection.
class StatementPool {
public:
    /// Ready to be bound; nothing when none waits.
    std::optional<QSqlQuery> take(const QString& sql);
    /// Takes it back when it did not fail; those not used for longest are let go.
    void give(const QString& sql, QSqlQuery query);

    void clear() { m_waiting.clear(); }

private:
    struct Waiting {
        QString sql;
        QSqlQuery query;
    };
    std::vector<Waiting> m_waiting;  // the last used last
};

}  // namespace madobe

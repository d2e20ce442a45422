// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/numberlookup.h"

#include "core/storage/statement.h"

namespace madobe {

QString findNumber(Database& database, const QString& table, qint64 id) {
    Statement row(database, QStringLiteral("SELECT number FROM %1 WHERE id = ?").arg(table));
    row.bind(id);
    return row.step() ? row.text(0) : QString();
}

void forEachNumber(Database& database, const QString& table,
                   const std::function<void(const QString&)>& visit) {
    Statement rows(database, QStringLiteral("SELECT number FROM %1").arg(table));
    while (rows.step()) visit(rows.text(0));
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace madobe {

/// What one unit of work touched, by table. Bulk work names the tables alone.
struct ChangeSet {
    QHash<QString, QSet<qint64>> ids;
    bool isBulk = false;
    qint64 journalEntry = 0;

    bool touches(const QString& table) const { return ids.contains(table); }
    bool isEmpty() const { return ids.isEmpty(); }
};

}  // namespace madobe

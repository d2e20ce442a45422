// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countfile.h"
#include "core/exchange/countrequest.h"
#include "core/services/office.h"

namespace madobe {

/// What stands in 集計.meta.json about the office.
struct CountOrigin {
    QString officeWard;  // label
    bool isPractice = false;
    int schemaVersion = 0;
    QString programVersion;
};

/// Writes 集計.csv and 集計.meta.json (formats.md section 3.1) into a folder, all of it from one
/// state of the office. Needs the right ExportCounts.
class CountExport {
public:
    /// Throws NotAllowed.
    CountExport(Office& office, const QList<const CountTable*>& tables);

    /// Throws what CountFile::save() throws.
    QStringList run(const CountRequest& request, const CountOrigin& origin, const QString& folder);
    /// How many characters the last run replaced.
    qint64 replaced() const { return m_replaced; }
    /// A sentence for each table and ward that is asked for by name and has no line, whatever the
    /// counts are written as.
    QStringList emptyParts(const CountRequest& request);

private:
    /// A table, and a ward that has lines in it.
    struct Covered {
        const CountTable* table;
        QString ward;
    };

    static void write(CountFile& file, const CountGrid& grid, const CountRequest& request);
    CountMeta meta(const CountRequest& request, const CountOrigin& origin);
    QList<Covered> covered(const CountRequest& request);
    QList<const CountTable*> chosen(const CountRequest& request) const;

    CountEngine m_engine;
    QList<const CountTable*> m_tables;
    const Clock& m_clock;
    qint64 m_replaced = 0;
};

}  // namespace madobe

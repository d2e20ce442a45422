// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/exchange/ledgerreader.h"

#include <QSaveFile>

#include <functional>
#include <map>
#include <memory>

namespace madobe {

/// Rows given back for correction: the original cells, why, and where they stood; one file a
/// ledger. Nothing stands under its final name before keep().
class BadRows {
public:
    /// `path` is used as it is for one ledger, with `_<ledger>` before its ending for several.
    BadRows(QString path, bool hasSeveralLedgers);

    QString pathFor(const EntityType& type) const;
    /// Before the first row of a ledger: the headers of all its files.
    void expect(const EntityType& type, const QList<QStringList>& headers);
    void add(const LedgerReader& reader, const TableRow& row, const QString& reason);
    /// Returns the files written. Throws CannotOpen, DiskFull, Unreadable.
    QStringList keep();

private:
    struct Output {
        QStringList columns;
        std::unique_ptr<QSaveFile> file;
        std::unique_ptr<CsvWriter> writer;
    };
    /// A second reading of a file, for the sake of cells that were cut in the first.
    struct Whole {
        std::unique_ptr<LedgerReader> reader;
        TableRow row;
    };
    void open(const EntityType& type, Output& output);
    const QStringList& wholeCells(const LedgerReader& reader, const TableRow& row);

    QString m_path;
    bool m_hasSeveralLedgers;
    std::map<const EntityType*, Output> m_outputs;
    std::map<const LedgerReader*, Whole> m_whole;
};

}  // namespace madobe

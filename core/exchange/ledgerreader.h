// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ledgername.h"
#include "core/exchange/rowreader.h"

#include <QFile>

#include <memory>

namespace madobe {

/// A ledger file with its columns matched to the fields of its family by name.
class LedgerReader {
public:
    /// Opens and reads the header. Throws CannotOpen, BadFile {file, line, code, columns} with
    /// `missing-column`, `duplicate-column`, `nul`,
    /// `cr-only`, and what CsvReader or XlsxReader throws.
    explicit LedgerReader(const LedgerFile& file);

    const LedgerFile& file() const { return m_file; }
    const QStringList& header() const { return m_header; }
    const QStringList& unknownColumns() const { return m_unknown; }
    QString formatName() const { return m_rows->formatName(); }
    qint64 bytesRead() const { return m_rows->bytesRead(); }
    qint64 size() const { return m_rows->size(); }

    bool next(TableRow& row);
    /// See RowReader.
    void keepWholeCells() { m_rows->keepWholeCells(); }
    /// Index of the cell that belongs to the n-th field, -1 when the file has no such column.
    int cellOf(size_t fieldIndex) const {
        return m_cellOfField[static_cast<qsizetype>(fieldIndex)];
    }
    /// The first cell behind the header's columns that is not empty, nullptr when there is none.
    const QString* extraCell(const TableRow& row) const;
    /// Column names of cells that no field reads and that hold U+0000.
    QStringList unreadColumnsWithNul(const TableRow& row) const;

private:
    void matchColumns();
    void showMonths(TableRow& row) const;

    LedgerFile m_file;
    std::unique_ptr<QFile> m_device;
    std::unique_ptr<RowReader> m_rows;
    QStringList m_header;
    QStringList m_unknown;
    QList<int> m_cellOfField;
    QList<qsizetype> m_unreadCells;
};

/// The ledger that a file without a telling name must be: by `_<ledger>` at the end of its name, as
/// rows given back for correction have it, else the one that knows most of its columns. nullptr
/// when there is none or several are as good. Throws what LedgerReader throws.
const EntityType* guessLedger(const LedgerFile& file, const Catalogue& catalogue);

/// Columns that Madobe adds to rows given back for correction.
QStringList correctionColumns();

}  // namespace madobe

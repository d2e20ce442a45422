// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/countmeta.h"
#include "core/exchange/csvwriter.h"
#include "core/reports/countgrid.h"

#include <QBuffer>

namespace madobe {

/// Columns of 集計.csv in their order.
enum CountColumn {
    TableColumn,
    PeriodColumn,
    WardColumn,
    RowCodeColumn,
    RowLabelColumn,
    ColumnCodeColumn,
    ColumnLabelColumn,
    ValueColumn,
    NoteColumn,
    CountColumns
};
QStringList countColumns();

/// Writes 集計.csv with its meta file (formats.md section 3.1).
class CountFile {
public:
    /// `heard` hears of characters without a CP932 code, where none replaces them.
    explicit CountFile(CsvEncoding encoding, const QString& replacement = {},
                       const PlaceHeard& heard = {});

    void cell(const CountGrid& grid, const CountHeading& ward, const CountHeading& row,
              const CountHeading& column);
    /// Both paths. Fills in encoding and hash. Throws Unmappable {path, number, places: row,
    /// column, character, code point; none where they were heard of}, CannotOpen, DiskFull,
    /// Unreadable; nothing is left half-written.
    QStringList save(const QString& path, CountMeta meta);
    /// How many characters without a CP932 code were replaced.
    qint64 replaced() const { return m_replaces ? m_writer.badCount() : 0; }

private:
    CsvEncoding m_encoding;
    bool m_replaces;
    bool m_isHeard;
    QBuffer m_buffer;
    CsvWriter m_writer;
    // Of the last cell: naming a period takes longer than writing a line.
    Period m_period;
    QString m_periodCode;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/xlsxworkbook.h"

#include <memory>

namespace madobe {

/// Reads a sheet row by row; of the sheet itself only one row is in memory. Every cell is text, see
/// xlsxvalue.h. Throws BadFile {`file（sheet）`, row, code} with code `empty`, `damaged`,
/// `too-large` or `protected`, and what XlsxWorkbook::openSheet() throws.
class XlsxReader : public RowReader {
public:
    XlsxReader(std::shared_ptr<const XlsxWorkbook> workbook, const QString& sheet);

    /// The first row that is not blank, whatever it holds.
    QStringList readHeader(const HeaderFit& fit) override;
    bool next(TableRow& row) override;

    QString formatName() const override { return QStringLiteral("Excel"); }
    qint64 bytesRead() const override { return m_part->bytesRead(); }
    qint64 size() const override { return m_part->size(); }

private:
    enum class Type { Number, Shared, Inline, Text, Boolean, Failure, IsoDate };

    static Type typeOf(QStringView code);
    bool readRow(TableRow& row);
    void readCell(TableRow& row);
    void readValue(Type type, QString& cell);
    QString textOf(Type type, qsizetype style, const QString& stored) const;
    void noteDay(Type type, qsizetype style, const QString& text, TableRow& row) const;
    void store(const QString& text, TableRow& row);

    std::shared_ptr<const XlsxWorkbook> m_workbook;
    QString m_label;
    std::unique_ptr<XlsxPart> m_part;
    bool m_atEnd = false;
    qint64 m_line = 0;
    qsizetype m_column = 0;
    qsizetype m_rowUnits = 0;
    QString m_stored;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/textdecoder.h"

#include <QIODevice>
#include <QString>

namespace madobe {

/// Reads the ledger form of formats.md section 1, row by row in constant memory. Throws BadFile
/// {file name, line, code} with code `empty` or `unclosed-quote`, and what TextDecoder
/// throws.
class CsvReader : public RowReader {
public:
    CsvReader(QIODevice& device, QString fileName);

    /// Chooses the separator under which the header fits better, `,` or TAB; of equals `,`.
    QStringList readHeader(const HeaderFit& fit) override;
    bool next(TableRow& row) override;

    QString formatName() const override {
        return m_separator == u'\t' ? m_decoder.encodingName() + QStringLiteral(" TAB")
                                    : m_decoder.encodingName();
    }
    qint64 bytesRead() const override { return m_decoder.bytesRead(); }
    qint64 size() const override { return m_decoder.size(); }

private:
    enum class Ended { Cell, Row };

    bool fill();
    void restart(char16_t separator);
    QStringList headerUnder(char16_t separator);
    bool readRow(TableRow& row);
    Ended readCell(QString& cell);
    void readQuoted(QString& cell);
    Ended readPlain(QString& cell);
    void append(QString& cell, qsizetype from, qsizetype to) const;

    TextDecoder m_decoder;
    QString m_fileName;
    QString m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    char16_t m_separator = u',';
};

}  // namespace madobe

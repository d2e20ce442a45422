// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/textdecoder.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>

namespace madobe {

struct CsvRow {
    QStringList cells;
    /// Physical line where the row begins, the header is 1.
    qint64 line = 0;
    /// The first cell that is over 1 MiB (of UTF-8) and was cut: the row must be refused; -1: none.
    qsizetype oversized = -1;
};

/// Reads the ledger form of formats.md section 1, row by row in constant memory. Throws BadFile
/// {file name, line, code} with code `empty` or `unclosed-quote`, and what TextDecoder
/// throws.
class CsvReader {
public:
    CsvReader(QIODevice& device, QString fileName);

    /// Chooses the separator, `,` or TAB, under which `hasRequired` is true, else `,`. Call first.
    QStringList readHeader(const std::function<bool(const QStringList&)>& hasRequired);
    /// Skips rows of nothing but blanks; false at the end. Reusing the same row saves its
    /// allocations.
    bool next(CsvRow& row);

    QChar separator() const { return QChar(m_separator); }
    QString encodingName() const { return m_decoder.encodingName(); }
    qint64 bytesRead() const { return m_decoder.bytesRead(); }
    qint64 size() const { return m_decoder.size(); }

private:
    enum class Ended { Cell, Row };

    bool fill();
    void restart(char16_t separator);
    bool readRow(CsvRow& row);
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

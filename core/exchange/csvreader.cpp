// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/base/error.h"

#include <utility>

namespace madobe {

namespace {

constexpr char16_t kQuote = u'"';

const char16_t* units(const QString& text) {
    return reinterpret_cast<const char16_t*>(text.constData());
}

}  // namespace

CsvReader::CsvReader(QIODevice& device, QString fileName)
    : m_decoder(device, fileName), m_fileName(std::move(fileName)) {}

QStringList CsvReader::readHeader(const HeaderFit& fit) {
    const QStringList byComma = headerUnder(u',');
    if (!byComma.join(u',').contains(u'\t')) return byComma;
    try {
        QStringList byTab = headerUnder(u'\t');
        if (fit(byTab) > fit(byComma)) return byTab;
    } catch (const Error&) {
        // Behind a TAB, what is a mere character there may be a quote that is never closed.
    }
    return headerUnder(u',');
}

QStringList CsvReader::headerUnder(char16_t separator) {
    restart(separator);
    TableRow row;
    if (next(row)) return row.cells;
    throw Error(ErrorKind::BadFile, {m_fileName, QStringLiteral("1"), QStringLiteral("empty")});
}

bool CsvReader::next(TableRow& row) {
    while (readRow(row)) {
        if (!isBlankRow(row)) {
            return true;
        }
    }
    return false;
}

void CsvReader::restart(char16_t separator) {
    m_decoder.restart();
    m_separator = separator;
    m_text.resize(0);
    m_at = 0;
    m_line = 1;
}

/// After this m_at is at a character, unless the file has ended.
bool CsvReader::fill() {
    if (m_at < m_text.size()) {
        return true;
    }
    m_at = 0;
    return m_decoder.readChunk(m_text);
}

bool CsvReader::readRow(TableRow& row) {
    row.line = m_line;
    row.oversized = -1;
    row.failed = -1;
    row.days.clear();
    if (!fill()) {
        row.cells.clear();
        return false;
    }
    qsizetype column = 0;
    Ended ended = Ended::Cell;
    while (ended == Ended::Cell) {
        if (column == row.cells.size()) {
            row.cells.append(QString());
        }
        QString& cell = row.cells[column++];
        cell.resize(0);
        ended = readCell(cell);
        if (row.oversized < 0 && isOversized(cell)) row.oversized = column - 1;
    }
    row.cells.resize(column);
    return true;
}

CsvReader::Ended CsvReader::readCell(QString& cell) {
    if (fill() && m_text[m_at] == kQuote) {
        readQuoted(cell);
    }
    return readPlain(cell);
}

/// From the opening quote to behind the closing one.
void CsvReader::readQuoted(QString& cell) {
    const qint64 begin = m_line;
    ++m_at;
    while (fill()) {
        const char16_t* const text = units(m_text);
        const qsizetype from = m_at;
        while (m_at < m_text.size() && text[m_at] != kQuote) {
            m_line += text[m_at++] == u'\n' ? 1 : 0;
        }
        append(cell, from, m_at);
        if (m_at == m_text.size()) {
            continue;
        }
        ++m_at;
        if (!fill() || m_text[m_at] != kQuote) {
            return;
        }
        append(cell, m_at, m_at + 1);
        ++m_at;
    }
    throw Error(ErrorKind::BadFile,
                {m_fileName, QString::number(begin), QStringLiteral("unclosed-quote")});
}

/// Up to behind the separator or the line end.
CsvReader::Ended CsvReader::readPlain(QString& cell) {
    while (fill()) {
        const char16_t* const text = units(m_text);
        const qsizetype size = m_text.size();
        const qsizetype from = m_at;
        while (m_at < size && text[m_at] != m_separator && text[m_at] != u'\n' &&
               text[m_at] != u'\r') {
            ++m_at;
        }
        append(cell, from, m_at);
        if (m_at == size) {
            continue;
        }
        const char16_t stop = text[m_at++];
        if (stop == m_separator) {
            return Ended::Cell;
        }
        // A CR is a character like any other unless a LF follows, perhaps in the next piece.
        if (stop == u'\r' && (!fill() || m_text[m_at] != u'\n')) {
            cell.append(QLatin1Char('\r'));
            continue;
        }
        m_at += stop == u'\r' ? 1 : 0;
        ++m_line;
        return Ended::Row;
    }
    return Ended::Row;
}

void CsvReader::append(QString& cell, qsizetype from, qsizetype to) const {
    const QStringView text = QStringView(m_text).sliced(from, to - from);
    if (keepsWhole()) {
        cell.append(text);
    } else {
        appendToCell(cell, text);
    }
}

}  // namespace madobe

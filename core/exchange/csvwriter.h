// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

namespace madobe {

enum class CsvEncoding { Utf8Bom, Cp932 };

/// Writes CR LF and `,`, with quotes only where needed. Throws DiskFull or Unreadable {path} when
/// the device refuses. Does not guard formulas: see formulaguard.h.
class CsvWriter {
public:
    struct BadCharacter {
        /// 1 is the first row written, the header.
        qint64 row = 0;
        /// 1 is the first.
        int column = 0;
        char32_t character = 0;

        /// Row, column, character and code point.
        QString place() const;
    };

    /// `replacement` stands in for characters without a CP932 code; throws Unmappable if it has
    /// none itself. Without one they are left out: look at badCharacters() before keeping the file.
    CsvWriter(QIODevice& device, CsvEncoding encoding, const QString& replacement = {});
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    void row(const QStringList& cells);
    /// Every character without a CP932 code, replaced or not.
    const QList<BadCharacter>& badCharacters() const { return m_bad; }
    /// Writes out what is buffered. What is not finished is not written.
    void finish();

private:
    void append(const QString& text, int column);
    void appendCp932(const QString& text, int column);
    void flush();

    QIODevice& m_device;
    CsvEncoding m_encoding;
    QByteArray m_replacement;
    QByteArray m_buffer;
    QList<BadCharacter> m_bad;
    qint64 m_row = 0;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace madobe {

enum class CsvEncoding { Utf8Bom, Cp932 };

/// Of characters without a CP932 code an office may hold any number: so many are remembered.
inline constexpr qsizetype kKeptPlaces = 100;
/// Hears where each of them stands, as it is met.
using PlaceHeard = std::function<void(const QString& place)>;

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

        /// Row, column, character and code point; what shows nothing or turns what follows round
        /// is told by its code point alone.
        QString place() const;
    };

    /// `replacement` stands in for characters without a CP932 code; throws Invalid if it has
    /// none itself. Without one they are left out: look at badCount() before keeping the file.
    CsvWriter(QIODevice& device, CsvEncoding encoding, const QString& replacement = {},
              PlaceHeard heard = {});
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    void row(const QStringList& cells);
    /// Characters without a CP932 code, replaced or not: the first ones, and how many in all.
    const QList<BadCharacter>& badCharacters() const { return m_bad; }
    qint64 badCount() const { return m_badCount; }
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
    PlaceHeard m_heard;
    QList<BadCharacter> m_bad;
    qint64 m_badCount = 0;
    qint64 m_row = 0;
};

}  // namespace madobe

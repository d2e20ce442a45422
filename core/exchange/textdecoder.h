// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cp932.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace madobe {

/// Streams a text file as UTF-16 in constant memory. UTF-8 and UTF-16LE with BOM, else strict
/// UTF-8, else strict CP932, else throws Undecodable {file name, offset of the first bad byte} with
/// the name of the encoding that came further as its detail; never replaces a character. The device
/// is open, can seek and outlives this.
class TextDecoder {
public:
    TextDecoder(QIODevice& device, QString fileName);

    /// Replaces `out` by the next piece of text, false at the end.
    bool readChunk(QString& out);
    /// Back to the first character.
    void restart();

    QString encodingName() const;
    qint64 bytesRead() const { return m_offset; }
    qint64 size() const { return m_device.size(); }

private:
    enum class Encoding { Utf8, Utf8Bom, Utf16Le, Cp932 };

    void detect();
    qint64 findBadUtf8();
    qint64 findBadCp932();
    qsizetype readBytes();
    void keep(qsizetype from, qsizetype size);
    void decodeUtf8(QString& out, qsizetype size);
    void decodeUtf16(QString& out, qsizetype size, bool final);
    void decodeCp932(QString& out, qsizetype size);
    [[noreturn]] void refuse(qint64 offset) const;

    QIODevice& m_device;
    QString m_fileName;
    QByteArray m_bytes;
    /// Bytes of a character that the last piece cut in two; they stand at the front of m_bytes.
    qsizetype m_kept = 0;
    qint64 m_offset = 0;
    Encoding m_encoding = Encoding::Utf8;
    Cp932Decoder m_cp932;
};

}  // namespace madobe

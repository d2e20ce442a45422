// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoder.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

constexpr qsizetype kPiece = qsizetype{256} * 1024;
constexpr char kUtf8Mark[] = "\xEF\xBB\xBF";
constexpr char kUtf16Mark[] = "\xFF\xFE";

}  // namespace

TextDecoder::TextDecoder(QIODevice& device, QString fileName)
    : m_device(device), m_fileName(std::move(fileName)) {
    m_bytes.resize(kPiece);
    detect();
    restart();
}

void TextDecoder::restart() {
    m_kept = 0;
    m_cp932 = {};
    m_offset = m_encoding == Encoding::Utf8Bom ? 3 : m_encoding == Encoding::Utf16Le ? 2 : 0;
    if (!m_device.seek(m_offset)) {
        throw Error(ErrorKind::Unreadable, {m_fileName}, m_device.errorString());
    }
}

QString TextDecoder::encodingName() const {
    switch (m_encoding) {
        case Encoding::Utf16Le:
            return QStringLiteral("UTF-16LE");
        case Encoding::Cp932:
            return QStringLiteral("CP932");
        case Encoding::Utf8:
        case Encoding::Utf8Bom:
            break;
    }
    return QStringLiteral("UTF-8");
}

bool TextDecoder::readChunk(QString& out) {
    out.resize(0);
    while (out.isEmpty()) {
        const qsizetype count = readBytes();
        const bool final = count == 0;
        if (final && m_kept == 0 && m_encoding != Encoding::Cp932) {
            return false;
        }
        m_offset += count;
        switch (m_encoding) {
            case Encoding::Utf8:
            case Encoding::Utf8Bom:
                decodeUtf8(out, m_kept + count);
                break;
            case Encoding::Utf16Le:
                decodeUtf16(out, m_kept + count, final);
                break;
            case Encoding::Cp932:
                decodeCp932(out, count);
                break;
        }
        if (final) {
            break;
        }
    }
    return !out.isEmpty();
}

void TextDecoder::detect() {
    const QByteArray start = m_device.peek(3);
    if (start.startsWith(kUtf8Mark)) {
        m_encoding = Encoding::Utf8Bom;
        return;
    }
    if (start.startsWith(kUtf16Mark)) {
        m_encoding = Encoding::Utf16Le;
        return;
    }
    const qint64 badUtf8 = findBadUtf8();
    if (badUtf8 < 0) {
        return;
    }
    m_encoding = Encoding::Cp932;
    const qint64 badCp932 = findBadCp932();
    if (badCp932 >= 0) {
        m_encoding = badCp932 > badUtf8 ? Encoding::Cp932 : Encoding::Utf8;
        refuse(qMax(badCp932, badUtf8));
    }
}

qint64 TextDecoder::findBadUtf8() {
    restart();
    while (true) {
        const qsizetype count = readBytes();
        const qsizetype size = m_kept + count;
        const Utf8Progress progress = decodeStrictUtf8(m_bytes.constData(), size, nullptr);
        m_offset += count;
        const qint64 bad = m_offset - size + progress.bytes;
        if (progress.bytes < size && (!progress.cut || count == 0)) {
            return bad;
        }
        if (count == 0) {
            return -1;
        }
        keep(progress.bytes, size);
    }
}

qint64 TextDecoder::findBadCp932() {
    restart();
    QString text;
    while (true) {
        const qsizetype count = readBytes();
        qsizetype bad = 0;
        text.resize(0);
        if (!m_cp932.decode(m_bytes.constData(), count, text, bad, count == 0)) {
            return m_offset + bad;
        }
        if (count == 0) {
            return -1;
        }
        m_offset += count;
    }
}

/// Appends to the bytes that are kept.
qsizetype TextDecoder::readBytes() {
    const qint64 count = m_device.read(m_bytes.data() + m_kept, kPiece - m_kept);
    if (count < 0) {
        throw Error(ErrorKind::Unreadable, {m_fileName}, m_device.errorString());
    }
    return count;
}

void TextDecoder::keep(qsizetype from, qsizetype size) {
    m_kept = size - from;
    std::copy(m_bytes.cbegin() + from, m_bytes.cbegin() + size, m_bytes.begin());
}

void TextDecoder::decodeUtf8(QString& out, qsizetype size) {
    const bool final = size == m_kept;
    out.resize(size);
    const Utf8Progress progress =
        decodeStrictUtf8(m_bytes.constData(), size, reinterpret_cast<char16_t*>(out.data()));
    if (progress.bytes < size && (!progress.cut || final)) {
        refuse(m_offset - size + progress.bytes);
    }
    out.resize(progress.units);
    keep(progress.bytes, size);
}

void TextDecoder::decodeUtf16(QString& out, qsizetype size, bool final) {
    out.resize(size / 2);
    qFromLittleEndian<char16_t>(m_bytes.constData(), size / 2, out.data());
    qsizetype units = 0;
    while (units < out.size() && !out[units].isLowSurrogate()) {
        const bool high = out[units].isHighSurrogate();
        if (high && (units + 1 == out.size() || !out[units + 1].isLowSurrogate())) {
            break;
        }
        units += high ? 2 : 1;
    }
    const bool cut =
        units == out.size() || (units + 1 == out.size() && out[units].isHighSurrogate());
    if (!cut || (final && units * 2 < size)) {
        refuse(m_offset - size + units * 2);
    }
    out.resize(units);
    keep(units * 2, size);
}

void TextDecoder::decodeCp932(QString& out, qsizetype size) {
    qsizetype bad = 0;
    if (!m_cp932.decode(m_bytes.constData(), size, out, bad, size == 0)) {
        refuse(m_offset - size + bad);
    }
}

void TextDecoder::refuse(qint64 offset) const {
    throw Error(ErrorKind::Undecodable, {m_fileName, QString::number(offset)}, encodingName());
}

}  // namespace madobe

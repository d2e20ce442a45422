// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxpart.h"

#include "core/base/error.h"
#include "core/exchange/rowreader.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// A cell of 1 MiB fits in whatever way it is escaped.
constexpr qint64 kMaxPieceBytes = qint64{16} * 1024 * 1024;
constexpr int kMaxDepth = 64;

}  // namespace

qint64 XlsxPart::Meter::readData(char* data, qint64 maxSize) {
    if (m_piece > kMaxPieceBytes) {
        m_overrun = true;
        return -1;
    }
    const qint64 count = m_source->read(data, maxSize);
    if (count > 0) {
        m_piece += count;
        m_bytes += count;
    }
    return count;
}

XlsxPart::XlsxPart(const Place& place, qint64 maxBytes) : m_place(place) {
    open(maxBytes);
    m_meter.setSource(*m_stream);
    m_xml.setDevice(&m_meter);
}

void XlsxPart::open(qint64 maxBytes) {
    const std::optional<ZipEntry> entry = ZipArchive(m_place.path).find(m_place.name);
    if (!entry) refuse(u"missing"_s);
    if (entry->isEncrypted) refuseAs(u"protected"_s, u"encrypted"_s);
    if (entry->size > maxBytes) refuseSize();
    m_size = entry->size;
    m_stream.emplace(m_place.path, m_place.name);
}

bool XlsxPart::nextChild() {
    while (true) {
        switch (next()) {
            case QXmlStreamReader::StartElement:
                return true;
            case QXmlStreamReader::EndElement:
            case QXmlStreamReader::EndDocument:
                return false;
            default:
                break;
        }
    }
}

QString XlsxPart::attribute(QStringView name) const {
    for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
        if (attribute.name() == name) return attribute.value().toString();
    }
    return {};
}

void XlsxPart::skip() {
    const int outside = m_depth - 1;
    while (m_depth > outside) next();
}

void XlsxPart::appendText(QString& cell) {
    const int outside = m_depth - 1;
    while (m_depth > outside) {
        if (next() == QXmlStreamReader::Characters) appendToCell(cell, m_xml.text());
    }
}

void XlsxPart::finish() {
    while (!m_xml.atEnd()) next();
    if (!m_stream->isIntact()) refuse(u"checksum"_s);
}

QXmlStreamReader::TokenType XlsxPart::next() {
    m_meter.beginPiece();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    switch (token) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > kMaxDepth) refuse(u"too deep"_s);
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            break;
        case QXmlStreamReader::DTD:
            refuse(u"DTD"_s);
        case QXmlStreamReader::Invalid:
            if (m_meter.hasOverrun()) refuseSize();
            refuse(m_xml.errorString());
        default:
            break;
    }
    return token;
}

void XlsxPart::refuse(const QString& detail) const {
    refuseAs(m_place.row == 0 ? u"not-a-workbook"_s : u"damaged"_s, detail);
}

void XlsxPart::refuseSize() const {
    refuseAs(u"too-large"_s, u"limit"_s);
}

void XlsxPart::refuseAs(const QString& code, const QString& detail) const {
    throw Error(ErrorKind::BadFile, {m_place.label, QString::number(m_place.row), code},
                m_place.name + u": "_s + detail);
}

}  // namespace madobe

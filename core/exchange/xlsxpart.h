// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ziparchive.h"

#include <QIODevice>
#include <QString>
#include <QStringView>
#include <QXmlStreamReader>

#include <optional>

namespace madobe {

/// An XML part of a workbook, pulled piece by piece. Throws BadFile {label, row, code} with code
/// `not-a-workbook` (row 0), `damaged` (any other row), `protected` or `too-large`.
class XlsxPart {
public:
    struct Place {
        /// The workbook.
        QString path;
        /// Its part.
        QString name;
        /// What errors call it.
        QString label;
        /// The row that errors name: 0 where there are none.
        qint64 row = 0;
    };

    XlsxPart(const Place& place, qint64 maxBytes);

    void setRow(qint64 row) { m_place.row = row; }

    /// Goes to the next element inside the current one; false at the current one's end.
    bool nextChild();
    QStringView name() const { return m_xml.name(); }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// The value of an attribute whatever its namespace is.
    QString attribute(QStringView name) const;
    void skip();
    /// Appends the current element's text to a cell and goes to the element's end.
    void appendText(QString& cell);
    /// Reads what is left, so that damage anywhere in the part comes to light.
    void finish();

    [[noreturn]] void refuse(const QString& detail) const;
    [[noreturn]] void refuseSize() const;

    qint64 bytesRead() const { return m_meter.bytesRead(); }
    qint64 size() const { return m_size; }

private:
    /// Holds back what would make a single piece of XML fill the memory.
    class Meter : public QIODevice {
    public:
        Meter() { open(ReadOnly | Unbuffered); }
        void setSource(QIODevice& source) { m_source = &source; }
        bool isSequential() const override { return true; }
        void beginPiece() { m_piece = 0; }
        bool hasOverrun() const { return m_overrun; }
        qint64 bytesRead() const { return m_bytes; }

    protected:
        qint64 readData(char* data, qint64 maxSize) override;
        qint64 writeData(const char*, qint64) override { return -1; }

    private:
        QIODevice* m_source = nullptr;
        qint64 m_bytes = 0;
        qint64 m_piece = 0;
        bool m_overrun = false;
    };

    void open(qint64 maxBytes);
    QXmlStreamReader::TokenType next();
    [[noreturn]] void refuseAs(const QString& code, const QString& detail) const;

    Place m_place;
    qint64 m_size = 0;
    std::optional<ZipStream> m_stream;
    Meter m_meter;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

}  // namespace madobe

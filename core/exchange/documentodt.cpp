// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/documentodt.h"

#include "core/base/wholefile.h"
#include "core/exchange/documentshape.h"
#include "core/exchange/odtstyles.h"
#include "core/exchange/zipwriter.h"

#include <QBuffer>
#include <QXmlStreamWriter>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kEm = 3.7;          // mm, of 10.5 points
constexpr double kIndent = 2;        // em a level
constexpr double kCellText = 3.175;  // mm: 9 points
constexpr double kPadding = 1;       // mm, in cells
constexpr double kGap = 0.4;         // em behind a bullet

QString millimetres(double length) {
    return QString::number(length, 'f', 2) + u"mm"_s;
}

QString alignment(doc::Align align) {
    switch (align) {
        case doc::Align::Left:
            break;
        case doc::Align::Right:
            return u"end"_s;
        case doc::Align::Centre:
            return u"center"_s;
    }
    return u"start"_s;
}

/// Collects the body and the automatic styles it needs, and joins them at the end: in the file the
/// styles come first.
class OdtContent {
public:
    explicit OdtContent(const Document& document)
        : m_document(document), m_body(&m_bodyText), m_styles(&m_stylesText) {}

    QByteArray write() {
        sharedStyles();
        if (!m_document.title.isEmpty()) paragraph(u"Title"_s, m_document.title);
        for (const doc::Block& block : m_document.blocks) write(block);
        // A text ends with a paragraph: Word wants one behind the last table.
        if (m_needsText) paragraph(u"Standard"_s, {});
        return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "_s +
                odtNamespaces() + u" office:version=\"1.2\"><office:automatic-styles>"_s +
                m_stylesText + u"</office:automatic-styles><office:body><office:text>"_s +
                m_bodyText + u"</office:text></office:body></office:document-content>\n"_s)
            .toUtf8();
    }

private:
    void write(const doc::Block& block) {
        std::visit(
            doc::Each{
                [this](const doc::Heading& heading) { write(heading); },
                [this](const doc::Paragraph& text) { paragraph(u"Text_20_body"_s, text.text); },
                [this](const doc::ItemList& list) { write(list); },
                [this](const doc::Table& table) { write(table); },
                [this](const doc::Mark& mark) { paragraph(u"Mark"_s, mark.text); },
                [this](const doc::PageBreak&) { m_breaks = true; },
            },
            block);
    }

    void write(const doc::Heading& heading) {
        const QString level = QString::number(std::clamp(heading.level, 1, 3));
        m_body.writeStartElement(u"text:h"_s);
        m_body.writeAttribute(u"text:style-name"_s, startingPage(u"Heading_20_"_s + level));
        m_body.writeAttribute(u"text:outline-level"_s, level);
        text(heading.text);
        m_body.writeEndElement();
    }

    /// A paragraph each, and no list of ODF: that would count by itself and drop (1) and ア.
    void write(const doc::ItemList& list) {
        QStringList styles;
        for (int level = 1; level <= 3; ++level) styles += itemStyle(list, level);
        for (const doc::Item& item : list.items) {
            paragraph(styles[std::clamp(item.level, 1, 3) - 1], item.bullet + u'\t' + item.text);
        }
    }

    QString itemStyle(const doc::ItemList& list, int level) {
        const int halves = doc::bulletWidth(list, level);
        const double hang = (halves / 2.0 + kGap) * kEm;
        const double left = (level - 1) * kIndent * kEm + hang;
        const QString name = u"Item_%1_%2"_s.arg(level).arg(halves);
        if (!isNew(name)) return name;
        startParagraphStyle(name, u"Text_20_body"_s);
        m_styles.writeAttribute(u"fo:margin-left"_s, millimetres(left));
        m_styles.writeAttribute(u"fo:text-indent"_s, millimetres(-hang));
        m_styles.writeAttribute(u"fo:margin-bottom"_s, u"0.8mm"_s);
        endStyle();
        return name;
    }

    void write(const doc::Table& table) {
        // Not lawful in ODF.
        if (table.header.isEmpty() && table.rows.isEmpty()) return;
        const int columns = doc::columnCount(table);
        const QString name = u"Table%1"_s.arg(++m_tables);
        const double width = odtTextWidth(m_document) * std::clamp(table.width, 0.0, 1.0);
        const auto fit = doc::fitTable(table, width, kCellText, kPadding);
        m_textSize = fit.textSize;
        m_isCompact = table.isCompact;
        tableStyle(name, width);
        m_body.writeStartElement(u"table:table"_s);
        m_body.writeAttribute(u"table:name"_s, name);
        m_body.writeAttribute(u"table:style-name"_s, name);
        int column = 0;
        for (const double columnWidth : fit.widths) {
            const QString columnName = name + u".%1"_s.arg(++column);
            columnStyle(columnName, columnWidth);
            m_body.writeEmptyElement(u"table:table-column"_s);
            m_body.writeAttribute(u"table:style-name"_s, columnName);
        }
        if (!table.header.isEmpty()) {
            m_body.writeStartElement(u"table:table-header-rows"_s);
            rows(table.header, columns, true);
            m_body.writeEndElement();
        }
        rows(table.rows, columns, false);
        m_body.writeEndElement();
        m_needsText = true;
    }

    void rows(const QList<doc::Row>& given, int columns, bool isHeader) {
        // What a span covers has an element of its own in ODF.
        QList<QList<const doc::Cell*>> grid(given.size(), QList<const doc::Cell*>(columns));
        const QList<doc::PlacedCell> cells = doc::placeCells(given, columns);
        for (const auto& placed : cells) grid[placed.row][placed.column] = &placed.cell;
        for (const auto& row : std::as_const(grid)) {
            m_body.writeStartElement(u"table:table-row"_s);
            m_body.writeAttribute(u"table:style-name"_s, u"WholeRow"_s);
            for (const doc::Cell* cell : row) {
                if (cell == nullptr) {
                    m_body.writeEmptyElement(u"table:covered-table-cell"_s);
                } else {
                    write(*cell, isHeader);
                }
            }
            m_body.writeEndElement();
        }
    }

    void write(const doc::Cell& cell, bool isHeader) {
        m_body.writeStartElement(u"table:table-cell"_s);
        m_body.writeAttribute(u"table:style-name"_s, cellStyle(isHeader, m_isCompact));
        m_body.writeAttribute(u"office:value-type"_s, u"string"_s);
        if (cell.columnSpan > 1) {
            m_body.writeAttribute(u"table:number-columns-spanned"_s,
                                  QString::number(cell.columnSpan));
        }
        if (cell.rowSpan > 1) {
            m_body.writeAttribute(u"table:number-rows-spanned"_s, QString::number(cell.rowSpan));
        }
        paragraph(isHeader ? cellTextStyle(u"Table_20_Heading"_s, doc::Align::Centre, false)
                           : cellTextStyle(u"Table_20_Contents"_s, cell.align, cell.isStrong),
                  cell.text);
        m_body.writeEndElement();
    }

    void paragraph(const QString& style, const QString& content) {
        m_body.writeStartElement(u"text:p"_s);
        m_body.writeAttribute(u"text:style-name"_s, startingPage(style));
        text(content);
        m_body.writeEndElement();
    }

    /// XML readers of ODF fold blanks, tabs and newlines; elements keep them. U+3000 is a letter.
    void text(const QString& raw) {
        const QString clean = doc::cleanText(raw);
        QString letters;
        const auto flush = [&] {
            m_body.writeCharacters(letters);
            letters.clear();
        };
        for (qsizetype at = 0; at < clean.size(); ++at) {
            const QChar character = clean[at];
            if (character == u'\n' || character == u'\t') {
                flush();
                m_body.writeEmptyElement(character == u'\n' ? u"text:line-break"_s : u"text:tab"_s);
            } else if (character == u' ') {
                qsizetype end = at;
                while (end < clean.size() && clean[end] == u' ') ++end;
                const bool isInside = !letters.isEmpty() && end < clean.size() &&
                                      clean[end] != u'\n' && clean[end] != u'\t';
                if (isInside && end == at + 1) {
                    letters += character;
                } else {
                    flush();
                    m_body.writeEmptyElement(u"text:s"_s);
                    m_body.writeAttribute(u"text:c"_s, QString::number(end - at));
                    at = end - 1;
                }
            } else {
                letters += character;
            }
        }
        flush();
    }

    // Styles.

    bool isNew(const QString& name) {
        if (m_known.contains(name)) return false;
        m_known.append(name);
        return true;
    }

    /// The style itself, or one like it that begins a page.
    QString startingPage(const QString& style) {
        m_needsText = false;
        if (!m_breaks) return style;
        m_breaks = false;
        const QString name = u"Break_"_s + style;
        if (isNew(name)) {
            startParagraphStyle(name, style);
            m_styles.writeAttribute(u"fo:break-before"_s, u"page"_s);
            endStyle();
        }
        return name;
    }

    void startStyle(const QString& name, const QString& family) {
        m_styles.writeStartElement(u"style:style"_s);
        m_styles.writeAttribute(u"style:name"_s, name);
        m_styles.writeAttribute(u"style:family"_s, family);
    }

    void startParagraphStyle(const QString& name, const QString& parent) {
        startStyle(name, u"paragraph"_s);
        m_styles.writeAttribute(u"style:parent-style-name"_s, parent);
        m_styles.writeStartElement(u"style:paragraph-properties"_s);
    }

    void endStyle() {
        m_styles.writeEndElement();
        m_styles.writeEndElement();
    }

    void tableStyle(const QString& name, double width) {
        startStyle(name, u"table"_s);
        m_styles.writeStartElement(u"style:table-properties"_s);
        const bool isWhole = width >= odtTextWidth(m_document);
        m_styles.writeAttribute(u"style:width"_s, millimetres(width));
        m_styles.writeAttribute(u"table:align"_s, isWhole ? u"margins"_s : u"left"_s);
        m_styles.writeAttribute(u"table:border-model"_s, u"collapsing"_s);
        m_styles.writeAttribute(u"fo:margin-bottom"_s, u"4mm"_s);
        if (m_breaks) m_styles.writeAttribute(u"fo:break-before"_s, u"page"_s);
        m_breaks = false;
        endStyle();
    }

    void columnStyle(const QString& name, double width) {
        startStyle(name, u"table-column"_s);
        m_styles.writeStartElement(u"style:table-column-properties"_s);
        m_styles.writeAttribute(u"style:column-width"_s, millimetres(width));
        endStyle();
    }

    /// What the cells of all tables share.
    void sharedStyles() {
        startStyle(u"WholeRow"_s, u"table-row"_s);
        m_styles.writeStartElement(u"style:table-row-properties"_s);
        m_styles.writeAttribute(u"fo:keep-together"_s, u"always"_s);
        endStyle();
        for (const bool isCompact : {false, true}) {
            for (const bool isHeader : {true, false}) cellStyle(isHeader, isCompact, kPadding);
        }
    }

    static QString cellStyle(bool isHeader, bool isCompact) {
        return (isHeader ? u"HeaderCell"_s : u"Cell"_s) + (isCompact ? u"Compact"_s : QString());
    }

    void cellStyle(bool isHeader, bool isCompact, double padding) {
        startStyle(cellStyle(isHeader, isCompact), u"table-cell"_s);
        m_styles.writeStartElement(u"style:table-cell-properties"_s);
        m_styles.writeAttribute(u"fo:padding"_s, millimetres(padding));
        if (isCompact) {
            for (const QString& side : {u"fo:padding-top"_s, u"fo:padding-bottom"_s}) {
                m_styles.writeAttribute(side, millimetres(padding / 2));
            }
        }
        m_styles.writeAttribute(u"fo:border"_s, u"0.5pt solid #888888"_s);
        m_styles.writeAttribute(u"style:vertical-align"_s, isHeader ? u"middle"_s : u"top"_s);
        if (isHeader) m_styles.writeAttribute(u"fo:background-color"_s, u"#f0f0f0"_s);
        endStyle();
    }

    QString cellTextStyle(const QString& parent, doc::Align align, bool isStrong) {
        const QString points = QString::number(m_textSize * 72 / 25.4, 'f', 1);
        const QString name = u"%1_%2_%3"_s.arg(parent, alignment(align), points) +
                             (isStrong ? u"_strong"_s : QString());
        if (!isNew(name)) return name;
        startParagraphStyle(name, parent);
        m_styles.writeAttribute(u"fo:text-align"_s, alignment(align));
        m_styles.writeEndElement();
        m_styles.writeStartElement(u"style:text-properties"_s);
        m_styles.writeAttribute(u"fo:font-size"_s, points + u"pt"_s);
        m_styles.writeAttribute(u"style:font-size-asian"_s, points + u"pt"_s);
        if (isStrong) {
            m_styles.writeAttribute(u"fo:font-weight"_s, u"bold"_s);
            m_styles.writeAttribute(u"style:font-weight-asian"_s, u"bold"_s);
        }
        endStyle();
        return name;
    }

    const Document& m_document;
    QString m_bodyText;
    QString m_stylesText;
    QXmlStreamWriter m_body;
    QXmlStreamWriter m_styles;
    QStringList m_known;
    int m_tables = 0;
    double m_textSize = kCellText;  // of the table at hand
    bool m_isCompact = false;
    bool m_breaks = false;    // what comes next begins a page
    bool m_needsText = true;  // nothing has come yet, or nothing behind a table
};

}  // namespace

QByteArray documentOdt(const Document& document) {
    ZipWriter zip;
    // First and plain, so that the type is told by the file's first bytes.
    zip.add("mimetype", "application/vnd.oasis.opendocument.text"_ba, ZipWriter::Packing::Stored);
    zip.add("content.xml", OdtContent(document).write());
    zip.add("styles.xml", odtStyles(document));
    zip.add("meta.xml", odtMeta(document));
    zip.add("META-INF/manifest.xml", odtManifest());
    return zip.bytes();
}

void writeDocumentOdt(const Document& document, const QString& path) {
    writeWholeFile(path, documentOdt(document));
}

}  // namespace madobe

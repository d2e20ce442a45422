// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/documenthtml.h"

#include "core/base/wholefile.h"
#include "core/exchange/documentshape.h"

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// `%1` is portrait or landscape. `pre-wrap` keeps blanks of every width, and newlines.
QString style() {
    return uR"(@page { size: A4 %1; margin: 20mm; }
body { font: 10.5pt/1.6 "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
  color: #111; max-width: 60em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, .text, th, td { white-space: pre-wrap; tab-size: 4; }
h1 { font-size: 1.5em; line-height: 1.4; margin: 0 0 1em; }
h2 { font-size: 1.25em; margin: 1.6em 0 0.6em; border-bottom: 1px solid #888; }
h3 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
h4 { font-size: 1em; margin: 1.2em 0 0.3em; }
h1, h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 0.8em; }
p.mark { font-size: 0.85em; color: #595959; }
ul { list-style: none; margin: 0 0 0.8em; padding: 0; }
li { display: flex; }
li.in2 { margin-left: 2em; }
li.in3 { margin-left: 4em; }
.bullet { flex: none; white-space: pre; margin-right: 0.4em; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1em; font-size: 0.9em; line-height: 1.5; }
th, td { border: 1px solid #888; padding: 0.3em 0.5em; vertical-align: top; text-align: left; }
th { font-weight: normal; }
thead th { background: #f0f0f0; vertical-align: middle; text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.right { text-align: right; overflow-wrap: normal; }
.centre { text-align: center; }
.strong { font-weight: bold; }
table.compact { line-height: 1.3; }
.compact th, .compact td { padding: 0.15em 0.4em; }
.break { break-after: page; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
)"_s;
}

QString escaped(const QString& text) {
    return doc::cleanText(text).toHtmlEscaped();
}

class HtmlWriter {
public:
    QString write(const Document& document) {
        const QString title = doc::titleLine(document).toHtmlEscaped();
        m_html = u"<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"_s;
        if (document.created.isValid()) {
            m_html += u"<meta name=\"dcterms.created\" content=\"%1\">\n"_s.arg(
                document.created.toUTC().toString(Qt::ISODate));
        }
        m_html += u"<title>"_s + title + u"</title>\n<style>\n"_s +
                  style().arg(document.isLandscape ? u"landscape"_s : u"portrait"_s) +
                  u"</style>\n</head>\n<body>\n"_s;
        if (!title.isEmpty()) element(u"h1"_s, document.title);
        for (const doc::Block& block : document.blocks) write(block);
        return m_html + u"</body>\n</html>\n"_s;
    }

private:
    void write(const doc::Block& block) {
        std::visit(
            doc::Each{
                [this](const doc::Heading& heading) {
                    const int level = std::clamp(heading.level, 1, 3) + 1;
                    element(u"h%1"_s.arg(level), heading.text);
                },
                [this](const doc::Paragraph& paragraph) { element(u"p"_s, paragraph.text); },
                [this](const doc::ItemList& list) { write(list); },
                [this](const doc::Table& table) { write(table); },
                [this](const doc::Mark& mark) { element(u"p"_s, mark.text, u" class=\"mark\""_s); },
                [this](const doc::PageBreak&) { m_html += u"<div class=\"break\"></div>\n"_s; },
            },
            block);
    }

    void element(const QString& name, const QString& text, const QString& attributes = {}) {
        m_html += u'<' + name + attributes + u'>' + escaped(text) + u"</"_s + name + u">\n"_s;
    }

    void write(const doc::ItemList& list) {
        m_html += u"<ul>\n"_s;
        for (const doc::Item& item : list.items) {
            m_html += u"<li class=\"in"_s + QString::number(std::clamp(item.level, 1, 3)) +
                      u"\"><span class=\"bullet\">"_s + escaped(item.bullet) +
                      u"</span><span class=\"text\">"_s + escaped(item.text) + u"</span></li>\n"_s;
        }
        m_html += u"</ul>\n"_s;
    }

    void write(const doc::Table& table) {
        m_html += u"<table"_s;
        if (table.isCompact) m_html += u" class=\"compact\""_s;
        if (table.width < 1) {
            m_html += u" style=\"width:%1%\""_s.arg(table.width * 100, 0, 'f', 1);
        }
        m_html += u">\n<colgroup>"_s;
        for (const double share : doc::columnShares(table)) {
            m_html += u"<col style=\"width:"_s + QString::number(share * 100, 'f', 2) + u"%\">"_s;
        }
        m_html += u"</colgroup>\n"_s;
        const int columns = doc::columnCount(table);
        if (!table.header.isEmpty()) {
            m_html += u"<thead>\n"_s;
            rows(doc::placeCells(table.header, columns), columns, u" scope=\"col\""_s);
            m_html += u"</thead>\n"_s;
        }
        m_html += u"<tbody>\n"_s;
        rows(doc::placeCells(table.rows, columns), table.headingColumns, u" scope=\"row\""_s);
        m_html += u"</tbody>\n</table>\n"_s;
    }

    void rows(const QList<doc::PlacedCell>& cells, int headings, const QString& scope) {
        int row = -1;
        for (const doc::PlacedCell& placed : cells) {
            for (; row < placed.row; ++row) m_html += row < 0 ? u"<tr>\n"_s : u"</tr>\n<tr>\n"_s;
            if (placed.column < headings) {
                element(u"th"_s, placed.cell.text, scope + attributes(placed.cell));
            } else {
                element(u"td"_s, placed.cell.text, attributes(placed.cell));
            }
        }
        if (row >= 0) m_html += u"</tr>\n"_s;
    }

    static QString attributes(const doc::Cell& cell) {
        QString text;
        if (cell.columnSpan > 1) text += u" colspan=\"%1\""_s.arg(cell.columnSpan);
        if (cell.rowSpan > 1) text += u" rowspan=\"%1\""_s.arg(cell.rowSpan);
        QStringList classes;
        if (cell.align == doc::Align::Right) classes.append(u"right"_s);
        if (cell.align == doc::Align::Centre) classes.append(u"centre"_s);
        if (cell.isStrong) classes.append(u"strong"_s);
        if (!classes.isEmpty()) text += u" class=\"%1\""_s.arg(classes.join(u' '));
        return text;
    }

    QString m_html;
};

}  // namespace

QByteArray documentHtml(const Document& document) {
    return HtmlWriter().write(document).toUtf8();
}

void writeDocumentHtml(const Document& document, const QString& path) {
    writeWholeFile(path, documentHtml(document));
}

}  // namespace madobe

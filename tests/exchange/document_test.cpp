// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/documentshape.h"
#include "core/exchange/zipdevice.h"
#include "tests/support/catchqt.h"
#include "tests/support/sampledocument.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <minizip/unzip.h>

#include <numeric>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

Document oneParagraph(const QString& text) {
    return {u"題"_s, {doc::Paragraph{text}}};
}

struct Part {
    QString name;
    quint16 method = 0;
    QByteArray content;
};

QList<Part> unzipped(QByteArray odt) {
    QBuffer buffer(&odt);
    buffer.open(QIODevice::ReadOnly);
    zlib_filefunc64_def calls = zipCallsOn(buffer);
    const unzFile zip = unzOpen2_64(nullptr, &calls);
    REQUIRE(zip != nullptr);
    QList<Part> parts;
    for (int more = unzGoToFirstFile(zip); more == UNZ_OK; more = unzGoToNextFile(zip)) {
        unz_file_info64 info{};
        QByteArray name(100, '\0');
        REQUIRE(unzGetCurrentFileInfo64(zip, &info, name.data(), 100, nullptr, 0, nullptr, 0) ==
                UNZ_OK);
        QByteArray content(static_cast<qsizetype>(info.uncompressed_size), '\0');
        REQUIRE(unzOpenCurrentFile(zip) == UNZ_OK);
        CHECK(unzReadCurrentFile(zip, content.data(), static_cast<unsigned>(content.size())) ==
              static_cast<int>(content.size()));
        CHECK(unzCloseCurrentFile(zip) == UNZ_OK);
        parts.append({QString::fromUtf8(name.constData()),
                      static_cast<quint16>(info.compression_method), content});
    }
    unzClose(zip);
    return parts;
}

QByteArray part(const Document& document, const QString& name) {
    for (const Part& each : unzipped(documentOdt(document))) {
        if (each.name == name) return each.content;
    }
    FAIL("no part " << name.toStdString());
    return {};
}

/// The paragraphs of content.xml as they were before they became elements.
QStringList paragraphs(const QByteArray& content) {
    QStringList texts;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        if (xml.isCharacters() && !texts.isEmpty()) texts.last() += xml.text();
        if (!xml.isStartElement()) continue;
        if (name == u"p"_s || name == u"h"_s) texts.append(QString());
        if (name == u"line-break"_s) texts.last() += u'\n';
        if (name == u"tab"_s) texts.last() += u'\t';
        if (name == u"s"_s) {
            texts.last() += QString(xml.attributes().value(u"text:c"_s).toInt(), u' ');
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return texts;
}

QStringList names(const QByteArray& content, const QString& element, const QString& attribute) {
    QStringList found;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (!element.isEmpty() && xml.qualifiedName() != element) continue;
        if (xml.attributes().hasAttribute(attribute)) {
            found.append(xml.attributes().value(attribute).toString());
        }
    }
    return found;
}

}  // namespace

TEST_CASE("cells take their places around spans", "[exchange][document]") {
    const QList<doc::Row> rows{{{u"a"_s, {}, 1, 2}, {u"b"_s, {}, 2}}, {{u"c"_s}}, {}};
    const QList<doc::PlacedCell> cells = doc::placeCells(rows, 3);
    QStringList places;
    for (const auto& [cell, row, column] : cells) {
        places.append(u"%1 %2,%3 %4x%5"_s.arg(cell.text)
                          .arg(row)
                          .arg(column)
                          .arg(cell.columnSpan)
                          .arg(cell.rowSpan));
    }
    CHECK(places == QStringList{u"a 0,0 1x2"_s, u"b 0,1 2x1"_s, u"c 1,1 1x1"_s, u" 1,2 1x1"_s,
                                u" 2,0 1x1"_s, u" 2,1 1x1"_s, u" 2,2 1x1"_s});
    CHECK(doc::rowGroups(rows, 3) == QList<int>{2, 1});
}

TEST_CASE("spans that reach out of the table end at its edge", "[exchange][document]") {
    const auto cells = doc::placeCells({{{u"a"_s, {}, 9, 9}}, {{u"lost?"_s}}}, 2);
    REQUIRE(cells.size() == 1);
    CHECK(cells[0].cell.columnSpan == 2);
    CHECK(cells[0].cell.rowSpan == 2);
}

TEST_CASE("a table's numbers are not broken while they can be read", "[exchange][document]") {
    doc::Table table{{9, 1, 1}, {}, {{{u"区"_s}, {u"1,234,567"_s}, {u"1"_s}}}};
    const doc::TableFit roomy = doc::fitTable(table, 100, 3, 1);
    CHECK(roomy.textSize == 3);
    CHECK(roomy.widths[1] > 9 * 0.5 * 3);
    CHECK(std::accumulate(roomy.widths.begin(), roomy.widths.end(), 0.0) == Approx(100));

    table.rows[0] += doc::Row(7, {u"1,234,567"_s});
    const doc::TableFit narrow = doc::fitTable(table, 130, 3, 1);
    CHECK(narrow.textSize < 3);
    CHECK(narrow.widths.last() > 9 * 0.5 * narrow.textSize);
    CHECK(std::accumulate(narrow.widths.begin(), narrow.widths.end(), 0.0) == Approx(130));
}

TEST_CASE("controls are left out of texts, and newlines are one kind", "[exchange][document]") {
    QString text = u"a\r\nb\rc\nd\u0001e\uFFFEf𠮷"_s;
    text += QChar(0xD842);
    CHECK(doc::cleanText(text) == u"a\nb\nc\ndef𠮷\uFFFD"_s);
}

TEST_CASE("HTML keeps texts and lets none become markup", "[exchange][document]") {
    const QString html = QString::fromUtf8(documentHtml(
        {u"<題>\n&"_s, {doc::Paragraph{difficultText()}, doc::Heading{u"<script>"_s, 2}}}));
    CHECK(html.contains(u"<html lang=\"ja\">"_s));
    CHECK(html.contains(u"<title>&lt;題&gt;　&amp;</title>"_s));
    CHECK(html.contains(u"<p>"_s + difficultText().toHtmlEscaped() + u"</p>"_s));
    CHECK(html.contains(u"<h3>&lt;script&gt;</h3>"_s));
    CHECK_FALSE(html.contains(u"<script"_s));
    CHECK(html.contains(u"white-space: pre-wrap"_s));
}

TEST_CASE("HTML tables say what their headings are about", "[exchange][document]") {
    const QString html = QString::fromUtf8(documentHtml(sampleDocument()));
    CHECK(html.contains(u"<th scope=\"col\" rowspan=\"2\">課題</th>"_s));
    CHECK(html.contains(u"<th scope=\"col\" colspan=\"2\">課題・方針に対する役割（取組）</th>"_s));
    CHECK(html.contains(u"<th scope=\"row\">人口（人）</th>"_s));
    CHECK(html.contains(u"<td class=\"right\">1,959,750</td>"_s));
    for (const QString& name : {u"tr"_s, u"td"_s, u"th"_s, u"table"_s, u"ul"_s, u"li"_s}) {
        CAPTURE(name);
        CHECK(html.count(u"</%1>"_s.arg(name)) ==
              html.count(u"<%1>"_s.arg(name)) + html.count(u"<%1 "_s.arg(name)));
    }
}

TEST_CASE("an ODT begins with its type, plain", "[exchange][document]") {
    const QByteArray odt = documentOdt(sampleDocument());
    // Where readers look that know no zip: the header of 30 bytes, the name, the content.
    CHECK(odt.mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    const QList<Part> parts = unzipped(odt);
    REQUIRE(parts.size() == 5);
    CHECK(parts[0].name == u"mimetype"_s);
    CHECK(parts[0].method == 0);
    QStringList listed{u"mimetype"_s, u"META-INF/manifest.xml"_s};
    listed +=
        names(part(sampleDocument(), u"META-INF/manifest.xml"_s), {}, u"manifest:full-path"_s);
    for (const Part& each : parts) {
        CAPTURE(each.name);
        CHECK(listed.contains(each.name));
        if (each.name == u"mimetype"_s) continue;
        QXmlStreamReader xml(each.content);
        while (!xml.atEnd()) xml.readNext();
        CHECK(xml.errorString() == QString());
    }
}

TEST_CASE("every text is read back from an ODT as it was", "[exchange][document]") {
    const QString text = GENERATE(as<QString>(), u"　氏　名　"_s, u" a  b   c "_s, u"1\n\n2\n"_s,
                                  u"\ta\t b"_s, u"𠮷<&>\"'"_s, u" "_s, QString(), difficultText());
    CHECK(paragraphs(part(oneParagraph(text), u"content.xml"_s)) == QStringList{u"題"_s, text});
}

TEST_CASE("bullets are kept as they are typed", "[exchange][document]") {
    const Document list{{}, {doc::ItemList{{{u"あ"_s}, {u"い"_s, u"(1)"_s, 2}}}}};
    CHECK(paragraphs(part(list, u"content.xml"_s)) == QStringList{u"・\tあ"_s, u"(1)\tい"_s});
}

TEST_CASE("an ODT names no style that is not there", "[exchange][document]") {
    const Document sheet = sampleDocument();
    const QByteArray content = part(sheet, u"content.xml"_s);
    const QByteArray styles = part(sheet, u"styles.xml"_s);
    const QStringList there = names(content, u"style:style"_s, u"style:name"_s) +
                              names(styles, u"style:style"_s, u"style:name"_s);
    for (const QString& attribute : {u"text:style-name"_s, u"table:style-name"_s,
                                     u"style:parent-style-name"_s, u"style:next-style-name"_s}) {
        for (const QByteArray& xml : {content, styles}) {
            for (const QString& name : names(xml, {}, attribute)) {
                CAPTURE(name);
                CHECK(there.contains(name));
            }
        }
    }
    CHECK(names(content, {}, u"fo:break-before"_s) == QStringList{u"page"_s});
    CHECK(names(content, {}, u"fo:keep-together"_s) == QStringList{u"always"_s});
    CHECK(content.count("<table:table-header-rows>") == 5);
}

TEST_CASE("each row of an ODT table has a cell for each column", "[exchange][document]") {
    const QByteArray content = part(sampleDocument(), u"content.xml"_s);
    QXmlStreamReader xml(content);
    int columns = 0;
    int cells = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.qualifiedName();
        if (xml.isStartElement() && name == u"table:table"_s) columns = 0;
        if (xml.isStartElement() && name == u"table:table-column"_s) ++columns;
        if (xml.isStartElement() && name == u"table:table-row"_s) cells = 0;
        if (xml.isStartElement() && name.endsWith(u"table-cell"_s)) ++cells;
        if (xml.isEndElement() && name == u"table:table-row"_s) CHECK(cells == columns);
    }
}

TEST_CASE("equal documents are equal files", "[exchange][document]") {
    CHECK(documentOdt(sampleDocument()) == documentOdt(sampleDocument()));
    CHECK(documentHtml(sampleDocument()) == documentHtml(sampleDocument()));
    Document dated = sampleDocument();
    dated.created = QDateTime(QDate(2021, 8, 1), QTime(9, 0), Qt::UTC);
    CHECK(part(dated, u"meta.xml"_s)
              .contains("<meta:creation-date>2021-08-01T09:00:00Z</meta:creation-date>"));
    CHECK_FALSE(part(sampleDocument(), u"meta.xml"_s).contains("creation-date"));
}

TEST_CASE("a document without anything is a document", "[exchange][document]") {
    const Document empty{{}, {doc::Table{}, doc::ItemList{}, doc::PageBreak{}}};
    CHECK_FALSE(documentHtml(empty).isEmpty());
    CHECK(paragraphs(part(empty, u"content.xml"_s)) == QStringList{QString()});
}

TEST_CASE("documents are written whole or not at all", "[exchange][document]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"シート.odt"_s);
    writeDocumentOdt(sampleDocument(), path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == documentOdt(sampleDocument()));
    for (const auto write : {writeDocumentOdt, writeDocumentHtml}) {
        CHECK_THROWS_AS(write(sampleDocument(), folder.filePath(u"nowhere/a"_s)), Error);
    }
}

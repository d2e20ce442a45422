// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/documentshape.h"
#include "tests/support/catchqt.h"
#include "tests/support/pdftext.h"
#include "tests/support/sampledocument.h"
#include "ui/print/documentpages.h"
#include "ui/print/documentprinter.h"

#include <QFile>
#include <QFontDatabase>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF kPage(170, 247);

QStringList allLines(const DocumentPages& pages) {
    QStringList lines;
    for (int page = 0; page < pages.count(); ++page) lines += pages.lines(page);
    return lines;
}

/// Without what a line break may take or a PDF may write otherwise.
QString bare(const QString& text) {
    static const QRegularExpression blanks(u"[\\s\\x{2028}]+"_s);
    return text.normalized(QString::NormalizationForm_KC).remove(blanks);
}

/// All texts in which lines may be broken, but no other text comes between.
QStringList texts(const Document& document) {
    QStringList found{document.title};
    const auto add = [&](const auto& block) { found.append(block.text); };
    for (const doc::Block& block : document.blocks) {
        std::visit(doc::Each{add, [](const doc::PageBreak&) {},
                             [&](const doc::ItemList& list) {
                                 for (const auto& item : list.items) add(item);
                             },
                             [&](const doc::Table& table) {
                                 for (const doc::Row& row : table.header + table.rows) {
                                     for (const doc::Cell& cell : row) add(cell);
                                 }
                             }},
                   block);
    }
    return found;
}

doc::Table tallRow(int lines) {
    QStringList text;
    for (int line = 0; line < lines; ++line) text.append(u"行%1"_s.arg(line));
    return {{1, 2}, {{{u"左"_s}, {u"右"_s}}}, {{{u"高い"_s}, {text.join(u'\n')}}}};
}

}  // namespace

TEST_CASE("a table's header is repeated and its rows stay whole", "[ui][print]") {
    const DocumentPages pages(longTable(200), kPage);
    CHECK(pages.count() >= 5);
    int rows = 0;
    for (int page = 0; page < pages.count(); ++page) {
        const QStringList lines = pages.lines(page);
        const qsizetype head = lines.indexOf(u"区"_s);
        REQUIRE(head >= 0);
        CHECK(lines.mid(head, 4) == QStringList{u"区"_s, u"実"_s, u"延"_s, u"備考"_s});
        CHECK(lines.filter(u"第"_s).size() == lines.filter(u"―"_s).size());
        for (const QString& line : lines.filter(u"第"_s)) {
            CHECK(line == u"第%1行"_s.arg(++rows));
        }
    }
    CHECK(rows == 200);
    // The legend is not alone on its page.
    CHECK(pages.lines(pages.count() - 1).size() > 5);
}

TEST_CASE("a row higher than a page goes on at a line", "[ui][print]") {
    const int height = GENERATE(10, 53, 54, 55, 200);
    Document document{{}, {doc::Paragraph{u"前"_s}, tallRow(height), doc::Paragraph{u"後"_s}}};
    const DocumentPages pages(document, kPage);
    QStringList wanted;
    for (int line = 0; line < height; ++line) wanted.append(u"行%1"_s.arg(line));
    const QStringList lines = allLines(pages);
    CHECK(lines.filter(QRegularExpression(u"^行\\d+"_s)).join(u'\n').remove(QChar(0x2028)) ==
          wanted.join(u'\n'));
    CHECK(lines.count(u"高い"_s) == 1);
    CHECK(lines.last() == u"後"_s);
    CHECK((pages.count() > 1) == (height > 50));
}

TEST_CASE("nothing of a document is lost on its pages", "[ui][print]") {
    const Document sheet = sampleDocument();
    const QString found = bare(allLines(DocumentPages(sheet, kPage)).join(QString()));
    for (const QString& text : texts(sheet)) {
        CAPTURE(text);
        CHECK(found.contains(bare(text)));
    }
}

TEST_CASE("paper however small loses no text", "[ui][print]") {
    Document document{u"題"_s, {doc::Paragraph{QString(300, u'a')}, doc::ItemList{{{u"項目"_s}}}}};
    document.blocks.append(doc::Table{{1, 2}, {}, {{{u"一二三"_s}}, {{u"四五六"_s}}}});
    const QString wanted = allLines(DocumentPages(document, kPage)).join(QString());
    for (const QSizeF& page : {QSizeF(60, 80), QSizeF(30, 30), QSizeF(3, 2)}) {
        CHECK(allLines(DocumentPages(document, page)).join(QString()) == wanted);
    }
}

TEST_CASE("blanks, tabs and rare characters are set as they are", "[ui][print]") {
    const DocumentPages pages({{}, {doc::Paragraph{difficultText()}}}, kPage);
    CHECK(allLines(pages).join(QString()).replace(QChar(0x2028), u'\n') == difficultText());
}

TEST_CASE("a heading does not end a page", "[ui][print]") {
    for (int before = 0; before < 60; ++before) {
        QList<doc::Block> blocks(before, doc::Paragraph{u"段落"_s});
        blocks << doc::Heading{u"見出し"_s} << tallRow(3);
        const DocumentPages pages({{}, blocks}, kPage);
        for (int page = 0; page < pages.count(); ++page) {
            const QStringList lines = pages.lines(page);
            if (lines.contains(u"見出し"_s)) CHECK(lines.contains(u"高い"_s));
        }
    }
}

TEST_CASE("page breaks begin pages, and none is empty", "[ui][print]") {
    const doc::PageBreak next;
    const Document document{
        {}, {next, doc::Paragraph{u"一"_s}, next, next, doc::Heading{u"二"_s}, next}};
    const DocumentPages pages(document, kPage);
    REQUIRE(pages.count() == 2);
    CHECK(pages.lines(0) == QStringList{u"一"_s});
    CHECK(pages.lines(1) == QStringList{u"二"_s});
}

TEST_CASE("a document becomes a PDF with as many pages as it says", "[ui][print]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"シート.pdf"_s);
    writeDocumentPdf(sampleDocument(), path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF"));

    QPdfWriter writer(folder.filePath(u"again.pdf"_s));
    writer.setPageLayout(documentPageLayout(sampleDocument()));
    const int pages = paintDocument(sampleDocument(), writer);
    CHECK(pages > 3);
    CHECK(bytes.count("/Type /Page\n") == pages);
    CHECK_THROWS_AS(writeDocumentPdf(sampleDocument(), folder.filePath(u"nowhere/a"_s)), Error);
    if (qEnvironmentVariableIsSet("MADOBE_KEEP_PDF")) {
        QFile::copy(path, qEnvironmentVariable("MADOBE_KEEP_PDF") + u"/sheet.pdf"_s);
    }
}

namespace {

QString readBack(const Document& document) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writeDocumentPdf(document, path);
    return pdfText(path);
}

}  // namespace

TEST_CASE("the text of the PDF is the document's", "[ui][print]") {
    const QString text = bare(readBack(longTable(200)));
    if (text.isEmpty()) return;
    CHECK(text.contains(bare(u"月別"_s)));
    for (const int row : {1, 40, 41, 199, 200}) {
        CHECK(text.contains(bare(u"第%1行%2"_s.arg(row).arg(row * 7))));
    }
    const int pages = DocumentPages(longTable(200), kPage).count();
    CHECK(text.contains(u"%1/%1"_s.arg(pages)));
    CHECK(text.count(bare(u"区実延備考"_s)) == pages);
}

TEST_CASE("an emoji leaves the text around it, and is drawn where a font has it", "[ui][print]") {
    const Document document{{},
                            {doc::Paragraph{u"了解👍🏽👨‍👩‍👧しました"_s}}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writeDocumentPdf(document, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("Symbola") == QFontDatabase::hasFamily(u"Symbola"_s));
    const QString text = bare(readBack(document));
    if (text.isEmpty()) return;
    CHECK(text.contains(u"了解"_s));
    CHECK(text.contains(u"しました"_s));
}

TEST_CASE("a PDF is searched and copied by the characters that were written", "[ui][print]") {
    // Radicals and points that look the same, figures after letters, a mark that needs shaping.
    const QStringList written{u"月日 自立支援・入院者 行方"_s, u"R7年度末 f3f6a6f1167dfe52"_s,
                              u"（暫定値）１年以上、95.9％"_s, u"がぎぐ"_s, u"Ｈ20～H30、①～④"_s};
    Document document;
    for (const QString& line : written) document.blocks.append(doc::Paragraph{line});
    const QString text = readBack(document);
    if (text.isEmpty()) return;
    for (const QString& line : written) {
        INFO(line.toStdString());
        CHECK(text.contains(line));
    }
}

TEST_CASE("of characters that are drawn alike a PDF tells the one that was printed",
          "[ui][print]") {
    const QString written =
        GENERATE(u"8～9月、9〜10、1～2"_s, u"2〜3月"_s, u"2～3月"_s, u"人⼈⼈"_s);
    const QString text = readBack({{}, {doc::Paragraph{written + u"\t\t\t一二"_s}}});
    if (text.isEmpty()) return;
    // Both in one: all are told as the one that is there more often.
    QString wanted = written;
    if (wanted.contains(u'～')) wanted.replace(u'〜', u'～');
    CHECK(text.contains(wanted.replace(u'人', u'⼈')));
    CHECK(text.contains(u"一二"_s));
}

TEST_CASE("however many characters a font has, the PDF tells them", "[ui][print]") {
    // Beside them the font has those of `1 / 1`.
    const int glyphs = GENERATE(13, 159, 160, 173, 255, 256, 300);
    QString written;
    for (int i = 3; i < glyphs; ++i) written += QChar(0x5000 + 7 * i);
    const QString text = bare(readBack({{}, {doc::Paragraph{written}}}));
    if (text.isEmpty()) return;
    CHECK(text == written + u"1/1"_s);
}

TEST_CASE("characters that the PDF counted on from a radical are told one by one", "[ui][print]") {
    const QString written = u"一丨丶丿乙亅二亠人儿入八冂冖"_s;
    const Document document{{}, {doc::Paragraph{written}}};
    const QString text = bare(readBack(document));
    if (text.isEmpty()) return;
    CHECK(text.contains(written));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writeDocumentPdf(document, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    const qsizetype table = pdf.indexOf("\nxref\n0 ") + 1;
    CHECK(pdf.contains("startxref\n" + QByteArray::number(table)));
    const QList<QByteArray> entries = pdf.mid(table).split('\n');
    for (qsizetype i = 3; entries[i].endsWith(" n "); ++i) {
        INFO(i);
        CHECK(pdf.mid(entries[i].left(10).toLongLong())
                  .startsWith(QByteArray::number(i - 2) + " 0 obj"));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/base/error.h"
#include "tests/support/catchqt.h"

#include <QBuffer>

using namespace madobe;

namespace {

bool always(const QStringList&) {
    return true;
}

/// The rows of a text under its header, each joined by `|` with its line in front.
QStringList rowsOf(const QByteArray& bytes) {
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, QStringLiteral("f.csv"));
    reader.readHeader(always);
    QStringList rows;
    TableRow row;
    while (reader.next(row)) {
        rows.append(QString::number(row.line) + u':' + row.cells.join(QLatin1Char('|')));
    }
    CHECK(reader.bytesRead() == reader.size());
    return rows;
}

QStringList refusalOf(const QByteArray& bytes) {
    try {
        rowsOf(bytes);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::BadFile);
        return error.args();
    }
    return {};
}

QStringList list(const char16_t* joined) {
    return QString::fromUtf16(joined).split(QLatin1Char(';'));
}

}  // namespace

TEST_CASE("both line ends are read, with or without the last", "[exchange][csv]") {
    CHECK(rowsOf("a,b\r\n1,2\r\n3,4\r\n") == list(u"2:1|2;3:3|4"));
    CHECK(rowsOf("a,b\n1,2\n3,4") == list(u"2:1|2;3:3|4"));
    CHECK(rowsOf("a,b\r\n1,2\n3,4\r\n") == list(u"2:1|2;3:3|4"));
}

TEST_CASE("a lone CR is a character", "[exchange][csv]") {
    CHECK(rowsOf("a,b\n1\r2,3\r") == list(u"2:1\r2|3\r"));
}

TEST_CASE("quotes hold separators, quotes and line ends", "[exchange][csv]") {
    CHECK(rowsOf("a\n\"1,2\"\n") == list(u"2:1,2"));
    CHECK(rowsOf("a,b\n\"say \"\"hi\"\"\",\"\"\n") == list(u"2:say \"hi\"|"));
    CHECK(rowsOf("a,b\n\"1\r\n2\",x\ny,z\n") == list(u"2:1\r\n2|x;4:y|z"));
}

TEST_CASE("a quote inside an unquoted cell is a character", "[exchange][csv]") {
    CHECK(rowsOf("a,b\n5\"x,y\"\n") == list(u"2:5\"x|y\""));
    CHECK(rowsOf("a,b\n \"x\",y\n") == list(u"2: \"x\"|y"));
    CHECK(rowsOf("a,b\n\"x\"y,z\n") == list(u"2:xy|z"));
}

TEST_CASE("wholly empty rows are skipped but counted", "[exchange][csv]") {
    CHECK(rowsOf("a,b\n\n1,2\n,\n\r\n\"\",\n3,\n") == list(u"3:1|2;7:3|"));
}

TEST_CASE("rows have as many cells as they have", "[exchange][csv]") {
    CHECK(rowsOf("a,b\n1\n1,2,3\n,2\n") == list(u"2:1;3:1|2|3;4:|2"));
}

TEST_CASE("an unclosed quote refuses the file at the line where it begins", "[exchange][csv]") {
    CHECK(refusalOf("a,b\n1,2\n3,\"4\n5,6\n") == list(u"f.csv;3;unclosed-quote"));
    CHECK(refusalOf("\"a") == list(u"f.csv;1;unclosed-quote"));
    CHECK(refusalOf("a\n\"x\n\",\"") == list(u"f.csv;3;unclosed-quote"));
}

TEST_CASE("an empty file is refused, a mere header is none", "[exchange][csv]") {
    CHECK(refusalOf("") == list(u"f.csv;1;empty"));
    CHECK(refusalOf("\xEF\xBB\xBF") == list(u"f.csv;1;empty"));
    CHECK(refusalOf("\r\n,,\r\n") == list(u"f.csv;1;empty"));
    CHECK(rowsOf("a,b\r\n").isEmpty());
    CHECK(rowsOf("a,b").isEmpty());
}

TEST_CASE("the separator is the one under which the header is complete", "[exchange][csv]") {
    const auto open = [](QByteArray bytes, QStringList* header) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, QStringLiteral("f.csv"));
        *header = reader.readHeader(
            [](const QStringList& names) { return names.contains(QStringLiteral("b")); });
        TableRow row;
        CHECK(reader.next(row));
        CHECK(row.line == 2);
        return reader.formatName();
    };
    QStringList header;
    CHECK(open("a,b\n1,2\n", &header) == u"UTF-8");
    CHECK(open("a\tb\n1\t2\n", &header) == u"UTF-8 TAB");
    CHECK(header == list(u"a;b"));
    CHECK(open("a\tc,d\n1\t2\n", &header) == u"UTF-8");
    CHECK(header == list(u"a\tc;d"));
    CHECK(open("a\t\"c,b\n1,2\n", &header) == u"UTF-8");
    CHECK(header == list(u"a\t\"c;b"));
}

TEST_CASE("a cell over 1 MiB is cut and marked", "[exchange][csv]") {
    const qsizetype limit = 1024 * 1024;
    const auto isOversized = [](const QByteArray& cell) {
        QByteArray bytes = "a,b\n" + cell + ",x\ny,z\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, QStringLiteral("f.csv"));
        reader.readHeader(always);
        TableRow row;
        REQUIRE(reader.next(row));
        CHECK(row.cells[0].size() <= 1024 * 1024 + 1);
        CHECK(row.cells[1] == u"x");
        const bool oversized = row.oversized == 0;
        REQUIRE(reader.next(row));
        CHECK(row.oversized == -1);
        CHECK(row.cells == list(u"y;z"));
        return oversized;
    };
    CHECK_FALSE(isOversized(QByteArray(limit, 'a')));
    CHECK(isOversized(QByteArray(limit + 1, 'a')));
    CHECK(isOversized(QByteArray(10 * limit, 'a')));
    CHECK(isOversized('"' + QByteArray(10 * limit, '\n') + '"'));
    CHECK_FALSE(isOversized(QByteArray("あ").repeated(limit / 3)));
    CHECK(isOversized(QByteArray("あ").repeated(limit / 3 + 1)));
}

TEST_CASE("U+0000 is left for the caller to refuse", "[exchange][csv]") {
    CHECK(rowsOf(QByteArray("a\nx\0y\n", 6)) ==
          QStringList{QStringLiteral("2:x") + QChar(u'\0') + u'y'});
}

TEST_CASE("pieces may be cut anywhere", "[exchange][csv]") {
    // The decoder reads 256 KiB at a time: every offset of a row comes to lie on that border.
    const QByteArray row = "\"あ\r\n\"\"\",𠮷,x\"\r\n";
    for (qsizetype shift = 0; shift <= row.size(); ++shift) {
        const QByteArray padding(256 * 1024 - 2 - row.size() + shift, 'p');
        const QStringList rows = rowsOf("h\n" + padding + "\n" + row + row);
        REQUIRE(rows.size() == 3);
        REQUIRE(rows[1] == u"3:あ\r\n\"|𠮷|x\"");
        REQUIRE(rows[2] == u"5:あ\r\n\"|𠮷|x\"");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include "core/base/error.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/formulaguard.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/smallfiles.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace madobe;
using namespace madobe::tests;

namespace {

using Table = QList<QStringList>;

QByteArray write(const Table& table, CsvEncoding encoding, const QString& replacement = {}) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, encoding, replacement);
    for (const QStringList& row : table) {
        writer.row(row);
    }
    writer.finish();
    return bytes;
}

Table read(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, QStringLiteral("f.csv"));
    Table table{reader.readHeader([](const QStringList&) { return true; })};
    TableRow row;
    while (reader.next(row)) {
        table.append(row.cells);
    }
    return table;
}

/// A table without wholly empty rows, of the characters that matter to the format.
Table randomTable(std::mt19937& random, const QString& alphabet) {
    // By character: half of a pair is none.
    const QList<uint> characters = alphabet.toUcs4();
    const auto below = [&random](unsigned count) { return static_cast<int>(random() % count); };
    Table table;
    const int columns = 1 + below(5);
    for (int rows = 1 + below(8); rows > 0; --rows) {
        QStringList row;
        for (int column = 0; column < columns; ++column) {
            QString cell;
            for (int length = below(7); length > 0; --length) {
                const char32_t character =
                    characters[below(static_cast<unsigned>(characters.size()))];
                cell += QString::fromUcs4(&character, 1);
            }
            row.append(cell);
        }
        row[below(static_cast<unsigned>(columns))] += QLatin1Char('x');
        table.append(row);
    }
    return table;
}

}  // namespace

TEST_CASE("quotes are written only where they are needed", "[exchange][csv]") {
    const Table table{{QStringLiteral("a"), QStringLiteral("b c"), QString()},
                      {QStringLiteral("1,2"), QStringLiteral("\""), QStringLiteral("x\ny")},
                      {QStringLiteral("x\r"), QStringLiteral("\t"), QStringLiteral("札幌")}};
    CHECK(write(table, CsvEncoding::Utf8Bom) ==
          "\xEF\xBB\xBF"
          "a,b c,\r\n\"1,2\",\"\"\"\",\"x\ny\"\r\n\"x\r\",\t,札幌\r\n");
    CHECK(write({{QStringLiteral("札幌")}}, CsvEncoding::Cp932) == "\x8E\x44\x96\x79\r\n");
}

TEST_CASE("every table is read back as it was written", "[exchange][csv]") {
    const QString alphabet = QStringLiteral("a\",\r\n\t 'あ漢ｱ髙'0");
    for (unsigned seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const Table table = randomTable(random, alphabet);
        REQUIRE(read(write(table, CsvEncoding::Utf8Bom)) == table);
        const Table wide = randomTable(random, alphabet + QStringLiteral("\U0001F600〜é"));
        REQUIRE(read(write(wide, CsvEncoding::Utf8Bom)) == wide);
    }
}

TEST_CASE("every table of CP932 characters is read back from CP932", "[exchange][csv]") {
    // Two bytes of half-width kana can be valid UTF-8, so those are left out here.
    const QString alphabet = QStringLiteral("a\",\r\n\t '漢髙①～") + QChar(0xE000);
    for (unsigned seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        Table table = randomTable(random, alphabet);
        table.first().first().prepend(QStringLiteral("表"));
        REQUIRE(read(write(table, CsvEncoding::Cp932)) == table);
    }
}

TEST_CASE("characters without a CP932 code are listed", "[exchange][csv]") {
    const Table table{{QStringLiteral("名"), QStringLiteral("住所")},
                      {QStringLiteral("a"), QStringLiteral("𠮷,〜b")}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvEncoding::Cp932);
    writer.row(table[0]);
    writer.row(table[1]);
    writer.finish();
    REQUIRE(writer.badCharacters().size() == 2);
    CHECK(writer.badCharacters()[0].row == 2);
    CHECK(writer.badCharacters()[0].column == 2);
    CHECK(writer.badCharacters()[0].character == U'𠮷');
    CHECK(writer.badCharacters()[1].character == U'〜');
    CHECK(read(write(table, CsvEncoding::Cp932, QStringLiteral("〓")))[1][1] == u"〓,〓b");
}

TEST_CASE("a replacement must have a code itself", "[exchange][csv]") {
    QBuffer buffer;
    CHECK_THROWS_AS(CsvWriter(buffer, CsvEncoding::Cp932, QStringLiteral("𠮷")), Error);
    CHECK_NOTHROW(CsvWriter(buffer, CsvEncoding::Utf8Bom, QStringLiteral("𠮷")));
}

TEST_CASE("a full disk is told as such", "[exchange][csv]") {
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly)) {
        WARN("no /dev/full here");
        return;
    }
    CsvWriter writer(full, CsvEncoding::Utf8Bom);
    writer.row({QStringLiteral("a")});
    try {
        writer.finish();
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::DiskFull);
        CHECK(error.args().value(0) == u"/dev/full");
    }
}

TEST_CASE("what is cut short is told as a full disk", "[exchange][csv]") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CsvWriter writer(file, CsvEncoding::Utf8Bom);
    writer.row({QString(100'000, u'x')});
    const SmallFiles full(50'000);
    CHECK(failure([&] { writer.finish(); }) == ErrorKind::DiskFull);
}

TEST_CASE("formulas are guarded and unguarded without loss", "[exchange][csv]") {
    for (const char16_t first : u"=+-@'\t\r") {
        if (first == 0) {
            continue;
        }
        const QString text = QChar(first) + QStringLiteral("1");
        CHECK(guardFormula(text) == QString(u'\'' + text));
        CHECK(unguardFormula(guardFormula(text)) == text);
        CHECK(unguardFormula(guardFormula(QChar(first))) == QString(QChar(first)));
    }
    CHECK(guardFormula(QStringLiteral("a=1")) == u"a=1");
    CHECK(guardFormula(QString()).isEmpty());
    CHECK(unguardFormula(QStringLiteral("'a")) == u"'a");
    CHECK(unguardFormula(QStringLiteral("'")) == u"'");
    CHECK(unguardFormula(QStringLiteral("=1")) == u"=1");
}

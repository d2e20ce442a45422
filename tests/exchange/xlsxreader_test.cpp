// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxreader.h"

#include "core/base/error.h"
#include "tests/exchange/handmadeworkbook.h"
#include "tests/support/catchqt.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// The first cells of the styles in `formats`, one a row, that hold `value`.
QStringList shown(const QByteArray& value, const QByteArrayList& formats, bool counts1904 = false) {
    HandMade workbook;
    workbook.workbookProperties = counts1904 ? "<workbookPr date1904='1'/>" : "<workbookPr/>";
    QByteArray custom;
    QByteArray styles;
    for (qsizetype i = 0; i < formats.size(); ++i) {
        const bool isBuiltIn = formats[i].toInt() > 0;
        const QByteArray id = isBuiltIn ? formats[i] : QByteArray::number(164 + i);
        if (!isBuiltIn) {
            custom += "<numFmt numFmtId='" + id + "' formatCode='" + formats[i] + "'/>";
        }
        styles += "<xf numFmtId='" + id + "'/>";
        workbook.rows += "<row><c s='" + QByteArray::number(i) + "'><v>" + value + "</v></c></row>";
    }
    workbook.styles = "<styleSheet><numFmts>" + custom +
                      "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" +
                      styles + "</cellXfs></styleSheet>";
    QStringList cells;
    for (const QString& row : rowsOf(workbook)) cells.append(row.section(u':', 1));
    return cells;
}

QString number(const QByteArray& stored) {
    return shown(stored, {"1"}).value(0);
}

}  // namespace

TEST_CASE("shared texts are joined without their reading aids", "[exchange][xlsx]") {
    HandMade workbook;
    workbook.strings =
        "<sst><si><t>氏名</t><rPh sb='0' eb='2'><t>シメイ</t></rPh><phoneticPr fontId='1'/></si>"
        "<si><r><rPr><b/></rPr><t>太</t></r><r><t xml:space='preserve'> 字</t></r></si>"
        "<si><t>a_x000D_\nb&amp;_x005F_x0041_</t></si><si/></sst>";
    workbook.rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
        "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c></row>";
    CHECK(rowsOf(workbook) == QStringList{u"1:氏名|太 字|a\r\nb&_x0041_|"_s});
}

TEST_CASE("every kind of cell is text", "[exchange][xlsx]") {
    HandMade workbook;
    workbook.rows =
        "<row><c t='inlineStr'><is><t>直</t><rPh><t>チョク</t></rPh></is></c>"
        "<c t='str'><f>A1&amp;\"x\"</f><v>直x</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c>"
        "<c t='d'><v>2021-08-01T00:00:00</v></c><c t='d'><v>2021-08-01T09:05:00</v></c>"
        "<c t='d'><v>T09:05:00Z</v></c><c t='n'><v>7</v></c><c><v>?</v></c></row>";
    CHECK(rowsOf(workbook) == QStringList{u"1:直|直x|1|0|2021-08-01|2021-08-01 09:05|09:05|7|?"_s});
}

TEST_CASE("a failed formula is marked and kept", "[exchange][xlsx]") {
    const Folder folder;
    HandMade workbook;
    workbook.rows =
        "<row><c><v>1</v></c><c t='e'><f>NA()</f><v>#N/A</v></c></row><row><c><v>2</v></c></row>";
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(workbook.saveIn(folder)), u"表"_s);
    TableRow row;
    REQUIRE(reader.next(row));
    CHECK(row.failed == 1);
    CHECK(row.cells == list(u"1;#N/A"));
    REQUIRE(reader.next(row));
    CHECK(row.failed == -1);
}

TEST_CASE("numbers are plain decimals", "[exchange][xlsx]") {
    CHECK(number("12") == u"12");
    CHECK(number("12.0") == u"12");
    CHECK(number("-0") == u"0");
    CHECK(number("1.1000000000000001") == u"1.1");
    CHECK(number("0.30000000000000004") == u"0.3");
    CHECK(number("1.2E+3") == u"1200");
    CHECK(number("9.0123456789E+10") == u"90123456789");
    CHECK(number("1E-7") == u"0.0000001");
    CHECK(number("-1.25E-5") == u"-0.0000125");
    CHECK(number("1E21") == u"1000000000000000000000");
    CHECK(number("12345678901234567") == u"12345678901234567");
}

TEST_CASE("gaps and missing rows are kept", "[exchange][xlsx]") {
    HandMade workbook;
    workbook.rows =
        "<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c><c r='E2' s='1'/></row><row r='4'/>"
        "<row r='9'><c r='AA9'><v>3</v></c></row><row><c><v>4</v></c></row>";
    CHECK(rowsOf(workbook) ==
          QStringList{u"2:|1||2"_s, u"9:"_s + QString(26, u'|') + u'3', u"10:4"_s});
}

TEST_CASE("days and times are told by their format", "[exchange][xlsx]") {
    CHECK(shown("44409", {"14", "22", "27", "36", "50", "58", "57"}) ==
          list(u"2021-08-01;2021-08-01;2021-08-01;2021-08-01;2021-08-01;2021-08-01;2021-08-01"));
    CHECK(shown("44409.378472222219", {"14", "20", "22", "46", "31"}) ==
          list(u"2021-08-01;09:05;2021-08-01 09:05;1065825:05;2021-08-01 09:05"));
    CHECK(shown("0.37847222222222221", {"14", "18", "21", "22", "32", "45"}) ==
          list(u"09:05;09:05;09:05;09:05;09:05;09:05"));
    CHECK(shown("44409", {"1", "2", "9", "49", "23", "37", "48"}) ==
          list(u"44409;44409;44409;44409;44409;44409;44409"));
}

TEST_CASE("formats of the office's own are understood", "[exchange][xlsx]") {
    const QString day = u"2021-08-01"_s;
    CHECK(shown("44409",
                {"[$-411]ge.m.d;@", "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
                 "yyyy/m/d(aaa)", "e-mm-dd", "mmm", "[Red]yyyy\\-mm"}) ==
          QStringList{day, day, day, day, day, day});
    CHECK(shown("44409", {"General", "G/標準", "0.00E+00", "#,##0&quot;days&quot;",
                          "[Red]0;[Blue]0", "0_);\\(0\\)", "[DBNum1][$-411]0", "0\\d", "@"}) ==
          QStringList(9, u"44409"_s));
    CHECK(shown("1.5", {"[h]:mm", "h:mm AM/PM", "yyyy/m/d h:mm", "m/d"}) ==
          list(u"36:00;12:00;1900-01-01 12:00;1900-01-01"));
}

TEST_CASE("both date systems are known", "[exchange][xlsx]") {
    CHECK(shown("1", {"14"}) == list(u"1900-01-01"));
    CHECK(shown("59", {"14"}) == list(u"1900-02-28"));
    CHECK(shown("60", {"14"}) == list(u"1900-02-29"));
    CHECK(shown("61", {"14"}) == list(u"1900-03-01"));
    CHECK(shown("2958465", {"14"}) == list(u"9999-12-31"));
    CHECK(shown("2958466", {"14"}) == list(u"2958466"));
    CHECK(shown("-1", {"14"}) == list(u"-1"));
    CHECK(shown("0", {"14"}, true) == list(u"1904-01-01"));
    CHECK(shown("42947", {"14"}, true) == list(u"2021-08-01"));
    CHECK(shown("0.5", {"20", "22"}, true) == list(u"12:00;12:00"));
    CHECK(shown("44409.9999999", {"22"}) == list(u"2021-08-02"));
}

TEST_CASE("hidden sheets are listed, missing ones told", "[exchange][xlsx]") {
    const Folder folder;
    const QString path = HandMade().saveIn(folder);
    CHECK(XlsxWorkbook(path).sheetNames() == list(u"表"));
    CHECK_THROWS_AS(rowsOf(path, u"無"_s), Error);
    try {
        rowsOf(path, u"無"_s);
    } catch (const Error& error) {
        CHECK(error.args() == list(u"台帳.xlsx;0;missing-sheet;無"));
    }
}

TEST_CASE("an empty sheet has no header", "[exchange][xlsx]") {
    const Folder folder;
    HandMade workbook;
    workbook.rows = "<row/><row><c t='str'><v> </v></c></row>";
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(workbook.saveIn(folder)), u"表"_s);
    try {
        reader.readHeader({});
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.args() == list(u"台帳.xlsx（表）;1;empty"));
    }
    workbook.sheet = "<worksheet/>";
    CHECK(rowsOf(workbook).isEmpty());
}

TEST_CASE("a sheet's cell over 1 MiB is cut and marked", "[exchange][xlsx]") {
    const qsizetype limit = 1024 * 1024;
    const auto oversized = [](const QByteArray& text, bool shared) {
        const Folder folder;
        HandMade workbook;
        workbook.strings = "<sst><si><t>" + (shared ? text : QByteArray()) + "</t></si></sst>";
        workbook.rows = shared ? "<row><c/><c t='s'><v>0</v></c></row>"
                               : "<row><c/><c t='str'><v>" + text + "</v></c></row>";
        XlsxReader reader(std::make_shared<const XlsxWorkbook>(workbook.saveIn(folder)), u"表"_s);
        TableRow row;
        REQUIRE(reader.next(row));
        CHECK(row.cells.value(1).size() <= 1024 * 1024 + 1);
        return row.oversized == 1;
    };
    for (const bool shared : {false, true}) {
        CHECK_FALSE(oversized(QByteArray(limit, 'a'), shared));
        CHECK(oversized(QByteArray(limit + 1, 'a'), shared));
        CHECK(oversized(QByteArray(10 * limit, 'a'), shared));
        CHECK(oversized(QByteArray("_x0041_").repeated(limit / 2), shared));
        CHECK(oversized(QByteArray("あ").repeated(limit / 3 + 1), shared));
    }
}

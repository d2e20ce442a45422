// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxwriter.h"

#include "core/base/error.h"
#include "core/exchange/xlsxreader.h"
#include "core/exchange/ziparchive.h"
#include "tests/exchange/handmadeworkbook.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a workbook is read back as it was written", "[exchange][xlsx]") {
    const Folder folder;
    const QStringList texts{u"札幌"_s,    u"𠮷田"_s,     u"a\nb"_s,
                            u"a\r\nb"_s,  u"=1+1"_s,     u"'=1"_s,
                            u"0012"_s,    u" x　"_s,     u"<&\">"_s,
                            u"_x000D_"_s, u"\u0001\t"_s, u"a"_s + QChar(u'\0') + QChar(0xFFFF)};
    XlsxWriter writer(folder.file());
    CHECK(writer.addSheet(u"対象者"_s, {{u"番号"_s, 20, true}, {u"氏名"_s}}) == u"対象者");
    for (const QString& text : texts) {
        writer.text(text);
        writer.text(text);
        writer.endRow();
    }
    writer.close();

    XlsxReader reader(std::make_shared<const XlsxWorkbook>(folder.file()), u"対象者"_s);
    CHECK(reader.readHeader({}) == list(u"番号;氏名"));
    TableRow row;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        REQUIRE(reader.next(row));
        CHECK(row.line == i + 2);
        CHECK(row.cells == QStringList{texts[i], texts[i]});
    }
    CHECK_FALSE(reader.next(row));
}

TEST_CASE("numbers and days are written as such", "[exchange][xlsx]") {
    const Folder folder;
    XlsxWriter writer(folder.file());
    writer.addSheet(u"表"_s, {{u"a"_s}});
    writer.integer(-12345);
    writer.decimal(0.5, 2);
    writer.empty();
    writer.date(u"2021-08-01"_s);
    writer.endRow();
    writer.endRow();
    for (const char16_t* day : {u"1900-01-01", u"1900-02-28", u"1900-03-01", u"1899-12-31",
                                u"1975-08", u"unknown", u""}) {
        writer.date(QString::fromUtf16(day));
    }
    writer.endRow();
    writer.close();
    CHECK(rowsOf(folder.file()) ==
          list(u"1:a;2:-12345|0.5||2021-08-01;"
               u"4:1900-01-01|1900-02-28|1900-03-01|1899-12-31|1975-08|unknown"));
    // Real dates: the number is in the file.
    ZipStream sheet(folder.file(), u"XL/worksheets/sheet1.xml"_s);
    CHECK(sheet.readAll().contains("<v>44409</v>"));
}

TEST_CASE("sheets get names that Excel takes", "[exchange][xlsx]") {
    const Folder folder;
    XlsxWriter writer(folder.file());
    CHECK(writer.addSheet(u"相談[1/2]"_s, {}) == u"相談［1／2］");
    CHECK(writer.addSheet(u"'a'"_s, {}) == u"＇a＇");
    CHECK(writer.addSheet(QString(), {}) == u"Sheet");
    CHECK(writer.addSheet(u"SHEET"_s, {}) == u"SHEET (2)");
    CHECK(writer.addSheet(QString(40, u'長'), {}) == QString(31, u'長'));
    CHECK(writer.addSheet(QString(40, u'長'), {}) == QString(27, u'長') + u" (2)"_s);
    CHECK(writer.addSheet(QString(30, u'a') + u"𠮷"_s, {}) == QString(30, u'a'));
    writer.close();
    const XlsxWorkbook workbook(folder.file());
    CHECK(workbook.sheetNames().size() == 7);
    CHECK(workbook.sheetNames().value(0) == u"相談［1／2］");
}

TEST_CASE("nothing is seen before a workbook is closed, nothing is left", "[exchange][xlsx]") {
    const Folder folder;
    save(folder.file(), "before");
    {
        XlsxWriter writer(folder.file());
        writer.addSheet(u"表"_s, {{u"a"_s}});
        writer.addSheet(u"次"_s, {{u"a"_s}});
        CHECK(load(folder.file()) == "before");
    }
    CHECK(load(folder.file()) == "before");
    CHECK(folder.content() == QStringList{u"台帳.xlsx"_s});
    XlsxWriter writer(folder.file());
    writer.addSheet(u"表"_s, {{u"a"_s}});
    writer.close();
    CHECK(rowsOf(folder.file()) == list(u"1:a"));
}

TEST_CASE("what Excel cannot hold is refused", "[exchange][xlsx]") {
    const Folder folder;
    XlsxWriter writer(folder.file());
    writer.addSheet(u"表"_s, {{u"a"_s}});
    CHECK_NOTHROW(writer.text(QString(32767, u'長')));
    try {
        writer.text(QString(32768, u'長'));
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::DoesNotFit);
        CHECK(error.args().mid(1) == list(u"表;2"));
    }
    for (int i = 1; i < 16384; ++i) writer.empty();
    CHECK(failure([&] { writer.integer(1); }) == ErrorKind::DoesNotFit);
    writer.endRow();
    for (int i = 2; i < 1048576; ++i) writer.endRow();
    CHECK(failure([&] { writer.integer(1); }) == ErrorKind::DoesNotFit);
}

TEST_CASE("a folder that is not there cannot be written to", "[exchange][xlsx]") {
    const Folder folder;
    CHECK(failure([&] { XlsxWriter(folder.file(u"no/a.xlsx"_s)); }) == ErrorKind::CannotOpen);
    CHECK(failure([&] { XlsxWorkbook(folder.file(u"no.xlsx"_s)); }) == ErrorKind::CannotOpen);
}

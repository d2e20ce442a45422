// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/xlsxreader.h"
#include "core/exchange/xlsxwriter.h"
#include "core/exchange/ziparchive.h"
#include "core/exchange/zipwriter.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

class Folder {
public:
    QString file(const QString& name = u"台帳.xlsx"_s) const { return m_folder.filePath(name); }
    QStringList content() const {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_folder;
};

void save(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray load(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A workbook of one sheet, 表, made by hand. A part that is null is left out.
struct HandMade {
    QByteArray rows;
    QByteArray workbookProperties;
    QByteArray styles = "<styleSheet/>";
    QByteArray strings = "<sst/>";
    QByteArray sheet = {};

    QString saveIn(const Folder& folder) const;
};

/// Plain, so that damage can be done to the bytes.
void add(ZipWriter& zip, const char* name, const QByteArray& content) {
    if (!content.isNull()) zip.add(name, content, ZipWriter::Packing::Stored);
}

QByteArray relations(const QByteArrayList& kindsAndTargets) {
    QByteArray list = "<Relationships>";
    for (qsizetype i = 0; i + 1 < kindsAndTargets.size(); i += 2) {
        list += "<Relationship Id='" + kindsAndTargets[i] + "' Type='http://x/" +
                kindsAndTargets[i] + "' Target='" + kindsAndTargets[i + 1] + "'/>";
    }
    return list + "</Relationships>";
}

QString HandMade::saveIn(const Folder& folder) const {
    ZipWriter zip;
    add(zip, "_rels/.rels", relations({"officeDocument", "xl/workbook.xml"}));
    add(zip, "xl/workbook.xml",
        "<workbook xmlns:r='r'>" + workbookProperties +
            "<sheets><sheet name='表' sheetId='7' r:id='worksheet' state='hidden'/></sheets>"
            "</workbook>");
    add(zip, "xl/_rels/workbook.xml.rels",
        relations({"worksheet", "/xl/worksheets/a.xml", "styles", "styles.xml", "sharedStrings",
                   "../xl/sharedStrings.xml"}));
    add(zip, "xl/styles.xml", styles);
    add(zip, "xl/sharedStrings.xml", strings);
    add(zip, "xl/worksheets/a.xml",
        !sheet.isEmpty()
            ? sheet
            : "<worksheet><cols/><sheetData>" + rows + "</sheetData><pageMargins/></worksheet>");
    save(folder.file(), zip.bytes());
    return folder.file();
}

/// The rows of a sheet, each joined by `|` with its number in front.
QStringList rowsOf(const QString& path, const QString& sheet = u"表"_s) {
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(path), sheet);
    QStringList rows;
    TableRow row;
    while (reader.next(row)) {
        rows.append(QString::number(row.line) + u':' + row.cells.join(u'|'));
    }
    CHECK_FALSE(reader.next(row));
    CHECK(reader.bytesRead() == reader.size());
    return rows;
}

QStringList rowsOf(const HandMade& workbook) {
    const Folder folder;
    return rowsOf(workbook.saveIn(folder));
}

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

/// What the sheet 表 of a workbook is refused with; empty if it is not.
QStringList refusalOf(const QString& path) {
    try {
        rowsOf(path);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::BadFile);
        return error.args();
    }
    return {};
}

QStringList refusalOf(const HandMade& workbook) {
    const Folder folder;
    return refusalOf(workbook.saveIn(folder));
}

QStringList list(const char16_t* joined) {
    return QString::fromUtf16(joined).split(u';');
}

/// Raises the unpacked size that the zip names for a part.
void nameHugeSize(QByteArray& zip, const QByteArray& part) {
    const qsizetype entry = zip.lastIndexOf("PK\x01\x02", zip.lastIndexOf(part));
    REQUIRE(entry >= 0);
    zip.replace(entry + 24, 4, "\xFE\xFF\xFF\xFF");
}

}  // namespace

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

TEST_CASE("what is no workbook is refused as such", "[exchange][xlsx]") {
    const Folder folder;
    const QStringList foreign = list(u"台帳.xlsx;0;not-a-workbook");
    const QByteArray whole = load(HandMade().saveIn(folder));
    for (const QByteArray& bytes : {QByteArray(), QByteArray("a,b\n1,2\n"), whole.left(10),
                                    whole.left(whole.size() / 2), whole.chopped(30)}) {
        save(folder.file(), bytes);
        CHECK(refusalOf(folder.file()) == foreign);
    }
    ZipWriter zip;
    add(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    save(folder.file(), zip.bytes());
    CHECK(refusalOf(folder.file()) == foreign);
    HandMade workbook;
    workbook.styles = QByteArray();
    CHECK(refusalOf(workbook) == foreign);
    workbook.styles = "<styleSheet>";
    CHECK(refusalOf(workbook) == foreign);
}

TEST_CASE("a workbook with a password is told from a broken one", "[exchange][xlsx]") {
    const Folder folder;
    save(folder.file(), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(504, '\0'));
    CHECK(refusalOf(folder.file()) == list(u"台帳.xlsx;0;protected"));
}

TEST_CASE("damage is told with sheet and row", "[exchange][xlsx]") {
    const auto at = [](const char16_t* row) {
        return QStringList{u"台帳.xlsx（表）"_s, QString::fromUtf16(row), u"damaged"_s};
    };
    HandMade workbook;
    const auto refused = [&](const QByteArray& rows) {
        workbook.rows = rows;
        return refusalOf(workbook);
    };
    const QByteArray good = "<row r='5'><c><v>1</v></c></row>";
    CHECK(refused(good + "<row r='7'><c><v>1</w></c></row>") == at(u"7"));
    CHECK(refused(good + "<row r='7'><c><v>&nothing;</v></c></row>") == at(u"7"));
    CHECK(refused(good + "<row r='x'/>") == at(u"6"));
    CHECK(refused("<row r='3'><c r='1'><v>1</v></c></row>") == at(u"3"));
    CHECK(refused("<row r='3'><c r='XFE3'><v>1</v></c></row>") == at(u"3"));
    CHECK(refused("<row r='3'><c t='s'><v>0</v></c></row>") == at(u"3"));
    CHECK(refused("<row r='3'><c t='s'><v>x</v></c></row>") == at(u"3"));
    CHECK(refused(QByteArray("<row>").repeated(100)) == at(u"1"));
    workbook.sheet = "<worksheet><sheetData>" + good + "</sheetData><a>";
    CHECK(refused({}) == at(u"6"));
    workbook.sheet = "<html/>";
    CHECK(refused({}) == at(u"1"));
    workbook.sheet = "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>";
    CHECK(refused({}) == at(u"1"));
}

TEST_CASE("a sheet that the zip lacks is damage", "[exchange][xlsx]") {
    const Folder folder;
    ZipWriter zip;
    add(zip, "_rels/.rels", relations({"officeDocument", "workbook.xml"}));
    add(zip, "workbook.xml",
        "<workbook><sheets><sheet name='表' id='worksheet'/></sheets></workbook>");
    add(zip, "_rels/workbook.xml.rels", relations({"worksheet", "a.xml"}));
    save(folder.file(), zip.bytes());
    CHECK(refusalOf(folder.file()) == list(u"台帳.xlsx（表）;1;damaged"));
}

TEST_CASE("bytes that changed are seen wherever they are", "[exchange][xlsx]") {
    const Folder folder;
    HandMade workbook;
    workbook.strings = "<sst><si><t>札幌市</t></si></sst>";
    workbook.rows = "<row><c t='s'><v>0</v></c></row>";
    const QByteArray whole = load(workbook.saveIn(folder));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        save(folder.file(), changed);
        try {
            rowsOf(folder.file());
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::BadFile);
        }
    }
}

TEST_CASE("a workbook that would fill the memory is refused", "[exchange][xlsx]") {
    const Folder folder;
    HandMade workbook;
    workbook.strings = "<sst><si><t>a</t></si></sst>";
    workbook.rows = "<row><c t='s'><v>0</v></c></row>";
    const QByteArray whole = load(workbook.saveIn(folder));
    for (const char* part : {"xl/sharedStrings.xml", "xl/styles.xml"}) {
        QByteArray bomb = whole;
        nameHugeSize(bomb, part);
        save(folder.file(), bomb);
        CHECK(refusalOf(folder.file()) == list(u"台帳.xlsx;0;too-large"));
    }
    const QStringList sheet = list(u"台帳.xlsx（表）;1;too-large");
    workbook.rows = "<row><c t='str'><v>" + QByteArray(20 << 20, 'a') + "</v></c></row>";
    CHECK(refusalOf(workbook) == sheet);
    workbook.strings = "<sst><si><t>" + QByteArray(1 << 20, 'a') + "</t></si></sst>";
    workbook.rows = "<row>" + QByteArray("<c t='s'><v>0</v></c>").repeated(100) + "</row>";
    CHECK(refusalOf(workbook) == sheet);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/zipwriter.h"
#include "tests/exchange/handmadeworkbook.h"
#include "tests/support/catchqt.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

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

/// Raises the unpacked size that the zip names for a part.
void nameHugeSize(QByteArray& zip, const QByteArray& part) {
    const qsizetype entry = zip.lastIndexOf("PK\x01\x02", zip.lastIndexOf(part));
    REQUIRE(entry >= 0);
    zip.replace(entry + 24, 4, "\xFE\xFF\xFF\xFF");
}

}  // namespace

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

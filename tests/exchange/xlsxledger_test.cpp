// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/xlsxwriter.h"
#include "core/exchange/zipwriter.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace madobe::tests {

namespace {

using Sheet = QList<QStringList>;

/// A workbook of texts; the first row of a sheet is its header.
QString workbook(const QTemporaryDir& folder, const QString& fileName,
                 const QList<std::pair<QString, Sheet>>& sheets) {
    const QString path = folder.filePath(fileName);
    XlsxWriter writer(path);
    for (const auto& [name, rows] : sheets) {
        QList<XlsxColumn> columns;
        for (const QString& heading : rows.value(0)) columns.append({heading, 12, true});
        writer.addSheet(name, columns);
        for (const QStringList& row : rows.mid(1)) {
            for (const QString& cell : row) writer.text(cell);
            writer.endRow();
        }
    }
    writer.close();
    return path;
}

const Sheet kPatients{{u"対象者番号"_s, u"氏名"_s, u"居住区"_s, u"生年月日"_s},
                      {u"0012"_s, u"練習 花子"_s, u"北区"_s, u"S50.4.1"_s}};
const Sheet kCases{{u"ケース番号"_s, u"対象者番号"_s, u"担当区"_s, u"受理日"_s},
                   {u"k1"_s, u"0012"_s, u"北区"_s, u"R3.8.1"_s}};

QStringList refusal(TestOffice& office, const QString& argument) {
    try {
        import(office, {argument});
    } catch (const Error& error) {
        return error.args();
    }
    return {};
}

}  // namespace

TEST_CASE("a workbook brings a ledger a sheet", "[import][xlsx]") {
    const QTemporaryDir folder;
    TestOffice office;
    const QString path =
        workbook(folder, u"去年の台帳.xlsx"_s,
                 {{u"ケース"_s, kCases}, {u"Sheet2"_s, {}}, {u"04 対象者（北区）"_s, kPatients}});
    const Outcome outcome = import(office, {path});
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    REQUIRE(outcome.result.ledgers.size() == 2);
    for (const LedgerResult& ledger : outcome.result.ledgers) {
        CHECK(ledger.inserted == 1);
        CHECK(ledger.formats == QStringList{u"Excel"_s});
    }
}

TEST_CASE("a sheet that stands alone is named by its file", "[import][xlsx]") {
    const QTemporaryDir folder;
    TestOffice office;
    CHECK(import(office, {workbook(folder, u"対象者_R3.xlsx"_s, {{u"Sheet1"_s, kPatients}})})
              .result.isWritten);
    const QString other = workbook(folder, u"other.xlsx"_s, {{u"Sheet1"_s, kCases}});
    CHECK(import(office, {u"ケース="_s + other}).result.isWritten);
}

TEST_CASE("a sheet that is no ledger refuses the workbook", "[import][xlsx]") {
    const QTemporaryDir folder;
    TestOffice office;
    const QString path = workbook(folder, u"混在.xlsx"_s,
                                  {{u"対象者"_s, kPatients}, {u"メモ"_s, {{u"覚え"_s}, {u"x"_s}}}});
    CHECK(refusal(office, path).mid(0, 3) ==
          QStringList{u"混在.xlsx（メモ）"_s, u"1"_s, u"unknown-ledger"_s});
    // Named outright, only that sheet is read.
    CHECK(import(office, {u"対象者="_s + path}).result.isWritten);
    CHECK(refusal(office, u"ケース="_s + path) ==
          QStringList{u"混在.xlsx"_s, u"0"_s, u"several-sheets"_s, u"対象者、メモ"_s});
    CHECK(refusal(office, workbook(folder, u"対象者.xlsx"_s, {{u"a"_s, {}}})).value(2) == u"empty");
}

TEST_CASE("a row of a workbook is told by sheet and row", "[import][xlsx]") {
    const QTemporaryDir folder;
    TestOffice office;
    Sheet rows = kPatients;
    rows.append({u"0013"_s, u"練習 太郎"_s, u"東京"_s, QString()});
    const Outcome outcome = import(office, {workbook(folder, u"対象者.xlsx"_s, {{u"表"_s, rows}})});
    CHECK_FALSE(outcome.result.isWritten);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].file == u"対象者.xlsx（表）");
    CHECK(outcome.problems[0].line == 3);
}

TEST_CASE("a formula that failed is a bad row", "[import][xlsx]") {
    const QTemporaryDir folder;
    TestOffice office;
    ZipWriter zip;
    const auto relations = [](const QByteArray& kind, const QByteArray& target) {
        return "<Relationships><Relationship Id='r' Type='x/" + kind + "' Target='" + target +
               "'/></Relationships>";
    };
    const auto row = [](const QByteArray& name) {
        return "<row><c t='str'><v>" + name + "</v></c><c t='str'><v>氏</v></c>";
    };
    zip.add("_rels/.rels", relations("officeDocument", "workbook.xml"));
    zip.add("workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='対象者' r:id='r'/></sheets></workbook>");
    zip.add("_rels/workbook.xml.rels", relations("worksheet", "a.xml"));
    zip.add("a.xml", "<worksheet><sheetData>" + row("対象者番号").replace("氏", "氏名") +
                         "<c t='str'><v>居住区</v></c></row>" + row("1") +
                         "<c t='e'><v>#N/A</v></c></row></sheetData></worksheet>");
    QFile file(folder.filePath(u"台帳.xlsx"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(zip.bytes());
    file.close();
    const Outcome outcome = import(office, {file.fileName()});
    CHECK(outcome.has(IssueKind::FailedFormula, 2));
    CHECK_FALSE(outcome.result.isWritten);
}

}  // namespace madobe::tests

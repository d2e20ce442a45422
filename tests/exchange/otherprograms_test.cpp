// SPDX-License-Identifier: GPL-3.0-or-later
// What we write, read by a program that is not ours.
#include "core/exchange/countworkbook.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/xlsxreader.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/sampledocument.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000;  // ms; the first start makes a profile

/// LibreOffice with a profile of its own in a folder.
class LibreOffice {
public:
    explicit LibreOffice(const QString& folder)
        : m_program(QStandardPaths::findExecutable(u"soffice"_s)), m_folder(folder) {}

    bool isThere() const { return !m_program.isEmpty(); }
    void convert(const QString& path, const QString& format) const {
        QProcess process;
        process.start(m_program,
                      {u"-env:UserInstallation=file://"_s + m_folder + u"/profile"_s,
                       u"--headless"_s, u"--convert-to"_s, format, u"--outdir"_s, m_folder, path});
        REQUIRE(process.waitForFinished(kPatience));
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
    }

private:
    QString m_program;
    QString m_folder;
};

QList<QStringList> rowsOf(RowReader& reader) {
    QList<QStringList> rows{reader.readHeader([](const QStringList&) { return true; })};
    for (TableRow row; reader.next(row);) rows.append(row.cells);
    return rows;
}

/// Texts of a document in reading order.
QStringList textsOf(const Document& document) {
    QStringList texts;
    const auto add = [&](const QString& text) { texts += text.split(u'\n', Qt::SkipEmptyParts); };
    for (const doc::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<doc::Heading>(&block)) add(heading->text);
        if (const auto* paragraph = std::get_if<doc::Paragraph>(&block)) add(paragraph->text);
        if (const auto* list = std::get_if<doc::ItemList>(&block)) {
            for (const doc::Item& item : list->items) add(item.text);
        }
        if (const auto* table = std::get_if<doc::Table>(&block)) {
            for (const QList<doc::Row>& rows : {table->header, table->rows}) {
                for (const doc::Row& row : rows) {
                    for (const doc::Cell& cell : row) add(cell.text);
                }
            }
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("LibreOffice reads the figures of a workbook as they are", "[exchange][programs]") {
    TestOffice office;
    const LibreOffice program(office.file(u"."_s));
    if (!program.isThere()) {
        WARN("passed over: there is no LibreOffice");
        return;
    }
    Crowd(*office, 11).fill();
    CountEngine engine(office->database(), office->codes());
    CountRequest request;
    request.period = Period::fiscalYear(2020);
    const QString path = office.file(u"counts.xlsx"_s);
    writeCountWorkbook(countSheets(engine, standardCountTables(), request), {u"北区"_s}, path);
    // Every sheet as CSV, values and not what is shown.
    program.convert(
        path, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"_s);
    const auto book = std::make_shared<const XlsxWorkbook>(path);
    qsizetype cells = 0;
    for (const QString& sheet : book->sheetNames()) {
        INFO(sheet.toStdString());
        QFile file(office.file(u"counts-%1.csv"_s.arg(sheet)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CsvReader theirs(file, sheet);
        XlsxReader ours(book, sheet);
        const QList<QStringList> read = rowsOf(theirs);
        const QList<QStringList> wanted = rowsOf(ours);
        REQUIRE(read.size() == wanted.size());
        for (qsizetype i = 0; i < read.size(); ++i) {
            for (qsizetype j = 0; j < wanted[i].size(); ++j) {
                INFO(i << " " << j);
                CHECK(read[i].value(j) == wanted[i][j]);
                ++cells;
            }
        }
    }
    CHECK(cells > 1000);
}

TEST_CASE("LibreOffice reads every text of an ODT in its order", "[exchange][programs]") {
    TestOffice office;
    const LibreOffice program(office.file(u"."_s));
    if (!program.isThere()) {
        WARN("passed over: there is no LibreOffice");
        return;
    }
    const QString path = office.file(u"sheet.odt"_s);
    writeDocumentOdt(sampleDocument(), path);
    program.convert(path, u"txt:Text (encoded):UTF8"_s);
    QFile file(office.file(u"sheet.txt"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    qsizetype at = 0;
    for (const QString& each : textsOf(sampleDocument())) {
        const qsizetype found = text.indexOf(each, at);
        INFO(each.toStdString());
        REQUIRE(found >= 0);
        at = found + each.size();
    }
}

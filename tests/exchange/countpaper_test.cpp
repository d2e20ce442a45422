// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"
#include "core/exchange/countworkbook.h"
#include "core/exchange/figuremark.h"
#include "core/exchange/xlsxreader.h"
#include "core/exchange/ziparchive.h"
#include "core/services/closingservice.h"
#include "tests/exchange/paperfigures.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QRegularExpression>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

struct Papers {
    explicit Papers(quint64 seed) {
        Crowd(*office, seed).fill();
        request.fromMonth = 202004;
        request.toMonth = 202103;
        request.withFiscalYears = true;
    }

    QList<CountSheet> sheets() {
        CountEngine engine(office->database(), office->codes());
        return countSheets(engine, standardCountTables(), request);
    }

    Figures csv() {
        return csvFigures(CountExport(*office, standardCountTables())
                              .run(request, {u"北区"_s, false, 0, {}}, office.file(u"c"_s))
                              .first());
    }

    Figures workbook() {
        const QString path = office.file(u"集計.xlsx"_s);
        writeCountWorkbook(sheets(), {u"北区"_s}, path);
        return reader().workbook(path);
    }

    Figures document() { return reader().document(countDocument(sheets(), {u"北区"_s})); }

    TestOffice office;
    CountRequest request;

private:
    /// People read 1ア　面談, CSV says 1ア.
    PaperReader reader() {
        return PaperReader(request.periods(), [this](const QString& words) {
            for (const CodeEntry* code : office->codes().list(u"peer_kind"_s)) {
                if (code->words() == words) return code->label;
            }
            return words;
        });
    }
};

}  // namespace

TEST_CASE("CSV, workbook and paper say the same of every figure", "[exchange][counts]") {
    Papers papers(3);
    const Figures csv = papers.csv();
    CHECK(csv.size() > 20'000);
    requireSame(papers.workbook(), csv, "workbook");
    requireSame(papers.document(), csv, "paper");
}

TEST_CASE("the national return has categories, their sum, and below what is counted again",
          "[exchange][counts]") {
    Papers papers(5);
    papers.request.period = Period::fiscalYear(2020);
    papers.request.isReturn = true;
    papers.request.tables = {u"consultation"_s, u"consultation_flags"_s};
    const QList<CountSheet> sheets = papers.sheets();
    REQUIRE(sheets.size() > 2);
    for (const CountSheet& sheet : sheets) {
        CHECK(sheet.title.startsWith(u"地域保健・健康増進事業報告"_s));
        // The centre reports elsewhere, and 全市 would hold it.
        CHECK(sheet.ward.code != kCentre);
        CHECK(sheet.ward.code != kCity);
        CHECK(sheet.columns.last().code == kTotalCode);
        QStringList rows;
        for (const CountSheetRow& row : sheet.rows) rows.append(row.group + row.heading.label);
        CHECK(rows.first() == u"相談区分老人精神保健"_s);
        const qsizetype total = rows.indexOf(u"相談区分計"_s);
        REQUIRE(total > 0);
        CHECK(rows.value(total + 1) == u"再掲ひきこもり"_s);
        CHECK(rows.filter(u"再掲"_s).size() == rows.size() - total - 1);
    }
    CHECK(sheets.last().ward.code == kWardsTotal);
    const Document paper = countDocument(sheets, {u"北区"_s, u"（練習用）"_s});
    CHECK(paper.isLandscape);
    CHECK(paper.title == u"北区　集計表（練習用）"_s);
}

TEST_CASE(
    "the second page of the national return has group activities, and below those about "
    "depression",
    "[exchange][counts]") {
    Papers papers(5);
    papers.request.period = Period::fiscalYear(2020);
    papers.request.isReturn = true;
    papers.request.wards = {u"kita"_s};
    const QList<CountSheet> sheets = papers.sheets();
    REQUIRE(sheets.size() == 2);
    const Document paper = countDocument(sheets, {u"北区"_s});
    QStringList titles;
    QList<doc::Table> tables;
    for (const doc::Block& block : paper.blocks) {
        if (const auto* heading = std::get_if<doc::Heading>(&block)) titles.append(heading->text);
        if (const auto* table = std::get_if<doc::Table>(&block)) tables.append(*table);
    }
    CHECK(titles == QStringList{u"地域保健・健康増進事業報告　精神保健福祉（相談の延人員）"_s,
                                u"地域保健・健康増進事業報告　精神保健福祉（普及啓発）"_s});
    REQUIRE(tables.size() == 2);
    QStringList header;
    for (const doc::Cell& cell : tables[1].header.first()) header.append(cell.text);
    CHECK(header == QStringList{u"北区　令和2年度"_s, u"開催回数"_s, u"延人員"_s});

    CountEngine engine(papers.office->database(), papers.office->codes());
    const CountGrid grid = engine.count(activityTables().front(), Period::fiscalYear(2020));
    QStringList wanted;
    qint64 events = 0;
    for (const auto& [group, columns] :
         {std::pair(u"集団活動種別"_s, QStringList{u"events"_s, u"attendance"_s}),
          {u"再掲（うつ病）"_s, {u"depression_events"_s, u"depression_attendance"_s}}}) {
        for (const CountHeading& row : grid.rows) {
            if (row.code == grid.rows.first().code) wanted.append(group);
            wanted.append(row.label);
            for (const QString& column : columns) {
                wanted.append(figureMark(grid.figure(u"kita"_s, row.code, column)));
            }
            events += grid.value(u"kita"_s, row.code, columns.first());
        }
    }
    QStringList found;
    for (const doc::Row& row : tables[1].rows) {
        for (const doc::Cell& cell : row) found.append(cell.text);
    }
    CHECK(events > 0);
    CHECK(found == wanted);
}

TEST_CASE("a figure's mark follows from the figure alone", "[exchange][counts]") {
    const Figure missing{std::nullopt, 0, u"not_collected"_s};
    const Figure ratio{std::nullopt, 2, u"not_computable"_s};
    const Figure none{std::nullopt};
    CHECK(figureMark(Figure{0}) == u"0"_s);
    CHECK(figureMark(Figure{999}) == u"999"_s);
    CHECK(figureMark(Figure{1234567}) == u"1,234,567"_s);
    CHECK(figureMark(Figure{123456789, 2}) == u"1,234,567.89"_s);
    CHECK(figureMark(Figure{-276}) == u"△276"_s);
    CHECK(figureMark(Figure{-5, 1}) == u"△0.5"_s);
    CHECK(figureMark(missing) == u"…"_s);
    CHECK(figureMark(ratio) == u"・"_s);
    CHECK(figureMark(none) == u"-"_s);
    CHECK(figureLegend({Figure{3}}).isEmpty());
    CHECK(figureLegend({Figure{-3}, missing, Figure{0}, none, ratio}) ==
          u"0 数えた結果が0　- 該当する数がない　・ 計算できない　… 収集していない　△ マイナス"_s);
    CHECK(figureNote(Figure{1, 0, u"typed_in;provisional;share=8.4"_s}) ==
          u"入力した値、暫定値、総相談件数の8.4%"_s);
}

TEST_CASE("periods are named as on papers", "[exchange][counts]") {
    CHECK(periodTitle(Period::month(202108)) == u"令和3年8月分"_s);
    CHECK(periodTitle(Period::month(201904)) == u"平成31年4月分"_s);
    CHECK(periodTitle(Period::fiscalYear(2019)) == u"令和元年度"_s);
    CHECK(periodTitle(Period::toDate(202108)) == u"令和3年度（4月から8月まで）"_s);
}

TEST_CASE("a note says of which columns it is", "[exchange][counts]") {
    CountSheet sheet;
    sheet.columns = {{u"a"_s, u"前年度"_s}, {u"b"_s, u"当年度"_s}, {u"c"_s, u"増減"_s}};
    const Figure typed{3, 0, u"typed_in"_s};
    const Figure missing{std::nullopt, 0, u"not_computable"_s};
    CHECK(sheet.rowNotes({{}, {}, {typed, typed, missing}}, true) ==
          u"入力した値（前年度、当年度）"_s);
    CHECK(sheet.rowNotes({{}, {}, {typed, typed, missing}}, false) ==
          u"入力した値（前年度、当年度）　計算できない（増減）"_s);
    CHECK(sheet.rowNotes({{}, {}, {typed, typed, typed}}, true) == u"入力した値"_s);
}

TEST_CASE("figures of a workbook are numbers and days are days", "[exchange][counts][xlsx]") {
    Papers papers(3);
    papers.request.period = Period::month(202012);
    papers.request.tables = {u"discharge_support"_s};
    const QList<CountSheet> sheets = papers.sheets();
    const QString path = papers.office.file(u"a.xlsx"_s);
    writeCountWorkbook(sheets, {u"北区"_s}, path);
    ZipStream stream(path, u"xl/worksheets/sheet1.xml"_s);
    QByteArray xml;
    for (QByteArray piece = stream.read(1 << 16); !piece.isEmpty(); piece = stream.read(1 << 16)) {
        xml += piece;
    }
    // 44196 is 2020-12-31.
    CHECK(xml.contains("<v>44196</v>"));
    const QString text = QString::fromUtf8(xml);
    const QRegularExpression figure(u"<c r=\"[F-H]\\d+\"[^>]*?( t=\"[^\"]+\")?>"_s);
    qsizetype numbers = 0;
    for (auto matches = figure.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isHeader = match.captured().contains(QRegularExpression(u"[F-H]1\""_s));
        INFO(match.captured().toStdString());
        CHECK(match.captured(1).isEmpty() != isHeader);
        numbers += isHeader ? 0 : 1;
    }
    qsizetype wanted = 0;
    for (const CountSheet& sheet : sheets) {
        for (const Figure& each : sheet.figures()) wanted += each.value ? 1 : 0;
    }
    CHECK(numbers == wanted);
    CHECK(xml.contains("orientation=\"landscape\""));
}

TEST_CASE("papers for publication withhold small figures and say so", "[exchange][counts]") {
    Papers papers(3);
    papers.request.period = Period::month(202104);
    papers.request.tables = {u"consultation"_s};
    const auto small = [&] {
        int count = 0;
        for (const CountSheet& sheet : papers.sheets()) {
            for (const Figure& each : sheet.figures()) {
                if (each.value && *each.value > 0 && *each.value < 5) ++count;
            }
        }
        return count;
    };
    REQUIRE(small() > 0);
    papers.request.smallBelow = 5;
    CHECK(small() == 0);
    const CountSheet sheet = papers.sheets().first();
    CHECK(sheet.rules.last().startsWith(u"X"_s));
    CHECK(figureMark({std::nullopt, 0, u"suppressed"_s}) == u"X");
}

TEST_CASE("a paper says whether its months are closed, and the journal's head",
          "[exchange][counts][closing]") {
    Papers papers(1);
    papers.request.period = Period::month(202104);
    papers.request.tables = {u"consultation"_s};
    CHECK_FALSE(papers.sheets().first().isClosed);
    Office& office = *papers.office;
    ClosingService closing(office.unitOfWork(), office.session());
    for (const WardMonth& ward : closing.overview(u"2021-04"_s)) {
        closing.close(ward.ward, u"2021-04"_s);
    }
    const QList<CountSheet> sheets = papers.sheets();
    CHECK(sheets.first().isClosed);
    CountPaperWords words{u"北区"_s};
    words.journalHead = office.journal().head();
    const Document paper = countDocument(sheets, words);
    QString text;
    for (const doc::Block& block : paper.blocks) {
        if (const auto* paragraph = std::get_if<doc::Paragraph>(&block)) text += paragraph->text;
        if (const auto* mark = std::get_if<doc::Mark>(&block)) text += mark->text;
    }
    CHECK(text.contains(u"締めた数"_s));
    CHECK(text.contains(words.journalHead));
}

TEST_CASE("a report tells what was corrected after it was closed", "[exchange][counts][closing]") {
    Papers papers(1);
    papers.request.period = Period::month(202104);
    papers.request.tables = {u"consultation"_s};
    papers.request.wards = {u"kita"_s};
    Office& office = *papers.office;
    const qint64 kita = office.codes().find(u"ward", u"kita"_s)->id;
    const Consultation entry = savedCall(office, u"2021-04-10"_s);
    ClosingService(office.unitOfWork(), office.session()).close(kita, u"2021-04"_s);
    CHECK(papers.sheets().first().corrections.isEmpty());
    office.unitOfWork().giveReason(u"二重の記録"_s);
    cancelRecord(office, consultationType(), entry.id, u"二重"_s);

    const QList<CountSheet> sheets = papers.sheets();
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets.first().corrections.size() == 1);
    const Document paper = countDocument(sheets, {u"北区"_s});
    const auto* table = std::get_if<doc::Table>(&paper.blocks.last());
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    CHECK(table->rows[0][0].text == u"北区"_s);
    CHECK(table->rows[0][1].text == u"令和3年4月"_s);
    CHECK(table->rows[0][5].text == u"二重の記録"_s);
    CHECK(table->rows[0][3].text.toInt() == table->rows[0][4].text.toInt() + 1);

    const QString path = papers.office.file(u"c.xlsx"_s);
    writeCountWorkbook(sheets, {u"北区"_s}, path);
    const auto book = std::make_shared<const XlsxWorkbook>(path);
    XlsxReader reader(book, u"訂正"_s);
    CHECK(reader.readHeader({}) == correctionHeadings());
    TableRow row;
    REQUIRE(reader.next(row));
    CHECK(row.cells[5] == u"二重の記録"_s);
    CHECK_FALSE(reader.next(row));

    // For publication the values stay inside.
    papers.request.smallBelow = 5;
    const CountSheet published = papers.sheets().first();
    CHECK(published.corrections.isEmpty());
    CHECK(published.rules.last().contains(u"1件"_s));
}

TEST_CASE("corrections of several wards are told apart", "[exchange][counts][closing]") {
    Papers papers(1);
    papers.request.period = Period::month(202104);
    papers.request.tables = {u"consultation"_s};
    papers.request.wards = {kCity};
    Office& office = *papers.office;
    ClosingService closing(office.unitOfWork(), office.session());
    for (const QString& ward : {u"kita"_s, u"nishi"_s}) {
        Consultation entry = phoneCall(office, u"2021-04-10"_s);
        entry.desk = office.codes().find(u"ward", ward)->id;
        office.records().save(consultationType(), entry);
        closing.close(entry.desk, u"2021-04"_s);
        office.unitOfWork().giveReason(u"二重の記録"_s);
        cancelRecord(office, consultationType(), entry.id, u"二重"_s);
    }
    const QStringList wanted{u"北区"_s, u"西区"_s};

    const QList<CountSheet> sheets = papers.sheets();
    REQUIRE(sheets.size() == 1);
    const Document paper = countDocument(sheets, {u"北区"_s});
    const auto* table = std::get_if<doc::Table>(&paper.blocks.last());
    REQUIRE(table);
    QStringList wards;
    for (const doc::Row& row : table->rows) wards.append(row.first().text);
    CHECK(wards == wanted);

    const QString path = papers.office.file(u"w.xlsx"_s);
    writeCountWorkbook(sheets, {u"北区"_s}, path);
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(path), u"訂正"_s);
    CHECK(reader.readHeader({}).first() == u"区・窓口"_s);
    wards.clear();
    for (TableRow row; reader.next(row);) wards.append(row.cells.first());
    CHECK(wards == wanted);
}

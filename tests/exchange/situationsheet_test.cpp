// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/sheetdocument.h"
#include "core/exchange/sheetplaceholders.h"
#include "core/exchange/sheetwords.h"
#include "tests/exchange/sheetreading.h"
#include "tests/support/catchqt.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList seedLines() {
    const QByteArray bytes = TestOffice::read(QStringLiteral(MADOBE_TEST_DATA "/seed.txt"));
    REQUIRE_FALSE(bytes.isEmpty());
    return QString::fromUtf8(bytes).split(u'\n');
}

/// Without what its pages brought in (domain.md section 7.4, I20): running heads, a page number,
/// headings that are repeated on a second page.
QStringList seedWithoutPages() {
    QStringList lines;
    for (const QString& line : seedLines()) {
        const QString text = line.trimmed();
        const bool isRepeated = lines.contains(text) && text.contains(u"の構築に向けた取組"_s);
        if (text == u"札幌市"_s || text == u"4"_s || isRepeated) continue;
        lines.append(text);
    }
    return lines;
}

}  // namespace

TEST_CASE("the seed's indicators come out of the figures, cell for cell", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const doc::Table table =
        tableWith(sheetDocument(sheet, *office), u"課題解決の達成度を測る指標"_s);
    CHECK(texts(table.header.front()) ==
          QStringList{u"課題解決の達成度を測る指標"_s, u"目標値\n（R1年度当初）"_s,
                      u"実績値\n（R2年度末）"_s, u"具体的な成果・効果"_s});
    REQUIRE(table.rows.size() == 4);
    CHECK(texts(table.rows[0]) ==
          QStringList{u"① １年以上の精神科病院在院患者数（人）"_s, u"\u2015"_s,
                      u"3,794\n（R2年6月末）"_s,
                      u"R1年6月末においては3,518人（暫定値）であったため、増加傾向にある。"_s});
    CHECK(texts(table.rows[1]) == QStringList{u"② 地域移行支援利用者数（人）"_s, u"\u2015"_s,
                                              u"31"_s,
                                              u"R1年度が28人であったため、増加している。"_s});
    CHECK(texts(table.rows[2]) ==
          QStringList{u"③ ピアサポーターの活動回数（延べ回数）"_s, u"\u2015"_s, u"451"_s,
                      u"R1年度延べ348回であったため、大きく増加している。"_s});
    CHECK(
        texts(table.rows[3]) ==
        QStringList{
            u"④ 精神科救急情報センターにおける精神医療相談件数（延べ件数）"_s, u"\u2015"_s,
            u"171"_s,
            u"ここ数年の相談件数は横ばいの状態であり、精神科救急情報センター総相談件数の4～5％程度を占める。"_s});
}

TEST_CASE("all the seed's sheet comes out again, character for character", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const Document document = sheetDocument(sheet, *office);
    const QStringList lines = seedWithoutPages();
    const QString seed = lines.join(QString());
    const QString section = u"１ 県又は政令市の基礎情報"_s;
    const qsizetype start = seed.indexOf(section);
    REQUIRE(start > 0);
    CHECK(bare(readThrough(document)) == bare(seed.mid(start)));

    CHECK(document.title ==
          u"精神障害にも対応した地域包括ケアシステム構築支援事業\n「自治体状況共有」シート"_s);
    const QString cover = sheet.cover.lead + document.title + sheet.cover.title;
    CHECK(bare(cover) == bare(seed.left(start)));
    CHECK(seedLines().front().trimmed() == sheet.cover.municipality);
    // Blanks within lines too, where the seed's lines are not cells beside each other.
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        if (line.kind == u"row"_s || line.kind == u"indicators"_s || line.kind == u"table"_s ||
            line.kind == u"issues"_s || line.kind == u"plan"_s) {
            continue;
        }
        const QString text = QString(line.cells.front()).remove(u'\n');
        INFO(text.toStdString());
        CHECK((seed.contains(text) || line.section == 6));
    }
    // Stored and read again, nothing is different.
    const auto stored = findSheet(office->store(), kSeedYear);
    REQUIRE(stored);
    REQUIRE(stored->blocks.size() == sheet.blocks.size());
    for (qsizetype i = 0; i < sheet.blocks.size(); ++i) {
        for (int cell = 0; cell < kSheetCells; ++cell) {
            CHECK(*stored->blocks[i].cells()[static_cast<size_t>(cell)] ==
                  *sheet.blocks[i].cells()[static_cast<size_t>(cell)]);
        }
    }
    CHECK(office->problems() == QStringList());
}

TEST_CASE("issues have a line for each role, and rows typed in come before records", "[sheet]") {
    TestOffice office;
    SheetContent sheet = typeInSeedSheet(*office);
    const doc::Table issues = tableWith(sheetDocument(sheet, *office), u"課題"_s);
    REQUIRE(issues.rows.size() == 8);
    CHECK(texts(issues.rows[5]) == QStringList{u"医療"_s, u"協議の場への参加"_s});
    CHECK(issues.rows[4].front().rowSpan == 4);
    const auto head = std::find_if(
        sheet.blocks.begin(), sheet.blocks.end(),
        [&](const SheetBlock& block) { return office->codes().is(block.kind, "issues"); });
    sheet.blocks.insert(head + 1,
                        seedBlock(*office, 5, "row", {}, {u"打"_s, u"方"_s, u"行"_s, u"医"_s}));
    const doc::Table typed = tableWith(sheetDocument(sheet, *office), u"課題"_s);
    REQUIRE(typed.rows.size() == 4);
    CHECK(texts(typed.rows[0]) == QStringList{u"打"_s, u"方"_s, u"行政"_s, u"行"_s});
    CHECK(texts(typed.rows[3]) == QStringList{u"その他関係機関・住民等"_s, QString()});
}

TEST_CASE("HTML and ODT hold the sheet's texts", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const Document document = sheetDocument(sheet, *office);
    const QString html = QString::fromUtf8(documentHtml(document));
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        for (const QString& cell : line.cells) {
            INFO(cell.toStdString());
            CHECK(html.contains(cell.toHtmlEscaped()));
        }
    }
    CHECK(documentOdt(document).size() > 1000);
    CHECK(documentOdt(document) == documentOdt(sheetDocument(sheet, *office)));
}

TEST_CASE("which change is good is said by the sheet", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    QList<std::optional<bool>> good;
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        if (line.figure) good.append(line.isFavourable());
    }
    CHECK(good == QList<std::optional<bool>>{false, true, true, std::nullopt});
    CHECK(isFavourable(GoodDirection::Down, 5, 4) == true);
    CHECK(isFavourable(GoodDirection::Up, 5, 5) == std::nullopt);
    CHECK(isFavourable(GoodDirection::Neutral, 5, 4) == std::nullopt);
}

TEST_CASE("a table of indicators tells what the year's sheet says of a change", "[sheet]") {
    TestOffice office;
    typeInSeedRecords(*office);
    const auto changes = [&] {
        CountEngine engine(office->database(), office->codes());
        return favourableChanges(
            engine.count(*indicatorTables().data(), Period::fiscalYear(kSeedYear - 1)),
            office->store());
    };
    // As shipped; ④ is neutral, and of the year before nobody knows it.
    CHECK(changes() == QHash<QString, bool>{{u"1"_s, false}, {u"2"_s, true}, {u"3"_s, true}});
    SheetContent sheet;
    sheet.cover.fiscalYear = kSeedYear;
    sheet.cover.status = office->codes().id("sheet_status", "draft");
    sheet.blocks = {
        seedBlock(*office, 4, "indicators", {}, {}),
        seedBlock(*office, 4, "row", u"①"_s, {u"甲"_s}, u"1"_s, "up"),
        seedBlock(*office, 4, "row", u"②"_s, {u"乙"_s}, u"2"_s, "neutral"),
        seedBlock(*office, 4, "row", u"④"_s, {u"丁"_s}, u"4"_s, "down"),
    };
    office->unitOfWork().run(office->session(), u"test"_s, {},
                             [&](Work& work) { insertSheet(work, sheet); });
    CHECK(changes() == QHash<QString, bool>{{u"1"_s, true}, {u"3"_s, true}});
    CountEngine engine(office->database(), office->codes());
    CHECK(favourableChanges(engine.count(*caseTables().data(), Period::fiscalYear(2020)),
                            office->store())
              .isEmpty());
}

TEST_CASE("figures fill sentences, and what is not known leaves them out", "[sheet]") {
    SheetFigure figure;
    figure.current = {2020, {3794}, u"2020-06-15"_s, true};
    figure.previous = {2019, {35180, 1}, {}, false};
    CHECK(valueText(figure) == u"3,794（暫定値）\n（R2年6月15日）"_s);
    CHECK(fillFigures(u"{前回時点}{前回値}{前回確定}→{値}、{増減}（{増減率}％）、{文言}。"_s,
                      figure) == u"R1年度3,518.0→3,794、+276.0（+7.8％）、増加している。"_s);
    figure.wording = u"注意がいる。"_s;
    CHECK(fillFigures(u"{文言}。"_s, figure) == u"注意がいる。"_s);
    figure.previous.figure.value.reset();
    CHECK(fillFigures(u"{前回値}人から{値}人、{文言}。"_s, figure) == u"注意がいる。"_s);
    figure.wording.clear();
    CHECK(fillFigures(u"{前回値}人から{値}人。"_s, figure) == QString());
    CHECK(fillFigures(u"{知らない}まま"_s, figure) == u"{知らない}まま"_s);
    figure.target = u"12345.5"_s;
    CHECK(targetText(figure) == u"12,345.5"_s);
}

TEST_CASE("years and numbers are said as offices say them", "[sheet]") {
    CHECK(formatFiscalYear(2019, DateStyle::EraShort) == u"R1年度"_s);
    CHECK(formatFiscalYear(2019, DateStyle::Era) == u"令和元年度"_s);
    CHECK(formatFiscalYear(2018, DateStyle::EraShort) == u"H30年度"_s);
    CHECK(formatFiscalYear(1988, DateStyle::Era) == u"昭和63年度"_s);
    CHECK(dayWords(u"2019-06-30"_s) == u"R1年6月末"_s);
    CHECK(dayWords(u"2021-03-01"_s) == u"R3年3月1日"_s);
    CHECK(withThousands(u"-1234567.25"_s) == u"-1,234,567.25"_s);
    CHECK(withThousands(u"999"_s) == u"999"_s);
    CHECK(fillYears(u"{年度}・{前年度名}・{前々年度}"_s, 2020) == u"R2年度・令和元年度・H30年度"_s);
}

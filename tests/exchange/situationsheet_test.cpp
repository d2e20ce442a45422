// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"
#include "core/domain/council.h"
#include "core/domain/indicator.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/documentodt.h"
#include "core/exchange/documentshape.h"
#include "core/exchange/sheetdocument.h"
#include "core/exchange/sheetplaceholders.h"
#include "core/exchange/sheetremarks.h"
#include "core/exchange/sheetwords.h"
#include "core/text/sheetremarktext.h"
#include "tests/support/catchqt.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"

#include <QRegularExpression>

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

QString bare(const QString& text) {
    static const QRegularExpression blanks(u"\\s+"_s);
    return QString(text).remove(blanks);
}

doc::Table tableWith(const Document& document, const QString& head) {
    for (const doc::Block& block : document.blocks) {
        const auto* table = std::get_if<doc::Table>(&block);
        if (table && table->header.front().front().text == head) return *table;
    }
    FAIL("no table " << head.toStdString());
    return {};
}

QStringList texts(const doc::Row& row) {
    QStringList found;
    for (const doc::Cell& cell : row) found.append(cell.text);
    return found;
}

/// All that is read from the first section on; the plan by columns, as in the seed's text.
QString readThrough(const Document& document) {
    QString all;
    bool isCover = true;
    for (const doc::Block& block : document.blocks) {
        isCover = isCover && !std::holds_alternative<doc::PageBreak>(block);
        if (isCover) continue;
        std::visit(
            doc::Each{[&](const auto& text) { all += text.text; }, [](const doc::PageBreak&) {},
                      [&](const doc::ItemList& list) {
                          for (const doc::Item& item : list.items) all += item.bullet + item.text;
                      },
                      [&](const doc::Table& table) {
                          for (const doc::Row& row : table.header)
                              all += texts(row).join(QString());
                          const bool isPlan = table.header[0][0].text == u"時期（月）"_s;
                          for (qsizetype i = 0; isPlan && i < 3; ++i) {
                              for (const doc::Row& row : table.rows) all += row[i].text;
                          }
                          for (const doc::Row& row : table.rows) {
                              if (!isPlan) all += texts(row).join(QString());
                          }
                      }},
            block);
    }
    return all;
}

QStringList remarksOn(const QList<SheetRemark>& remarks, SheetRemarkKind kind) {
    QStringList found;
    for (const SheetRemark& remark : remarks) {
        if (remark.kind == kind) found.append(remark.args.join(u'|'));
    }
    return found;
}

}  // namespace

TEST_CASE("the seed's indicators come out of the figures, cell for cell", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const doc::Table table =
        tableWith(sheetDocument(sheet, office->store()), u"課題解決の達成度を測る指標"_s);
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
    const Document document = sheetDocument(sheet, office->store());
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
    const doc::Table issues = tableWith(sheetDocument(sheet, office->store()), u"課題"_s);
    REQUIRE(issues.rows.size() == 8);
    CHECK(texts(issues.rows[5]) == QStringList{u"医療"_s, u"協議の場への参加"_s});
    CHECK(issues.rows[4].front().rowSpan == 4);
    const auto head = std::find_if(
        sheet.blocks.begin(), sheet.blocks.end(),
        [&](const SheetBlock& block) { return office->codes().is(block.kind, "issues"); });
    sheet.blocks.insert(head + 1,
                        seedBlock(*office, 5, "row", {}, {u"打"_s, u"方"_s, u"行"_s, u"医"_s}));
    const doc::Table typed = tableWith(sheetDocument(sheet, office->store()), u"課題"_s);
    REQUIRE(typed.rows.size() == 4);
    CHECK(texts(typed.rows[0]) == QStringList{u"打"_s, u"方"_s, u"行政"_s, u"行"_s});
    CHECK(texts(typed.rows[3]) == QStringList{u"その他関係機関・住民等"_s, QString()});
}

TEST_CASE("the seed's inconsistencies are told beside their fields", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const QList<SheetRemark> remarks = sheetRemarks(sheet, office->store());
    for (const SheetRemark& remark : remarks) {
        UNSCOPED_INFO(remark.block << " " << remark.column.toStdString() << " "
                                   << sheetRemarkText(remark).toStdString());
        CHECK((remark.block == 0 || sheet.find(remark.block)));
        CHECK((remark.column.isEmpty() || situationSheetType().find(remark.column) ||
               sheetBlockType().find(remark.column)));
        CHECK_FALSE(sheetRemarkText(remark).isEmpty());
        CHECK_FALSE(sheetRemarkText(remark).contains(u'%'));
    }
    // In the order of the sheet, the whole first.
    QList<qint64> blocks;
    for (const SheetRemark& remark : remarks) blocks.append(remark.block);
    CHECK(std::is_sorted(blocks.begin(), blocks.end()));
    CHECK(remarks.front().isNotice());
    using Kind = SheetRemarkKind;
    const auto on = [&](Kind kind) { return remarksOn(remarks, kind); };
    // I1, I3; I6.
    CHECK(on(Kind::StaleYear) == QStringList{u"令和元年度|R2年度"_s, u"R1年度|R2年度"_s});
    CHECK(on(Kind::TargetYearPast) == QStringList{u"令和元年度末|R3年度"_s});
    CHECK(on(Kind::BlankCell) == QStringList{u"現状値"_s, u"目標値"_s});
    CHECK(on(Kind::FewerIndicators) == QStringList{u"1|2"_s});
    // I2, I4, I5, the targets.
    CHECK(on(Kind::PeriodDiffers) == QStringList{u"R2年度末|R2年6月末"_s});
    CHECK(on(Kind::Provisional).size() == 1);
    CHECK(on(Kind::TrendOfTwo).size() == 1);
    CHECK(on(Kind::NoPreviousValue).size() == 1);
    CHECK(on(Kind::ShareUnknown).size() == 1);
    CHECK(on(Kind::NoTarget).size() == 4);
    CHECK(on(Kind::NoValue).isEmpty());
    // I7, I8, I12.
    const QStringList twins = on(Kind::SpellingDiffers);
    CHECK(twins.contains(u"連携支援策|連携推進策"_s));
    CHECK(twins.contains(u"連携推進策|連携支援策"_s));
    CHECK(twins.contains(u"移行推進事|移行支援事"_s));
    CHECK(twins.contains(u"いのあり方へ|いのある方へ"_s));
    // I9, I19.
    CHECK(on(Kind::JoinedName) == QStringList{u"支援、育成業務|支援業務|育成業務"_s});
    CHECK(on(Kind::SameNumber) == QStringList{u"４相談支援事業所|相談支援事業所４か所"_s});
    // I10, I11, I13, I14, I18.
    CHECK(on(Kind::CalendarOrFiscal).contains(u"H31～|H31年2月|H30年度"_s));
    CHECK(on(Kind::ProbableSlip).size() == 2);
    CHECK(on(Kind::EmptyHeading).size() == 2);
    CHECK(on(Kind::MixedStyle).size() == 1);
    // I15 to I17, I21, I22.
    CHECK(on(Kind::DisabilitySpelling).size() == 1);
    CHECK(on(Kind::MixedEraWidth).contains(u"H|Ｈ"_s));
    CHECK(on(Kind::MixedRangeWidth) == QStringList{u"Ｈ27～H30"_s});
    CHECK(on(Kind::MixedDigitWidth).contains(u"2|１"_s));
    CHECK(on(Kind::MixedDigitWidth).contains(u"２４時間|24時間"_s));
    CHECK(on(Kind::BasisUnknown).size() == 2);
    CHECK(on(Kind::OutsideYear).isEmpty());
}

TEST_CASE("a remark changes nothing", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const QString head = office->journal().head();
    const QByteArray before = documentHtml(sheetDocument(sheet, office->store()));
    sheetRemarks(sheet, office->store());
    CHECK(documentHtml(sheetDocument(sheet, office->store())) == before);
    CHECK(office->journal().head() == head);
}

TEST_CASE("the shipped sheet has nothing to mend but what is empty", "[sheet]") {
    TestOffice office;
    const SheetContent sheet =
        SheetService(office->unitOfWork(), office->session()).startNext(2026);
    CHECK(office->codes().is(sheet.cover.status, "draft"));
    for (const SheetRemark& remark : sheetRemarks(sheet, office->store())) {
        UNSCOPED_INFO(sheetRemarkText(remark).toStdString());
        using Kind = SheetRemarkKind;
        const QList<Kind> expected{Kind::EmptyHeading, Kind::NoTarget, Kind::NoValue,
                                   Kind::NoPreviousValue, Kind::DisabilitySpelling};
        CHECK(expected.contains(remark.kind));
    }
    const Document document = sheetDocument(sheet, office->store());
    const doc::Table table = tableWith(document, u"課題解決の達成度を測る指標"_s);
    CHECK(table.header[0][2].text == u"実績値\n（R7年度末）"_s);
    CHECK(texts(table.rows[0]) ==
          QStringList{u"① １年以上の精神科病院在院患者数（人）"_s, u"―"_s, QString(), QString()});
    CHECK(bare(readThrough(document)).contains(u"＜令和7年度までの成果・効果＞"_s));
}

TEST_CASE("next year's sheet goes on from this year's", "[sheet]") {
    TestOffice office;
    const SheetContent seed = typeInSeedSheet(*office);
    SheetService service(office->unitOfWork(), office->session());
    CHECK_THROWS_AS(service.startNext(kSeedYear), Error);
    const SheetContent next = service.startNext(kSeedYear + 1);
    CHECK(next.cover.fiscalYear == kSeedYear + 1);
    CHECK(next.cover.version == 1);
    CHECK(office->codes().is(next.cover.status, "draft"));
    CHECK(next.cover.lead == seed.cover.lead);
    REQUIRE(next.blocks.size() == seed.blocks.size());
    for (qsizetype i = 0; i < seed.blocks.size(); ++i) {
        CHECK(next.blocks[i].text == seed.blocks[i].text);
        CHECK(next.blocks[i].position == seed.blocks[i].position);
        CHECK(next.blocks[i].uid != seed.blocks[i].uid);
    }
    // The figures are those of the year after, the heads are those of before and told.
    const doc::Table table =
        tableWith(sheetDocument(next, office->store()), u"課題解決の達成度を測る指標"_s);
    CHECK(texts(table.rows[1]) ==
          QStringList{u"② 地域移行支援利用者数（人）"_s, u"―"_s, QString(), QString()});
    const QStringList stale =
        remarksOn(sheetRemarks(next, office->store()), SheetRemarkKind::StaleYear);
    CHECK(stale == QStringList{u"令和元年度|R3年度"_s, u"R1年度|R3年度"_s, u"R2年度末|R3年度"_s});
    CHECK(service.startVersion(next).cover.version == 2);
    CHECK(findSheet(office->store(), kSeedYear + 1)->cover.version == 2);
    CHECK(allSheets(office->store()).size() == 3);
    CHECK(office->problems() == QStringList());
}

TEST_CASE("a removed row stays away next year, and what is new comes in", "[sheet]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    const SheetContent begun = service.startNext(2026);
    SheetContent saved = begun;
    saved.blocks.removeIf([](const SheetBlock& block) { return block.indicator == u"2"; });
    service.save(saved, begun);
    CouncilIssue issue;
    issue.fiscalYear = 2027;
    issue.name = u"新しい課題"_s;
    office->records().save(councilIssueType(), issue);
    QStringList indicators, others;
    for (const SheetLine& line : sheetLines(service.startNext(2027), office->store())) {
        if (line.kind == u"row") (line.figure ? indicators : others).append(line.cells.first());
    }
    CHECK(indicators.size() == 3);
    CHECK(indicators.filter(u"地域移行支援"_s).isEmpty());
    CHECK(others.contains(u"新しい課題"_s));
}

TEST_CASE("a saved sheet is what was given, and an older one is refused", "[sheet]") {
    TestOffice office;
    SheetService service(office->unitOfWork(), office->session());
    SheetContent sheet = service.startNext(2026);
    SheetContent older = sheet;
    const qsizetype blocks = sheet.blocks.size();
    sheet.blocks.removeFirst();
    sheet.blocks.append(seedBlock(*office, 2, "paragraph", {}, {u"　前の空白 も残る　\n"_s}));
    sheet.blocks.move(0, 3);
    service.save(sheet, older);
    const SheetContent stored = loadSheet(office->store(), sheet.cover.id);
    REQUIRE(stored.blocks.size() == blocks);
    for (qsizetype i = 0; i < blocks; ++i) CHECK(stored.blocks[i].id == sheet.blocks[i].id);
    const auto last = std::find_if(stored.blocks.rbegin(), stored.blocks.rend(),
                                   [](const SheetBlock& block) { return block.section == 2; });
    CHECK(last->text == u"　前の空白 も残る　\n"_s);
    CHECK_THROWS_AS(service.save(older, older), Error);
    CHECK(loadSheet(office->store(), sheet.cover.id).blocks.size() == blocks);
    service.remove(sheet.cover.id);
    CHECK_FALSE(findSheet(office->store(), 2026));
    CHECK(office->store().of(sheetBlockType()).count() == 0);
}

TEST_CASE("a final sheet is gone on from in a new version, or made a draft again", "[sheet]") {
    TestOffice office;
    const Session& admin = office->session();
    SheetService service(office->unitOfWork(), admin);
    SheetContent sheet = service.startNext(2026);
    const auto closed = [&](SheetService& by, SheetContent changed) {
        const SheetContent base = changed;
        changed.cover.lead += u"直し"_s;
        try {
            by.save(changed, base);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Internal;
    };
    const qint64 draft = sheet.cover.status;
    sheet.cover.status = office->codes().id("sheet_status", "final");
    service.save(sheet, sheet);
    CHECK(isFinal(sheet.cover, office->codes()));
    CHECK(closed(service, sheet) == ErrorKind::SheetClosed);

    Session worker = admin;
    worker.role = Role::Worker;
    SheetService byWorker(office->unitOfWork(), worker);
    SheetContent reopened = sheet;
    reopened.cover.status = draft;
    CHECK(closed(byWorker, reopened) == ErrorKind::SheetClosed);
    service.save(reopened, sheet);
    CHECK_FALSE(isFinal(loadSheet(office->store(), sheet.cover.id).cover, office->codes()));

    const SheetContent next = byWorker.startVersion(reopened);
    CHECK(next.blocks.size() == sheet.blocks.size());
    CHECK(closed(service, reopened) == ErrorKind::SheetClosed);
    CHECK(closed(byWorker, next) == ErrorKind::Internal);
    CHECK(loadSheet(office->store(), sheet.cover.id).cover.lead == sheet.cover.lead);
    CHECK(hasNewer(sheet.cover, allSheets(office->store())));
    CHECK_FALSE(hasNewer(next.cover, allSheets(office->store())));
}

TEST_CASE("HTML and ODT hold the sheet's texts", "[sheet]") {
    TestOffice office;
    const SheetContent sheet = typeInSeedSheet(*office);
    const Document document = sheetDocument(sheet, office->store());
    const QString html = QString::fromUtf8(documentHtml(document));
    for (const SheetLine& line : sheetLines(sheet, office->store())) {
        for (const QString& cell : line.cells) {
            INFO(cell.toStdString());
            CHECK(html.contains(cell.toHtmlEscaped()));
        }
    }
    CHECK(documentOdt(document).size() > 1000);
    CHECK(documentOdt(document) == documentOdt(sheetDocument(sheet, office->store())));
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

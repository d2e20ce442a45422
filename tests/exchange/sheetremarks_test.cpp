// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetremarks.h"

#include "core/domain/council.h"
#include "core/exchange/documenthtml.h"
#include "core/exchange/sheetdocument.h"
#include "core/text/sheetremarktext.h"
#include "tests/exchange/sheetreading.h"
#include "tests/support/catchqt.h"
#include "tests/support/seedsheet.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList remarksOn(const QList<SheetRemark>& remarks, SheetRemarkKind kind) {
    QStringList found;
    for (const SheetRemark& remark : remarks) {
        if (remark.kind == kind) found.append(remark.args.join(u'|'));
    }
    return found;
}

}  // namespace

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
    const QByteArray before = documentHtml(sheetDocument(sheet, *office));
    sheetRemarks(sheet, office->store());
    CHECK(documentHtml(sheetDocument(sheet, *office)) == before);
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
    const Document document = sheetDocument(sheet, *office);
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
        tableWith(sheetDocument(next, *office), u"課題解決の達成度を測る指標"_s);
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

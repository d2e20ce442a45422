// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;

namespace {

const QByteArray kCase = "支援番号,対象者番号,把握日\nD1,1,R3.5.1\n";

/// What is told of the rows of one ledger; all of it is taken.
class Support {
public:
    QStringList told(const QString& ledger, const QByteArray& rows, const QByteArray& cases = kCase,
                     const QByteArray& answers = {}) {
        QStringList files{
            m_office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n1,見本　一郎,北区\n")};
        // In any order: the events come before their case.
        files.prepend(m_office.write(ledger + u".csv"_s, rows));
        if (ledger != u"退院後支援") files.append(m_office.write(u"退院後支援.csv"_s, cases));
        if (!answers.isEmpty()) files.append(m_office.write(u"同意経過.csv"_s, answers));
        const Outcome outcome = import(m_office, files);
        CHECK(outcome.result.isWritten);
        CHECK(outcome.result.badRows() == 0);
        for (const RowProblem& problem : outcome.problems) CHECK(problem.issue.isNotice());
        return linesOf(outcome.problems, ledger + u".csv"_s);
    }
    QStringList toldOfCase(const QByteArray& columns, const QByteArray& cells) {
        return told(u"退院後支援"_s,
                    "支援番号,対象者番号,把握日," + columns + "\nD1,1,R3.5.1," + cells + "\n");
    }
    void setLongest(int months) {
        const OfficeSettings seen = m_office->settings().read();
        OfficeSettings settings = seen;
        settings.longestSupport = months;
        m_office->settings().write(settings, seen);
    }

private:
    TestOffice m_office;
};

QStringList uncounted(const QString& line) {
    return {line + u": 空欄なので、集計の内訳に入りません。"_s};
}

}  // namespace

TEST_CASE("a course of support that no table counts is told, and taken", "[import][discharge]") {
    Support support;
    const QByteArray judged = "必要性判断日,必要性";
    SECTION("a judgement without its answer") {
        CHECK(support.toldOfCase(judged, "R3.5.2,") == uncounted(u"2 必要性"_s));
    }
    SECTION("an answer without its day") {
        CHECK(support.toldOfCase(judged, ",要") == uncounted(u"2 必要性判断日"_s));
    }
    SECTION("a refusal without its day") {
        CHECK(support.toldOfCase("同意", "不同意") == uncounted(u"2 同意日"_s));
    }
    SECTION("a plan of nobody") {
        CHECK(support.toldOfCase("同意,同意日,計画作成日,単独共同", "同意,R3.5.2,R3.6.1,") ==
              uncounted(u"2 単独共同"_s));
    }
    SECTION("a longer support that was never extended") {
        CHECK(support.toldOfCase("延長後終了予定日", "R4.6.1") == uncounted(u"2 延長日"_s));
    }
    SECTION("a reason without an end") {
        CHECK(support.toldOfCase("終了事由", "転出") == uncounted(u"2 終了日"_s));
    }
}

TEST_CASE("a course of support that cannot be is told, and taken", "[import][discharge]") {
    Support support;
    const QByteArray answer = "同意,同意日,撤回日";
    SECTION("a withdrawal of a consent that stands") {
        CHECK(support.toldOfCase(answer, "同意,R3.5.2,R3.6.1") ==
              QStringList{
                  u"2 撤回日: 「2021-06-01」は、「同意」が「同意」であることと合いません。"_s});
    }
    SECTION("a consent after a withdrawal") {
        CHECK(support.toldOfCase(answer, "同意,R3.6.2,R3.6.1").isEmpty());
    }
    SECTION("a withdrawal of nothing") {
        CHECK(support.toldOfCase(answer, ",,R3.6.1") ==
              QStringList{
                  u"2 撤回日: 「2021-06-01」は、「同意」が「空欄」であることと合いません。"_s});
    }
    SECTION("a delivery before the plan") {
        CHECK(support.toldOfCase("同意,同意日,計画作成日,単独共同,交付日",
                                 "同意,R3.5.2,R3.6.1,単独,R3.5.31") ==
              QStringList{
                  u"2 交付日: 「2021-05-31」は「計画作成日」（2021-06-01）より前の日です。"_s});
    }
    SECTION("support that is not needed") {
        CHECK(
            support.toldOfCase("必要性判断日,必要性,同意,同意日,計画作成日,単独共同,支援開始日",
                               "R3.5.2,不要,同意,R3.5.3,R3.5.4,単独,R3.5.5") ==
            QStringList{
                u"2 同意日: 「2021-05-03」は、「必要性」が「不要」であることと合いません。"_s,
                u"2 計画作成日: 「2021-05-04」は、「必要性」が「不要」であることと合いません。"_s,
                u"2 支援開始日: 「2021-05-05」は、「必要性」が「不要」であることと合いません。"_s});
    }
    SECTION("support that was needed until it was judged anew") {
        CHECK(support
                  .toldOfCase("必要性判断日,必要性,同意,同意日,計画作成日,単独共同",
                              "R3.6.1,不要,同意,R3.5.3,R3.5.4,単独")
                  .isEmpty());
    }
}

TEST_CASE("events of support are held against each other when all are in", "[import][discharge]") {
    Support support;
    const auto events = [&](const QByteArray& rows) {
        return support.told(u"同意経過"_s, "支援番号,日付,種別\n" + rows);
    };
    const auto versions = [&](const QByteArray& rows) {
        return support.told(u"計画版"_s, "支援番号,版,作成日,単独共同\n" + rows);
    };
    const auto deliveries = [&](const QByteArray& rows) {
        return support.told(u"交付"_s, "支援番号,版,交付日,交付先\n" + rows);
    };
    SECTION("a consent and its withdrawal, in any order") {
        CHECK(events("D1,R3.6.2,撤回\nD1,R3.6.1,同意\n").isEmpty());
    }
    SECTION("a withdrawal of nothing, and what came too early") {
        CHECK(events("D1,R3.6.2,撤回\nD1,R3.6.3,同意\nD1,R3.4.30,説明\n") ==
              QStringList{u"2 日付: 「2021-06-02」までに「同意」がありません。"_s,
                          u"4 日付: 「2021-04-30」は「把握日」（2021-05-01）より前の日です。"_s});
    }
    SECTION("versions") {
        CHECK(versions("D1,2,R3.6.1,単独\nD1,1,R3.6.2,\n") ==
              QStringList{
                  u"2 作成日: 「2021-06-01」は「前の版の作成日」（2021-06-02）より前の日です。"_s,
                  u"3 単独共同: 空欄なので、集計の内訳に入りません。"_s});
    }
    SECTION("deliveries of versions") {
        CHECK(versions("D1,1,R3.6.1,単独\n").isEmpty());
        CHECK(deliveries("D1,1,R3.5.31,本人\nD1,2,R3.6.2,本人\nD1,1,R3.6.1,家族\n") ==
              QStringList{u"2 交付日: 「2021-05-31」は「作成日」（2021-06-01）より前の日です。"_s,
                          u"3 版: 版「2」の計画は登録されていません。"_s});
    }
    SECTION("after the end") {
        const QByteArray ended =
            "支援番号,対象者番号,把握日,終了日,終了事由\nD1,1,R3.5.1,R3.10.1,転出\n";
        const QString late = u"%1: 「2021-12-01」は「終了日」（2021-10-01）より後の日です。"_s;
        CHECK(support.told(u"同意経過"_s, "支援番号,日付,種別\nD1,R3.10.1,説明\nD1,R3.12.1,説明\n",
                           ended) == QStringList{u"3 "_s + late.arg(u"日付"_s)});
        CHECK(support.told(u"計画版"_s,
                           "支援番号,版,作成日,単独共同\nD1,1,R3.10.1,単独\nD1,2,R3.12.1,単独\n",
                           ended) == QStringList{u"3 "_s + late.arg(u"作成日"_s)});
        CHECK(support.told(u"交付"_s, "支援番号,版,交付日,交付先\nD1,2,R3.12.1,本人\n", ended) ==
              QStringList{u"2 "_s + late.arg(u"交付日"_s)});
    }
    SECTION("a delivery where nothing was planned") {
        CHECK(deliveries("D1,1,R3.6.2,本人\n") ==
              QStringList{u"2 版: 版「1」の計画は登録されていません。"_s});
    }
    SECTION("a delivery of the case's own plan") {
        CHECK(support
                  .told(u"交付"_s, "支援番号,版,交付日,交付先\nD1,1,R3.6.2,本人\n",
                        "支援番号,対象者番号,把握日,計画作成日,単独共同\nD1,1,R3.5.1,R3.6.1,単独\n")
                  .isEmpty());
    }
}

TEST_CASE("days of a course of support that are out of order are told", "[import][discharge]") {
    struct Row {
        QByteArray columns;
        QByteArray cells;
        QString told;
    };
    const QList<Row> rows{
        {"説明日", "R3.4.1", u"説明日: 「2021-04-01」は「把握日」（2021-05-01）より前の日です。"_s},
        {"アセスメント日", "R3.4.2",
         u"アセスメント日: 「2021-04-02」は「把握日」（2021-05-01）より前の日です。"_s},
        {"会議日", "R3.6.1;R3.4.3",
         u"会議日: 「2021-04-03」は「把握日」（2021-05-01）より前の日です。"_s},
        {"見直し日", "R3.4.4;R3.6.1",
         u"見直し日: 「2021-04-04」は「把握日」（2021-05-01）より前の日です。"_s},
        {"見直し日,終了日,終了事由", "R3.6.1;R3.8.1,R3.7.1,転出",
         u"見直し日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"延長日,延長後終了予定日,終了日,終了事由", "R3.8.1,R3.9.1,R3.7.1,転出",
         u"延長日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"必要性判断日,必要性,終了日,終了事由", "R3.8.1,要,R3.7.1,転出",
         u"必要性判断日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"説明日,終了日,終了事由", "R3.8.1,R3.7.1,転出",
         u"説明日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"同意,同意日,終了日,終了事由", "同意,R3.8.1,R3.7.1,転出",
         u"同意日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"同意,同意日,撤回日,終了日,終了事由", "撤回,R3.6.1,R3.8.1,R3.7.1,転出",
         u"撤回日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"アセスメント日,終了日,終了事由", "R3.8.1,R3.7.1,転出",
         u"アセスメント日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"会議日,終了日,終了事由", "R3.7.1;R3.8.1,R3.7.1,転出",
         u"会議日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"同意,同意日,計画作成日,単独共同,終了日,終了事由", "同意,R3.6.1,R3.8.1,単独,R3.7.1,転出",
         u"計画作成日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"同意,同意日,計画作成日,単独共同,交付日,終了日,終了事由",
         "同意,R3.6.1,R3.6.2,単独,R3.8.1,R3.7.1,転出",
         u"交付日: 「2021-08-01」は「終了日」（2021-07-01）より後の日です。"_s},
        {"延長日", "R3.8.1", u"延長後終了予定日: 「延長日」（2021-08-01）があるのに空欄です。"_s},
        {"同意,同意日,計画作成日,単独共同,支援開始日", "同意,R3.5.2,R3.6.1,単独,R3.5.31",
         u"支援開始日: 「2021-05-31」は「計画作成日」（2021-06-01）より前の日です。"_s},
    };
    for (const Row& row : rows) {
        INFO(row.columns.toStdString());
        Support support;
        CHECK(support.toldOfCase(row.columns, row.cells) == QStringList{u"2 "_s + row.told});
    }
    // What cannot be for two reasons is told for both.
    CHECK(
        Support()
            .toldOfCase("同意,同意日,計画作成日,単独共同,支援開始日",
                        "同意,R3.5.2,R3.5.3,単独,R3.4.5")
            .contains(u"2 支援開始日: 「2021-04-05」は「把握日」（2021-05-01）より前の日です。"_s));
    CHECK(Support()
              .toldOfCase("見直し日,延長日,延長後終了予定日,終了日,終了事由",
                          "R3.7.1,R3.7.1,R3.9.1,R3.7.1,転出")
              .isEmpty());
}

TEST_CASE("support without the consent or the plan that it needs is told", "[import][discharge]") {
    const QByteArray columns = "同意,同意日,撤回日,計画作成日,単独共同,交付日,支援開始日";
    struct Row {
        QByteArray cells;
        QStringList told;
    };
    const QString refused = u"2 %1: 「%2」は、「同意」が「%3」であることと合いません。"_s;
    const QString early = u"2 %1: 「%2」は「同意日」（2021-05-10）より前の日です。"_s;
    const QString lacking = u"2 %1: 「%2」までに「%3」がありません。"_s;
    const QList<Row> rows{
        {"不同意,R3.5.10,,R3.6.1,単独,R3.6.2,R3.6.3",
         {refused.arg(u"計画作成日"_s, u"2021-06-01"_s, u"不同意"_s),
          refused.arg(u"交付日"_s, u"2021-06-02"_s, u"不同意"_s),
          refused.arg(u"支援開始日"_s, u"2021-06-03"_s, u"不同意"_s)}},
        {"同意,R3.5.10,,R3.5.9,単独,R3.5.10,R3.5.11",
         {early.arg(u"計画作成日"_s, u"2021-05-09"_s)}},
        {",,,,,R3.6.2,R3.6.3",
         {lacking.arg(u"交付日"_s, u"2021-06-02"_s, u"同意"_s),
          lacking.arg(u"交付日"_s, u"2021-06-02"_s, u"計画作成日"_s)}},
        {",,,R3.6.1,単独,R3.6.2,", {lacking.arg(u"計画作成日"_s, u"2021-06-01"_s, u"同意"_s)}},
        {"同意,R3.5.10,,,,,R3.6.3",
         {lacking.arg(u"支援開始日"_s, u"2021-06-03"_s, u"計画作成日"_s)}},
        {"撤回,R3.5.10,R3.6.2,R3.6.1,単独,R3.6.2,R3.6.3",
         {refused.arg(u"支援開始日"_s, u"2021-06-03"_s, u"撤回"_s)}},
        // Consented to once more: the plan may be of the time before.
        {"同意,R3.6.10,R3.6.2,R3.6.1,単独,R3.6.2,R3.6.10", {}},
    };
    for (const Row& row : rows) {
        INFO(row.cells.toStdString());
        CHECK(Support().toldOfCase(columns, row.cells) == row.told);
    }
    CHECK(Support().toldOfCase("説明日,同意,同意日", "R3.6.1,同意,R3.5.10") ==
          QStringList{u"2 同意日: 「2021-05-10」は「説明日」（2021-06-01）より前の日です。"_s});
}

TEST_CASE("events of support are held against the consent of their day", "[import][discharge]") {
    Support support;
    const QByteArray answers =
        "支援番号,日付,種別\nD1,R3.5.10,同意\nD1,R3.6.10,不同意\nD1,R3.6.20,同意\n";
    SECTION("versions") {
        CHECK(support.told(u"計画版"_s,
                           "支援番号,版,作成日,単独共同,共同自治体\nD1,1,R3.5.9,単独,\n"
                           "D1,2,R3.5.10,単独,架空市\nD1,3,R3.6.11,共同,架空市\n"
                           "D1,4,R3.6.20,単独,\n",
                           kCase, answers) ==
              QStringList{
                  u"2 作成日: 「2021-05-09」は「同意日」（2021-05-10）より前の日です。"_s,
                  u"3 共同自治体: 「架空市」は、「単独共同」が「単独」であることと合いません。"_s,
                  u"4 作成日: 「2021-06-11」は、「同意」が「不同意」であることと合いません。"_s});
    }
    SECTION("deliveries") {
        CHECK(support.told(u"交付"_s,
                           "支援番号,版,交付日,交付先\nD1,1,R3.6.11,本人\nD1,1,R3.6.21,本人\n",
                           "支援番号,対象者番号,把握日,計画作成日,単独共同\n"
                           "D1,1,R3.5.1,R3.6.1,単独\n",
                           answers) ==
              QStringList{
                  u"2 交付日: 「2021-06-11」は、「同意」が「不同意」であることと合いません。"_s});
    }
    SECTION("what was explained after the answer") {
        CHECK(support.told(u"同意経過"_s,
                           "支援番号,日付,種別\nD1,R3.5.10,同意\nD1,R3.5.11,説明\n"
                           "D1,R3.5.12,同意\nD1,R3.5.13,説明\n") ==
              QStringList{u"2 日付: 「2021-05-10」は「説明」（2021-05-11）より前の日です。"_s});
    }
}

TEST_CASE("support that is to last too long is told", "[import][discharge][settings]") {
    const QByteArray columns =
        "同意,同意日,計画作成日,単独共同,支援開始日,支援終了予定日,延長日,延長後終了予定日";
    const QByteArray begun = "同意,R3.5.10,R3.5.11,単独,R3.9.30,";
    Support support;
    SECTION("not up to the longest") {
        CHECK(support.toldOfCase(columns, begun + "R4.9.30,,").isEmpty());
        // Nobody wrote an end: it is reckoned.
        CHECK(Support().toldOfCase(columns, begun + ",,").isEmpty());
    }
    SECTION("beyond it") {
        CHECK(
            support.toldOfCase(columns, begun + "R4.10.1,,") ==
            QStringList{
                u"2 支援終了予定日: 「2022-10-01」は「支援期間の上限」（2022-09-30）より後の日です。"_s});
    }
    SECTION("with an extension, by what the office has set") {
        support.setLongest(9);
        CHECK(
            support.toldOfCase(columns, begun + "R4.3.31,R4.3.1,R4.7.1") ==
            QStringList{
                u"2 延長後終了予定日: 「2022-07-01」は「支援期間の上限」（2022-06-30）より後の日です。"_s});
    }
}

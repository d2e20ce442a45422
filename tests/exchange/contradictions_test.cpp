// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;

namespace {

const QByteArray kCases = "ケース番号,対象者番号,担当区,受理日,終結日,再開元\n";
const QByteArray kSupport = "支援番号,対象者番号,把握日,必要性判断日,必要性,終了日,終了事由\n";

/// An import beside two persons, a clerk and a provider.
class World {
public:
    Outcome bring(const QString& ledger, const QByteArray& rows) {
        return import(
            m_office,
            {m_office.write(u"対象者.csv"_s,
                            "対象者番号,氏名,居住区\n1,見本　一郎,北区\n2,見本　花子,北区\n"),
             m_office.write(u"職員.csv"_s, "職員コード,氏名\nS1,練習　相談員\n"),
             m_office.write(u"医療機関.csv"_s, "機関コード,名称\nH,架空病院\n"),
             m_office.write(ledger + u".csv"_s, rows)});
    }
    /// What is told of rows that are taken.
    QStringList told(const QString& ledger, const QByteArray& rows) {
        const Outcome outcome = bring(ledger, rows);
        CHECK(outcome.result.isWritten);
        CHECK(outcome.result.badRows() == 0);
        return linesOf(outcome.problems, ledger + u".csv"_s);
    }

private:
    TestOffice m_office;
};

}  // namespace

TEST_CASE("a follow-up before its record is told, and taken", "[import][contradictions]") {
    CHECK(World().told(u"相談記録"_s,
                       "受付番号,受付日,窓口,方法,相談区分,次回対応日\n"
                       "1,R3.8.2,北区,電話,その他,R3.8.1\n2,R3.8.2,北区,電話,その他,R3.8.2\n") ==
          QStringList{u"2 次回対応日: 「2021-08-01」は「受付日」（2021-08-02）より前の日です。"_s});
}

TEST_CASE("who carries a case outside its days is told, and taken", "[import][contradictions]") {
    World world;
    world.told(u"ケース"_s, kCases + "K,1,北区,R3.5.1,R3.6.1,\n");
    CHECK(world.told(u"担当"_s,
                     "ケース番号,職員コード,開始日,終了日\n"
                     "K,S1,R3.4.30,R3.5.31\nK,S1,R3.5.1,R3.6.1\nK,S1,R3.5.2,R3.6.2\n"
                     "K,S1,R3.6.2,R3.6.3\n") ==
          QStringList{u"2 開始日: 「2021-04-30」は「受理日」（2021-05-01）より前の日です。"_s,
                      u"4 終了日: 「2021-06-02」は「終結日」（2021-06-01）より後の日です。"_s,
                      u"5 開始日: 「2021-06-02」は「終結日」（2021-06-01）より後の日です。"_s});
}

TEST_CASE("each carries the case that his row names", "[import][contradictions]") {
    World world;
    world.told(u"ケース"_s, kCases + "K,1,北区,R3.5.1,,\nL,2,北区,R3.7.1,,\n");
    CHECK(world.told(u"担当"_s,
                     "ケース番号,職員コード,開始日\nK,S1,R3.5.1\nL,S1,R3.6.30\nL,S1,R3.7.1\n"
                     "K,S1,R3.6.30\nL,S1,R3.5.31\n") ==
          QStringList{u"3 開始日: 「2021-06-30」は「受理日」（2021-07-01）より前の日です。"_s,
                      u"6 開始日: 「2021-05-31」は「受理日」（2021-07-01）より前の日です。"_s});
}

TEST_CASE("a case opened anew from another person's is told", "[import][contradictions]") {
    World world;
    // However long its row waits for that of the other.
    CHECK(world.told(u"ケース"_s, kCases + "K2,2,北区,R3.7.1,,K1\nK1,1,北区,R3.5.1,R3.6.1,\n") ==
          QStringList{u"2 再開元: 「K1」は、ほかの対象者「1」のケースです。"_s});
}

TEST_CASE("a case opened anew from itself is a bad row that says so", "[import][contradictions]") {
    const Outcome outcome =
        World().bring(u"ケース"_s, kCases + "K1,1,北区,R3.5.1,,Ｋ１\nK2,2,北区,R3.5.1,,K1\n");
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(
        linesOf(outcome.problems, u"ケース.csv"_s) ==
        QStringList{
            u"2 再開元: 自分自身を指しています。"_s,
            u"3 再開元: 「K1」の行（ケース.csv の2行目）が取り込めないため、この行も取り込めません。"_s});
}

TEST_CASE("a benefit with a result and no end is told", "[import][contradictions]") {
    CHECK(World().told(u"地域移行支援"_s,
                       "対象者番号,事業所コード,支給開始日,支給終了日,結果\n1,H,R3.5.1,,退院\n"
                       "2,H,R3.5.1,R3.6.1,退院\n") ==
          QStringList{u"2 支給終了日: 「結果」（退院）があるのに空欄です。"_s});
}

TEST_CASE("two courses of support open at once are told", "[import][contradictions]") {
    World world;
    SECTION("on either row") {
        const QString other =
            u"%1 終了日: この人には終わっていない退院後支援（%2）がほかにあります。"_s;
        CHECK(world.told(u"退院後支援"_s, kSupport + "D1,1,R3.5.1,,,,\nD2,1,R3.7.1,,,,\n") ==
              QStringList{other.arg(u"2"_s, u"D2"_s), other.arg(u"3"_s, u"D1"_s)});
    }
    SECTION("not where one is over, was not needed or is another person's") {
        CHECK(world
                  .told(u"退院後支援"_s, kSupport + "D1,1,R3.5.1,,,R3.6.1,目標達成\n"
                                                    "D2,1,R3.7.1,R3.7.2,不要,,\n"
                                                    "D3,1,R3.8.1,,,,\nD4,2,R3.8.1,,,,\n")
                  .isEmpty());
    }
}

TEST_CASE("support that is known of before its stay is told", "[import][contradictions]") {
    World world;
    world.told(u"入院歴"_s, "対象者番号,機関コード,入院日,入院形態\n1,H,R3.5.1,任意\n");
    CHECK(world.told(u"退院後支援"_s, "支援番号,対象者番号,入院日,把握日\nD1,1,R3.5.1,R3.4.30\n") ==
          QStringList{u"2 把握日: 「2021-04-30」は「入院日」（2021-05-01）より前の日です。"_s});
}

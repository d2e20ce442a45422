// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "core/domain/dischargecase.h"
#include "core/domain/indicator.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/exchange/ledgerexport.h"
#include "core/reports/countengine.h"
#include "core/services/undoservice.h"
#include "core/text/issuetext.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <QFileInfo>

using namespace madobe;
using namespace madobe::tests;

namespace {

struct Ledger {
    QString name;
    QByteArray content;
};

const QList<Ledger> kBase{
    {u"医療機関"_s, "機関コード,名称,種別\nH1,架空病院,精神科病院\nH2,架空クリニック,\n"},
    {u"職員"_s, "職員コード,氏名\nS1,練習　相談員\n"},
    {u"ピアサポーター"_s,
     "ピアコード,氏名,登録日,休止日,研修\n"
     "P1,見本　甲,R2.4.1,,基礎R2.9.1;専門Ｒ２．１０．５；フォロー令和4年2月1日\n"
     "P2,見本　乙,R2.4.1,R3.6.1,\n"},
    {u"対象者"_s, "対象者番号,氏名,居住区\n1,見本　一郎,北区\n2,見本　花子,市外\n"},
};

Outcome importAll(TestOffice& office, const QList<Ledger>& ledgers, ImportOptions options = {}) {
    QStringList files;
    for (const Ledger& ledger : ledgers) {
        files.append(office.write(ledger.name + u".csv"_s, ledger.content));
    }
    return import(office, files, options);
}

/// The complaints about one more ledger on top of the good ones.
Outcome withBase(TestOffice& office, const QString& name, const QByteArray& content) {
    return importAll(office, kBase + QList<Ledger>{{name, content}});
}

const QList<Ledger> kFamilies{
    {u"入院歴"_s,
     "対象者番号,機関コード,入院日,入院形態,形態開始日,形態終了日,退院日\n"
     "1,H1,R2.5.1,措置,,R2.6.1,\n"
     "1,H1,R2.5.1,医療保護,R2.6.1,,R2.9.30\n"
     "2,H2,2021-01-10,任意,,,\n"},
    {u"集団活動"_s,
     "活動番号,活動日,種別,区,名称,会場,参加延人員,うちうつ病,職員コード,内容,状態,取消理由\n"
     "G1,R3.5.10,家族教室,北区,春の教室,センター,１２,1,S1,,,\n"
     "G2,R3.5.11,普及啓発,,,,40,,,,未完成,\n"},
    {u"ピア活動"_s,
     "活動番号,活動日,開始,終了,活動種別,機関コード,場所,区,ピアコード,職員コード,対象者番号,"
     "対象者人数,実施方法,内容\n"
     "A1,R3.5.1,9:30,11:00,１ア,H1,,北区,P1;P2,S1,1;2,3,,よく話した\n"
     "A2,R3.5.2,,,3ア,,,,,S1,,,オンライン,\n"},
    {u"退院後支援"_s,
     "支援番号,対象者番号,入院日,把握日,対象区分,必要性判断日,必要性,会議日,計画作成日,単独共同,"
     "支援開始日,見直し日,担当職員コード,担当区\n"
     "D1,1,R2.5.1,R2.5.20,,R2.6.1,要,R2.8.1;R2.9.1、R2.8.1,R2.9.10,単独,R2.9.30,R3.1.10,S1,北区\n"},
    {u"同意経過"_s,
     "支援番号,日付,種別,方法,説明者\n"
     "D1,R2.6.10,説明,書面,練習\nD1,R2.6.20,不同意,,\nD1,R2.7.1,同意,口頭,\n"},
    {u"計画版"_s,
     "支援番号,版,作成日,単独共同,共同自治体\nD1,1,R2.9.10,単独,\nD1,2,R3.1.10,共同,架空市\n"},
    {u"交付"_s, "支援番号,版,交付日,交付先\nD1,1,R2.9.20,本人\nD1,1,R2.9.20,家族\n"},
    {u"地域移行支援"_s,
     "対象者番号,事業所コード,支給開始日,支給終了日,結果\n2,H2,R3.2.1,R3.7.31,退院\n"},
    {u"窓口件数"_s, "年月,総相談件数\nR3.4,310\n2021-05,０\n"},
    {u"指標"_s,
     "年度,指標,値,基準日,確定区分,目標値,出典,文言\n"
     "R1,1,3518,R1.6.30,暫定,,630調査,\nR2,1,3794,R2.6.30,確定,,630調査,増加傾向にある\n"
     "2020,早期退院率,85.3,,,90,,\n"},
};

}  // namespace

TEST_CASE("every ledger goes in, comes out and goes in again the same", "[import][families]") {
    TestOffice first;
    const Outcome outcome = importAll(first, kBase + kFamilies);
    for (const RowProblem& problem : outcome.problems) {
        UNSCOPED_INFO(problem.file.toStdString()
                      << " " << problem.line << " " << problem.issue.column.toStdString());
    }
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    CHECK(first->problems() == QStringList());
    const QStringList written = LedgerExport(*first).run(first.file(u"1"_s));
    CHECK(written.size() == kBase.size() + kFamilies.size() + 1);  // and the code lists

    TestOffice second;
    CHECK(import(second, written).problems.isEmpty());
    for (const QString& path : LedgerExport(*second).run(second.file(u"2"_s))) {
        INFO(path.toStdString());
        const QString name = QFileInfo(path).fileName();
        CHECK(TestOffice::read(path) == TestOffice::read(first.file(u"1/"_s + name)));
    }
    // The files of the beginning say nothing new.
    for (const LedgerResult& ledger : importAll(first, kBase + kFamilies).result.ledgers) {
        INFO(ledger.type->ledger);
        CHECK(ledger.inserted + ledger.updated + ledger.bad == 0);
    }
}

TEST_CASE("a ledger's cells are stored as they are meant", "[import][families]") {
    TestOffice office;
    importAll(office, kBase + kFamilies);
    RecordStore& store = office->store();
    const auto peer = store.load<PeerSupporter>(peerSupporterType(),
                                                store.of(peerSupporterType()).findId({u"P1"_s}));
    CHECK(peer.training == u"基礎2020-09-01;専門2020-10-05;フォロー2022-02-01"_s);
    const auto activity = store.load<PeerActivity>(peerActivityType(),
                                                   store.of(peerActivityType()).findId({u"A1"_s}));
    CHECK(office->codes().is(activity.kind, "1a"));
    CHECK(activity.peers.size() == 2);
    CHECK(activity.headcount == 3);
    const auto file = store.load<DischargeCase>(dischargeCaseType(),
                                                store.of(dischargeCaseType()).findId({u"D1"_s}));
    CHECK(file.conferences == QList<qint64>{20200801, 20200901});
    // The latest of what is kept event by event.
    CHECK(office->codes().is(file.consent, "given"));
    CHECK(file.explainedOn == u"2020-06-10"_s);
    CHECK(file.consentOn == u"2020-07-01"_s);
    CHECK(file.planOn == u"2021-01-10"_s);
    CHECK(office->codes().is(file.authorship, "joint"));
    CHECK(file.deliveredOn == u"2020-09-20"_s);
}

TEST_CASE("an event that is removed no longer shows in its case", "[families]") {
    TestOffice office;
    importAll(office, kBase + kFamilies);
    RecordStore& store = office->store();
    const qint64 id = store.of(dischargeCaseType()).findId({u"D1"_s});
    office->unitOfWork().run(office->session(), u"test"_s, {}, [&](Work& work) {
        const qint64 version = store.of(planVersionType()).findId({id, 2});
        work.remove(planVersionType(), *store.of(planVersionType()).load(version));
    });
    CHECK(store.load<DischargeCase>(dischargeCaseType(), id).planOn == u"2020-09-10"_s);
}

TEST_CASE("an import whose events changed their own cases is taken back whole",
          "[import][families]") {
    TestOffice office;
    importAll(office, kBase);
    const Outcome outcome = importAll(office, kFamilies);
    REQUIRE(outcome.result.isWritten);
    UndoService undo(office->unitOfWork(), office->session());
    const JournalEntry entry = office->journal().entries(1).front();
    Repository& cases = office->store().of(dischargeCaseType());
    const qint64 id = cases.findId({u"D1"_s});
    SECTION("taken back") {
        undo.undo(entry);
        for (const LedgerResult& ledger : outcome.result.ledgers) {
            INFO(ledger.type->ledger);
            CHECK(office->store().of(*ledger.type).count() == 0);
        }
        CHECK(office->problems() == QStringList());
    }
    SECTION("refused when somebody changed a case since") {
        auto file = office->store().load<DischargeCase>(dischargeCaseType(), id);
        file.assessedOn = u"2020-07-15"_s;
        office->records().save(dischargeCaseType(), file);
        CHECK_THROWS_AS(undo.undo(entry), Error);
        CHECK(cases.count() == 1);
    }
}

TEST_CASE("an indicator is known by its number or by its name", "[import][families]") {
    TestOffice office;
    const auto stored = [&](int year, const char* name) {
        return office->store().of(indicatorType()).findId({year, QString::fromUtf8(name)}) != 0;
    };
    const Outcome outcome = importAll(
        office, {{u"指標"_s,
                  "年度,指標,値\nR1,①,1\nR2,①１年以上の精神科病院在院患者数,1\n"
                  "R3,1年以上の精神科病院在院患者数,1\nR4,１年以上の精神科病院在院患者数（人）,1\n"
                  "R5,１,1\nR1,②地域移行支援利用者数,1\nR2,ﾋﾟｱｻﾎﾟｰﾀｰの活動回数,1\n"
                  "R3,④ 精神医療相談件数,1\nR4,1年未満の在院患者数,1\nR5,⑤,1\n"}});
    CHECK(outcome.problems.isEmpty());
    for (int year = 2019; year <= 2023; ++year) CHECK(stored(year, "1"));
    CHECK(stored(2019, "2"));
    CHECK(stored(2020, "3"));
    CHECK(stored(2021, "4"));
    CHECK(stored(2022, "1年未満の在院患者数"));
    CHECK(stored(2023, "⑤"));
    CountEngine engine(office->database(), office->codes());
    const CountGrid grid = engine.count(indicatorTables().front(), Period::fiscalYear(2020));
    CHECK(grid.figure(kCity, u"1"_s, u"current"_s).note == u"typed_in");

    CHECK(importAll(office, {{u"指標"_s, "年度,指標,値\nR6,1,1\nR6,①,2\n"}})
              .has(IssueKind::DuplicateInRun, 3));
    Indicator typed;
    typed.fiscalYear = 2025;
    typed.name = u"③ピアサポーターの活動回数"_s;
    office->records().save(indicatorType(), typed);
    CHECK(stored(2025, "3"));
    typed.id = 0;
    typed.name = u"３"_s;
    CHECK(office->records().check(indicatorType(), typed).front().kind == IssueKind::Taken);
}

TEST_CASE("contradictory rows are told one by one", "[import][families]") {
    TestOffice office;
    const auto stays = [&](const QByteArray& rows) {
        return withBase(office, u"入院歴"_s,
                        "対象者番号,機関コード,入院日,入院形態,形態開始日,退院日\n" + rows);
    };
    const auto activities = [&](const QByteArray& row) {
        return withBase(office, u"ピア活動"_s,
                        "活動番号,活動日,活動種別,ピアコード,開始,終了\n" + row);
    };
    SECTION("stays") {
        CHECK(stays("1,H1,R3.5.1,任意,,R3.4.1\n").has(IssueKind::EndsBeforeItBegins, 2));
        const Outcome early = stays("1,H1,R3.5.1,任意,R3.4.1,\n");
        REQUIRE(early.problems.size() == 1);
        CHECK(early.problems[0].issue.column == u"type_from");
        CHECK(issueText(early.problems[0].issue) ==
              u"「2021-04-01」を「入院日」（2021-05-01）より前の日にはできません。");
        CHECK(stays("1,H1,R3.5.1,任意,,\n1,H2,R3.6.1,任意,,\n").has(IssueKind::OpenStayExists, 3));
        CHECK(stays("1,H1,R3.5.1,措置,,R3.7.1\n1,H1,R3.5.1,任意,R3.6.1,R3.8.1\n")
                  .has(IssueKind::DischargeDiffers, 3));
        CHECK(stays("1,H1,R3.5.1,任意,,\n1,H1,R3.5.1,措置,R3.5.1,\n")
                  .has(IssueKind::DuplicateInRun, 3));
        CHECK(stays("1,H9,R3.5.1,任意,,\n").has(IssueKind::UnknownReference, 2));
    }
    SECTION("a stay that a later row ends is in nobody's way") {
        CHECK(stays("1,H2,R3.9.1,任意,,\n1,H1,R3.5.1,措置,,\n1,H1,R3.5.1,任意,R3.6.1,R3.8.1\n")
                  .problems.isEmpty());
    }
    SECTION("what comes after the discharge") {
        CHECK(stays("1,H1,R3.5.1,措置,,R3.7.1\n1,H1,R3.5.1,任意,R3.8.1,\n")
                  .has(IssueKind::AfterDischarge, 3));
        const Outcome outcome = withBase(office, u"入院歴"_s,
                                         "対象者番号,機関コード,入院日,入院形態,形態終了日,退院日\n"
                                         "1,H1,R3.5.1,任意,R3.8.1,R3.7.1\n");
        CHECK(outcome.has(IssueKind::AfterDischarge, 2));
    }
    SECTION("stays at the same time are told, and taken") {
        // A transfer on the day is none.
        CHECK(stays("1,H1,R3.5.1,措置,,R3.7.1\n1,H2,R3.7.1,任意,,R3.7.2\n").problems.isEmpty());
        for (const QByteArray other : {"1,H2,R3.6.1,任意,,R3.6.20\n", "1,H2,R3.4.1,任意,,R3.5.2\n",
                                       "1,H2,R3.6.25,任意,,R3.9.1\n"}) {
            const Outcome outcome = stays("1,H1,R3.5.1,措置,,R3.7.1\n" + other);
            INFO(other.toStdString());
            CHECK(outcome.has(IssueKind::StayOverlaps, 3));
            CHECK(outcome.result.badRows() == 0);
        }
    }
    SECTION("types of one stay at the same time are told, and taken") {
        const auto types = [](const QByteArray& rows) {
            TestOffice other;
            return withBase(other, u"入院歴"_s,
                            "対象者番号,機関コード,入院日,入院形態,形態開始日,形態終了日\n" + rows);
        };
        const QByteArray order = "1,H1,R3.1.1,措置,,R3.3.31\n";
        const QByteArray early = "1,H1,R3.1.1,任意,R3.2.1,\n";
        // One that ends on the day on which the next begins, or when it begins, is in order.
        CHECK(types(order + "1,H1,R3.1.1,任意,R3.3.31,\n").problems.isEmpty());
        CHECK(types("1,H1,R3.1.1,措置,,\n1,H1,R3.1.1,任意,R3.2.1,R3.3.1\n").problems.isEmpty());
        const auto told = [&](const QByteArray& rows) -> QString {
            const Outcome outcome = types(rows);
            CHECK(outcome.result.badRows() == 0);
            REQUIRE(outcome.problems.size() == 1);
            CHECK(outcome.problems[0].line == 3);
            return outcome.problems[0].issue.column + u": "_s +
                   issueText(outcome.problems[0].issue);
        };
        CHECK(told(order + early) ==
              u"type_from: 「2021-02-01」は「前の入院形態の終了日」（2021-03-31）より前の日です。");
        CHECK(
            told(early + order) ==
            u"type_until: 「2021-03-31」は「次の入院形態の開始日」（2021-02-01）より後の日です。");
    }
    SECTION("benefits of one person at the same time are told, and taken") {
        // A change of the provider on the day, and another person, are in order.
        const Outcome outcome = withBase(office, u"地域移行支援"_s,
                                         "対象者番号,事業所コード,支給開始日,支給終了日\n"
                                         "1,H1,R3.1.1,\n1,H2,R3.5.1,\n1,H2,R2.1.1,R3.1.1\n"
                                         "2,H1,R3.1.1,R3.4.1\n2,H2,R3.2.1,R3.3.1\n"
                                         "2,H1,R3.4.1,R3.5.1\n");
        QStringList told;
        for (const auto& [type, file, line, issue] : outcome.problems) {
            told.append(u"%1 %2: %3"_s.arg(line).arg(issue.column, issueText(issue)));
        }
        CHECK(told ==
              QStringList{
                  u"2 ended_on: 「架空クリニック」の2021-05-01からの支給と期間が重なります。"_s,
                  u"3 started_on: 「架空病院」の2021-01-01からの支給と期間が重なります。"_s,
                  u"5 ended_on: 「架空クリニック」の2021-02-01からの支給と期間が重なります。"_s,
                  u"6 started_on: 「架空病院」の2021-01-01からの支給と期間が重なります。"_s});
        CHECK(outcome.result.badRows() == 0);
    }
    SECTION("peer activities") {
        CHECK(activities("A1,R3.7.1,1ア,P2,,\n").has(IssueKind::PeerPaused, 2));
        CHECK(activities("A1,R3.7.1,1ア,,,\n").has(IssueKind::Missing, 2));
        CHECK(activities("A1,R3.7.1,1ア,P1,11:00,9:00\n").has(IssueKind::EndsBeforeItBegins, 2));
        CHECK(activities("A1,R3.7.1,6,P1,,\n").has(IssueKind::UnknownCode, 2));
        CHECK(activities("A1,R3.7.1,４,,,\n").problems.isEmpty());
        CHECK(activities("A8,R1.7.1,1ア,P1,,\n").has(IssueKind::PeerNotRegistered, 2));
        const Outcome few = withBase(office, u"ピア活動"_s,
                                     "活動番号,活動日,活動種別,ピアコード,対象者番号,対象者人数\n"
                                     "A9,R3.7.1,1ア,P1,1,0\n");
        CHECK(few.has(IssueKind::FewerThanNamed, 2));
        CHECK(few.result.badRows() == 0);
    }
    SECTION("discharge support") {
        const QByteArray header = "支援番号,対象者番号,入院日,把握日,支援開始日,終了日,会議日\n";
        const Outcome outcome =
            withBase(office, u"退院後支援"_s,
                     header +
                         "D1,1,,R3.5.1,R3.6.1,R3.5.20,\nD2,1,,R3.5.1,,,R3.6.1;R3.13.1\n"
                         "D3,1,R3.4.1,R3.5.1,,,\n");
        CHECK(outcome.has(IssueKind::EndsBeforeItBegins, 2));
        CHECK(outcome.has(IssueKind::NoSuchDay, 3));
        // Told, and taken.
        CHECK(outcome.has(IssueKind::NoSuchStay, 4));
        const Outcome advised =
            withBase(office, u"退院後支援"_s,
                     "支援番号,対象者番号,把握日,必要性判断日,同意,同意日,撤回日,終了日,終了事由\n"
                     "D4,1,R3.5.1,R3.4.1,,,,,\nD5,1,R3.5.1,,同意,,,,\nD6,1,R3.5.1,,撤回,R3.5.2,,,\n"
                     "D7,1,R3.5.1,,,,,R3.6.1,\n");
        CHECK(advised.has(IssueKind::Before, 2));
        for (const int line : {3, 4, 5}) CHECK(advised.has(IssueKind::Uncounted, line));
        CHECK(advised.result.badRows() == 0);
        CHECK(outcome.result.badRows() == 2);
    }
    SECTION("months, figures and training") {
        CHECK(withBase(office, u"窓口件数"_s, "年月,総相談件数\n2021-13,1\n")
                  .has(IssueKind::NotAMonth, 2));
        CHECK(
            withBase(office, u"指標"_s, "年度,指標,値\nR2,1,3千\n").has(IssueKind::NotANumber, 2));
        CHECK(withBase(office, u"ピアサポーター"_s, "ピアコード,氏名,研修\nP9,見本,基礎R2.13.1\n")
                  .has(IssueKind::NotADate, 2));
    }
}

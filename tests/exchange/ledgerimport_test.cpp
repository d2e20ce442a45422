// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerimport.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/patient.h"
#include "core/exchange/ledgerexport.h"
#include "core/services/undoservice.h"
#include "core/storage/statement.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/madeupoffice.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

ErrorKind refusal(TestOffice& office, const QStringList& arguments) {
    try {
        import(office, arguments);
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

const QByteArray kPatients =
    "対象者番号,氏名,ふりがな,生年月日,居住区\n"
    "0012,見本　一郎,みほん　いちろう,S50.8.1,北区\n"
    "A-2,髙見本　花子,,不詳,市外\n";

const QByteArray kConsultations =
    "受付番号,受付日,受付時刻,窓口,方法,対象者番号,相談区分,再掲,要旨\n"
    "1,R3.8.1,9:05,北区,電話,0012；A-2;0012,アルコール,ひきこもり、発達障害,\"一行目\n二行目\"\n"
    "2,2021/8/2,,精神科救急情報センター,phone,,other,,'=1+1\n";

}  // namespace

TEST_CASE("ledgers go in, in any order on the command line", "[import]") {
    TestOffice office;
    const Outcome outcome = import(office, {office.write(u"相談記録_R0308.csv"_s, kConsultations),
                                            office.write(u"09 対象者 (2).csv"_s, kPatients)});
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    Repository& entries = office->store().of(consultationType());
    const auto first =
        office->store().load<Consultation>(consultationType(), entries.findId({u"1"_s}));
    CHECK(first.receivedOn == u"2021-08-01"_s);
    CHECK(first.receivedAt == u"09:05"_s);
    CHECK(first.persons.size() == 2);
    CHECK(first.flags.size() == 2);
    CHECK(first.summary == u"一行目\n二行目"_s);
    const auto second =
        office->store().load<Consultation>(consultationType(), entries.findId({u"2"_s}));
    CHECK(second.summary == u"=1+1"_s);
    CHECK(second.persons.isEmpty());
    CHECK(office->codes().code(second.recordKind) == u"consultation"_s);
    const qint64 id = office->store().of(patientType()).findId({u"A-2"_s});
    const auto patient = office->store().load<Patient>(patientType(), id);
    CHECK(patient.bornOn == u"unknown"_s);
    CHECK(office->codes().code(patient.sex) == u"unknown"_s);
    CHECK(office->problems() == QStringList());
}

TEST_CASE("a check meets the closed months that the import would meet", "[import][closing]") {
    ClosedOffice world;
    const QString file = world.office.write(
        u"相談記録.csv"_s, "受付番号,受付日,窓口,方法,相談区分\nX1,R8.5.12,北区,電話,薬物\n");
    const qint64 before = world.office->store().of(consultationType()).count();
    const auto run = [&](bool checkOnly) {
        ImportOptions options;
        options.checkOnly = checkOnly;
        return import(world.office, {file}, options);
    };
    CHECK(run(true).problems.isEmpty());
    world.closing.close(world.ward(), kMonth);
    for (const bool checkOnly : {true, false}) {
        CHECK(failure([&] { run(checkOnly); }) == ErrorKind::SealedFigure);
    }
    world.office->unitOfWork().giveReason(u"記入もれ"_s);
    CHECK_FALSE(run(true).result.isWritten);
    CHECK(world.corrections().isEmpty());
    CHECK(world.office->store().of(consultationType()).count() == before);
    CHECK(world.office->problems() == QStringList());
    world.office->unitOfWork().giveReason(u"記入もれ"_s);
    CHECK(run(false).result.isWritten);
    CHECK_FALSE(world.corrections().isEmpty());
}

TEST_CASE("a diagnosis is a code of ICD-10, of any chapter and edition", "[import]") {
    TestOffice office;
    const QByteArray header = "対象者番号,氏名,居住区,診断コード\n";
    const Outcome good = import(
        office, {office.write(u"対象者.csv"_s,
                              header + "1,甲,北区,F20\n2,乙,北区,F20.0\n3,丙,北区,Ｇ４０．９\n"
                                       "4,丁,北区,f32.1\n5,戊,北区,F200\n6,己,北区,F00.0*\n"
                                       "7,庚,北区,F20.-\n8,辛,北区,\n9,壬,北区,X60\n")});
    CHECK(good.problems.isEmpty());
    const qint64 id = office->store().of(patientType()).findId({u"3"_s});
    CHECK(office->store().load<Patient>(patientType(), id).diagnosis == u"G40.9");

    const Outcome bad =
        import(office, {office.write(u"対象者.csv"_s,
                                     header + "11,甲,北区,うつ\n12,乙,北区,F2\n"
                                              "13,丙,北区,F20、F10\n14,丁,北区,統合失調症F20\n")});
    CHECK(bad.result.badRows() == 4);
    REQUIRE(bad.problems.size() == 4);
    CHECK(bad.problems[0].line == 2);
    CHECK(bad.problems[0].issue == Issue{u"diagnosis"_s, IssueKind::NotIcd10, {}, u"うつ"_s});
}

TEST_CASE("one bad row keeps everything out, and every problem is told", "[import]") {
    TestOffice office;
    const QByteArray bad = kConsultations +
                           "3,2021-02-30,,北区,電話,,その他,,\n"
                           "4,2021-08-01,25:00,北区,ファックス,,その他,,\n"
                           "5,2019-08-01,,北区,電話,,うつ・うつ状態,,\n"
                           "6,2021-08-01,,北区,電話,12,その他,,\n"
                           "1,2021-08-01,,北区,電話,,その他,,\n"
                           "7,2021-08-01,,市外,電話,,その他,,,,余分\n";
    const Outcome outcome = import(
        office, {office.write(u"対象者.csv"_s, kPatients), office.write(u"相談記録.csv"_s, bad)});
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(outcome.result.badRows() == 6);
    // The first record takes two physical lines.
    CHECK(outcome.has(IssueKind::NoSuchDay, 5));
    CHECK(outcome.has(IssueKind::NotATime, 6));
    CHECK(outcome.has(IssueKind::UnknownCode, 6));
    CHECK(outcome.has(IssueKind::CodeNotValidThen, 7));
    CHECK(outcome.has(IssueKind::ReferenceOnlyZerosDiffer, 8));
    CHECK(outcome.has(IssueKind::DuplicateInRun, 9));
    CHECK(outcome.has(IssueKind::ExtraCells, 10));
    CHECK(outcome.has(IssueKind::UnknownCode, 10));
    CHECK(office->store().of(patientType()).count() == 0);
    CHECK(office->problems() == QStringList());
}

TEST_CASE("good rows go in alone, and the bad ones come back to be corrected", "[import]") {
    TestOffice office;
    ImportOptions options;
    options.badRowsPath = office.file(u"直す.csv"_s);
    const QByteArray bad =
        "居住区,氏名,対象者番号,メモ\n北区,見本　一郎,1,x\n火星,見本　二郎,2,\"a,b\"\n";
    const Outcome outcome = import(office, {office.write(u"対象者.csv"_s, bad)}, options);
    CHECK(outcome.result.isWritten);
    CHECK(outcome.result.ledgers.front().inserted == 1);
    CHECK(outcome.result.ledgers.front().unknownColumns == QStringList{u"メモ"_s});
    REQUIRE(outcome.result.badRowFiles.size() == 1);
    QByteArray written = TestOffice::read(options.badRowsPath);
    CHECK(written.contains("居住区,氏名,対象者番号,メモ,理由,元ファイル,元の行\r\n"));
    CHECK(written.contains("火星,見本　二郎,2,\"a,b\","));
    CHECK(written.contains(",対象者.csv,3\r\n"));
    written.replace("火星", "南区");
    const Outcome again = import(office, {u"対象者="_s + office.write(u"直した.csv"_s, written)});
    CHECK(again.result.ledgers.front().inserted == 1);
    CHECK(again.result.ledgers.front().unknownColumns == QStringList{u"メモ"_s});
}

TEST_CASE("bad rows that cannot take their place are told as such", "[import]") {
    TestOffice office;
    ImportOptions options;
    options.badRowsPath = office.file(u"直す.csv"_s);
    // By the second bad row the file of the first is begun.
    options.problem = [&](const RowProblem& problem) {
        if (problem.line == 4) QDir().mkdir(options.badRowsPath);
    };
    options.reason = [](const EntityType&, const Issue&) { return QString(); };
    const QString input = office.write(
        u"対象者.csv"_s,
        "対象者番号,氏名,居住区\n1,見本　一郎,北区\n2,見本　二郎,火星\n3,見本　三郎,火星\n");
    LedgerImport ledgers(office->unitOfWork(), office->session());
    const QList<LedgerFile> files = identifyLedgers(input, office->store().catalogue());
    CHECK(failure([&] { ledgers.run(files, options); }) == ErrorKind::CannotOpen);
    CHECK(office->store().of(patientType()).count() == 0);
}

TEST_CASE("a cell that is too long comes back whole", "[import]") {
    TestOffice office;
    ImportOptions options;
    options.badRowsPath = office.file(u"直す.csv"_s);
    const QByteArray first = QByteArray("長い名前").repeated(300'000);
    const QByteArray second = '"' + QByteArray("a\nb,").repeated(600'000) + '"';
    const QByteArray rows = "1," + first + ",北区\n2,見本,北区\n3," + second + ",北区\n";
    const QString input = office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n" + rows);
    const Outcome outcome = import(office, {input}, options);
    CHECK(outcome.has(IssueKind::Oversized, 2));
    CHECK(outcome.has(IssueKind::Oversized, 4));
    CHECK(outcome.result.ledgers.front().inserted == 1);
    const QByteArray written = TestOffice::read(options.badRowsPath);
    const bool hasFirst = written.contains("\n1," + first + ",北区,");
    const bool hasSecond = written.contains("\n3," + second + ",北区,");
    CHECK(hasFirst);
    CHECK(hasSecond);
}

TEST_CASE("the bad rows never take the place of what was read", "[import]") {
    TestOffice office;
    const QByteArray content = "対象者番号,氏名,居住区\n1,見本　一郎,北区\n2,見本　二郎,火星\n";
    const QString input = office.write(u"対象者.csv"_s, content);
    ImportOptions options;
    options.badRowsPath = office.file(u"./対象者.csv"_s);
    CHECK(failure([&] { import(office, {input}, options); }) == ErrorKind::OverwritesInput);
    // With several ledgers each has a file of its own.
    const QString family = office.write(u"直す_家族.csv"_s, "対象者番号,連番,氏名\n1,1,見本\n");
    options.badRowsPath = office.file(u"直す.csv"_s);
    CHECK(failure([&] {
              import(office, {input, u"家族="_s + family}, options);
          }) == ErrorKind::OverwritesInput);
    CHECK(TestOffice::read(input) == content);
    CHECK(office->store().of(patientType()).count() == 0);
}

TEST_CASE("a check reports and writes nothing", "[import]") {
    TestOffice office;
    ImportOptions options;
    options.checkOnly = true;
    const QString head = office->journal().head();
    const Outcome outcome = import(office, {office.write(u"対象者.csv"_s, kPatients)}, options);
    CHECK(outcome.problems.isEmpty());
    CHECK(office->store().of(patientType()).count() == 0);
    CHECK(office->journal().head() == head);
}

TEST_CASE("a record that is there stays, differs or is overwritten", "[import]") {
    TestOffice office;
    const QString path = office.write(u"対象者.csv"_s, kPatients);
    import(office, {path});
    CHECK(import(office, {path}).result.ledgers.front().unchanged == 2);
    const QString changed =
        office.write(u"対象者_2.csv"_s, "対象者番号,氏名,居住区\n0012,見本　一郎,南区\n");
    const Outcome refused = import(office, {changed});
    CHECK(refused.has(IssueKind::Differs, 2));
    ImportOptions options;
    options.update = true;
    const Outcome outcome = import(office, {changed}, options);
    CHECK(outcome.result.ledgers.front().updated == 1);
    const qint64 id = office->store().of(patientType()).findId({u"0012"_s});
    const auto patient = office->store().load<Patient>(patientType(), id);
    CHECK(office->codes().code(patient.residence) == u"minami"_s);
    // Columns that the file does not have keep their values.
    CHECK(patient.bornOn == u"1975-08-01"_s);
    const auto changes = office->journal().changes(outcome.result.journalEntry);
    CHECK(changes.front().payload.contains(u"residence_id"_s));
}

TEST_CASE("a row may name a later row of its own ledger", "[import]") {
    TestOffice office;
    const QByteArray cases =
        "ケース番号,対象者番号,担当区,受理日,終結日,再開元\n"
        "C2,0012,北区,2021-05-01,,C1\n"
        "C1,0012,北区,2020-05-01,2020-06-01,\n";
    const Outcome outcome = import(
        office, {office.write(u"対象者.csv"_s, kPatients), office.write(u"ケース.csv"_s, cases)});
    CHECK(outcome.problems.isEmpty());
    Repository& files = office->store().of(caseType());
    const auto reopened = office->store().load<Case>(caseType(), files.findId({u"C2"_s}));
    CHECK(reopened.reopenedFrom == files.findId({u"C1"_s}));
}

TEST_CASE("a row that refers to a bad row says which line is to blame", "[import]") {
    TestOffice office;
    const QByteArray patients = "対象者番号,氏名,居住区\n7,,北区\n";
    const QByteArray cases = "ケース番号,対象者番号,担当区,受理日\nC1,7,北区,2021-05-01\n";
    const Outcome outcome = import(
        office, {office.write(u"ケース.csv"_s, cases), office.write(u"対象者.csv"_s, patients)});
    CHECK(outcome.has(IssueKind::Missing, 2));
    CHECK(outcome.has(IssueKind::ReferenceToBadRow, 2));
}

TEST_CASE("support that names a stay or a plan of a bad row is bad itself", "[import][discharge]") {
    TestOffice office;
    const QStringList ledgers{
        office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n1,見本　一郎,北区\n"),
        office.write(u"医療機関.csv"_s, "機関コード,名称\nH1,みほん病院\n"),
        office.write(u"退院後支援.csv"_s,
                     "支援番号,対象者番号,入院日,把握日\n"
                     "D1,1,R3.5.1,R3.5.8\nD2,1,R3.6.1,R3.6.8\nD3,1,R3.7.1,R3.7.8\n"
                     "D4,1,,R3.8.8\n"),
        office.write(u"入院歴.csv"_s,
                     "対象者番号,機関コード,入院日,入院形態,形態開始日,退院日\n"
                     "1,H1,R3.5.1,任意,,R3.5.20\n1,H1,R3.6.1,火星,,\n"
                     // The stay itself is there.
                     "1,H1,R3.5.1,火星,R3.5.10,\n"),
        office.write(u"同意経過.csv"_s, "支援番号,日付,種別\nD2,R3.6.9,同意\n"),
        office.write(u"計画版.csv"_s,
                     "支援番号,版,作成日,単独共同\nD4,1,R3.8.9,単独\nD4,2,R3.8.10,火星\n"),
        office.write(u"交付.csv"_s,
                     "支援番号,版,交付日,交付先\nD4,1,R3.8.9,本人\nD4,2,R3.8.10,本人\n"
                     "D4,3,R3.8.11,本人\n"),
    };
    ImportOptions options;
    options.badRowsPath = office.file(u"bad.csv"_s);
    const Outcome outcome = import(office, ledgers, options);
    QStringList bad;
    for (const auto& [type, file, line, issue] : outcome.problems) {
        if (issue.kind != IssueKind::ReferenceToBadRow) continue;
        bad.append(u"%1:%2 %3 %4"_s.arg(file).arg(line).arg(issue.column, issue.args.join(u':')));
    }
    CHECK(bad == QStringList{u"退院後支援.csv:3 admitted_on 入院歴.csv:3"_s,
                             u"同意経過.csv:2 discharge_case_id 退院後支援.csv:3"_s,
                             u"交付.csv:3 version 計画版.csv:3"_s});
    // What stands nowhere is told, as before.
    CHECK(outcome.has(IssueKind::NoSuchStay, 4));
    CHECK(outcome.has(IssueKind::NoSuchVersion, 4));
    CHECK(outcome.result.badRows() == 6);
    CHECK(office->store().of(dischargeCaseType()).count() == 3);
}

TEST_CASE("a second open case of a person in a ward is a bad row", "[import]") {
    TestOffice office;
    const QByteArray cases =
        "ケース番号,対象者番号,担当区,受理日\nC1,0012,北区,2021-05-01\nC2,0012,北区,2021-06-01\n";
    const Outcome outcome = import(
        office, {office.write(u"対象者.csv"_s, kPatients), office.write(u"ケース.csv"_s, cases)});
    CHECK(outcome.has(IssueKind::OpenCaseExists, 3));
}

TEST_CASE("an unfinished row needs its number alone", "[import]") {
    TestOffice office;
    const QByteArray rows = "受付番号,受付日,窓口,方法,相談区分,状態\n1,,,,,未完成\n2,,,,,完成\n";
    const Outcome outcome = import(office, {office.write(u"相談記録.csv"_s, rows)});
    CHECK_FALSE(outcome.has(IssueKind::Missing, 2));
    CHECK(outcome.has(IssueKind::Missing, 3));
}

TEST_CASE("of columns separated by TAB only the missing one is told", "[import]") {
    TestOffice office;
    for (const QByteArray header : {"対象者番号\t氏名\n", "対象者番号,氏名\n"}) {
        try {
            import(office, {office.write(u"対象者.csv"_s, header)});
            FAIL("not refused");
        } catch (const Error& error) {
            CHECK(error.args().mid(2) == QStringList{u"missing-column"_s, u"居住区"_s});
        }
    }
}

TEST_CASE("files that are no ledgers are refused whole", "[import]") {
    TestOffice office;
    CHECK(refusal(office, {office.write(u"年賀状.csv"_s, "a\n")}) == ErrorKind::BadFile);
    CHECK(refusal(office, {office.write(u"対象者_1.csv"_s, "")}) == ErrorKind::BadFile);
    CHECK(refusal(office, {office.write(u"対象者_2.csv"_s, "対象者番号,氏名\n")}) ==
          ErrorKind::BadFile);
    CHECK(
        refusal(office, {office.write(u"対象者_3.csv"_s, "対象者番号,氏名,居住区,氏 名,氏名\n")}) ==
        ErrorKind::BadFile);
    CHECK(refusal(office, {office.write(u"対象者_4.csv"_s, kPatients + "1,\"a,北区\n")}) ==
          ErrorKind::BadFile);
    CHECK(refusal(office,
                  {office.write(u"対象者_5.csv"_s, kPatients + QByteArray("\xff\xff\xff"))}) ==
          ErrorKind::Undecodable);
    CHECK(import(office, {office.write(u"対象者_6.csv"_s, "対象者番号,氏名,居住区\n")})
              .result.isWritten);
    CHECK(office->store().of(patientType()).count() == 0);
}

TEST_CASE("second-level codes come by the ledger of code lists", "[import]") {
    TestOffice office;
    const QByteArray codes =
        "種別,コード,名称,親コード,年度から,年度まで\n細区分,a1,依存症の家族,alcohol,R2,\n細区分,"
        "a2,迷子,nowhere,,\n";
    const Outcome outcome = import(office, {office.write(u"コード一覧.csv"_s, codes)});
    CHECK(outcome.has(IssueKind::UnknownReference, 3));
    ImportOptions options;
    options.badRowsPath = office.file(u"bad.csv"_s);
    import(office, {office.file(u"コード一覧.csv"_s)}, options);
    REQUIRE(office->codes().find(u"subcategory", u"依存症の家族"_s));
    CHECK(*office->codes().find(u"subcategory", u"a1"_s)->fromYear == 2020);
}

TEST_CASE("a code names its parent by label as well", "[import]") {
    TestOffice office;
    const Outcome outcome =
        import(office, {office.write(u"コード一覧.csv"_s,
                                     "種別,コード,名称,親コード\n細区分,b1,見本の一,"
                                     "その他\n細区分,b2,見本の二,other\n")});
    CHECK(outcome.problems.isEmpty());
    for (const char* code : {"b1", "b2"}) {
        const CodeEntry* found = office->codes().find(u"subcategory", QString::fromLatin1(code));
        REQUIRE(found);
        CHECK(found->parent == u"other");
    }
    // The same again is the same.
    const Outcome again = import(office, {office.file(u"コード一覧.csv"_s)});
    CHECK(again.result.ledgers.front().unchanged == 2);
}

TEST_CASE("an import is taken back as a whole, unless a record was changed since", "[import]") {
    TestOffice office;
    import(office, {office.write(u"対象者.csv"_s, kPatients)});
    ImportOptions options;
    options.update = true;
    const Outcome outcome =
        import(office,
               {office.write(u"対象者_2.csv"_s,
                             "対象者番号,氏名,居住区\n0012,見本　改,南区\n9,見本　九郎,西区\n")},
               options);
    UndoService undo(office->unitOfWork(), office->session());
    const JournalEntry entry = office->journal().entries(1).front();
    CHECK(entry.id == outcome.result.journalEntry);
    Repository& patients = office->store().of(patientType());
    SECTION("taken back") {
        undo.undo(entry);
        CHECK(patients.count() == 2);
        const auto patient =
            office->store().load<Patient>(patientType(), patients.findId({u"0012"_s}));
        CHECK(patient.name == u"見本　一郎"_s);
        CHECK(office->codes().code(patient.residence) == u"kita"_s);
        CHECK(office->problems() == QStringList());
    }
    SECTION("refused") {
        auto patient = office->store().load<Patient>(patientType(), patients.findId({u"9"_s}));
        patient.name = u"見本　十郎"_s;
        office->records().save(patientType(), patient);
        CHECK_THROWS_AS(undo.undo(entry), Error);
        CHECK(patients.count() == 3);
    }
}

TEST_CASE("exported, imported into an empty office and exported again, ledgers are the same bytes",
          "[import]") {
    TestOffice origin;
    const auto office = madeUpOffice(newOffice(origin.file(u"practice.db"_s)),
                                     practiceSize(120, 900), origin.clock);
    const QStringList first = LedgerExport(*office).run(origin.file(u"1"_s));
    CHECK(first.size() == 16);

    const Outcome outcome = import(origin, first);
    CHECK(outcome.problems.isEmpty());
    const QStringList second = LedgerExport(*origin).run(origin.file(u"2"_s));
    REQUIRE(second.size() == first.size());
    for (qsizetype i = 0; i < first.size(); ++i) {
        INFO(first[i].toStdString());
        CHECK(TestOffice::read(first[i]) == TestOffice::read(second[i]));
        CHECK(TestOffice::read(first[i]).size() > 50);
    }
    CHECK(origin->problems() == QStringList());
}

TEST_CASE("a case reopens and closes in one update, in whatever order the rows stand", "[import]") {
    TestOffice office;
    import(office, {office.write(u"対象者.csv"_s, kPatients),
                    office.write(u"ケース.csv"_s,
                                 "ケース番号,対象者番号,担当区,受理日\nK1,0012,北区,R3.4.1\n")});
    ImportOptions options;
    options.update = true;
    const Outcome outcome =
        import(office,
               {office.write(u"ケース_2.csv"_s,
                             "ケース番号,対象者番号,担当区,受理日,終結日,再開元\n"
                             "K2,0012,北区,R3.6.1,,K1\n"
                             "K1,0012,北区,R3.4.1,R3.5.1,\n")},
               options);
    CHECK(outcome.problems.isEmpty());
    CHECK(outcome.result.isWritten);
    // Nothing closes the first one here.
    const Outcome refused = import(
        office, {office.write(u"ケース_3.csv"_s,
                              "ケース番号,対象者番号,担当区,受理日\nK3,0012,北区,R3.7.1\n")});
    CHECK(refused.has(IssueKind::OpenCaseExists, 2));
}

TEST_CASE("a number that comes twice is told as it is typed, and where else", "[import]") {
    TestOffice office;
    const QString patients = office.write(u"対象者.csv"_s, kPatients);
    const QString header = u"対象者番号,連番,氏名\n"_s;
    const Outcome outcome =
        import(office, {patients,
                        office.write(u"家族_1.csv"_s,
                                     (header + u"0012,１,見本　甲\n0012,1,見本　乙\n"_s).toUtf8()),
                        office.write(u"家族_2.csv"_s, (header + u"0012,1,見本　丙\n"_s).toUtf8())});
    REQUIRE(outcome.problems.size() == 2);
    CHECK(outcome.problems[0].issue.kind == IssueKind::DuplicateInRun);
    CHECK(outcome.problems[0].issue.value == u"0012・1"_s);
    CHECK(outcome.problems[1].issue.kind == IssueKind::DuplicateInOtherFile);
    CHECK(outcome.problems[1].issue.args == QStringList{u"家族_1.csv"_s, u"2"_s});
}

TEST_CASE("what is wrong with a cell names its column, read or not", "[import]") {
    TestOffice office;
    const QByteArray header = "対象者番号,氏名,居住区,覚え\n";
    const auto problemOf = [&](const QByteArray& row) {
        const Outcome outcome = import(office, {office.write(u"対象者.csv"_s, header + row)});
        CHECK_FALSE(outcome.result.isWritten);
        REQUIRE_FALSE(outcome.problems.isEmpty());
        return outcome.problems.front().issue;
    };
    using namespace std::string_literals;
    const Issue nul = problemOf(QByteArray::fromStdString("1,見本,北区,a\0b\n"s));
    CHECK(nul.kind == IssueKind::HasNul);
    CHECK(nul.column == u"覚え"_s);
    const Issue big = problemOf("1," + QByteArray(1024 * 1024 + 1, 'x') + ",北区,\n");
    CHECK(big.kind == IssueKind::Oversized);
    CHECK(big.column == u"氏名"_s);
    CHECK(problemOf("1,見本,北区,,余分\n").value == u"余分"_s);
    CHECK(refusal(office, {office.write(u"対象者.csv"_s, QByteArray::fromStdString(
                                                             "対象者番号,氏名,居住区,a\0\n"s))}) ==
          ErrorKind::BadFile);
    // Line ends of old Macs would make one long header of it.
    CHECK(
        refusal(office, {office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\r1,見本,北区\r")}) ==
        ErrorKind::BadFile);
    // What a spreadsheet leaves below the table.
    CHECK(import(office, {office.write(u"対象者.csv"_s, header + "  ,　,,\n")}).problems.isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dischargecase.h"
#include "core/domain/patient.h"
#include "core/exchange/ledgerimport.h"
#include "tests/exchange/smallledgers.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"

#include <QDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

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

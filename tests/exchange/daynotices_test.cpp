// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;

namespace {

/// What is told of the rows of one ledger, all of which are taken, beside persons and a hospital.
QStringList told(TestOffice& office, const QString& ledger, const QByteArray& rows) {
    const Outcome outcome =
        import(office, {office.write(u"対象者.csv"_s,
                                     "対象者番号,氏名,居住区,生年月日\n1,見本　一郎,北区,H2.5.1\n"
                                     "2,見本　花子,北区,H2.5\n3,見本　次郎,北区,1990\n"
                                     "4,見本　三郎,北区,不詳\n5,見本　四郎,北区,\n"),
                        office.write(u"医療機関.csv"_s, "機関コード,名称\nH,架空病院\n"),
                        office.write(ledger + u".csv"_s, rows)});
    CHECK(outcome.result.isWritten);
    CHECK(outcome.result.badRows() == 0);
    for (const RowProblem& problem : outcome.problems) CHECK(problem.issue.isNotice());
    return linesOf(outcome.problems, ledger + u".csv"_s);
}

const QString kEarly = u"%1: 「%2」は、対象者「%3」の生年月日（%4）より前の日です。"_s;

}  // namespace

TEST_CASE("a record before the birth of its person is told, whatever it is", "[import][days]") {
    TestOffice office;
    const QString day = u"1990-04-30"_s;
    const auto early = [&](const QString& column) {
        return QStringList{u"2 "_s + kEarly.arg(column, day, u"1"_s, u"1990-05-01"_s)};
    };
    CHECK(told(office, u"ケース"_s, "ケース番号,対象者番号,担当区,受理日\nK,1,北区,H2.4.30\n") ==
          early(u"受理日"_s));
    CHECK(told(office, u"入院歴"_s, "対象者番号,機関コード,入院日,入院形態\n1,H,H2.4.30,任意\n") ==
          early(u"入院日"_s));
    CHECK(told(office, u"相談記録"_s,
               "受付番号,受付日,窓口,方法,対象者番号,相談区分\nC,H2.4.30,北区,電話,1,その他\n") ==
          early(u"受付日"_s));
    CHECK(told(office, u"ピア活動"_s, "活動番号,活動日,活動種別,対象者番号\nA,H2.4.30,4,1\n") ==
          early(u"活動日"_s));
    CHECK(told(office, u"退院後支援"_s, "支援番号,対象者番号,把握日\nD,1,H2.4.30\n") ==
          early(u"把握日"_s));
    CHECK(told(office, u"地域移行支援"_s, "対象者番号,事業所コード,支給開始日\n1,H,H2.4.30\n") ==
          early(u"支給開始日"_s));
}

TEST_CASE("of a birth as much is compared as is known", "[import][days]") {
    TestOffice office;
    const QByteArray header = "受付番号,受付日,窓口,方法,対象者番号,相談区分\n";
    CHECK(told(office, u"相談記録"_s, header + "1,H2.4.30,北区,電話,1;2;3;4;5,その他\n") ==
          QStringList{u"2 "_s + kEarly.arg(u"受付日"_s, u"1990-04-30"_s, u"1"_s, u"1990-05-01"_s),
                      u"2 "_s + kEarly.arg(u"受付日"_s, u"1990-04-30"_s, u"2"_s, u"1990-05"_s)});
    CHECK(told(office, u"相談記録"_s, header + "2,H1.12.31,北区,電話,3,その他\n") ==
          QStringList{u"2 "_s + kEarly.arg(u"受付日"_s, u"1989-12-31"_s, u"3"_s, u"1990"_s)});
    CHECK(told(office, u"相談記録"_s, header + "3,H2.5.1,北区,電話,1;2;3;4;5,その他\n").isEmpty());
}

TEST_CASE("births are known of as many persons as an import names", "[import][days]") {
    TestOffice office;
    QByteArray persons = "対象者番号,氏名,居住区,生年月日\n";
    QByteArray calls = "受付番号,受付日,窓口,方法,対象者番号,相談区分\n";
    QStringList expected;
    for (int i = 100; i < 1'300; ++i) {
        const QByteArray number = QByteArray::number(i);
        const bool isLate = i % 7 == 0;
        persons += number + ",見本,北区," + (isLate ? "H2.5.1" : "S50.1.1") + '\n';
        calls += number + ",H2.4.30,北区,電話," + number + ",その他\n";
        if (!isLate) continue;
        expected.append(u"%1 "_s.arg(i - 98) + kEarly.arg(u"受付日"_s, u"1990-04-30"_s,
                                                          QString::number(i), u"1990-05-01"_s));
    }
    import(office, {office.write(u"対象者_2.csv"_s, persons)});
    CHECK(told(office, u"相談記録"_s, calls) == expected);
}

TEST_CASE("a finished record of a day to come is told", "[import][days]") {
    TestOffice office;
    const QByteArray header = "受付番号,受付日,窓口,方法,相談区分,状態,取消理由\n";
    // The office's clock says 2026-06-01.
    CHECK(told(office, u"相談記録"_s,
               header + "1,R8.6.2,北区,電話,その他,,\n2,R8.6.1,北区,電話,その他,,\n"
                        "3,R8.6.2,北区,電話,その他,未完成,\n"
                        "4,R8.6.2,北区,電話,その他,,入力誤り\n") ==
          QStringList{u"2 受付日: 「2026-06-02」はまだ来ていない日です。"_s});
    CHECK(told(office, u"集団活動"_s, "活動番号,活動日,種別,参加延人員\nG,R8.6.2,研修,9\n") ==
          QStringList{u"2 活動日: 「2026-06-02」はまだ来ていない日です。"_s});

    // Behind a save, too.
    Consultation entry;
    entry.receivedOn = u"2026-06-02"_s;
    entry.persons = {office->store().of(patientType()).findId({u"1"_s})};
    CHECK(office->records().notices(consultationType(), entry) ==
          Issues{{u"received_on"_s, IssueKind::DayToCome, {}, u"2026-06-02"_s}});
    entry.receivedOn = u"1990-04-30"_s;
    CHECK(office->records().notices(consultationType(), entry) == Issues{{u"received_on"_s,
                                                                          IssueKind::BeforeBirth,
                                                                          {u"1"_s, u"1990-05-01"_s},
                                                                          u"1990-04-30"_s}});
}

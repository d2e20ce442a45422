// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"
#include "core/storage/timelinelist.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a time-line tells each event on its day, and once", "[timeline]") {
    TestOffice office;
    const auto file = [&](const QString& name, const QByteArray& content) {
        return office.write(name + u".csv"_s, content);
    };
    const Outcome outcome = import(
        office,
        {file(u"医療機関"_s, "機関コード,名称\nH1,架空病院\n"),
         file(u"対象者"_s, "対象者番号,氏名,居住区\n1,見本　一郎,北区\n"),
         file(u"入院歴"_s,
              "対象者番号,機関コード,入院日,入院形態,形態開始日,形態終了日,退院日\n"
              "1,H1,R2.5.1,措置,,R2.6.1,R2.9.30\n1,H1,R2.5.1,医療保護,R2.6.1,,R2.9.30\n"),
         file(u"退院後支援"_s,
              "支援番号,対象者番号,入院日,把握日,同意,同意日,撤回日,計画作成日,交付日,支援開始日\n"
              "D1,1,R2.5.1,R2.6.10,撤回,R2.7.1,R2.11.1,R2.8.1,R2.8.2,R2.9.30\n")});
    REQUIRE(outcome.result.isWritten);
    const qint64 patient = office->store().of(patientType()).findId({u"1"_s});
    QStringList told;
    for (const TimelineEntry& entry :
         readTimeline(office->database(), office->store().catalogue(), patient)) {
        if (entry.moment) told.prepend(entry.date + u' ' + QString::fromUtf8(entry.moment->words));
    }
    told.sort();
    CHECK(told == QStringList{u"2020-05-01 入院"_s, u"2020-06-01 入院形態の変更"_s,
                              u"2020-06-10 退院後支援の把握"_s,
                              u"2020-07-01 退院後支援の説明への返事"_s,
                              u"2020-08-01 支援計画の作成"_s, u"2020-08-02 支援計画の交付"_s,
                              u"2020-09-30 退院"_s, u"2020-09-30 退院後支援の開始"_s,
                              u"2020-11-01 退院後支援の同意の撤回"_s});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

using namespace madobe;
using namespace madobe::tests;

namespace {

Outcome update(TestOffice& office, const QStringList& ledgers) {
    ImportOptions options;
    options.update = true;
    return import(office, ledgers, options);
}

QString kindOf(TestOffice& office, const QString& institution) {
    const qint64 id = office->store().of(institutionType()).findId({institution});
    return office->codes().label(office->store().load<Institution>(institutionType(), id).kind);
}

}  // namespace

TEST_CASE("a code ends and goes on under another name in one update", "[codes][import]") {
    TestOffice office;
    const QByteArray header = "種別,コード,名称,年度から,年度まで\n";
    import(office, {office.write(u"コード一覧_1.csv"_s, header + "機関種別,x1,診療所旧,,\n")});
    const Outcome outcome = update(
        office, {office.write(u"コード一覧_2.csv"_s, header + "機関種別,x1,診療所甲,,2018\n"
                                                              "機関種別,x1,診療所乙,2019,\n"),
                 office.write(u"医療機関.csv"_s,
                              "機関コード,名称,種別\n1,見本,診療所甲\n"
                              "2,見本,診療所乙\n")});
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    CHECK(outcome.result.ledgers.front().updated == 1);
    CHECK(outcome.result.ledgers.front().inserted == 1);
    CHECK(kindOf(office, u"1"_s) == u"診療所甲");
    CHECK(kindOf(office, u"2"_s) == u"診療所乙");
}

TEST_CASE("a parent goes by the name that the same update gives it", "[codes][import]") {
    TestOffice office;
    const QByteArray header = "種別,コード,名称,親コード\n";
    const QByteArray child = "細区分,z1,見本,ゲーム等\n";
    const QByteArray parent = "相談区分,gaming,ゲーム等,\n";
    const QByteArray rows = GENERATE_COPY(parent + child, child + parent);
    const Outcome outcome = update(office, {office.write(u"コード一覧.csv"_s, header + rows)});
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    CHECK(office->codes().find(u"subcategory", u"z1"_s)->parent == u"gaming");
}

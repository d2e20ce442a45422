// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "core/exchange/ledgerexport.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/records.h"

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

CodeEntry listening(TestOffice& office) {
    return office->store().load<CodeEntry>(codeEntryType(),
                                           office->codes().id("response", "listening"));
}

void rename(TestOffice& office, const QString& label) {
    CodeEntry code = listening(office);
    code.label = label;
    office->records().save(codeEntryType(), code);
}

void call(TestOffice& office, const QString& day, const QString& response) {
    Consultation entry = phoneCall(*office, day);
    entry.responses = {office->codes().find(u"response", response)->id};
    office->records().save(consultationType(), entry);
}

/// What was exported, imported into a new office and exported again, ledger by ledger.
Outcome roundTrip(TestOffice& office, TestOffice& other) {
    const QStringList written = LedgerExport(*office).run(office.file(u"first"_s));
    const Outcome outcome = import(other, written);
    CHECK(outcome.problems.isEmpty());
    REQUIRE(outcome.result.isWritten);
    const QStringList again = LedgerExport(*other).run(other.file(u"again"_s));
    REQUIRE(again.size() == written.size());
    for (qsizetype i = 0; i < again.size(); ++i) {
        CHECK(TestOffice::read(again[i]) == TestOffice::read(written[i]));
    }
    return outcome;
}

}  // namespace

TEST_CASE("a code that was renamed takes its place in a new office", "[codes][import]") {
    TestOffice office;
    rename(office, u"傾聴・見守り"_s);
    call(office, u"2026-05-01"_s, u"listening"_s);
    TestOffice other;
    const Outcome outcome = roundTrip(office, other);
    CHECK(outcome.result.ledgers.front().updated == 1);
    CHECK(outcome.result.ledgers.front().inserted == 0);
    CHECK(listening(other).revision == 2);
    const QList<JournalChange> changes = other->journal().changes(outcome.result.journalEntry);
    CHECK(std::count_if(changes.begin(), changes.end(), [](const JournalChange& change) {
              return change.entity == u"code" && change.operation == u"update";
          }) == 1);
}

TEST_CASE("a code that ended and went on takes its place in a new office", "[codes][import]") {
    TestOffice office;
    CodeEntry former = listening(office);
    former.toYear = 2025;
    office->records().save(codeEntryType(), former);
    CodeEntry later = former;
    later.id = 0;
    later.uid.clear();
    later.label = u"見守り"_s;
    later.fromYear = 2026;
    later.toYear.reset();
    office->records().save(codeEntryType(), later);
    call(office, u"2025-05-01"_s, u"傾聴"_s);
    call(office, u"2026-05-01"_s, u"見守り"_s);
    TestOffice other;
    const Outcome outcome = roundTrip(office, other);
    CHECK(outcome.result.ledgers.front().updated == 1);
    CHECK(outcome.result.ledgers.front().inserted == 1);
}

TEST_CASE("a code that differs is told where there are records or somebody changed it",
          "[codes][import]") {
    TestOffice office;
    SECTION("records") {
        savedPatient(*office, u"見本　花子"_s);
    }
    SECTION("changed") {
        rename(office, u"聴くこと"_s);
    }
    const Outcome outcome = import(
        office, {office.write(u"コード一覧.csv"_s, "種別,コード,名称\n対応,listening,見守り\n")});
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(outcome.has(IssueKind::Differs, 2));
}

TEST_CASE("a code takes its place in a new office once", "[codes][import]") {
    TestOffice office;
    const QByteArray first = GENERATE("対応,listening,見守り,\n", "対応,listening,傾聴,\n");
    const Outcome outcome =
        import(office, {office.write(u"コード一覧.csv"_s, "種別,コード,名称,年度から\n" + first +
                                                              "対応,listening,聴くこと,2021\n")});
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(outcome.has(IssueKind::Differs, 3));
}

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

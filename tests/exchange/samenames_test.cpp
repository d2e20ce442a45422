// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"
#include "core/exchange/ledgerexport.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/records.h"

using namespace madobe;
using namespace madobe::tests;

namespace {

CodeEntry code(const char* list, const char* text, const QString& label,
               const QString& parent = {}) {
    CodeEntry entry;
    entry.list = QString::fromLatin1(list);
    entry.code = QString::fromLatin1(text);
    entry.label = label;
    entry.parent = parent;
    return entry;
}

/// Codes are stored as an older program let them be.
void add(TestOffice& office, const char* list, const char* text, const QString& label,
         const QString& parent = {}) {
    CodeEntry entry = code(list, text, label, parent);
    office->unitOfWork().run(office->session(), u"code.save"_s, {},
                             [&](Work& work) { work.insert(codeEntryType(), entry); });
}

void call(TestOffice& office, const char* category, const char* subcategory,
          const char* method = "phone") {
    Consultation entry = phoneCall(*office, u"2026-05-01"_s, {});
    entry.category = office->codes().id("category", category);
    entry.subcategory = office->codes().id("subcategory", subcategory);
    entry.method = office->codes().id("method", method);
    REQUIRE(entry.subcategory != 0);
    REQUIRE(entry.method != 0);
    office->records().save(consultationType(), entry);
}

/// What was exported, imported into an empty office and exported again, ledger by ledger.
Outcome roundTrip(TestOffice& office) {
    TestOffice other;
    const QStringList written = LedgerExport(*office).run(office.file(u"first"_s));
    const Outcome outcome = import(other, written);
    CHECK(outcome.result.isWritten);
    const QStringList again = LedgerExport(*other).run(other.file(u"again"_s));
    REQUIRE(again.size() == written.size());
    for (qsizetype i = 0; i < again.size(); ++i) {
        CHECK(TestOffice::read(again[i]) == TestOffice::read(written[i]));
    }
    other->store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& entry = static_cast<const Consultation&>(entity);
        const QString category = other->codes().code(entry.category);
        const QString detail = other->codes().code(entry.subcategory);
        CHECK(detail == (category == u"alcohol" ? u"a1"_s : u"b1"_s));
    });
    return outcome;
}

}  // namespace

TEST_CASE("labels are read within the parent that stands beside them", "[codes][import]") {
    TestOffice office;
    add(office, "subcategory", "a1", u"その他"_s, u"alcohol"_s);
    add(office, "subcategory", "b1", u"その他"_s, u"depression"_s);
    call(office, "alcohol", "a1");
    call(office, "depression", "b1");
    // Beside a category that is neither's parent the label would tell nothing.
    call(office, "epilepsy", "b1");
    const Outcome outcome = roundTrip(office);
    CHECK(outcome.problems.size() == 1);
    CHECK(outcome.has(IssueKind::Contradicts, 4));
    const QByteArray calls = TestOffice::read(office.file(u"first/相談記録.csv"_s));
    CHECK(calls.count("その他") == 2);
    CHECK(calls.count("b1") == 1);
}

TEST_CASE("an old office's own codes go into an empty one, and are told", "[codes][import]") {
    TestOffice office;
    add(office, "method", "fax", u"電話"_s);
    add(office, "subcategory", "a1", u"見本"_s, u"alcohol"_s);
    add(office, "subcategory", "b1", u"見本"_s);
    call(office, "alcohol", "a1", "fax");
    call(office, "depression", "b1");
    const Outcome outcome = roundTrip(office);
    const bool isTold = std::any_of(
        outcome.problems.begin(), outcome.problems.end(),
        [](const RowProblem& each) { return each.issue.kind == IssueKind::SameCodeNameStands; });
    CHECK(isTold);
}

TEST_CASE("a record without a day names its code by more than the year's label",
          "[codes][import]") {
    TestOffice office;
    CodeEntry former = code("institution_kind", "x1", u"診療所旧"_s);
    former.toYear = 2018;
    office->records().save(codeEntryType(), former);
    CodeEntry later = code("institution_kind", "x2", u"診療所旧"_s);
    later.fromYear = 2019;
    office->records().save(codeEntryType(), later);
    for (const CodeEntry* kind : {&former, &later}) {
        Institution clinic;
        clinic.number = u"M"_s + kind->code;
        clinic.name = u"架空診療所"_s;
        clinic.kind = kind->id;
        office->records().save(institutionType(), clinic);
    }
    TestOffice other;
    const QStringList written = LedgerExport(*office).run(office.file(u"first"_s));
    const Outcome outcome = import(other, written);
    CHECK(outcome.result.isWritten);
    CHECK(outcome.problems.isEmpty());
    qint64 count = 0;
    other->store().of(institutionType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& clinic = static_cast<const Institution&>(entity);
        CHECK(u"M"_s + other->codes().code(clinic.kind) == clinic.number);
        ++count;
    });
    CHECK(count == 2);
}

TEST_CASE("a record with a day names its code by the label of the year", "[codes][import]") {
    TestOffice office;
    CodeEntry former =
        office->store().load<CodeEntry>(codeEntryType(), office->codes().id("method", "mail"));
    former.toYear = 2025;
    office->records().save(codeEntryType(), former);
    CodeEntry later = code("method", "net", u"メール"_s);
    later.fromYear = 2026;
    office->records().save(codeEntryType(), later);
    Consultation entry = phoneCall(*office, u"2026-05-01"_s, {});
    entry.method = later.id;
    office->records().save(consultationType(), entry);
    TestOffice other;
    const QStringList written = LedgerExport(*office).run(office.file(u"first"_s));
    CHECK(TestOffice::read(office.file(u"first/相談記録.csv"_s)).contains("メール"));
    ImportOptions options;
    options.update = true;
    CHECK(import(other, written, options).problems.isEmpty());
    other->store().of(consultationType()).forEach(u"id"_s, [&](const Entity& each) {
        CHECK(other->codes().code(static_cast<const Consultation&>(each).method) == u"net");
    });
}

TEST_CASE("a label that nothing decides is refused with the codes to write", "[codes][import]") {
    TestOffice office;
    add(office, "subcategory", "s1", u"その他"_s, u"alcohol"_s);
    add(office, "subcategory", "s2", u"その他"_s, u"drug"_s);
    add(office, "subcategory", "s3", u"不明"_s, u"gaming"_s);
    add(office, "subcategory", "s4", u"不明"_s, u"gaming"_s);
    add(office, "subcategory", "s5", u"見本"_s, u"drug"_s);
    const Outcome outcome = import(
        office, {office.write(u"相談記録.csv"_s,
                              "受付番号,受付日,窓口,方法,相談区分,細区分\n"
                              "1,R8.5.1,北区,電話,ゲーム,その他\n2,R8.5.1,北区,電話,ゲーム,不明\n"
                              "3,R8.5.1,北区,電話,薬物,その他\n4,R8.5.1,北区,電話,ゲーム,s2\n"
                              "5,R8.5.1,北区,電話,ゲーム,見本\n")});
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(linesOf(outcome.problems, u"相談記録.csv"_s) ==
          QStringList{u"2 細区分: 「その他」という名称のコードはいくつもあります。コードで書いてく"
                      "ださい: s1、s2"_s,
                      u"3 細区分: 「不明」という名称のコードはいくつもあります。コードで書いてくだ"
                      "さい: s3、s4"_s,
                      u"5 細区分: 「その他」は、「相談区分」が「ゲーム」であることと合いません。"_s,
                      u"6 細区分: 「見本」は、「相談区分」が「ゲーム」であることと合いません。"_s});
}

TEST_CASE("a label of other years is refused where no day decides", "[codes][import]") {
    TestOffice office;
    CodeEntry former = code("institution_kind", "x1", u"診療所旧"_s);
    former.toYear = 2018;
    office->records().save(codeEntryType(), former);
    CodeEntry later = code("institution_kind", "x2", u"診療所旧"_s);
    later.fromYear = 2019;
    office->records().save(codeEntryType(), later);
    const Outcome outcome =
        import(office, {office.write(u"医療機関.csv"_s,
                                     "機関コード,名称,種別\n1,架空診療所,診療所旧\n"
                                     "2,見本診療所,x2\n")});
    CHECK(outcome.result.badRows() == 1);
    CHECK(outcome.has(IssueKind::SharedLabel, 2));
}

TEST_CASE("nothing is told as taken of a code that is refused", "[codes][import]") {
    TestOffice office;
    const Outcome outcome = import(
        office, {office.write(u"コード一覧.csv"_s,
                              "種別,コード,名称\n方法,カナ,見本\n方法,ｶﾅ,電話\n方法,fax,電話\n")});
    CHECK(outcome.result.badRows() == 1);
    CHECK(outcome.has(IssueKind::OverlappingCode, 3));
    CHECK_FALSE(outcome.has(IssueKind::SameCodeNameStands, 3));
    CHECK(outcome.has(IssueKind::SameCodeNameStands, 4));
}

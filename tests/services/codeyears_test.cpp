// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/brokenrule.h"
#include "core/domain/case.h"
#include "core/domain/codeentry.h"
#include "core/domain/institution.h"
#include "core/services/undoservice.h"
#include "core/text/issuetext.h"
#include "tests/services/complaints.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

CodeEntry stored(TestOffice& office, const char* list, const char* code) {
    return office->store().load<CodeEntry>(codeEntryType(), office->codes().id(list, code));
}

CodeEntry until(CodeEntry code, std::optional<qint64> year) {
    code.toYear = year;
    return code;
}

CodeEntry from(CodeEntry code, std::optional<qint64> year) {
    code.fromYear = year;
    return code;
}

void call(TestOffice& office, const QString& day) {
    Consultation entry = phoneCall(*office, day);
    entry.category = office->codes().id("category", "gaming");
    entry.flags = {office->codes().id("flag", "disaster"),
                   office->codes().id("flag", "hikikomori")};
    office->records().save(consultationType(), entry);
}

}  // namespace

TEST_CASE("a code loses no year in which records use it", "[codes]") {
    TestOffice office;
    call(office, u"2021-03-31"_s);
    call(office, u"2021-04-01"_s);
    call(office, u"2022-05-06"_s);
    const bool isInSet = GENERATE(false, true);
    CodeEntry code =
        isInSet ? stored(office, "flag", "disaster") : stored(office, "category", "gaming");
    CHECK(complaints(office, until(code, 2020)) ==
          QStringList{u"to_year: 2020年度より後の記録2件がこのコードを使っています（最後は "
                      "2022-05-06）。年度までを2022以降にするか、先にその記録のコードを直してく"
                      "ださい。"_s});
    CHECK(complaints(office, from(code, 2022)) ==
          QStringList{u"from_year: 2022年度より前の記録2件がこのコードを使っています（最初は "
                      "2021-03-31）。年度からを2020以前にするか、先にその記録のコードを直してく"
                      "ださい。"_s});
    CHECK(complaints(office, from(until(code, 2021), 2021)).size() == 2);
    CodeEntry ended = until(code, 2020);
    CHECK(failure([&] { office->records().save(codeEntryType(), ended); }) == ErrorKind::Invalid);
    code = from(until(code, 2022), 2020);
    CHECK(complaints(office, code).isEmpty());
    office->records().save(codeEntryType(), code);
    CHECK(complaints(office, until(code, 2021)).size() == 1);
}

TEST_CASE("every field of a list keeps its codes' years", "[codes]") {
    TestOffice office;
    Case file;
    file.number = u"K1"_s;
    file.patient = savedPatient(*office, u"見本　花子"_s).id;
    file.ward = office->codes().id("ward", "kita");
    file.openedOn = u"2026-04-01"_s;
    office->records().save(caseType(), file);
    savedCall(*office, u"2026-04-02"_s);
    const QStringList said = complaints(office, until(stored(office, "ward", "kita"), 2025));
    REQUIRE(said.size() == 1);
    CHECK(said.front().contains(u"記録2件"_s));
}

TEST_CASE("records without a day leave a code its end", "[codes]") {
    TestOffice office;
    Institution clinic;
    clinic.number = clinic.name = u"M1"_s;
    const CodeEntry kind = office->store().load<CodeEntry>(
        codeEntryType(), office->codes().list(u"institution_kind"_s).front()->id);
    clinic.kind = kind.id;
    office->records().save(institutionType(), clinic);
    CHECK(complaints(office, until(kind, 2020)).isEmpty());
    CHECK(complaints(office, until(stored(office, "category", "gaming"), 2020)).isEmpty());
}

TEST_CASE("years that were lost already keep nobody from another change", "[codes]") {
    TestOffice office;
    call(office, u"2022-05-06"_s);
    CodeEntry code = until(stored(office, "flag", "disaster"), 2020);
    // As an older program let it be stored.
    office->unitOfWork().run(office->session(), u"code.save"_s, {},
                             [&](Work& work) { work.update(codeEntryType(), code); });
    code.label = u"大規模災害"_s;
    CHECK(complaints(office, code).isEmpty());
    CHECK(complaints(office, until(code, 2021)).isEmpty());
    CHECK(complaints(office, until(code, {})).isEmpty());
    CHECK(complaints(office, until(code, 2019)).size() == 1);
}

TEST_CASE("an import of codes takes no year in which records use them", "[codes][import]") {
    TestOffice office;
    call(office, u"2021-04-01"_s);
    ImportOptions options;
    options.update = true;
    const QByteArray header = "種別,コード,名称,年度から,年度まで\n";
    const Outcome refused =
        import(office,
               {office.write(u"コード一覧_1.csv"_s, header + "再掲,disaster,災害,,2020\n"
                                                             "相談区分,gaming,ゲーム,2022,\n")},
               options);
    CHECK_FALSE(refused.result.isWritten);
    CHECK(refused.has(IssueKind::CodeUsedAfter, 2));
    CHECK(refused.has(IssueKind::CodeUsedBefore, 3));
    const Outcome taken =
        import(office,
               {office.write(u"コード一覧_2.csv"_s, header + "再掲,disaster,災害,,2021\n"
                                                             "相談区分,gaming,ゲーム,2021,\n")},
               options);
    CHECK(taken.problems.isEmpty());
    CHECK(taken.result.isWritten);
}

TEST_CASE("no undo takes a year in which records use the code", "[codes][undo]") {
    TestOffice office;
    CodeEntry code = until(stored(office, "flag", "disaster"), 2020);
    office->records().save(codeEntryType(), code);
    code.toYear = 2021;
    office->records().save(codeEntryType(), code);
    const JournalEntry widened = office->journal().entries(1).front();
    call(office, u"2021-04-01"_s);
    UndoService undo(office->unitOfWork(), office->session());
    try {
        undo.undo(widened);
        FAIL("the call would use what was not valid then");
    } catch (const Error& error) {
        const QList<BrokenRule> broken = brokenRulesIn(error);
        REQUIRE(broken.size() == 1);
        CHECK(broken.front().record == u"災害");
        CHECK(broken.front().issue.kind == IssueKind::CodeUsedAfter);
    }
    CHECK(office->codes().byId(code.id)->toYear == 2021);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerimport.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/exchange/ledgerexport.h"
#include "core/services/undoservice.h"
#include "tests/exchange/smallledgers.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/madeupoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

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

TEST_CASE("a second level under another category is taken, and told by row", "[import]") {
    TestOffice office;
    import(office, {office.write(u"コード一覧.csv"_s,
                                 "種別,コード,名称,親コード\n細区分,d1,見本,アルコール\n")});
    const Outcome outcome =
        import(office, {office.write(u"相談記録.csv"_s,
                                     "受付番号,受付日,受付時刻,窓口,方法,相談区分,細区分\n"
                                     "1,R8.5.1,9:00,北区,電話,アルコール,d1\n"
                                     "2,R8.5.1,9:10,北区,電話,薬物,d1\n")});
    CHECK(outcome.result.ledgers.front().inserted == 2);
    CHECK_FALSE(outcome.has(IssueKind::Contradicts, 2));
    CHECK(outcome.has(IssueKind::Contradicts, 3));
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

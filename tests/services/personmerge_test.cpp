// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"

#include "core/domain/case.h"
#include "core/domain/monthclosing.h"
#include "core/services/closingservice.h"
#include "core/text/errortext.h"
#include "core/text/issuetext.h"
#include "tests/services/doubleoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Every column of the schema that refers to a person, as `table.column`.
QStringList personColumns(Database& database) {
    QStringList columns;
    Statement tables(database, database.dialect().tables());
    QStringList names;
    while (tables.step()) names.append(tables.text(0));
    for (const QString& table : std::as_const(names)) {
        Statement keys(
            database,
            testsOnServer()
                ? u"SELECT a.attname FROM pg_constraint c JOIN pg_attribute a"
                  " ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'"
                  " AND c.confrelid = CAST('patient' AS regclass)"
                  " AND c.conrelid = CAST(? AS regclass)"_s
                : u"SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = 'patient'"_s);
        keys.bind(table);
        while (keys.step()) columns.append(table + u'.' + keys.text(0));
    }
    columns.sort();
    return columns;
}

QStringList declaredColumns(const Catalogue& catalogue) {
    QStringList columns;
    for (const EntityType* type : catalogue.types()) {
        for (const Field& field : type->fields) {
            if (!field.isReference() || QLatin1StringView(field.target) != "patient"_L1) continue;
            columns.append(field.isSet() ? u"%1.%2"_s.arg(QLatin1StringView(field.child),
                                                          QLatin1StringView(field.childColumn))
                                         : u"%1.%2"_s.arg(QLatin1StringView(type->table),
                                                          QLatin1StringView(field.column)));
        }
    }
    columns.sort();
    return columns;
}

/// What the user reads when `action` fails.
template <class Action>
QString refusal(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        return errorText(error);
    }
    return {};
}

}  // namespace

TEST_CASE("a merge reaches every column that names a person", "[merge]") {
    TestOffice office;
    const QStringList columns = personColumns(office->database());
    CHECK(columns.size() > 8);
    CHECK(declaredColumns(office->store().catalogue()) == columns);
}

TEST_CASE("a merged number is not given to somebody new", "[merge][import]") {
    DoubleOffice world;
    const QString people = world.office.write(
        u"対象者.csv"_s,
        "対象者番号,氏名,居住区\n2026-02-00001,見本 一,北区\n2026-02-00002,見本 二,北区\n");
    CHECK(import(world.office, {people}).problems.isEmpty());
    Repository& patients = world.office->store().of(patientType());
    Patient stays = world.stored<Patient>(patientType(), patients.findId({u"2026-02-00001"_s}));
    world.merging.merge(world.stored<Patient>(patientType(), patients.findId({u"2026-02-00002"_s})),
                        stays);
    Patient next;
    next.name = u"見本 三"_s;
    next.residence = next.ward = world.kept.residence;
    world.office->records().save(patientType(), next);
    CHECK(next.number == u"2026-02-00003");
}

TEST_CASE("what contradicts stands in a merge's way", "[merge]") {
    DoubleOffice world;
    const auto open = [&](qint64 patient) {
        Case file;
        file.patient = patient;
        file.ward = world.office->codes().id("ward", "kita");
        file.openedOn = u"2026-04-01"_s;
        file.route = world.office->codes().list(u"route"_s).front()->id;
        world.office->records().save(caseType(), file);
        return file;
    };
    open(world.kept.id);
    Case hers = open(world.gone.id);
    MergePlan plan = world.merging.plan(world.gone.id, world.kept.id);
    REQUIRE(plan.obstacles.size() == 1);
    CHECK(plan.obstacles[0].type == &caseType());
    CHECK(plan.obstacles[0].record == hers.id);
    CHECK(plan.obstacles[0].issue.kind == IssueKind::OpenCaseExists);
    const QString told = refusal([&] { world.merge(); });
    CHECK(told.contains(entityTitle(caseType())));
    CHECK(told.contains(issueText(plan.obstacles[0].issue)));

    hers.closedOn = u"2026-04-30"_s;
    hers.closeReason = world.office->codes().list(u"case_end"_s).front()->id;
    world.office->records().save(caseType(), hers);
    FamilyMember daughter = world.relative(world.kept.id, 1, u"むすめ"_s);
    daughter.ownPatient = world.gone.id;
    world.office->records().save(familyMemberType(), daughter);
    plan = world.merging.plan(world.gone.id, world.kept.id);
    REQUIRE(plan.obstacles.size() == 1);
    CHECK(plan.obstacles[0].issue.kind == IssueKind::RefersToItself);
}

TEST_CASE("who cannot be merged is told why", "[merge]") {
    DoubleOffice world;
    const QString same = u"選んだのはこの人自身です。統合するもう一つの登録を選んでください。"_s;
    Patient kept = world.stored<Patient>(patientType(), world.kept.id);
    const Patient gone = world.stored<Patient>(patientType(), world.gone.id);
    CHECK(refusal([&] { world.merging.plan(kept.id, kept.id); }) == same);
    CHECK(refusal([&] { world.merging.merge(Patient(kept), kept); }) == same);
    Patient nameless = kept;
    nameless.name.clear();
    CHECK(refusal([&] { world.merging.merge(gone, nameless); }) ==
          u"「対象者」は受け付けられません。内容を確かめてください。"_s);

    world.merge();
    const QString merged = u"2人のどちらかは、すでに「練習 花子」に統合されています。"_s;
    CHECK(refusal([&] { world.merging.plan(gone.id, kept.id); }) == merged);
    CHECK(refusal([&] { world.merging.plan(kept.id, gone.id); }) == merged);
    CHECK(refusal([&] { world.merging.merge(gone, kept); }) == merged);
}

TEST_CASE("the same stay of both is one stay", "[merge]") {
    DoubleOffice world;
    const AdmissionStatus kept = world.stay(world.kept.id);
    const AdmissionStatus gone = world.stay(world.gone.id);
    world.merge();
    CHECK(world.office->store().of(admissionStatusType()).count() == 1);
    world.part();
    CHECK(world.stored<AdmissionStatus>(admissionStatusType(), gone.id).patient == world.gone.id);

    AdmissionStatus other = world.stored<AdmissionStatus>(admissionStatusType(), gone.id);
    other.type = world.office->codes().list(u"admission_type"_s).back()->id;
    world.office->records().save(admissionStatusType(), other);
    const MergePlan plan = world.merging.plan(world.gone.id, world.kept.id);
    REQUIRE(plan.obstacles.size() == 1);
    CHECK(plan.obstacles[0].issue.kind == IssueKind::Taken);
    CHECK(kept.id != gone.id);
}

TEST_CASE("a merge proposes what only one of the two has", "[merge]") {
    DoubleOffice world;
    const CodeBook& codes = world.office->codes();
    Patient kept = world.kept;
    Patient gone = world.gone;
    kept.sex = codes.id("sex", "unknown");
    kept.note = u"甲"_s;
    gone.sex = codes.id("sex", "female");
    gone.note = u"乙"_s;
    gone.kana = u"れんしゅう"_s;
    gone.isAddressProtected = true;
    const Patient facts = mergedFacts(gone, kept, codes);
    CHECK(facts.name == u"練習 花子");
    CHECK(facts.number == u"1");
    CHECK(facts.kana == u"れんしゅう");
    CHECK(facts.sex == gone.sex);
    CHECK(facts.note == u"甲\n乙");
    CHECK_FALSE(facts.isProvisional);
    CHECK(facts.isAddressProtected);
}

TEST_CASE("a merge needs both as they were shown", "[merge]") {
    DoubleOffice world;
    const Patient gone = world.stored<Patient>(patientType(), world.gone.id);
    Patient kept = world.stored<Patient>(patientType(), world.kept.id);
    Patient renamed = gone;
    renamed.kana = u"むすめ"_s;
    world.office->records().save(patientType(), renamed);
    CHECK(failure([&] { world.merging.merge(gone, kept); }) == ErrorKind::Conflict);
    kept.name.clear();
    CHECK(failure([&] { world.merging.merge(renamed, kept); }) == ErrorKind::Invalid);
    Session viewer = world.office->session();
    viewer.role = Role::Viewer;
    CHECK(failure([&] { PersonMerge(world.office->unitOfWork(), viewer).merge(renamed, kept); }) ==
          ErrorKind::NotAllowed);
    CHECK(world.office->store().of(patientType()).count() == 2);
}

TEST_CASE("a merge stops between two records when it is told to", "[merge]") {
    DoubleOffice world;
    const Consultation call = world.call({world.gone.id});
    const Patient gone = world.stored<Patient>(patientType(), world.gone.id);
    Patient kept = world.stored<Patient>(patientType(), world.kept.id);
    std::atomic_bool isCancelled = false;
    UndoWatch watch;
    watch.cancelled = &isCancelled;
    SECTION("before it begins") {
        isCancelled = true;
    }
    SECTION("on its way") {
        watch.progress = [&](qint64, qint64 of) {
            CHECK(of == 1);
            isCancelled = true;
        };
    }
    CHECK(failure([&] { world.merging.merge(gone, kept, watch); }) == ErrorKind::Cancelled);
    CHECK(world.mergedRow() == 0);
    CHECK(world.personsOf(call.id) == QList{gone.id});
}

TEST_CASE("the number of a merged person goes on meaning one", "[merge][import]") {
    DoubleOffice world;
    // A form that was open at a colleague's PC.
    Consultation open = world.call({});
    open.persons = {world.gone.id};
    world.merge();
    world.office->records().save(consultationType(), open);
    CHECK(world.personsOf(open.id) == QList{world.kept.id});

    Patient again;
    again.number = world.gone.number;
    again.name = u"べつの人"_s;
    again.residence = world.kept.residence;
    const Issues issues = world.office->records().check(patientType(), again);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0] == Issue{u"number"_s, IssueKind::MergedInto, {u"1"_s}, u"2"_s});

    const QString ledger =
        world.office.write(u"相談記録.csv"_s,
                           "受付番号,受付日,窓口,記録種別,方法,対象者番号,相談区分\n"
                           "K1,2026-05-11,北区,相談,電話,2,アルコール\n");
    const Outcome outcome = import(world.office, {ledger});
    CHECK(outcome.problems.isEmpty());
    const qint64 entry = world.office->store().of(consultationType()).findId({u"K1"_s});
    CHECK(world.personsOf(entry) == QList{world.kept.id});
    const QString people =
        world.office.write(u"対象者.csv"_s, "対象者番号,氏名,居住区\n2,母の言う娘,北区\n");
    CHECK(import(world.office, {people}).has(IssueKind::MergedInto, 2));
}

TEST_CASE("a merge that moves a sealed figure asks for a reason", "[merge][closing]") {
    DoubleOffice world;
    world.call({world.kept.id});
    world.call({world.gone.id});
    ClosingService closing(world.office->unitOfWork(), world.office->session());
    world.office.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
    closing.close(world.office->codes().id("ward", "kita"), u"2026-05"_s);
    CHECK(failure([&] { world.merge(); }) == ErrorKind::SealedFigure);
    CHECK(world.mergedRow() == 0);
    world.office->unitOfWork().giveReason(u"同じ人だった"_s);
    world.merge();
    QStringList moved;
    world.office->store().of(figureCorrectionType()).forEach(u"id"_s, [&](const Entity& entity) {
        const auto& each = static_cast<const FigureCorrection&>(entity);
        moved.append(u"%1/%2/%3 %4→%5 %6"_s.arg(each.table, each.row, each.column, each.oldValue,
                                                each.newValue, each.reason));
    });
    CHECK(moved.contains(u"consultation_persons/alcohol/phone 2→1 同じ人だった"_s));
    CHECK(closing.problems() == QStringList());
    CHECK(failure([&] { world.part(); }) == ErrorKind::SealedFigure);
}

TEST_CASE("linking an anonymous call moves a sealed figure", "[merge][closing]") {
    DoubleOffice world;
    Consultation call = world.call({});
    world.call({world.kept.id});
    ClosingService closing(world.office->unitOfWork(), world.office->session());
    world.office.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
    closing.close(world.office->codes().id("ward", "kita"), u"2026-05"_s);
    call.persons = {world.gone.id};
    Consultation linked = call;
    CHECK(failure([&] { world.office->records().save(consultationType(), linked); }) ==
          ErrorKind::SealedFigure);
    CHECK(world.personsOf(call.id).isEmpty());
    world.office->unitOfWork().giveReason(u"だれか分かった"_s);
    world.office->records().save(consultationType(), call);
    CHECK(world.office->store().of(figureCorrectionType()).count() > 0);
    CHECK(closing.problems() == QStringList());
}

// Whoever is merged with whom: all figures are accounted for, and parting them brings all back.

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/personmerge.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/familymember.h"
#include "core/domain/institution.h"
#include "core/domain/mergedpatient.h"
#include "core/domain/monthclosing.h"
#include "core/domain/patientalert.h"
#include "core/services/closingservice.h"
#include "core/services/undoservice.h"
#include "core/storage/fieldhistory.h"
#include "core/storage/mergelookup.h"
#include "core/storage/timelinelist.h"
#include "tests/reports/crowd.h"
#include "tests/reports/crowdmerge.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// 花子 stands in the register twice: once by her papers, once by what her mother said.
class DoubleOffice {
public:
    DoubleOffice()
        : merging(office->unitOfWork(), office->session()),
          undo(office->unitOfWork(), office->session()) {
        kept = person(u"1"_s, u"練習 花子"_s);
        gone = person(u"2"_s, u"母の言う娘"_s, true);
    }

    Patient person(const QString& number, const QString& name, bool isProvisional = false) {
        Patient patient = patientCalled(*office, name, number);
        patient.isProvisional = isProvisional;
        office->records().save(patientType(), patient);
        return patient;
    }
    Consultation call(const QList<qint64>& persons, const QString& day = u"2026-05-10"_s) {
        return savedCall(*office, day, persons);
    }
    FamilyMember relative(qint64 patient, qint64 serial, const QString& name) {
        FamilyMember member;
        member.patient = patient;
        member.serial = serial;
        member.name = name;
        office->records().save(familyMemberType(), member);
        return member;
    }
    AdmissionStatus stay(qint64 patient) {
        AdmissionStatus status;
        status.patient = patient;
        status.institution = hospital();
        status.admittedOn = status.typeFrom = u"2026-04-01"_s;
        status.type = office->codes().list(u"admission_type"_s).front()->id;
        office->records().save(admissionStatusType(), status);
        return status;
    }
    qint64 hospital() {
        const qint64 known = office->store().of(institutionType()).findId({u"H1"_s});
        if (known != 0) return known;
        Institution institution;
        institution.number = u"H1"_s;
        institution.name = u"見本病院"_s;
        institution.kind = office->codes().list(u"institution_kind"_s).front()->id;
        office->records().save(institutionType(), institution);
        return institution.id;
    }
    template <class E>
    E stored(const EntityType& type, qint64 id) {
        return office->store().load<E>(type, id);
    }
    QList<qint64> personsOf(qint64 entry) {
        return stored<Consultation>(consultationType(), entry).persons;
    }
    void merge() {
        Patient stays = stored<Patient>(patientType(), kept.id);
        merging.merge(stored<Patient>(patientType(), gone.id), stays);
    }
    qint64 mergedRow() { return office->store().of(mergedPatientType()).findId({gone.number}); }
    void part() { undo.undo(*merging.entryOf(mergedRow())); }

    TestOffice office;
    PersonMerge merging;
    UndoService undo;
    Patient kept, gone;
};

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

/// Everything that all families hold, by uid.
QMap<QByteArray, QJsonObject> contents(Office& office) {
    QMap<QByteArray, QJsonObject> all;
    for (const EntityType* type : office.store().catalogue().types()) {
        if (type == &figureCorrectionType()) continue;
        office.store().of(*type).forEach(u"id"_s, [&](const Entity& entity) {
            QJsonObject content = journalContent(*type, entity);
            content.insert(u"id"_s, entity.id);
            all.insert(entity.uid, content);
        });
    }
    return all;
}

}  // namespace

TEST_CASE("a merge reaches every column that names a person", "[merge]") {
    TestOffice office;
    const QStringList columns = personColumns(office->database());
    CHECK(columns.size() > 8);
    CHECK(declaredColumns(office->store().catalogue()) == columns);
}

TEST_CASE("two persons become one and are parted again", "[merge]") {
    DoubleOffice world;
    const qint64 hers = world.call({world.gone.id}).id;
    const qint64 both = world.call({world.gone.id, world.kept.id}).id;
    PatientAlert alert;
    alert.patient = world.gone.id;
    alert.text = u"夜は電話しない"_s;
    alert.kind = world.office->codes().list(u"alert_kind"_s).front()->id;
    world.office->records().save(patientAlertType(), alert);
    world.relative(world.kept.id, 1, u"練習 一郎"_s);
    const qint64 mother = world.relative(world.gone.id, 1, u"練習 母"_s).id;
    Patient moved = world.stored<Patient>(patientType(), world.gone.id);
    moved.address = u"北区見本町1"_s;
    world.office->records().save(patientType(), moved);
    moved.address = u"北区見本町2"_s;
    world.office->records().save(patientType(), moved);
    FieldHistory history(world.office->database());
    const auto former = history.rows(u"patient"_s, world.gone.id).size();
    REQUIRE(former > 1);
    const auto before = contents(*world.office);

    const MergePlan plan = world.merging.plan(world.gone.id, world.kept.id);
    CHECK(plan.obstacles.isEmpty());
    QMap<QString, qint64> moves;
    for (const auto& [type, records] : plan.families) {
        moves[QString::fromLatin1(type->table)] = records;
    }
    CHECK(moves == QMap<QString, qint64>{
                       {u"consultation"_s, 2}, {u"family_member"_s, 1}, {u"patient_alert"_s, 1}});
    world.merge();

    CHECK(world.personsOf(hers) == QList{world.kept.id});
    CHECK(world.personsOf(both) == QList{world.kept.id});
    const auto family = world.stored<FamilyMember>(familyMemberType(), mother);
    CHECK(family.patient == world.kept.id);
    CHECK(family.serial == 2);
    CHECK(world.office->store().of(patientType()).find(world.gone.id) == nullptr);
    const auto timeline =
        readTimeline(world.office->database(), world.office->store().catalogue(), world.kept.id);
    CHECK(std::any_of(timeline.begin(), timeline.end(), [](const TimelineEntry& entry) {
        return entry.type == &mergedPatientType();
    }));
    CHECK(world.office->problems().isEmpty());

    world.part();
    CHECK(contents(*world.office) == before);
    CHECK(history.rows(u"patient"_s, world.gone.id).size() == former);
    CHECK(world.mergedRow() == 0);
    CHECK(world.office->problems().isEmpty());
    CHECK(world.undo.redoLast().outcome == UndoService::Redo::Done);
    CHECK(world.personsOf(both) == QList{world.kept.id});
    CHECK(world.mergedRow() != 0);
}

TEST_CASE("what was written after a merge outlives its undoing", "[merge]") {
    DoubleOffice world;
    const qint64 hers = world.call({world.gone.id}).id;
    world.merge();
    const qint64 later = world.call({world.kept.id}).id;
    Consultation edited = world.stored<Consultation>(consultationType(), hers);
    edited.summary = u"折り返し"_s;
    world.office->records().save(consultationType(), edited);
    Patient named = world.stored<Patient>(patientType(), world.kept.id);
    named.isProvisional = true;
    named.name = u"練習 はなこ"_s;
    world.office->records().save(patientType(), named);

    world.part();
    CHECK(world.personsOf(hers) == QList{world.gone.id});
    CHECK(world.stored<Consultation>(consultationType(), hers).summary == u"折り返し");
    CHECK(world.personsOf(later) == QList{world.kept.id});
    CHECK(world.stored<Patient>(patientType(), world.kept.id).name == u"練習 はなこ");
}

TEST_CASE("who was added to a record stays when two are parted", "[merge]") {
    DoubleOffice world;
    const Patient mother = world.person(u"3"_s, u"練習 母"_s);
    const qint64 hers = world.call({world.gone.id}).id;
    const qint64 both = world.call({world.gone.id, world.kept.id}).id;
    const qint64 given = world.call({world.gone.id}).id;
    world.merge();
    const auto change = [&](qint64 id, const QList<qint64>& persons) {
        Consultation entry = world.stored<Consultation>(consultationType(), id);
        entry.persons = persons;
        world.office->records().save(consultationType(), entry);
    };
    change(hers, {world.kept.id, mother.id});
    change(both, {mother.id, world.kept.id});
    change(given, {mother.id});
    world.part();
    CHECK(world.personsOf(hers) == QList{world.gone.id, mother.id});
    CHECK(world.personsOf(both) == QList{mother.id, world.kept.id, world.gone.id});
    CHECK(world.personsOf(given) == QList{mother.id});
}

TEST_CASE("an older change is undone to whom a person became", "[merge][undo]") {
    DoubleOffice world;
    const Patient third = world.person(u"3"_s, u"見本 三郎"_s);
    Consultation call = world.call({world.gone.id});
    call.persons = {third.id};
    world.office->records().save(consultationType(), call);
    const QList<JournalEntry> entries = world.office->journal().entries(1);
    world.merge();
    world.undo.undo(entries.front());
    CHECK(world.personsOf(call.id) == QList{world.kept.id});
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

TEST_CASE("a person who was merged on cannot be parted first", "[merge]") {
    DoubleOffice world;
    world.merge();
    const Patient third = world.person(u"3"_s, u"練習 華子"_s);
    Patient stays = third;
    world.merging.merge(world.stored<Patient>(patientType(), world.kept.id), stays);
    CHECK(failure([&] { world.part(); }) == ErrorKind::Conflict);
    CHECK(findSurvivor(world.office->database(), u"2"_s) == third.id);
    const qint64 second = world.office->store().of(mergedPatientType()).findId({u"1"_s});
    world.undo.undo(*world.merging.entryOf(second));
    world.part();
    CHECK(world.stored<Patient>(patientType(), world.gone.id).name == u"母の言う娘");
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
    CHECK(failure([&] { world.merge(); }) == ErrorKind::Invalid);

    hers.closedOn = u"2026-04-30"_s;
    hers.closeReason = world.office->codes().list(u"case_end"_s).front()->id;
    world.office->records().save(caseType(), hers);
    FamilyMember daughter = world.relative(world.kept.id, 1, u"むすめ"_s);
    daughter.ownPatient = world.gone.id;
    world.office->records().save(familyMemberType(), daughter);
    plan = world.merging.plan(world.gone.id, world.kept.id);
    REQUIRE(plan.obstacles.size() == 1);
    CHECK(plan.obstacles[0].issue.kind == IssueKind::RefersToItself);
    CHECK(failure([&] { world.merging.plan(world.kept.id, world.kept.id); }) == ErrorKind::Invalid);
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

TEST_CASE("the row id of somebody removed is never another's", "[merge]") {
    DoubleOffice world;
    world.merge();
    const Patient next = world.person(u"3"_s, u"見本 三郎"_s);
    CHECK(next.id > world.gone.id);
    world.part();
    CHECK(world.stored<Patient>(patientType(), world.gone.id).number == u"2");
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
TEST_CASE("merges of random people lose nothing", "[merge][slow]") {
    const int seed = GENERATE(1, 2, 3);
    CAPTURE(seed);
    TestOffice office;
    office.clock.setLocal(QDate(2021, 8, 1), QTime(10, 0));
    Crowd(*office, static_cast<quint32>(seed)).fill();
    ClosingService closing(office->unitOfWork(), office->session());
    for (const QString& month : {u"2020-02"_s, u"2021-02"_s, u"2021-05"_s}) {
        for (const WardMonth& ward : closing.overview(month)) closing.close(ward.ward, month);
    }
    PersonMerge merging(office->unitOfWork(), office->session());
    QList<qint64> people;
    office->store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
        people.append(entity.id);
    });
    int merged = 0;
    for (qsizetype i = 0; i + 1 < people.size(); i += 2) {
        clearObstacles(*office, merging, people[i], people[i + 1]);
        const auto before = contents(*office);
        Patient kept = office->store().load<Patient>(patientType(), people[i + 1]);
        office->unitOfWork().giveReason(u"統合"_s);
        merging.merge(office->store().load<Patient>(patientType(), people[i]), kept);
        CHECK(closing.problems() == QStringList());
        ++merged;
        if (i % 4 != 0) continue;
        const qint64 row = office->store().of(mergedPatientType()).lastId();
        office->unitOfWork().giveReason(u"分離"_s);
        UndoService(office->unitOfWork(), office->session()).undo(*merging.entryOf(row));
        CHECK(contents(*office) == before);
        CHECK(closing.problems() == QStringList());
    }
    CHECK(merged == 6);
    CHECK(office->problems() == QStringList());
}

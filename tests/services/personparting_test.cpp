// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/monthclosing.h"
#include "core/domain/patientalert.h"
#include "core/services/closingservice.h"
#include "core/services/journalcontent.h"
#include "core/storage/fieldhistory.h"
#include "core/storage/journal.h"
#include "core/storage/mergelookup.h"
#include "core/storage/timelinelist.h"
#include "tests/reports/crowd.h"
#include "tests/reports/crowdmerge.h"
#include "tests/services/doubleoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

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

TEST_CASE("the row id of somebody removed is never another's", "[merge]") {
    DoubleOffice world;
    world.merge();
    const Patient next = world.person(u"3"_s, u"見本 三郎"_s);
    CHECK(next.id > world.gone.id);
    world.part();
    CHECK(world.stored<Patient>(patientType(), world.gone.id).number == u"2");
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/patient.h"
#include "core/domain/transitionbenefit.h"
#include "core/services/closingbacklog.h"
#include "core/storage/sealstore.h"
#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

const QString kMonth = u"2026-05"_s;

class ClosedOffice {
public:
    ClosedOffice() : closing(office->unitOfWork(), office->session()) {
        patient.number = u"1"_s;
        patient.name = u"練習 花子"_s;
        patient.bornOn = u"1960-05-20"_s;
        patient.residence = code(u"ward"_s, u"kita"_s);
        office->records().save(patientType(), patient);
        save(u"2026-05-10"_s);
        save(u"2026-05-20"_s);
    }

    qint64 code(const QString& list, const QString& name) {
        const CodeEntry* found = office->codes().find(list, name);
        if (found == nullptr) found = office->codes().list(list).front();
        return found->id;
    }
    qint64 ward() { return office->codes().find(u"ward", office->ward())->id; }

    Consultation consultation(const QString& day) {
        Consultation entry;
        entry.receivedOn = day;
        entry.desk = ward();
        entry.recordKind = code(u"record_kind"_s, u"consultation"_s);
        entry.method = code(u"method"_s, u"phone"_s);
        entry.category = code(u"category"_s, u"alcohol"_s);
        entry.persons = {patient.id};
        return entry;
    }
    qint64 save(const QString& day) {
        Consultation entry = consultation(day);
        office->records().save(consultationType(), entry);
        last = entry.id;
        return entry.id;
    }
    void change(qint64 id, const std::function<void(Consultation&)>& edit) {
        const auto entity = office->store().of(consultationType()).load(id);
        edit(static_cast<Consultation&>(*entity));
        office->records().save(consultationType(), *entity);
    }
    QList<FigureCorrection> corrections() {
        QList<FigureCorrection> all;
        office->store().of(figureCorrectionType()).forEach(u"id"_s, [&](const Entity& entity) {
            all.append(static_cast<const FigureCorrection&>(entity));
        });
        return all;
    }
    const FigureCorrection* correction(const QString& table, const QString& row,
                                       const QString& column) {
        m_all = corrections();
        for (const FigureCorrection& each : m_all) {
            if (each.table == table && each.row == row && each.column == column) return &each;
        }
        return nullptr;
    }

    TestOffice office;
    ClosingService closing;
    Patient patient;
    qint64 last = 0;

private:
    QList<FigureCorrection> m_all;
};

}  // namespace

TEST_CASE("closing a month seals its figures", "[closing]") {
    ClosedOffice world;
    QList<WardMonth> wards = world.closing.overview(kMonth);
    REQUIRE(wards.size() == 1);
    CHECK(wards[0].label == u"北区");
    CHECK_FALSE(wards[0].closing);
    world.closing.report(world.ward(), kMonth);
    world.closing.report(world.ward(), kMonth);

    const qint64 id = world.closing.close(world.ward(), kMonth);
    wards = world.closing.overview(kMonth);
    REQUIRE(wards[0].closing);
    CHECK(wards[0].reports.size() == 1);
    CHECK(wards[0].closing->closedBy == u"admin");
    CHECK(wards[0].closing->fingerprint.size() == 64);
    CHECK_FALSE(wards[0].closing->journalHead.isEmpty());
    CHECK(world.closing.isClosed(kMonth));
    CHECK_FALSE(world.closing.isClosed(u"2026-04"_s));
    CHECK(world.closing.figures(id).value({u"consultation"_s, u"alcohol"_s, u"phone"_s}) == u"2");
    CHECK(world.closing.records(id).value({u"consultation"_s, u"alcohol"_s, u"phone"_s}).size() ==
          2);
    CHECK(world.closing.problems().isEmpty());
    CHECK(failure([&] { world.closing.close(world.ward(), kMonth); }) == ErrorKind::AlreadyExists);
    CHECK(failure([&] { world.closing.close(world.ward(), u"2026-06"_s); }) == ErrorKind::Invalid);
}

TEST_CASE("a change of a sealed figure asks for a reason", "[closing]") {
    ClosedOffice world;
    const qint64 id = world.closing.close(world.ward(), kMonth);
    const auto toVisit = [&](Consultation& entry) {
        entry.method = world.code(u"method"_s, u"visit"_s);
    };
    CHECK(failure([&] { world.change(world.last, toVisit); }) == ErrorKind::SealedFigure);
    CHECK(world.corrections().isEmpty());

    world.office->unitOfWork().giveReason(u"方法の誤り"_s);
    world.change(world.last, toVisit);
    const FigureCorrection* phone = world.correction(u"consultation"_s, u"alcohol"_s, u"phone"_s);
    REQUIRE(phone);
    CHECK(phone->oldValue == u"2");
    CHECK(phone->newValue == u"1");
    CHECK(phone->reason == u"方法の誤り");
    CHECK(phone->correctedBy == u"admin");
    CHECK(phone->figure == u"相談件数（延人員）・アルコール・電話");
    const FigureCorrection* visit = world.correction(u"consultation"_s, u"alcohol"_s, u"visit"_s);
    REQUIRE(visit);
    CHECK(visit->oldValue == u"0");
    CHECK(world.correction(u"consultation"_s, u"alcohol"_s, u"total"_s) == nullptr);
    // What was sealed stays.
    CHECK(world.closing.figures(id).value({u"consultation"_s, u"alcohol"_s, u"phone"_s}) == u"2");
    CHECK(world.closing.problems().isEmpty());

    // A reason holds for one change.
    const auto toMail = [&](Consultation& entry) {
        entry.method = world.code(u"method"_s, u"mail"_s);
    };
    CHECK(failure([&] { world.change(world.last, toMail); }) == ErrorKind::SealedFigure);
}

TEST_CASE("what moves no figure needs no reason", "[closing]") {
    ClosedOffice world;
    world.closing.close(world.ward(), kMonth);
    world.change(world.last, [](Consultation& entry) { entry.summary = u"書き足し"_s; });
    world.save(u"2026-06-01"_s);
    Patient& patient = world.patient;
    patient.address = u"架空町"_s;
    world.office->records().save(patientType(), patient);
    // Another year of the same age class.
    patient.bornOn = u"1959-05-20"_s;
    world.office->records().save(patientType(), patient);
    CHECK(world.corrections().isEmpty());
}

TEST_CASE("late entries and corrected birth dates are corrections too", "[closing]") {
    ClosedOffice world;
    world.closing.close(world.ward(), kMonth);
    CHECK(failure([&] { world.save(u"2026-05-31"_s); }) == ErrorKind::SealedFigure);
    // An entry of April takes the newness from May.
    CHECK(failure([&] { world.save(u"2026-04-30"_s); }) == ErrorKind::SealedFigure);
    Patient corrected = world.patient;
    corrected.bornOn = u"1990-05-20"_s;
    CHECK(failure([&] { world.office->records().save(patientType(), corrected); }) ==
          ErrorKind::SealedFigure);
    corrected = world.patient;
    corrected.bornOn = u"1990-05-20"_s;
    world.office->unitOfWork().giveReason(u"生年月日の訂正"_s);
    world.office->records().save(patientType(), corrected);
    CHECK(world.correction(u"consultation_profile"_s, u"20-39"_s, u"unknown"_s) != nullptr);
    CHECK(failure([&] {
              world.office->records().cancel(consultationType(), world.last, u"誤記"_s);
          }) == ErrorKind::SealedFigure);
}

TEST_CASE("an entry that comes into a closed month or leaves it moves its figures", "[closing]") {
    ClosedOffice world;
    const qint64 inMay = world.last;
    const qint64 early = world.save(u"2026-03-01"_s);
    const qint64 late = world.save(u"2026-06-01"_s);
    world.closing.close(world.ward(), kMonth);
    const auto movesTo = [](const QString& day) {
        return [day](Consultation& entry) { entry.receivedOn = day; };
    };
    for (const qint64 entry : {early, late}) {
        CHECK(failure([&] { world.change(entry, movesTo(u"2026-05-31"_s)); }) ==
              ErrorKind::SealedFigure);
    }
    world.change(early, movesTo(u"2026-03-02"_s));
    world.change(late, movesTo(u"2026-06-02"_s));
    CHECK(world.corrections().isEmpty());
    for (const char* day : {"2026-02-01", "2026-06-30"}) {
        CHECK(failure([&] { world.change(inMay, movesTo(QString::fromLatin1(day))); }) ==
              ErrorKind::SealedFigure);
    }
}

TEST_CASE("a month mostly of その他 is told before it is closed", "[closing]") {
    ClosedOffice world;
    for (int i = 0; i < 12; ++i) {
        Consultation entry = world.consultation(u"2026-05-12"_s);
        entry.category = world.code(u"category"_s, u"other"_s);
        world.office->records().save(consultationType(), entry);
    }
    const auto largeOther = [&] {
        const WardMonth ward = world.closing.overview(kMonth).front();
        ClosingChecks checks(world.office->store());
        for (const ClosingObstacle& each : checks.of(ward, kMonth)) {
            if (each.kind == ClosingObstacle::Kind::LargeOther) return each;
        }
        return ClosingObstacle{};
    };
    CHECK(largeOther().amount == 85);
    CHECK(largeOther().records.size() == 12);
    OfficeSettings settings = world.office->settings().read();
    settings.otherShare = 90;
    world.office->settings().write(settings);
    CHECK(largeOther().records.isEmpty());
}

namespace {

QList<ClosingObstacle> jumps(ClosedOffice& world) {
    const WardMonth ward = world.closing.overview(kMonth).front();
    QList<ClosingObstacle> found = ClosingChecks(world.office->store()).of(ward, kMonth);
    found.removeIf(
        [](const ClosingObstacle& each) { return each.kind != ClosingObstacle::Kind::Jump; });
    return found;
}

qint64 saveEvent(ClosedOffice& world, const QString& day) {
    GroupActivity event;
    event.heldOn = day;
    event.kind = world.code(u"group_kind"_s, u"daycare"_s);
    event.ward = world.ward();
    event.attendance = 5;
    world.office->records().save(groupActivityType(), event);
    return event.id;
}

QStringList monthsOf(const ClosingBacklog& backlog) {
    QStringList months;
    for (const OpenMonth& each : backlog.months) {
        months.append(each.month + u' ' + each.ward.label);
    }
    return months;
}

}  // namespace

TEST_CASE("every closed table's total is held against the month before", "[closing]") {
    ClosedOffice world;
    CHECK(jumps(world).isEmpty());
    for (int i = 0; i < 12; ++i) saveEvent(world, u"2026-04-10"_s);
    QList<qint64> events;
    for (int i = 0; i < 3; ++i) events.append(saveEvent(world, u"2026-05-10"_s));
    QList<ClosingObstacle> found = jumps(world);
    REQUIRE(found.size() == 1);
    CHECK(QLatin1StringView(found[0].table->code) == "group_activity"_L1);
    CHECK(found[0].type == &groupActivityType());
    CHECK(found[0].amount == 3);
    CHECK(found[0].before == 12);
    CHECK(found[0].records == events);

    // Many tables count the same consultations: told once.
    for (int i = 0; i < 12; ++i) world.save(u"2026-04-15"_s);
    found = jumps(world);
    REQUIRE(found.size() == 2);
    CHECK(QLatin1StringView(found[0].table->code) == "consultation"_L1);
    CHECK(found[0].amount == 2);
    CHECK(found[0].before == 12);

    OfficeSettings settings = world.office->settings().read();
    settings.jumpLeast = 13;
    world.office->settings().write(settings);
    CHECK(jumps(world).isEmpty());
    settings.jumpLeast = 12;
    settings.jump = 80;
    world.office->settings().write(settings);
    REQUIRE(jumps(world).size() == 1);
    CHECK(jumps(world).front().table == &consultationTables().front());
}

TEST_CASE("months that are over and not closed wait, the oldest first", "[closing]") {
    ClosedOffice world;
    world.save(u"2026-03-10"_s);
    world.save(u"2026-04-10"_s);
    world.save(u"2026-06-01"_s);
    world.save(u"2025-05-31"_s);
    world.save(u"2024-06-01"_s);
    world.save(u"2024-05-31"_s);
    Consultation elsewhere = world.consultation(u"2026-03-20"_s);
    elsewhere.desk = world.code(u"ward"_s, u"higashi"_s);
    world.office->records().save(consultationType(), elsewhere);
    const qint64 cancelled = world.save(u"2026-02-10"_s);
    world.office->records().cancel(consultationType(), cancelled, u"誤記"_s);
    world.closing.close(world.ward(), u"2026-04"_s);

    const QDate today = world.office.clock.today();
    ClosingBacklog backlog = readClosingBacklog(world.office->store(), today);
    CHECK(monthsOf(backlog) ==
          QStringList{u"2026-03 北区"_s, u"2026-03 東区"_s, u"2026-05 北区"_s});
    CHECK(backlog.older == 2);
    CHECK(backlog.drafts.isEmpty());
    backlog = readClosingBacklog(world.office->store(), today, world.office->ward());
    CHECK(monthsOf(backlog) == QStringList{u"2026-03 北区"_s, u"2026-05 北区"_s});

    // Who has reported stands in the way no more.
    const auto obstacles = [&] {
        const OpenMonth& march = backlog.months[0];
        return ClosingChecks(world.office->store()).of(march.ward, march.month);
    };
    CHECK_FALSE(backlog.months[0].isReported());
    REQUIRE(obstacles().size() == 1);
    CHECK(obstacles()[0].kind == ClosingObstacle::Kind::NotReported);
    world.closing.report(world.ward(), u"2026-03"_s);
    world.office->drafts().keep(u"patient"_s, "uid", {{u"typed"_s, u"x"_s}});
    backlog = readClosingBacklog(world.office->store(), today, world.office->ward());
    CHECK(backlog.months[0].isReported());
    CHECK(backlog.months[0].unfinished == 0);
    CHECK(obstacles().isEmpty());
    REQUIRE(backlog.drafts.size() == 1);
    CHECK(backlog.drafts[0].who == u"admin");
    CHECK(backlog.drafts[0].amount == 1);
}

TEST_CASE("months are closed from the first record or the first closed one on", "[closing]") {
    ClosedOffice world;
    RecordStore& store = world.office->store();
    CHECK(firstClosingMonth(store) == u"2026-05");
    const qint64 mistyped = world.save(u"1926-05-10"_s);
    CHECK(firstClosingMonth(store) == u"1926-05");
    world.office->records().cancel(consultationType(), mistyped, u"誤記"_s);
    GroupActivity event;
    event.heldOn = u"2019-07-01"_s;
    event.ward = world.ward();
    event.isFinished = false;
    world.office->records().save(groupActivityType(), event);
    CHECK(firstClosingMonth(store) == u"2019-07");
    const qint64 closing = world.closing.close(world.ward(), u"2018-12"_s);
    world.closing.reopen(closing, u"早すぎた"_s);
    CHECK(firstClosingMonth(store) == u"2018-12");
    CHECK(firstClosingMonth(TestOffice()->store()).isEmpty());
}

TEST_CASE("what a ward has not finished is told with its open month", "[closing]") {
    ClosedOffice world;
    Consultation entry = world.consultation(u"2026-05-20"_s);
    entry.isFinished = false;
    world.office->records().save(consultationType(), entry);
    GroupActivity event;
    event.heldOn = u"2026-05-21"_s;
    event.ward = world.ward();
    event.isFinished = false;
    world.office->records().save(groupActivityType(), event);
    const ClosingBacklog backlog =
        readClosingBacklog(world.office->store(), world.office.clock.today());
    REQUIRE(backlog.months.size() == 1);
    CHECK(backlog.months[0].unfinished == 2);
}

TEST_CASE("work of many months is found as month by month", "[closing]") {
    TestOffice office;
    Crowd(*office, 9).fill();
    const Catalogue& catalogue = office->store().catalogue();
    const auto families = closingFamilies(catalogue, u"kita"_s) + closingFamilies(catalogue, kCity);
    REQUIRE(families.size() == 5);
    qsizetype places = 0;
    for (const EntityType* type : families) {
        const auto work =
            readWorkDone(office->database(), *type, QDate(2020, 2, 1), QDate(2021, 5, 1));
        places += work.size();
        for (QDate day(2020, 2, 1); day < QDate(2021, 6, 1); day = day.addMonths(1)) {
            const QString month = day.toString(u"yyyy-MM"_s);
            for (const CodeEntry* ward : office->codes().list(u"ward"_s)) {
                INFO(type->table << " " << month.toStdString() << " " << ward->code.toStdString());
                CHECK(work.contains({ward->id, month}) ==
                      isAnyOfMonth(office->database(), *type, ward->id, month));
                if (!type->find(u"is_finished")) continue;
                CHECK(work.value({ward->id, month}) ==
                      unfinishedOfMonth(office->database(), *type, ward->id, month).size());
            }
        }
    }
    CHECK(places > 0);
}

TEST_CASE("a reopened month is changed freely and closed again", "[closing]") {
    ClosedOffice world;
    const qint64 first = world.closing.close(world.ward(), kMonth);
    CHECK(failure([&] { world.closing.reopen(first, u" "_s); }) == ErrorKind::Invalid);
    world.closing.reopen(first, u"書き忘れが多い"_s);
    CHECK_FALSE(world.closing.isClosed(kMonth));
    world.save(u"2026-05-31"_s);
    CHECK(world.corrections().isEmpty());
    const qint64 second = world.closing.close(world.ward(), kMonth);
    CHECK(second != first);
    CHECK(world.closing.figures(second).value({u"consultation"_s, u"alcohol"_s, u"phone"_s}) ==
          u"3");
    CHECK(failure([&] { world.closing.reopen(first, u"もう一度"_s); }) == ErrorKind::Invalid);
}

TEST_CASE("workers report, supervisors close", "[closing]") {
    ClosedOffice world;
    const Session worker{u"hanako"_s, Role::Worker, world.office->ward()};
    ClosingService closing(world.office->unitOfWork(), worker);
    closing.report(world.ward(), kMonth);
    CHECK(failure([&] { closing.close(world.ward(), kMonth); }) == ErrorKind::NotAllowed);
    const qint64 id = world.closing.close(world.ward(), kMonth);
    CHECK(failure([&] { closing.reopen(id, u"x"_s); }) == ErrorKind::NotAllowed);
}

// Whatever is changed, what the corrections say is what a new count says.
TEST_CASE("corrections account for every moved figure", "[closing][reports][slow]") {
    const int seed = GENERATE(1, 2, 3);
    CAPTURE(seed);
    TestOffice office;
    office.clock.setLocal(QDate(2021, 8, 1), QTime(10, 0));
    Crowd crowd(*office, static_cast<quint32>(seed));
    crowd.fill();
    ClosingService closing(office->unitOfWork(), office->session());
    for (const QString& month : {u"2020-02"_s, u"2020-04"_s, u"2021-02"_s, u"2021-05"_s}) {
        for (const WardMonth& ward : closing.overview(month)) closing.close(ward.ward, month);
    }
    REQUIRE(closing.problems().isEmpty());

    const QList<std::pair<const EntityType*, QString>> days{
        {&consultationType(), u"received_on"_s},   {&caseType(), u"closed_on"_s},
        {&groupActivityType(), u"held_on"_s},      {&dischargeCaseType(), u"ended_on"_s},
        {&transitionBenefitType(), u"ended_on"_s}, {&patientType(), u"born_on"_s},
        {&admissionStatusType(), u"type_from"_s}};
    for (const auto& [type, column] : days) {
        const Field* const field = type->find(column);
        REQUIRE(field);
        QList<qint64> ids;
        office->store().of(*type).forEach(u"id"_s,
                                          [&](const Entity& entity) { ids.append(entity.id); });
        for (qsizetype i = 0; i < ids.size(); i += 9) {
            const auto entity = office->store().of(*type).load(ids[i]);
            const QString day = field->get(*entity).toString();
            if (day.size() != 10) continue;
            const int step = i % 2 == 0 ? 31 : -31;
            field->set(*entity,
                       QDate::fromString(day, Qt::ISODate).addDays(step).toString(Qt::ISODate));
            office->unitOfWork().giveReason(u"訂正"_s);
            office->unitOfWork().run(office->session(), u"test"_s, {},
                                     [&](Work& work) { work.update(*type, *entity); });
        }
    }
    CHECK(office->store().of(figureCorrectionType()).count() > 20);
    CHECK(closing.problems() == QStringList());
}

}  // namespace madobe::tests

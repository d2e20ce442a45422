// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/transitionbenefit.h"
#include "core/services/closingservice.h"
#include "tests/reports/crowd.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

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

TEST_CASE("a 計 that was sealed and is no line any more moves no figure", "[closing]") {
    const FigureKey events{u"group_activity"_s, u"total"_s, u"events"_s};
    const FigureKey calls{u"consultation"_s, u"total"_s, u"phone"_s};
    const auto changed = differences({{events, u"3"_s}, {calls, u"2"_s}}, {});
    CHECK(changed.keys() == QList<FigureKey>{calls});
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
              cancelRecord(*world.office, consultationType(), world.last, u"誤記"_s);
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
    world.office->accounts().create(u"hanako"_s, Role::Worker, kPassword, kFastKdf);
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

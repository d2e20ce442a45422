// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/renewals.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/institution.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kToday = u"2026-06-01"_s;

class Hospital {
public:
    Hospital() {
        institution.number = u"H1"_s;
        institution.name = u"架空病院"_s;
        office->records().save(institutionType(), institution);
    }

    qint64 person(const QString& number) {
        return savedPatient(*office, u"練習 花子"_s, number).id;
    }
    AdmissionStatus row(qint64 patient, const QString& admittedOn,
                        const char* type = "medical_protection") {
        AdmissionStatus status;
        status.patient = patient;
        status.institution = institution.id;
        status.admittedOn = admittedOn;
        status.type = office->codes().id("admission_type", type);
        return status;
    }
    qint64 save(AdmissionStatus status) {
        office->records().save(admissionStatusType(), status);
        return status.id;
    }
    RenewalRule rule() { return office->settings().read().renewal; }
    QList<qint64> near() {
        QList<qint64> found;
        for (const Renewal& each :
             renewalsNear(readCensus(office->database(), kToday), rule(), kToday)) {
            found.append(each.stay.status);
        }
        return found;
    }

    TestOffice office;
    Institution institution;
};

}  // namespace

TEST_CASE("stays to be renewed are told when it is time, the first due first", "[renewals]") {
    Hospital world;
    const qint64 second = world.save(world.row(world.person(u"1"_s), u"2026-03-10"_s));
    const qint64 third = world.save(world.row(world.person(u"2"_s), u"2026-03-31"_s));
    const qint64 later = world.save(world.row(world.person(u"3"_s), u"2026-04-15"_s));
    // The clock begins with the type, not with the stay.
    AdmissionStatus order = world.row(world.person(u"4"_s), u"2026-02-01"_s, "involuntary");
    order.typeUntil = u"2026-03-04"_s;
    world.save(order);
    AdmissionStatus after = world.row(order.patient, order.admittedOn);
    after.typeFrom = u"2026-03-05"_s;
    const qint64 first = world.save(after);
    CHECK(world.near() == QList<qint64>{first, second, third});

    const QList<Renewal> all =
        renewals(readCensus(world.office->database(), kToday), world.rule(), kToday);
    REQUIRE(all.size() == 4);
    CHECK(all[0].clock.due == u"2026-06-05");
    CHECK(all[3].stay.status == later);
    CHECK(all[3].clock.due == u"2026-07-15");
}

TEST_CASE("a stay that is over, or of another type by now, is not renewed", "[renewals]") {
    Hospital world;
    AdmissionStatus discharged = world.row(world.person(u"1"_s), u"2026-03-10"_s);
    discharged.dischargedOn = u"2026-05-20"_s;
    world.save(discharged);
    AdmissionStatus ended = world.row(world.person(u"2"_s), u"2026-03-10"_s);
    ended.typeUntil = u"2026-05-15"_s;
    world.save(ended);
    const AdmissionStatus before = world.row(world.person(u"3"_s), u"2026-03-10"_s);
    world.save(before);
    AdmissionStatus voluntary = world.row(before.patient, before.admittedOn, "voluntary");
    voluntary.typeFrom = u"2026-05-01"_s;
    world.save(voluntary);
    CHECK(world.near().isEmpty());
    world.save(world.row(world.person(u"4"_s), u"2026-03-10"_s));
    CHECK(world.near().size() == 1);
}

TEST_CASE("a stay that is typed is renewed as it will be", "[renewals]") {
    Hospital world;
    AdmissionStatus typed = world.row(world.person(u"1"_s), u"2026-03-10"_s);
    const auto due = [&] {
        const auto clock = renewalOfTyped(world.office->store(), typed, world.rule(), kToday);
        return clock ? clock->due : QString();
    };
    CHECK(due() == u"2026-06-10");
    typed.typeFrom = u"2026-03-05"_s;
    CHECK(due() == u"2026-06-05");
    typed.type = world.office->codes().id("admission_type", "voluntary");
    CHECK(due().isEmpty());
    typed.type = world.office->codes().id("admission_type", "medical_protection");
    typed.typeUntil = u"2026-05-31"_s;
    CHECK(due().isEmpty());
    typed.typeUntil.clear();
    typed.dischargedOn = kToday;
    CHECK(due().isEmpty());
    typed.dischargedOn.clear();
    typed.typeFrom.clear();
    typed.id = world.save(typed);
    CHECK(due() == u"2026-06-10");
    AdmissionStatus after = world.row(typed.patient, typed.admittedOn, "voluntary");
    after.typeFrom = u"2026-05-01"_s;
    world.save(after);
    CHECK(due().isEmpty());
}

TEST_CASE("an office's own windows before a renewal hold", "[renewals]") {
    Hospital world;
    const qint64 stay = world.save(world.row(world.person(u"1"_s), u"2026-04-15"_s));
    CHECK(world.near().isEmpty());
    OfficeSettings settings = world.office->settings().read();
    settings.renewal.committeeMonths = 2;
    world.office->settings().write(settings, world.office->settings().read());
    world.office.open();
    CHECK(world.rule().committeeMonths == 2);
    CHECK(world.near() == QList<qint64>{stay});
}

TEST_CASE("one person's census is his part of everybody's", "[census]") {
    Hospital world;
    const qint64 patient = world.person(u"1"_s);
    const qint64 stay = world.save(world.row(patient, u"2026-03-10"_s));
    world.save(world.row(world.person(u"2"_s), u"2026-03-11"_s));
    const QList<CensusRow> own = readCensusOf(world.office->database(), patient, kToday);
    REQUIRE(own.size() == 1);
    CHECK(own[0].status == stay);
    CHECK(own[0].typeFrom == u"2026-03-10");
    CHECK(readCensusOf(world.office->database(), patient, u"2026-03-09"_s).isEmpty());
    CHECK(readCensus(world.office->database(), kToday).size() == 2);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/closingbacklog.h"

#include "core/domain/groupactivity.h"
#include "core/storage/sealstore.h"
#include "tests/reports/crowd.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"
#include "tests/support/drafts.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

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
    world.office->settings().write(settings, world.office->settings().read());
    CHECK(largeOther().records.isEmpty());
}

TEST_CASE("every closed table's total is held against the month before", "[closing]") {
    ClosedOffice world;
    CHECK(jumps(world).isEmpty());
    QList<qint64> events;
    for (int i = 0; i < 12; ++i) events.append(saveEvent(world, u"2026-04-10"_s));
    QList<ClosingObstacle> found = jumps(world);
    REQUIRE(found.size() == 1);
    CHECK(found[0].amount == 0);
    // Behind nothing stands what there was before.
    CHECK(found[0].isMonthBefore);
    CHECK(found[0].records == events);
    events.clear();
    for (int i = 0; i < 3; ++i) events.append(saveEvent(world, u"2026-05-10"_s));
    found = jumps(world);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].isMonthBefore);
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
    world.office->settings().write(settings, world.office->settings().read());
    CHECK(jumps(world).isEmpty());
    settings.jumpLeast = 12;
    settings.jump = 80;
    world.office->settings().write(settings, world.office->settings().read());
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
    cancelRecord(*world.office, consultationType(), cancelled, u"誤記"_s);
    world.closing.close(world.ward(), u"2026-04"_s);

    const QDate today = world.office.clock.today();
    ClosingBacklog backlog = readClosingBacklog(world.office->store(), today);
    CHECK(monthsOf(backlog) ==
          QStringList{u"2026-03 北区"_s, u"2026-03 東区"_s, u"2026-05 北区"_s});
    CHECK(backlog.older == 2);
    CHECK(backlog.drafts.isEmpty());
    backlog = readClosingBacklog(world.office->store(), today, {world.office->ward()});
    CHECK(monthsOf(backlog) == QStringList{u"2026-03 北区"_s, u"2026-05 北区"_s});

    const auto first = [&](const QStringList& wards) {
        const auto place = firstOpenPlace(world.office->store(), today, wards);
        return place ? place->month + u' ' + place->ward : QString();
    };
    CHECK(first({}) == u"2024-05 kita");
    CHECK(first({u"kita"_s}) == u"2024-05 kita");
    CHECK(first({u"higashi"_s}) == u"2026-03 higashi");
    CHECK(first({u"minami"_s}).isEmpty());
    CHECK(first({u"minami"_s, u"higashi"_s}) == u"2026-03 higashi");
    world.closing.close(world.ward(), u"2024-05"_s);
    world.closing.close(world.ward(), u"2024-06"_s);
    CHECK(first({}) == u"2025-05 kita");
    CHECK_FALSE(firstOpenPlace(TestOffice()->store(), today));

    // Who has reported stands in the way no more.
    const auto obstacles = [&] {
        const OpenMonth& march = backlog.months[0];
        return ClosingChecks(world.office->store()).of(march.ward, march.month);
    };
    CHECK_FALSE(backlog.months[0].isReported());
    REQUIRE(obstacles().size() == 1);
    CHECK(obstacles()[0].kind == ClosingObstacle::Kind::NotReported);
    world.closing.report(world.ward(), u"2026-03"_s);
    // In two windows, on one record.
    for (int i = 0; i < 2; ++i) typedDraft(*world.office, u"patient"_s, "uid", u"x"_s);
    backlog = readClosingBacklog(world.office->store(), today, {world.office->ward()});
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
    cancelRecord(*world.office, consultationType(), mistyped, u"誤記"_s);
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

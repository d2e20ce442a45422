// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/distinct.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("every field of every family survives insert and read", "[storage]") {
    TestOffice office;
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        INFO(type->table);
        std::unique_ptr<Entity> entity = distinctEntity(*office, *type, 1);
        office->unitOfWork().run(office->session(), u"test"_s, {},
                                 [&](Work& work) { work.insert(*type, *entity); });
        const auto stored = office->store().of(*type).load(entity->id);
        CHECK(differences(*type, *entity, *stored) == QStringList());
        CHECK(stored->uid == entity->uid);
        CHECK(stored->uid.size() == 16);
        CHECK(stored->revision == 1);
    }
}

TEST_CASE("every field of every family survives bulk work", "[storage]") {
    TestOffice office;
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        INFO(type->table);
        std::unique_ptr<Entity> entity = distinctEntity(*office, *type, 1);
        office->unitOfWork().run(
            office->session(), u"test"_s, {}, [&](Work& work) { work.insert(*type, *entity); },
            JournalDetail::HashesOnly);
        CHECK(differences(*type, *entity, *office->store().of(*type).load(entity->id)) ==
              QStringList());
    }
}

TEST_CASE("what waits in bulk work is found and may be referred to", "[storage]") {
    constexpr int kRecords = 250;
    TestOffice office;
    office->unitOfWork().run(
        office->session(), u"test"_s, {},
        [&](Work& work) {
            QList<qint64> ids;
            for (int i = 0; i < kRecords; ++i) {
                Patient patient;
                patient.number = u"B%1"_s.arg(i);
                patient.name = u"見本　一郎"_s;
                work.insert(patientType(), patient);
                ids.append(patient.id);
                CHECK((i % 40 != 0 ||
                       work.store().of(patientType()).findId({patient.number}) == patient.id));
            }
            for (const qint64 id : std::as_const(ids)) {
                Consultation entry;
                entry.receivedOn = u"2021-08-01"_s;
                entry.desk = office->codes().id("ward", "kita");
                entry.persons = {id, ids.front()};
                work.insert(consultationType(), entry);
            }
            CHECK(work.store().of(consultationType()).count() == kRecords);
        },
        JournalDetail::HashesOnly);
    int persons = 0;
    office->store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
        persons += static_cast<int>(static_cast<const Consultation&>(entity).persons.size());
    });
    CHECK(persons == 2 * kRecords);
    CHECK(office->problems() == QStringList());

    // Leaves nothing behind, and nothing that waits for the next one.
    CHECK_THROWS(office->unitOfWork().run(
        office->session(), u"test"_s, {},
        [&](Work& work) {
            Patient patient;
            patient.name = u"見本　二郎"_s;
            work.insert(patientType(), patient);
            throw std::runtime_error("interrupted");
        },
        JournalDetail::HashesOnly));
    CHECK(office->store().of(patientType()).count() == kRecords);
}

TEST_CASE("every field of every family survives an update", "[storage]") {
    TestOffice office;
    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.types()) {
        INFO(type->table);
        std::unique_ptr<Entity> first = distinctEntity(*office, *type, 1);
        std::unique_ptr<Entity> second = distinctEntity(*office, *type, 2);
        office->unitOfWork().run(office->session(), u"test"_s, {}, [&](Work& work) {
            work.insert(*type, *first);
            second->id = first->id;
            second->uid = first->uid;
            second->revision = first->revision;
            work.update(*type, *second);
        });
        const auto stored = office->store().of(*type).load(first->id);
        CHECK(differences(*type, *second, *stored) == QStringList());
        CHECK(stored->revision == 2);
    }
}

TEST_CASE("a save over somebody else's save is a conflict and changes nothing", "[storage]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"見本　一郎"_s);
    Patient mine = patient;
    Patient theirs = patient;
    theirs.name = u"見本　二郎"_s;
    office->records().save(patientType(), theirs);
    mine.name = u"見本　三郎"_s;
    try {
        office->records().save(patientType(), mine);
        FAIL("no conflict");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Conflict);
    }
    CHECK(office->store().load<Patient>(patientType(), patient.id).name == u"見本　二郎"_s);
    CHECK(office->problems() == QStringList());
}

TEST_CASE("an anonymous consultation is read back without persons", "[storage]") {
    TestOffice office;
    const Consultation entry = savedCall(*office, u"2026-05-01"_s);
    CHECK(entry.number == u"2026-02-00001"_s);
    const auto stored = office->store().load<Consultation>(consultationType(), entry.id);
    CHECK(stored.persons.isEmpty());
    CHECK(stored.counts);
}

TEST_CASE("rows for a list have the sets that it shows", "[storage]") {
    TestOffice office;
    Consultation entry = phoneCall(*office, u"2026-01-05"_s);
    entry.callers = {office->codes().id("caller", "family")};
    entry.responses = {office->codes().id("response", "listening")};
    office->records().save(consultationType(), entry);
    const EntityType& type = consultationType();
    const auto rows = office->store().of(type).findShown(
        {entry.id}, {type.find(u"callers"), type.find(u"desk_id")});
    REQUIRE(rows.size() == 1);
    const auto& shown = static_cast<const Consultation&>(*rows.front());
    CHECK(shown.callers == entry.callers);
    CHECK(shown.desk == entry.desk);
    CHECK(shown.responses.isEmpty());
}

TEST_CASE("bulk work reads and changes what it wrote before, and stores all of it", "[storage]") {
    TestOffice office;
    // Makes what it refers to, in units of work of its own.
    const std::unique_ptr<Entity> model = distinctEntity(*office, consultationType(), 1);
    const QList<qint64> callers = static_cast<const Consultation&>(*model).callers;
    REQUIRE_FALSE(callers.isEmpty());
    QList<qint64> ids;
    office->unitOfWork().run(
        office->session(), u"test"_s, {},
        [&](Work& work) {
            Repository& repository = work.store().of(consultationType());
            // More than wait at once, of which some are read and changed meanwhile.
            for (int i = 0; i < 250; ++i) {
                const std::unique_ptr<Entity> entry = consultationType().copy(*model);
                static_cast<Consultation&>(*entry).number = QString::number(i);
                work.insert(consultationType(), *entry);
                ids.append(entry->id);
                if (i % 60 != 7) continue;
                const std::unique_ptr<Entity> stored = repository.load(entry->id);
                CHECK(differences(consultationType(), *entry, *stored) == QStringList());
                static_cast<Consultation&>(*stored).callers.clear();
                work.update(consultationType(), *stored);
            }
        },
        JournalDetail::HashesOnly);
    const auto stored = office->store().of(consultationType()).findAll(ids);
    REQUIRE(stored.size() == 250);
    for (size_t i = 0; i < stored.size(); ++i) {
        INFO("entry " << i);
        const auto& entry = static_cast<const Consultation&>(*stored[i]);
        CHECK(entry.callers == (i % 60 == 7 ? QList<qint64>() : callers));
    }
    CHECK(office->problems() == QStringList());
}

TEST_CASE("bulk work that fails leaves nothing behind, waiting or written", "[storage]") {
    TestOffice office;
    const std::unique_ptr<Entity> entry = distinctEntity(*office, consultationType(), 1);
    CHECK_THROWS_AS(office->unitOfWork().run(
                        office->session(), u"test"_s, {},
                        [&](Work& work) {
                            work.insert(consultationType(), *consultationType().copy(*entry));
                            throw Error(ErrorKind::Cancelled);
                        },
                        JournalDetail::HashesOnly),
                    Error);
    CHECK(office->store().of(consultationType()).count() == 0);
    office->unitOfWork().run(office->session(), u"test"_s, {},
                             [&](Work& work) { work.insert(consultationType(), *entry); });
    CHECK(office->problems() == QStringList());
}

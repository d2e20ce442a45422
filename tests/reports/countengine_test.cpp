// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "tests/reports/recount.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

// Records crowded into few days, people and desks, so that every rule meets its hard cases.
class Crowd {
public:
    Crowd(Office& office, quint64 seed) : m_office(office), m_random(seed) {}

    void fill() {
        m_office.unitOfWork().run(m_office.session(), u"test"_s, {}, [&](Work& work) {
            for (int i = 0; i < 12; ++i) addPatient(work);
            for (int i = 0; i < 260; ++i) addConsultation(work);
            for (int i = 0; i < 60; ++i) addCase(work);
        });
    }

private:
    qint64 any(const char* list) {
        return m_random.pick(m_office.codes().list(QString::fromLatin1(list)))->id;
    }
    qint64 anyOf(const char* list, const QStringList& codes) {
        return m_office.codes().find(QString::fromLatin1(list), m_random.pick(codes))->id;
    }
    QString anyDay() {
        // Around the change of 年度, the new year and Feb 29.
        static const QStringList kStarts{u"2020-02-27"_s, u"2020-03-29"_s, u"2020-12-28"_s,
                                         u"2021-02-26"_s, u"2021-03-30"_s, u"2021-05-01"_s};
        return QDate::fromString(m_random.pick(kStarts), Qt::ISODate)
            .addDays(m_random.below(6))
            .toString(Qt::ISODate);
    }

    void addPatient(Work& work) {
        static const QStringList kBirths{u"2000-02-29"_s, u"2001-03-01"_s, u"1981-03-01"_s,
                                         u"1956-02-28"_s, u"1980-12-31"_s, u"1975"_s,
                                         u"1975-08"_s,    u"unknown"_s,    QString()};
        Patient patient;
        patient.name = u"見本"_s;
        patient.bornOn = m_random.pick(kBirths);
        if (m_random.chance(90)) patient.sex = any("sex");
        patient.residence = anyOf("ward", {u"kita"_s, u"outside"_s});
        work.insert(patientType(), patient);
        m_patients.append(patient.id);
    }

    void addConsultation(Work& work) {
        static const QStringList kTimes{QString(),  u"00:00"_s, u"08:44"_s,
                                        u"08:45"_s, u"17:14"_s, u"17:15"_s};
        Consultation entry;
        entry.number = u"N%1"_s.arg(m_random.below(1'000'000'000));
        entry.receivedOn = anyDay();
        entry.receivedAt = m_random.pick(kTimes);
        entry.desk = anyOf("ward", {u"kita"_s, u"chuo"_s, u"centre"_s});
        entry.recordKind =
            m_random.chance(80) ? anyOf("record_kind", {u"consultation"_s}) : any("record_kind");
        entry.method = any("method");
        for (qint64 i = m_random.below(4); i > 0; --i) {
            const qint64 id = m_random.pick(m_patients);
            if (!entry.persons.contains(id)) entry.persons.append(id);
        }
        entry.category = anyOf("category", {u"alcohol"_s, u"other"_s, u"elderly"_s});
        for (qint64 i = m_random.below(4); i > 0; --i) {
            const qint64 id = any("flag");
            if (!entry.flags.contains(id)) entry.flags.append(id);
        }
        entry.isMedical = m_random.chance(50);
        for (qint64 i = m_random.below(3); i > 0; --i) {
            const qint64 id = any("response");
            if (!entry.responses.contains(id)) entry.responses.append(id);
        }
        if (m_random.chance(20)) entry.isNew = m_random.below(2);
        if (m_random.chance(50)) entry.subjectAge = any("age_class");
        if (m_random.chance(50)) entry.subjectSex = any("sex");
        entry.isFinished = !m_random.chance(5);
        if (m_random.chance(5)) entry.cancelReason = u"誤り"_s;
        work.insert(consultationType(), entry);
    }

    void addCase(Work& work) {
        Case file;
        file.patient = m_random.pick(m_patients);
        file.ward = anyOf("ward", {u"kita"_s, u"chuo"_s});
        file.openedOn = anyDay();
        // One open case a person and ward: all but a few are closed.
        file.closedOn = std::max(file.openedOn, anyDay());
        if (m_random.chance(30) && !m_cases.isEmpty()) file.reopenedFrom = m_random.pick(m_cases);
        work.insert(caseType(), file);
        m_cases.append(file.id);
    }

    Office& m_office;
    Random m_random;
    QList<qint64> m_patients;
    QList<qint64> m_cases;
};

QList<Period> interestingPeriods() {
    return periodsBetween(202002, 202105, true);
}

}  // namespace

TEST_CASE("every figure equals a count by hand over the records", "[counts]") {
    const quint64 seed = GENERATE(1, 2, 3, 4, 5);
    INFO("seed " << seed);
    TestOffice office;
    Crowd(*office, seed).fill();
    CountEngine engine(office->database(), office->codes());
    for (const CountTable* table : standardCountTables()) {
        for (const Period& period : interestingPeriods()) {
            const CountGrid grid = engine.count(*table, period);
            const CountGrid expected = recount(*office, *table, period);
            INFO(table->code << " " << period.code().toStdString());
            qint64 shown = 0;
            for (const CountHeading& ward : grid.wards) {
                for (const CountHeading& row : grid.rows) {
                    for (const CountHeading& column : grid.columns) {
                        INFO(ward.code.toStdString()
                             << " " << row.code.toStdString() << " " << column.code.toStdString());
                        const qint64 value = grid.value(ward.code, row.code, column.code);
                        REQUIRE(value == expected.value(ward.code, row.code, column.code));
                        shown += value;
                    }
                }
            }
            // No figure of the recount may be missing from the grid.
            qint64 counted = 0;
            for (const qint64 value : expected.values) counted += value;
            REQUIRE(shown == counted);
        }
    }
}

TEST_CASE("the records behind a figure are those that it counts", "[counts]") {
    TestOffice office;
    Crowd(*office, 7).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    for (const CountTable* table : standardCountTables()) {
        const CountGrid grid = engine.count(*table, year);
        for (const CountHeading& ward : grid.wards) {
            for (const CountHeading& row : grid.rows) {
                for (const CountHeading& column : grid.columns) {
                    INFO(table->code << " " << ward.code.toStdString() << " "
                                     << row.code.toStdString() << " " << column.code.toStdString());
                    const qint64 value = grid.value(ward.code, row.code, column.code);
                    const auto records =
                        engine.records(*table, year, ward.code, row.code, column.code);
                    CHECK(records.isEmpty() == (value == 0));
                    CHECK(engine.figure(*table, year, ward.code, row.code, column.code) == value);
                    // Where each record counts once, the list is as long as the figure.
                    const QString name = QString::fromLatin1(table->code);
                    if (name == u"contact_work"_s || name == u"medical_consultation"_s ||
                        name == u"caseload"_s || name == u"consultation_anonymous"_s) {
                        CHECK(records.size() == value);
                    }
                }
            }
        }
    }
}

TEST_CASE("opening + opened + reopened - closed = closing", "[counts]") {
    TestOffice office;
    Crowd(*office, 11).fill();
    CountEngine engine(office->database(), office->codes());
    for (const Period& period : interestingPeriods()) {
        const CountGrid grid = engine.count(caseTables().front(), period);
        const auto value = [&](const QString& row) { return grid.value(kCity, row, kTotalCode); };
        CHECK(value(u"opening"_s) + value(u"opened"_s) + value(u"reopened"_s) -
                  value(u"closed"_s) ==
              value(u"closing"_s));
    }
}

TEST_CASE("a category has no row in a 年度 in which it was not valid", "[counts]") {
    TestOffice office;
    CountEngine engine(office->database(), office->codes());
    const auto hasDepression = [&](int year) {
        const CountGrid grid = engine.count(consultationTables().front(), Period::fiscalYear(year));
        return std::any_of(grid.rows.begin(), grid.rows.end(),
                           [](const CountHeading& row) { return row.code == u"depression"_s; });
    };
    CHECK_FALSE(hasDepression(2019));
    CHECK(hasDepression(2020));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/reports/countengine.h"
#include "core/storage/recordlist.h"
#include "core/storage/searchindex.h"
#include "core/storage/statement.h"
#include "core/storage/timelinelist.h"
#include "tests/bench/enginebenches.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewRuns = 3;
constexpr int kRuns = 11;
constexpr int kPage = 100;  // rows that a list shows first

const Period kMonth = Period::month(202509);
const Period kYear = Period::fiscalYear(2025);

using Work = std::function<void(Office&)>;

/// Returns what each side took, to be summed up.
std::pair<Times, Times> both(Sides& sides, const QString& what, const Work& work, int runs) {
    const auto timed = [&](Side* side) -> std::optional<Times> {
        if (!side) return {};
        return side->reading([&] { work(side->office()); }, runs);
    };
    const auto file = timed(sides.file.get());
    const auto server = timed(sides.server.get());
    sidesRow(what, file, server);
    return {file.value_or(Times{}), server.value_or(Times{})};
}

Times sum(Times a, Times b) {
    return {a.ours + b.ours, a.limit + b.limit};
}

void benchCounts(Sides& sides) {
    for (const Period& period : {kMonth, kYear}) {
        std::pair<Times, Times> all;
        for (const CountTable* table : standardCountTables()) {
            const auto times = both(
                sides, u"   %1 %2"_s.arg(QString::fromLatin1(table->code), period.code()),
                [&](Office& office) {
                    CountEngine(office.database(), office.codes()).count(*table, period);
                },
                kFewRuns);
            all = {sum(all.first, times.first), sum(all.second, times.second)};
        }
        sidesRow(u"all tables %1"_s.arg(period.code()), all.first,
                 sides.server ? std::optional(all.second) : std::nullopt);
    }
}

ListQuery monthOfConsultations() {
    ListQuery query;
    query.filters = {{u"received_on"_s, ListFilter::Kind::From, u"2026-03-01"_s}};
    return query;
}

void benchLists(Sides& sides) {
    for (const QString& text : {u"み"_s, u"みほん"_s, u"だれもいない"_s}) {
        ListQuery query;
        query.text = text;
        both(
            sides, u"search by statement, %1 letter(s)"_s.arg(text.size()),
            [&](Office& office) { RecordList(office.store(), patientType()).keys(query, kPage); },
            kRuns);
    }
    both(
        sides, u"search index, read whole"_s,
        [](Office& office) { SearchIndex::read(office.store()); }, kFewRuns);
    const auto firstPage = [](const EntityType& type, const ListQuery& query) {
        return [&type, query](Office& office) {
            RecordList list(office.store(), type);
            list.rows(list.keys(query, kPage));
        };
    };
    both(sides, u"first page of patients"_s, firstPage(patientType(), {}), kRuns);
    both(sides, u"first page of a month's consultations"_s,
         firstPage(consultationType(), monthOfConsultations()), kRuns);
    both(
        sides, u"all ids of a month's consultations"_s,
        [](Office& office) {
            RecordList(office.store(), consultationType()).keys(monthOfConsultations());
        },
        kRuns);
    both(
        sides, u"all ids of consultations"_s,
        [](Office& office) { RecordList(office.store(), consultationType()).keys({}); }, kFewRuns);
}

qint64 busyPatient(Office& office) {
    Statement busiest(office.database(),
                      u"SELECT patient_id, count(*) FROM consultation_person WHERE patient_id IS"
                      " NOT NULL GROUP BY patient_id ORDER BY abs(count(*) - 500), 1 LIMIT 1"_s);
    busiest.step();
    return busiest.integer(0);
}

void benchPerson(Sides& sides) {
    const qint64 patient = busyPatient(sides.file->office());
    both(
        sides, u"a person with his time-line"_s,
        [&](Office& office) {
            office.store().of(patientType()).load(patient);
            readTimeline(office.database(), office.store().catalogue(), patient);
        },
        kRuns);
    Statement entry(sides.file->office().database(),
                    u"SELECT max(consultation_id) FROM consultation_person WHERE patient_id = ?"_s);
    entry.bind(patient);
    entry.step();
    const qint64 consultation = entry.integer(0);
    both(
        sides, u"a consultation"_s,
        [&](Office& office) { office.store().of(consultationType()).load(consultation); }, kRuns);
}

}  // namespace

void benchReads(Sides& sides) {
    benchCounts(sides);
    benchLists(sides);
    benchPerson(sides);
}

}  // namespace madobe::bench

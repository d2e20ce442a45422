// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/followuplist.h"

#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

class FollowUps {
public:
    qint64 person(const QString& number) {
        return savedPatient(*office, u"練習 花子"_s, number).id;
    }
    qint64 entry(const QString& day, const QList<qint64>& persons, const QString& followUp = {},
                 const QString& at = {}) {
        Consultation entry = phoneCall(*office, day, persons);
        entry.followUpOn = followUp;
        entry.followUpAt = at;
        office->records().save(consultationType(), entry);
        return entry.id;
    }
    QList<qint64> due() { return readFollowUpsDue(office->database(), u"2026-06-08"_s); }

    TestOffice office;
};

}  // namespace

TEST_CASE("follow-ups are due until somebody spoke with one of the persons", "[followup]") {
    FollowUps world;
    const qint64 hanako = world.person(u"1"_s);
    const qint64 taro = world.person(u"2"_s);
    const qint64 later = world.entry(u"2026-05-01"_s, {hanako}, u"2026-06-02"_s, u"15:00"_s);
    const qint64 sooner = world.entry(u"2026-05-02"_s, {taro}, u"2026-06-02"_s, u"09:00"_s);
    const qint64 overdue = world.entry(u"2026-05-03"_s, {hanako, taro}, u"2026-05-20"_s);
    const qint64 nobody = world.entry(u"2026-05-03"_s, {}, u"2026-06-08"_s);
    world.entry(u"2026-05-04"_s, {hanako}, u"2026-06-09"_s);
    CHECK(world.due() == QList<qint64>{overdue, sooner, later, nobody});

    const qint64 call = world.entry(u"2026-05-25"_s, {taro});
    CHECK(world.due() == QList<qint64>{sooner, later, nobody});
    cancelRecord(*world.office, consultationType(), call, u"取り違え"_s);
    CHECK(world.due() == QList<qint64>{overdue, sooner, later, nobody});
    cancelRecord(*world.office, consultationType(), later, u"取り違え"_s);
    CHECK(world.due() == QList<qint64>{overdue, sooner, nobody});
}

TEST_CASE("follow-ups are found in their index, without reading the entries", "[followup][file]") {
    FollowUps world;
    Statement plan(world.office->database(), u"EXPLAIN QUERY PLAN "_s + followUpsDueSql());
    plan.bind(u"2026-06-08"_s);
    QStringList steps;
    while (plan.step()) steps.append(plan.text(3));
    INFO(steps.join(u'\n').toStdString());
    CHECK(
        steps.contains(u"SEARCH c USING COVERING INDEX ix_consultation_follow_up_on "
                       "(follow_up_on<?)"_s));
    CHECK(
        steps.contains(u"SEARCH p USING COVERING INDEX ix_consultation_person_consultation_id "
                       "(consultation_id=?)"_s));
    CHECK(
        steps.contains(u"SEARCH n USING COVERING INDEX ix_consultation_person_patient_id "
                       "(patient_id=? AND received_on>?)"_s));
    for (const QString& step : steps) {
        CHECK_FALSE(step.startsWith(u"SCAN"));
        CHECK_FALSE(step.contains(u"TEMP B-TREE"));
    }
}

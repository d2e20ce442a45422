// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

struct TableLines {
    QString rows;
    QString columns;
};

// Said again from formats.md sections 3.1 and 3.2, and not taken from the declarations.
const QString kCategories =
    u"elderly social_rehabilitation alcohol drug gambling gaming adolescent mental_health"
    " depression eating_disorder epilepsy other total"_s;
const QString kMethods = u"office visit phone mail daycare other total"_s;
const QList<std::pair<QString, TableLines>> kTables{
    {u"consultation"_s, {kCategories, kMethods}},
    {u"consultation_persons"_s, {kCategories, kMethods}},
    {u"consultation_anonymous"_s, {u"total"_s, kMethods}},
    {u"consultation_new"_s, {kCategories, kMethods}},
    {u"consultation_flags"_s,
     {u"hikikomori developmental suicide_related suicide_bereaved crime_victim disaster"_s,
      kMethods}},
    {u"consultation_profile"_s,
     {u"0-19 20-39 40-64 65- unknown total"_s, u"male female other unknown total"_s}},
    {u"medical_consultation"_s,
     {u"own_clinic duty_hospital ambulance police advice listening other_desk to_ward cut_off"
      " other total"_s,
      u"weekday_day weekday_night holiday time_unknown total"_s}},
    {u"contact_work"_s,
     {u"consultation coordination conference no_contact document memo total"_s, kMethods}},
    {u"caseload"_s, {u"opening opened reopened closed closing"_s, u"total"_s}},
    {u"group_activity"_s,
     {u"family_class patient_class daycare exchange awareness training liaison"_s,
      u"events attendance depression_events depression_attendance"_s}},
    {u"peer_activity"_s,
     {u"1a 1i 1u 1e 2a 2i 2u 3a 3i 3u 4 5 counted total"_s,
      u"events peer_actions peers client_contacts clients"_s}},
    {u"discharge_support"_s,
     {u"identified needed not_needed consented refused withdrawn conferences plans_sole"
      " plans_joint delivered started extended reviewed ended_expired ended_withdrawn"
      " ended_moved ended_died ended_lost ended_readmitted ended_achieved ended_custody"
      " ended_other deciding active per_worker"_s,
      u"involuntary other total"_s}},
    {u"inpatients"_s,
     {u"voluntary medical_protection emergency involuntary urgent_involuntary forensic total"_s,
      u"present year year_65 year_under65 year_unknown"_s}},
    {u"transition_support"_s, {u"started current ended persons"_s, u"total"_s}},
    {u"indicators"_s, {u"1 2 3 4"_s, u"previous current change change_rate"_s}},
};

QString codesOf(const QList<CountHeading>& headings) {
    QStringList codes;
    for (const CountHeading& heading : headings) codes.append(heading.code);
    return codes.join(u' ');
}

}  // namespace

TEST_CASE("every table has the rows and columns of the contract, in its order", "[counts]") {
    TestOffice office;
    CountEngine engine(office->database(), office->codes());
    const QList<const CountTable*> tables = standardCountTables();
    REQUIRE(tables.size() == kTables.size());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const auto& [code, lines] = kTables[i];
        INFO(code.toStdString());
        CHECK(QLatin1StringView(tables[i]->code) == code);
        const CountGrid grid = engine.count(*tables[i], Period::fiscalYear(2021));
        CHECK(codesOf(grid.rows) == lines.rows);
        CHECK(codesOf(grid.columns) == lines.columns);
    }
}

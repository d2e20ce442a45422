// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dischargelookup.h"

#include "core/domain/dischargecase.h"
#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

void showConsent(RecordStore& store, DischargeCase& file) {
    const QList<ConsentStep> steps = readConsentSteps(store.database(), file.id);
    if (steps.isEmpty()) return;
    QString explained, answered, withdrawn, answer;
    for (const auto& [day, step] : steps) {
        (step == u"explained" ? explained : step == u"withdrawn" ? withdrawn : answered) = day;
        if (step != u"explained") answer = step;
    }
    file.explainedOn = explained;
    file.consentOn = answered;
    file.withdrawnOn = withdrawn;
    const CodeEntry* code = answer.isEmpty() ? nullptr : store.codes().find(u"consent", answer);
    file.consent = code ? code->id : 0;
}

void showPlan(RecordStore& store, DischargeCase& file) {
    Statement version(store.database(),
                      u"SELECT made_on, coalesce(authorship_id, 0) FROM plan_version"
                      " WHERE discharge_case_id = ? ORDER BY made_on DESC, version DESC LIMIT 1"_s);
    version.bind(file.id);
    if (version.step()) {
        file.planOn = version.text(0);
        file.authorship = version.integer(1);
    }
    Statement delivery(
        store.database(),
        u"SELECT max(delivered_on) FROM plan_delivery WHERE discharge_case_id = ?"_s);
    delivery.bind(file.id);
    if (delivery.step() && !delivery.isNull(0)) file.deliveredOn = delivery.text(0);
}

}  // namespace

QList<ConsentStep> readConsentSteps(Database& database, qint64 dischargeCase) {
    Statement rows(database,
                   u"SELECT e.on_day, c.code FROM consent_event e JOIN code c ON c.id = e.step_id"
                   " WHERE e.discharge_case_id = ? ORDER BY e.on_day, e.id"_s);
    rows.bind(dischargeCase);
    QList<ConsentStep> steps;
    while (rows.step()) steps.append({rows.text(0), rows.text(1)});
    return steps;
}

QList<MadePlan> readPlanVersions(Database& database, qint64 dischargeCase) {
    Statement rows(database,
                   u"SELECT version, made_on FROM plan_version WHERE discharge_case_id = ?"_s);
    rows.bind(dischargeCase);
    QList<MadePlan> plans;
    while (rows.step()) plans.append({rows.integer(0), rows.text(1)});
    return plans;
}

QList<qint64> findSupportWithoutEnd(Database& database, qint64 patient, qint64 exceptCase) {
    Statement rows(database,
                   u"SELECT id FROM discharge_case WHERE patient_id = ? AND ended_on = ''"
                   " AND id <> ? ORDER BY identified_on, id"_s);
    rows.bindAll(patient, exceptCase);
    QList<qint64> cases;
    while (rows.step()) cases.append(rows.integer(0));
    return cases;
}

void showLatestEvents(RecordStore& store, DischargeCase& file) {
    if (file.id == 0) return;
    store.flush();
    showConsent(store, file);
    showPlan(store, file);
}

}  // namespace madobe

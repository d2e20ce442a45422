// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/dischargerules.h"

#include "core/base/dates.h"
#include "core/domain/daterules.h"
#include "core/domain/deadlines.h"
#include "core/storage/dischargelookup.h"
#include "core/storage/officestore.h"
#include "core/storage/rulelookup.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Collects what one record says.
class Remarks {
public:
    void uncounted(const char* column) { add(column, IssueKind::Uncounted, {}, {}); }

    /// Either day may be unknown.
    void notBefore(const QString& first, const QString& called, const QString& day,
                   const char* column) {
        if (first.isEmpty() || day.isEmpty() || day >= first) return;
        add(column, IssueKind::Before, {called, first}, day);
    }

    void notAfter(const QString& last, const QString& called, const QString& day,
                  const char* column) {
        if (last.isEmpty() || day.isEmpty() || day <= last) return;
        add(column, IssueKind::After, {called, last}, day);
    }

    void contradicts(const char* column, const QString& value, const char* other,
                     const QString& said) {
        add(column, IssueKind::Contradicts, {labelOf(dischargeCaseType(), other), said}, value);
    }

    void add(const char* column, IssueKind kind, const QStringList& args, const QString& value) {
        m_issues.append({QString::fromLatin1(column), kind, args, value});
    }

    Issues issues() const { return m_issues; }

private:
    Issues m_issues;
};

/// A day of a course of support that is not Before, or not After, another one of it.
struct DayRule {
    const char* column;
    IssueKind told;
    const char* other;
};

constexpr DayRule kDayRules[] = {
    {"identified_on", IssueKind::Before, "admitted_on"},
    {"judged_on", IssueKind::Before, "identified_on"},
    {"explained_on", IssueKind::Before, "identified_on"},
    {"consent_on", IssueKind::Before, "identified_on"},
    {"assessed_on", IssueKind::Before, "identified_on"},
    {"conferences", IssueKind::Before, "identified_on"},
    {"plan_on", IssueKind::Before, "identified_on"},
    {"started_on", IssueKind::Before, "identified_on"},
    {"reviews", IssueKind::Before, "identified_on"},
    {"extended_on", IssueKind::Before, "started_on"},
    {"judged_on", IssueKind::After, "ended_on"},
    {"explained_on", IssueKind::After, "ended_on"},
    {"consent_on", IssueKind::After, "ended_on"},
    {"withdrawn_on", IssueKind::After, "ended_on"},
    {"assessed_on", IssueKind::After, "ended_on"},
    {"conferences", IssueKind::After, "ended_on"},
    {"plan_on", IssueKind::After, "ended_on"},
    {"delivered_on", IssueKind::After, "ended_on"},
    {"extended_on", IssueKind::After, "ended_on"},
    {"reviews", IssueKind::After, "ended_on"},
};

QStringList daysOf(const DischargeCase& file, const char* column) {
    const Field& field = *dischargeCaseType().find(QString::fromLatin1(column));
    const QVariant value = field.get(file);
    if (field.kind != FieldKind::DateSet) return {value.toString()};
    QStringList days;
    for (const qint64 day : value.value<QList<qint64>>()) days.append(dayText(day));
    return days;
}

void findDisorder(Remarks& remarks, const DischargeCase& file) {
    for (const DayRule& rule : kDayRules) {
        const QString other = daysOf(file, rule.other).front();
        const QString called = labelOf(dischargeCaseType(), rule.other);
        for (const QString& day : daysOf(file, rule.column)) {
            if (rule.told == IssueKind::Before) {
                remarks.notBefore(other, called, day, rule.column);
            } else {
                remarks.notAfter(other, called, day, rule.column);
            }
        }
    }
}

/// An event of a course of support, which is neither before it is known of nor after its end.
void withinSupport(Remarks& remarks, const DischargeCase& file, const QString& day,
                   const char* column) {
    remarks.notBefore(file.identifiedOn, labelOf(dischargeCaseType(), "identified_on"), day,
                      column);
    remarks.notAfter(file.endedOn, labelOf(dischargeCaseType(), "ended_on"), day, column);
}

/// Support that was judged not to be needed goes no further.
void notWithoutNeed(Remarks& remarks, const CodeBook& codes, const DischargeCase& file,
                    const QString& day, const char* column) {
    if (day.isEmpty() || day < file.judgedOn || !codes.is(file.need, "not_needed")) return;
    remarks.contradicts(column, day, "need_id", codes.label(file.need));
}

/// A day and what it is the day of are counted together.
void findUncounted(Remarks& remarks, const CodeBook& codes, const DischargeCase& file) {
    const auto together = [&](bool hasDay, const char* day, bool hasAnswer, const char* answer) {
        if (hasDay && !hasAnswer) remarks.uncounted(answer);
        if (hasAnswer && !hasDay) remarks.uncounted(day);
    };
    together(!file.judgedOn.isEmpty(), "judged_on", file.need != 0, "need_id");
    together(!file.consentOn.isEmpty(), "consent_on", file.consent != 0, "consent_id");
    together(!file.planOn.isEmpty(), "plan_on", file.authorship != 0, "authorship_id");
    together(!file.endedOn.isEmpty(), "ended_on", file.endReason != 0, "end_reason_id");
    if (codes.is(file.consent, "withdrawn") && file.withdrawnOn.isEmpty()) {
        remarks.uncounted("withdrawn_on");
    }
    if (!file.extendedEnd.isEmpty() && file.extendedOn.isEmpty()) remarks.uncounted("extended_on");
}

/// Not needed, refused or withdrawn, support is over without a day of its end.
bool isOpen(const CodeBook& codes, const DischargeCase& file) {
    return file.endedOn.isEmpty() && !codes.is(file.need, "not_needed") &&
           (file.consent == 0 || codes.is(file.consent, "given"));
}

/// One course of support belongs to one stay (domain.md section 1.10).
void findOpenBeside(Remarks& remarks, RecordStore& store, const DischargeCase& file) {
    if (!isOpen(store.codes(), file)) return;
    for (const qint64 id : findSupportWithoutEnd(store.database(), file.patient, file.id)) {
        const auto other = store.load<DischargeCase>(dischargeCaseType(), id);
        if (!isOpen(store.codes(), other)) continue;
        remarks.add("ended_on", IssueKind::OpenSupportExists, {other.number}, {});
        return;
    }
}

// Whoever consented once more after a withdrawal has both days, and the consent is the later one.
void findWithdrawal(Remarks& remarks, const CodeBook& codes, const DischargeCase& file) {
    if (file.withdrawnOn.isEmpty() || codes.is(file.consent, "withdrawn")) return;
    if (!file.consentOn.isEmpty() && file.withdrawnOn <= file.consentOn) return;
    const QString said = file.consent != 0 ? codes.label(file.consent)
                                           : QCoreApplication::translate("issue", "空欄");
    remarks.contradicts("withdrawn_on", file.withdrawnOn, "consent_id", said);
}

void findTooLong(Remarks& remarks, Database& database, const DischargeCase& file) {
    if (file.plannedEnd.isEmpty() && file.extendedEnd.isEmpty()) return;
    const int months = readSetting(database, kLongestSupportSetting).toInt();
    const QString longest = periodEnd(file.startedOn, months > 0 ? months : kLongestSupportDefault);
    const QString called = QCoreApplication::translate("issue", "支援期間の上限");
    remarks.notAfter(longest, called, file.plannedEnd, "planned_end");
    remarks.notAfter(longest, called, file.extendedEnd, "extended_end");
}

/// What the person answered, by its days; where no events are kept, as far as the case tells.
QList<ConsentStep> answersOf(const CodeBook& codes, const DischargeCase& file,
                             const QList<ConsentStep>& steps) {
    QList<ConsentStep> answers = steps;
    answers.removeIf([](const ConsentStep& step) { return step.code == u"explained"; });
    if (!steps.isEmpty()) return answers;
    if (codes.is(file.consent, "withdrawn")) {
        answers.append({file.consentOn, u"given"_s});
        if (!file.withdrawnOn.isEmpty()) answers.append({file.withdrawnOn, u"withdrawn"_s});
        return answers;
    }
    if (file.consent == 0) return answers;
    if (!file.withdrawnOn.isEmpty() && file.withdrawnOn <= file.consentOn) {
        answers.append({file.withdrawnOn, u"withdrawn"_s});
    }
    const bool isGiven = codes.is(file.consent, "given");
    answers.append({file.consentOn, isGiven ? u"given"_s : u"declined"_s});
    return answers;
}

/// Support goes on with the consent that stands on that day.
void notWithoutConsent(Remarks& remarks, const CodeBook& codes, const QList<ConsentStep>& answers,
                       const QString& day, const char* column) {
    if (day.isEmpty() || answers.isEmpty()) return;
    const ConsentStep* last = nullptr;
    for (const ConsentStep& answer : answers) {
        // Until it is withdrawn, on the same day.
        const bool isSaid = answer.code == u"withdrawn" ? answer.day < day : answer.day <= day;
        if (isSaid) last = &answer;
    }
    if (!last) {
        // Whoever withdraws has consented before, at some time.
        if (answers.front().code == u"withdrawn") return;
        remarks.notBefore(answers.front().day, labelOf(dischargeCaseType(), "consent_on"), day,
                          column);
    } else if (last->code != u"given") {
        const CodeEntry* const answer = codes.find(u"consent", last->code);
        remarks.contradicts(column, day, "consent_id", answer ? answer->label : QString());
    }
}

struct SupportStep {
    const char* column;
    QString DischargeCase::*day;
};

/// What needs a need and a consent; the later ones need a plan.
constexpr SupportStep kSteps[] = {
    {"plan_on", &DischargeCase::planOn},
    {"delivered_on", &DischargeCase::deliveredOn},
    {"started_on", &DischargeCase::startedOn},
};

/// Told once, where support came first to what needs it.
void nothingBefore(Remarks& remarks, const DischargeCase& file, const char* needed) {
    for (const SupportStep& step : kSteps) {
        const QString& day = file.*step.day;
        if (day.isEmpty()) continue;
        remarks.add(step.column, IssueKind::NothingBefore, {labelOf(dischargeCaseType(), needed)},
                    day);
        return;
    }
}

QString stepLabel(const CodeBook& codes, const QString& step) {
    const CodeEntry* const entry = codes.find(u"consent_step", step);
    return entry ? entry->label : QString();
}

/// An answer to what was explained afterwards alone.
void notBeforeExplained(Remarks& remarks, const CodeBook& codes, const QList<ConsentStep>& steps,
                        const QString& day) {
    const auto first = std::find_if(steps.begin(), steps.end(), [](const ConsentStep& step) {
        return step.code == u"explained";
    });
    if (first == steps.end()) return;
    remarks.notBefore(first->day, stepLabel(codes, first->code), day, "on_day");
}

}  // namespace

Issues checkSupport(RecordStore& store, const DischargeCase& file) {
    const CodeBook& codes = store.codes();
    Remarks remarks;
    if (!file.admittedOn.isEmpty() &&
        !hasStayFrom(store.database(), file.patient, file.admittedOn)) {
        remarks.add("admitted_on", IssueKind::NoSuchStay, {}, file.admittedOn);
    }
    findOpenBeside(remarks, store, file);
    findDisorder(remarks, file);
    // The columns show the latest version, and the latest delivery may be of an earlier one.
    const QList<MadePlan> plans = readPlanVersions(store.database(), file.id);
    QString firstPlan = file.planOn;
    for (const MadePlan& plan : plans) firstPlan = std::min(firstPlan, plan.madeOn);
    remarks.notBefore(firstPlan, labelOf(dischargeCaseType(), "plan_on"), file.deliveredOn,
                      "delivered_on");
    remarks.notBefore(firstPlan, labelOf(dischargeCaseType(), "plan_on"), file.startedOn,
                      "started_on");
    if (!file.extendedOn.isEmpty() && file.extendedEnd.isEmpty()) {
        remarks.add("extended_end", IssueKind::EmptyBeside,
                    {labelOf(dischargeCaseType(), "extended_on"), file.extendedOn}, {});
    }
    findTooLong(remarks, store.database(), file);
    // Events tell what was explained first; the columns, what was explained last.
    const QList<ConsentStep> steps = readConsentSteps(store.database(), file.id);
    if (steps.isEmpty()) {
        remarks.notBefore(file.explainedOn, labelOf(dischargeCaseType(), "explained_on"),
                          file.consentOn, "consent_on");
    }
    findUncounted(remarks, codes, file);
    findWithdrawal(remarks, codes, file);
    notWithoutNeed(remarks, codes, file, file.consentOn, "consent_on");
    const QList<ConsentStep> answers = answersOf(codes, file, steps);
    for (const SupportStep& step : kSteps) {
        notWithoutNeed(remarks, codes, file, file.*step.day, step.column);
        notWithoutConsent(remarks, codes, answers, file.*step.day, step.column);
    }
    if (answers.isEmpty() && file.consentOn.isEmpty()) nothingBefore(remarks, file, "consent_id");
    if (firstPlan.isEmpty()) nothingBefore(remarks, file, "plan_on");
    return remarks.issues();
}

Issues checkConsent(RecordStore& store, const ConsentEvent& event) {
    const auto file = store.load<DischargeCase>(dischargeCaseType(), event.dischargeCase);
    const CodeBook& codes = store.codes();
    const QList<ConsentStep> steps = readConsentSteps(store.database(), event.dischargeCase);
    Remarks remarks;
    withinSupport(remarks, file, event.day, "on_day");
    if (codes.is(event.step, "given")) notWithoutNeed(remarks, codes, file, event.day, "on_day");
    if (codes.is(event.step, "given") || codes.is(event.step, "declined")) {
        notBeforeExplained(remarks, codes, steps, event.day);
    }
    if (!codes.is(event.step, "withdrawn")) return remarks.issues();
    const bool wasGiven = std::any_of(steps.begin(), steps.end(), [&](const ConsentStep& step) {
        return step.code == u"given" && step.day <= event.day;
    });
    if (!wasGiven) {
        remarks.add("on_day", IssueKind::NothingBefore, {stepLabel(codes, u"given"_s)}, event.day);
    }
    return remarks.issues();
}

Issues checkPlan(RecordStore& store, const PlanVersion& plan) {
    const auto file = store.load<DischargeCase>(dischargeCaseType(), plan.dischargeCase);
    const CodeBook& codes = store.codes();
    const QList<ConsentStep> steps = readConsentSteps(store.database(), file.id);
    Remarks remarks;
    withinSupport(remarks, file, plan.madeOn, "made_on");
    notWithoutNeed(remarks, codes, file, plan.madeOn, "made_on");
    notWithoutConsent(remarks, codes, answersOf(codes, file, steps), plan.madeOn, "made_on");
    QString before;
    for (const MadePlan& other : readPlanVersions(store.database(), plan.dischargeCase)) {
        if (other.version < plan.version.value_or(0)) before = std::max(before, other.madeOn);
    }
    remarks.notBefore(before, QCoreApplication::translate("issue", "前の版の作成日"), plan.madeOn,
                      "made_on");
    if (plan.authorship == 0) remarks.uncounted("authorship_id");
    if (!plan.otherMunicipality.isEmpty() && codes.is(plan.authorship, "sole")) {
        remarks.contradicts("other_municipality", plan.otherMunicipality, "authorship_id",
                            codes.label(plan.authorship));
    }
    return remarks.issues();
}

Issues checkDelivery(RecordStore& store, const PlanDelivery& delivery) {
    const auto file = store.load<DischargeCase>(dischargeCaseType(), delivery.dischargeCase);
    QList<MadePlan> plans = readPlanVersions(store.database(), delivery.dischargeCase);
    // What has no versions has one, that of the case.
    if (plans.isEmpty() && !file.planOn.isEmpty()) plans.append({1, file.planOn});
    const qint64 version = delivery.version.value_or(0);
    const auto plan = std::find_if(plans.begin(), plans.end(),
                                   [&](const MadePlan& each) { return each.version == version; });
    Remarks remarks;
    remarks.notAfter(file.endedOn, labelOf(dischargeCaseType(), "ended_on"), delivery.deliveredOn,
                     "delivered_on");
    if (plan == plans.end()) {
        remarks.add("version", IssueKind::NoSuchVersion, {}, QString::number(version));
    } else {
        remarks.notBefore(plan->madeOn, labelOf(planVersionType(), "made_on"), delivery.deliveredOn,
                          "delivered_on");
    }
    const QList<ConsentStep> steps = readConsentSteps(store.database(), file.id);
    notWithoutConsent(remarks, store.codes(), answersOf(store.codes(), file, steps),
                      delivery.deliveredOn, "delivered_on");
    return remarks.issues();
}

}  // namespace madobe

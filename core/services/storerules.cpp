// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/storerules.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/daterules.h"
#include "core/domain/dischargecase.h"
#include "core/domain/indicator.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/supporterpause.h"
#include "core/domain/transitionbenefit.h"
#include "core/services/coderules.h"
#include "core/services/consultationrules.h"
#include "core/services/dischargerules.h"
#include "core/services/indicatornames.h"
#include "core/storage/dischargelookup.h"
#include "core/storage/numberlookup.h"
#include "core/storage/recordlist.h"
#include "core/storage/rulelookup.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

Issues checkOpenCase(Database& database, const Case& file) {
    if (!file.closedOn.isEmpty()) return {};
    const QString other = findOpenCase(database, file.patient, file.ward, file.id);
    if (other.isEmpty()) return {};
    return {{u"patient_id"_s, IssueKind::OpenCaseExists, {other}, {}}};
}

Issues checkReopened(RecordStore& store, const Case& file) {
    if (file.reopenedFrom == 0 || file.reopenedFrom == file.id) return {};
    const auto before = store.load<Case>(caseType(), file.reopenedFrom);
    if (before.patient == file.patient) return {};
    const QString person = findNumber(store.database(), u"patient"_s, before.patient);
    return {{u"reopened_from_id"_s, IssueKind::CaseOfAnother, {person}, before.number}};
}

Issues checkCase(RecordStore& store, const Case& file) {
    const Issues issues = checkOpenCase(store.database(), file);
    return issues.isEmpty() ? checkReopened(store, file) : issues;
}

/// Who carries a case does so within its days.
Issues checkWorker(RecordStore& store, const Entity& entity, RuleMemory& memory) {
    const auto& worker = static_cast<const CaseWorker&>(entity);
    if (!memory.file || memory.file->id != worker.caseId) {
        memory.file = store.load<Case>(caseType(), worker.caseId);
    }
    const Case& file = *memory.file;
    Issues issues;
    if (worker.fromOn < file.openedOn) {
        issues.append({u"from_on"_s,
                       IssueKind::Before,
                       {labelOf(caseType(), "opened_on"), file.openedOn},
                       worker.fromOn});
    }
    if (file.closedOn.isEmpty()) return issues;
    const bool beginsLate = worker.fromOn > file.closedOn;
    if (beginsLate || worker.untilOn > file.closedOn) {
        issues.append({beginsLate ? u"from_on"_s : u"until_on"_s,
                       IssueKind::After,
                       {labelOf(caseType(), "closed_on"), file.closedOn},
                       beginsLate ? worker.fromOn : worker.untilOn});
    }
    return issues;
}

void requireBeforeDischarge(Issues& issues, const QString& day, const QString& discharge,
                            const char* column) {
    if (day.isEmpty() || discharge.isEmpty() || day <= discharge) return;
    issues.append({QString::fromLatin1(column), IssueKind::AfterDischarge, {discharge}, day});
}

Issues checkTypes(Database& database, const AdmissionStatus& status) {
    const auto other = findOverlappingType(database, status);
    if (!other) return {};
    if (other->fromOn > status.typeFrom) {
        return {{u"type_until"_s,
                 IssueKind::After,
                 {QCoreApplication::translate("issue", "次の入院形態の開始日"), other->fromOn},
                 status.typeUntil}};
    }
    return {{u"type_from"_s,
             IssueKind::Before,
             {QCoreApplication::translate("issue", "前の入院形態の終了日"), other->untilOn},
             status.typeFrom}};
}

Issues checkStay(Database& database, const AdmissionStatus& status) {
    const StayKey stay{status.patient, status.institution, status.admittedOn};
    const QString told = findDischarge(database, stay, status.id);
    const QString discharge = status.dischargedOn.isEmpty() ? told : status.dischargedOn;
    Issues issues;
    if (!told.isEmpty() && discharge != told) {
        issues.append({u"discharged_on"_s, IssueKind::DischargeDiffers, {told}, {}});
    }
    if (status.dischargedOn.isEmpty()) {
        requireBeforeDischarge(issues, status.typeFrom, discharge, "type_from");
    }
    requireBeforeDischarge(issues, status.typeUntil, discharge, "type_until");
    if (!issues.isEmpty()) return issues;
    if (discharge.isEmpty()) {
        if (const auto other = findOtherOpenStay(database, stay)) {
            return {{u"discharged_on"_s,
                     IssueKind::OpenStayExists,
                     {other->institution, other->admittedOn},
                     {}}};
        }
    }
    if (const auto other = findOverlappingStay(database, stay, discharge, status.id)) {
        issues.append({u"admitted_on"_s,
                       IssueKind::StayOverlaps,
                       {other->institution, other->admittedOn},
                       status.admittedOn});
    }
    return issues + checkTypes(database, status);
}

/// Of two that overlap, who began earlier lacks an end, or has one that is too late.
Issues checkBenefit(RecordStore& store, const TransitionBenefit& benefit) {
    Issues issues;
    if (benefit.result != 0 && benefit.endedOn.isEmpty()) {
        issues.append(
            {u"ended_on"_s,
             IssueKind::EmptyBeside,
             {labelOf(transitionBenefitType(), "result_id"), store.codes().label(benefit.result)},
             {}});
    }
    const auto other = findOverlappingBenefit(store.database(), benefit);
    if (!other) return issues;
    const bool isEarlier = benefit.startedOn < other->startedOn;
    issues.append({isEarlier ? u"ended_on"_s : u"started_on"_s,
                   IssueKind::BenefitOverlaps,
                   {other->provider, other->startedOn},
                   isEarlier ? benefit.endedOn : benefit.startedOn});
    return issues;
}

Issue pauseIssue(const PausedPeer& paused) {
    if (paused.untilOn.isEmpty()) {
        return {u"peers"_s, IssueKind::PeerPaused, {paused.name, paused.fromOn}, {}};
    }
    return {
        u"peers"_s, IssueKind::PeerPausedUntil, {paused.name, paused.fromOn, paused.untilOn}, {}};
}

/// `column` is where the pause's first day was given.
Issues checkPause(Database& database, const SupporterPause& pause, const char* column) {
    if (pause.supporter == 0 || pause.fromOn.isEmpty()) return {};
    const auto other = findOverlappingPause(database, pause);
    const auto field = QString::fromLatin1(column);
    if (!other) {
        const ActivitiesInPause held = countActivitiesIn(database, pause);
        if (held.count == 0) return {};
        return {{field,
                 IssueKind::PauseHoldsActivities,
                 {QString::number(held.count), held.firstOn},
                 {}}};
    }
    Issue issue{field, IssueKind::PauseOverlaps, {other->fromOn}, {}};
    if (!other->untilOn.isEmpty()) {
        issue.kind = IssueKind::PauseOverlapsPeriod;
        issue.args.append(other->untilOn);
    }
    return {issue};
}

Issue pauseBeforeRegistration(const QString& registered, const QString& day, const char* column) {
    return {QString::fromLatin1(column),
            IssueKind::Before,
            {labelOf(peerSupporterType(), "registered_on"), registered},
            day};
}

Issues checkOwnPause(Database& database, const SupporterPause& pause) {
    Issues issues = checkPause(database, pause, "from_on");
    if (pause.fromOn.isEmpty()) return issues;
    if (const auto later = findPeerRegisteredAfter(database, pause.supporter, pause.fromOn)) {
        issues.append(pauseBeforeRegistration(later->registeredOn, pause.fromOn, "from_on"));
    }
    return issues;
}

// A ledger's 休止日 begins or moves the pause without an end (writeRecord).
Issues checkPauseDay(RecordStore& store, const PeerSupporter& supporter) {
    const QString& day = supporter.pausedOn;
    if (day.isEmpty()) return {};
    Issues issues;
    if (day < supporter.registeredOn) {
        issues.append(pauseBeforeRegistration(supporter.registeredOn, day, "paused_on"));
    }
    if (supporter.id == 0) return issues;
    SupporterPause pause = openPause(store, supporter.id);
    if (pause.fromOn == day) return issues;
    pause.fromOn = day;
    return issues + checkPause(store.database(), pause, "paused_on");
}

Issues checkPeers(Database& database, const PeerActivity& activity) {
    if (!activity.isFinished || !activity.cancelReason.isEmpty()) return {};
    Issues issues;
    for (const qint64 peer : activity.peers) {
        if (const auto paused = findPausedPeer(database, peer, activity.heldOn)) {
            issues.append(pauseIssue(*paused));
        }
        if (const auto later = findPeerRegisteredAfter(database, peer, activity.heldOn)) {
            issues.append(
                {u"peers"_s, IssueKind::PeerNotRegistered, {later->name, later->registeredOn}, {}});
        }
    }
    if (activity.headcount && *activity.headcount < activity.patients.size()) {
        issues.append({u"headcount"_s,
                       IssueKind::FewerThanNamed,
                       {QString::number(activity.patients.size())},
                       QString::number(*activity.headcount)});
    }
    return issues;
}

/// For statements: what waits in bulk work is there.
Database& written(RecordStore& store) {
    store.flush();
    return store.database();
}

/// What rules may do: refuse, or tell alone, that when all of an import is in where they need it.
enum class RuleKind { Refuses, Tells, TellsLate };

struct StoreRule {
    const EntityType* type;
    Issues (*check)(RecordStore& store, const Entity& entity, RuleMemory& memory);
    RuleKind kind = RuleKind::Refuses;
};

template <class E, Issues (*Check)(RecordStore&, const E&)>
Issues told(RecordStore& store, const Entity& entity, RuleMemory&) {
    store.flush();
    return Check(store, static_cast<const E&>(entity));
}

const QList<StoreRule>& storeRules() {
    static const QList<StoreRule> rules{
        {&caseType(), &told<Case, &checkCase>},
        {&caseWorkerType(), &checkWorker, RuleKind::Tells},
        {&consultationType(),
         // Looks at no stored row, so none need be written first.
         [](RecordStore& store, const Entity& entity, RuleMemory&) {
             return checkConsultation(store, static_cast<const Consultation&>(entity));
         },
         RuleKind::Tells},
        {&admissionStatusType(),
         [](RecordStore& store, const Entity& entity, RuleMemory&) {
             return checkStay(written(store), static_cast<const AdmissionStatus&>(entity));
         }},
        {&peerActivityType(),
         [](RecordStore& store, const Entity& entity, RuleMemory&) {
             return checkPeers(written(store), static_cast<const PeerActivity&>(entity));
         }},
        {&supporterPauseType(),
         [](RecordStore& store, const Entity& entity, RuleMemory&) {
             return checkOwnPause(written(store), static_cast<const SupporterPause&>(entity));
         }},
        {&peerSupporterType(),
         [](RecordStore& store, const Entity& entity, RuleMemory&) {
             return checkPauseDay(store, static_cast<const PeerSupporter&>(entity));
         }},
        {&dischargeCaseType(), &told<DischargeCase, &checkSupport>, RuleKind::TellsLate},
        {&consentEventType(), &told<ConsentEvent, &checkConsent>, RuleKind::TellsLate},
        {&planVersionType(), &told<PlanVersion, &checkPlan>, RuleKind::TellsLate},
        {&planDeliveryType(), &told<PlanDelivery, &checkDelivery>, RuleKind::TellsLate},
        {&codeEntryType(), &told<CodeEntry, &checkCode>},
        {&transitionBenefitType(), &told<TransitionBenefit, &checkBenefit>, RuleKind::TellsLate},
    };
    return rules;
}

const StoreRule* ruleOf(const EntityType& type) {
    const auto rule = std::find_if(storeRules().begin(), storeRules().end(),
                                   [&](const StoreRule& each) { return each.type == &type; });
    return rule == storeRules().end() ? nullptr : &*rule;
}

/// Its own name or number, else that of what it is about.
QString calledName(RecordStore& store, const EntityType& type, const Entity& entity) {
    const Field* name = type.find(&type == &codeEntryType() ? u"label" : u"name");
    const Field& field = name ? *name : type.numberField();
    if (!field.isReference()) return field.get(entity).toString();
    const EntityType* target = store.catalogue().byTable(QString::fromLatin1(field.target));
    const qint64 id = field.get(entity).toLongLong();
    return target ? recordNames(store, *target, {id}).value(id) : QString();
}

}  // namespace

Issues checkStoreRules(RecordStore& store, const EntityType& type, const Entity& entity) {
    RuleMemory memory;
    return checkStoreRules(store, type, entity, memory);
}

Issues checkStoreRules(RecordStore& store, const EntityType& type, const Entity& entity,
                       RuleMemory& memory) {
    const StoreRule* const rule = ruleOf(type);
    return rule ? rule->check(store, entity, memory) : Issues();
}

Issues checkChangedRules(RecordStore& store, const EntityType& type, const Entity& entity) {
    RuleMemory memory;
    return checkChangedRules(store, type, entity, memory);
}

Issues checkChangedRules(RecordStore& store, const EntityType& type, const Entity& entity,
                         RuleMemory& memory) {
    Issues issues = checkStoreRules(store, type, entity, memory);
    if (&type != &codeEntryType() || entity.id == 0 || issues.isEmpty()) return issues;
    const Issues known = checkStoreRules(store, type, *store.of(type).load(entity.id));
    issues.removeIf([&](const Issue& issue) { return known.contains(issue); });
    return issues;
}

bool onlyTells(const EntityType& type) {
    const StoreRule* const rule = ruleOf(type);
    return rule && rule->kind != RuleKind::Refuses;
}

bool tellsLate(const EntityType& type) {
    const StoreRule* const rule = ruleOf(type);
    return rule && rule->kind == RuleKind::TellsLate;
}

QStringList tablesWithStoreRules() {
    QStringList tables;
    for (const StoreRule& rule : storeRules()) {
        if (rule.kind == RuleKind::Refuses) tables.append(QString::fromLatin1(rule.type->table));
    }
    return tables;
}

QList<BrokenRule> brokenRules(RecordStore& store, const EntityType& type, const Entity& entity,
                              const Issues& known) {
    Issues broken = withoutNotices(checkStoreRules(store, type, entity));
    broken.removeIf([&](const Issue& issue) { return known.contains(issue); });
    return namedRules(store, type, entity, broken);
}

QList<BrokenRule> namedRules(RecordStore& store, const EntityType& type, const Entity& entity,
                             const Issues& issues) {
    QList<BrokenRule> named;
    for (const Issue& issue : issues) {
        named.append({QString::fromLatin1(type.table), calledName(store, type, entity),
                      type.value(entity, QString::fromLatin1(type.date)).toString(), issue});
    }
    return named;
}

void settle(RecordStore& store, const EntityType& type, Entity& entity) {
    fillStandIns(type, entity);
    if (&type == &dischargeCaseType()) showLatestEvents(store, static_cast<DischargeCase&>(entity));
    if (&type == &indicatorType()) {
        auto& indicator = static_cast<Indicator&>(entity);
        indicator.name = indicatorMeant(indicator.name, store.codes());
    }
}

void settleByParts(RecordStore& store, const EntityType& type, Entity& entity) {
    settle(store, type, entity);
    if (&type != &peerSupporterType()) return;
    auto& supporter = static_cast<PeerSupporter&>(entity);
    supporter.pausedOn = openPause(store, supporter.id).fromOn;
}

bool isShownByParts(const EntityType& type, QStringView column) {
    return &type == &peerSupporterType() && column == u"paused_on";
}

SupporterPause openPause(RecordStore& store, qint64 supporter) {
    store.flush();
    const qint64 open = findOpenPause(store.database(), supporter);
    SupporterPause pause;
    pause.supporter = supporter;
    return open == 0 ? pause : store.load<SupporterPause>(supporterPauseType(), open);
}

}  // namespace madobe

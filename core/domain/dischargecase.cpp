// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dischargecase.h"

#include "core/domain/codebook.h"
#include "core/domain/daterules.h"
#include "core/domain/deadlines.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

/// 退院後6か月以内を基本 (domain.md section 1.7); how long support may last with its extensions is
/// a setting of the office.
constexpr int kSupportMonths = 6;

QVariant reckonedEnd(const Entity& entity) {
    return periodEnd(static_cast<const DischargeCase&>(entity).startedOn, kSupportMonths);
}

constexpr Field kFields[] = {
    field<&DischargeCase::number>("number", MADOBE_LABEL("支援番号"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&DischargeCase::patient>("patient_id", MADOBE_LABEL("対象者番号"), FieldKind::Reference)
        .of("patient")
        .required()
        .inList(),
    field<&DischargeCase::admittedOn>("admitted_on", MADOBE_LABEL("入院日"), FieldKind::Date),
    field<&DischargeCase::identifiedOn>("identified_on", MADOBE_LABEL("把握日"), FieldKind::Date)
        .required()
        .inList(),
    field<&DischargeCase::group>("group_id", MADOBE_LABEL("対象区分"), FieldKind::Code)
        .of("discharge_group"),
    field<&DischargeCase::judgedOn>("judged_on", MADOBE_LABEL("必要性判断日"), FieldKind::Date),
    field<&DischargeCase::need>("need_id", MADOBE_LABEL("必要性"), FieldKind::Code)
        .of("need")
        .inList(),
    field<&DischargeCase::explainedOn>("explained_on", MADOBE_LABEL("説明日"), FieldKind::Date),
    field<&DischargeCase::consent>("consent_id", MADOBE_LABEL("同意"), FieldKind::Code)
        .of("consent")
        .inList(),
    field<&DischargeCase::consentOn>("consent_on", MADOBE_LABEL("同意日"), FieldKind::Date),
    field<&DischargeCase::withdrawnOn>("withdrawn_on", MADOBE_LABEL("撤回日"), FieldKind::Date),
    field<&DischargeCase::assessedOn>("assessed_on", MADOBE_LABEL("アセスメント日"),
                                      FieldKind::Date),
    field<&DischargeCase::conferences>("conferences", MADOBE_LABEL("会議日"), FieldKind::DateSet)
        .in("discharge_case_conference", "held_on"),
    field<&DischargeCase::planOn>("plan_on", MADOBE_LABEL("計画作成日"), FieldKind::Date).inList(),
    field<&DischargeCase::authorship>("authorship_id", MADOBE_LABEL("単独共同"), FieldKind::Code)
        .of("authorship"),
    field<&DischargeCase::deliveredOn>("delivered_on", MADOBE_LABEL("交付日"), FieldKind::Date),
    field<&DischargeCase::startedOn>("started_on", MADOBE_LABEL("支援開始日"), FieldKind::Date)
        .inList(),
    field<&DischargeCase::plannedEnd>("planned_end", MADOBE_LABEL("支援終了予定日"),
                                      FieldKind::Date)
        .reckoned(&reckonedEnd),
    field<&DischargeCase::extendedOn>("extended_on", MADOBE_LABEL("延長日"), FieldKind::Date),
    field<&DischargeCase::extendedEnd>("extended_end", MADOBE_LABEL("延長後終了予定日"),
                                       FieldKind::Date),
    field<&DischargeCase::reviews>("reviews", MADOBE_LABEL("見直し日"), FieldKind::DateSet)
        .in("discharge_case_review", "held_on"),
    field<&DischargeCase::endedOn>("ended_on", MADOBE_LABEL("終了日"), FieldKind::Date).inList(),
    field<&DischargeCase::endReason>("end_reason_id", MADOBE_LABEL("終了事由"), FieldKind::Code)
        .of("discharge_end")
        .inList(),
    field<&DischargeCase::worker>("worker_id", MADOBE_LABEL("担当職員コード"), FieldKind::Reference)
        .of("staff_member")
        .inList(),
    field<&DischargeCase::ward>("ward_id", MADOBE_LABEL("担当区"), FieldKind::Code)
        .of("ward")
        .without("centre outside unknown")
        .inList(),
};

constexpr FormSection kForm[] = {
    {QT_TRANSLATE_NOOP("form", "対象者と把握"),
     "patient_id admitted_on identified_on group_id worker_id ward_id"},
    {QT_TRANSLATE_NOOP("form", "必要性の判断"), "judged_on need_id"},
    {QT_TRANSLATE_NOOP("form", "説明と同意"), "explained_on consent_id consent_on withdrawn_on"},
    {QT_TRANSLATE_NOOP("form", "アセスメントと会議"), "assessed_on conferences"},
    {QT_TRANSLATE_NOOP("form", "計画"), "plan_on authorship_id delivered_on"},
    {QT_TRANSLATE_NOOP("form", "支援期間"),
     "started_on planned_end extended_on extended_end reviews"},
    {QT_TRANSLATE_NOOP("form", "終了"), "ended_on end_reason_id number"},
};

// Of what happened more than once the latest stands here, so a plan may be younger than the last
// delivery and a consent younger than a withdrawal.
Issues check(const Entity& entity, const CodeBook& codes) {
    const auto& file = static_cast<const DischargeCase&>(entity);
    Issues issues;
    if (codes.is(file.consent, "withdrawn")) {
        requireNotBefore(issues, dischargeCaseType(), "consent_on", file.consentOn, "withdrawn_on",
                         file.withdrawnOn);
    }
    requireOrder(issues, file.startedOn, file.plannedEnd, "planned_end");
    requireNotBefore(issues, dischargeCaseType(), "planned_end", file.plannedEnd, "extended_end",
                     file.extendedEnd);
    requireOrder(issues, file.startedOn.isEmpty() ? file.identifiedOn : file.startedOn,
                 file.endedOn, "ended_on");
    return issues;
}

constexpr Moment kMoments[] = {
    {.day = "identified_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の把握"),
     .text = "number"},
    // What the answer was is in the record: a consent that was withdrawn later reads 撤回 there.
    {.day = "consent_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の説明への返事"),
     .text = "number"},
    {.day = "withdrawn_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の同意の撤回"),
     .text = "number"},
    {.day = "plan_on", .words = QT_TRANSLATE_NOOP("moment", "支援計画の作成"), .text = "number"},
    {.day = "delivered_on",
     .words = QT_TRANSLATE_NOOP("moment", "支援計画の交付"),
     .text = "number"},
    {.day = "started_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の開始"),
     .text = "number"},
    {.day = "extended_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の延長"),
     .text = "number"},
    {.day = "ended_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院後支援の終了"),
     .text = "number end_reason_id"},
};

constexpr EntityType kType = {
    .table = "discharge_case",
    .ledger = QT_TRANSLATE_NOOP("entity", "退院後支援"),
    .fields = kFields,
    .make = &makeEntity<DischargeCase>,
    .copy = &copyEntity<DischargeCase>,
    .check = &check,
    .subject = "patient_id",
    .moments = kMoments,
    .date = "identified_on",
    .ward = "ward_id",
    .form = kForm,
    .isNumbered = true,
};

template <class E>
constexpr Field caseField() {
    return field<&E::dischargeCase>("discharge_case_id", MADOBE_LABEL("支援番号"),
                                    FieldKind::Reference)
        .of("discharge_case")
        .required()
        .key();
}

constexpr Field kConsentFields[] = {
    caseField<ConsentEvent>(),
    field<&ConsentEvent::day>("on_day", MADOBE_LABEL("日付"), FieldKind::Date)
        .required()
        .key()
        .inList(),
    field<&ConsentEvent::step>("step_id", MADOBE_LABEL("種別"), FieldKind::Code)
        .of("consent_step")
        .required()
        .key()
        .inList(),
    field<&ConsentEvent::method>("method", MADOBE_LABEL("方法"), FieldKind::Line).inList(),
    field<&ConsentEvent::explainer>("explainer", MADOBE_LABEL("説明者"), FieldKind::Line).inList(),
};

constexpr EntityType kConsentType = {
    .table = "consent_event",
    .ledger = QT_TRANSLATE_NOOP("entity", "同意経過"),
    .fields = kConsentFields,
    .make = &makeEntity<ConsentEvent>,
    .copy = &copyEntity<ConsentEvent>,
    .date = "on_day",
    .settles = "discharge_case_id",
};

constexpr qint64 kMostVersions = 999;

constexpr Field kVersionFields[] = {
    caseField<PlanVersion>(),
    field<&PlanVersion::version>("version", MADOBE_LABEL("版"), FieldKind::Number)
        .required()
        .key()
        .range(1, kMostVersions)
        .inList(),
    field<&PlanVersion::madeOn>("made_on", MADOBE_LABEL("作成日"), FieldKind::Date)
        .required()
        .inList(),
    field<&PlanVersion::authorship>("authorship_id", MADOBE_LABEL("単独共同"), FieldKind::Code)
        .of("authorship")
        .inList(),
    field<&PlanVersion::otherMunicipality>("other_municipality", MADOBE_LABEL("共同自治体"),
                                           FieldKind::Line)
        .inList(),
};

constexpr EntityType kVersionType = {
    .table = "plan_version",
    .ledger = QT_TRANSLATE_NOOP("entity", "計画版"),
    .fields = kVersionFields,
    .make = &makeEntity<PlanVersion>,
    .copy = &copyEntity<PlanVersion>,
    .date = "made_on",
    .ledgerOrder = "discharge_case_id made_on version",
    .settles = "discharge_case_id",
};

constexpr Field kDeliveryFields[] = {
    caseField<PlanDelivery>(),
    field<&PlanDelivery::version>("version", MADOBE_LABEL("版"), FieldKind::Number)
        .required()
        .key()
        .range(1, kMostVersions)
        .inList(),
    field<&PlanDelivery::deliveredOn>("delivered_on", MADOBE_LABEL("交付日"), FieldKind::Date)
        .required()
        .key()
        .inList(),
    field<&PlanDelivery::receiver>("receiver", MADOBE_LABEL("交付先"), FieldKind::Line)
        .key()
        .inList(),
};

constexpr EntityType kDeliveryType = {
    .table = "plan_delivery",
    .ledger = QT_TRANSLATE_NOOP("entity", "交付"),
    .fields = kDeliveryFields,
    .make = &makeEntity<PlanDelivery>,
    .copy = &copyEntity<PlanDelivery>,
    .date = "delivered_on",
    .ledgerOrder = "discharge_case_id delivered_on version receiver",
    .settles = "discharge_case_id",
};

}  // namespace

const EntityType& dischargeCaseType() {
    return kType;
}
const EntityType& consentEventType() {
    return kConsentType;
}
const EntityType& planVersionType() {
    return kVersionType;
}
const EntityType& planDeliveryType() {
    return kDeliveryType;
}

}  // namespace madobe

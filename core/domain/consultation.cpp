// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/consultation.h"

#include "core/domain/codebook.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Consultation::number>("number", MADOBE_LABEL("受付番号"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&Consultation::receivedOn>("received_on", MADOBE_LABEL("受付日"), FieldKind::Date)
        .required()
        .inList(),
    field<&Consultation::receivedAt>("received_at", MADOBE_LABEL("受付時刻"), FieldKind::Time)
        .inList(),
    field<&Consultation::desk>("desk_id", MADOBE_LABEL("窓口"), FieldKind::Code)
        .of("ward")
        .without("outside unknown")
        .required()
        .inList(),
    field<&Consultation::recordKind>("record_kind_id", MADOBE_LABEL("記録種別"), FieldKind::Code)
        .of("record_kind")
        .byDefault("consultation")
        .inList(),
    field<&Consultation::direction>("direction_id", MADOBE_LABEL("受発"), FieldKind::Code)
        .of("direction"),
    field<&Consultation::method>("method_id", MADOBE_LABEL("方法"), FieldKind::Code)
        .of("method")
        .required()
        .inList(),
    // An anonymous consultation is one child row without a person: 延 is a count of rows.
    field<&Consultation::persons>("persons", MADOBE_LABEL("対象者番号"), FieldKind::ReferenceSet)
        .of("patient")
        .in("consultation_person", "patient_id",
            "received_on desk_id category_id method_id is_new counts")
        .nullWhenEmpty()
        .inList(),
    field<&Consultation::callers>("callers", MADOBE_LABEL("相談者"), FieldKind::CodeSet)
        .of("caller")
        .in("consultation_caller", "code_id"),
    field<&Consultation::relation>("relation", MADOBE_LABEL("続柄"), FieldKind::Line),
    field<&Consultation::subjectSex>("subject_sex_id", MADOBE_LABEL("対象者性別"), FieldKind::Code)
        .of("sex"),
    field<&Consultation::subjectAge>("subject_age_id", MADOBE_LABEL("対象者年代"), FieldKind::Code)
        .of("age_class"),
    field<&Consultation::subjectResidence>("subject_residence_id", MADOBE_LABEL("居住区"),
                                           FieldKind::Code)
        .of("ward")
        .without("centre"),
    field<&Consultation::category>("category_id", MADOBE_LABEL("相談区分"), FieldKind::Code)
        .of("category")
        .requiredColumn()
        .inList(),
    field<&Consultation::subcategory>("subcategory_id", MADOBE_LABEL("細区分"), FieldKind::Code)
        .of("subcategory"),
    field<&Consultation::flags>("flags", MADOBE_LABEL("再掲"), FieldKind::CodeSet)
        .of("flag")
        .in("consultation_flag", "code_id"),
    field<&Consultation::isMedical>("is_medical", MADOBE_LABEL("精神医療相談"), FieldKind::Flag),
    field<&Consultation::responses>("responses", MADOBE_LABEL("対応"), FieldKind::CodeSet)
        .of("response")
        .in("consultation_response", "code_id"),
    field<&Consultation::referredTo>("referred_to_id", MADOBE_LABEL("紹介先機関コード"),
                                     FieldKind::Reference)
        .of("institution"),
    field<&Consultation::minutes>("minutes", MADOBE_LABEL("所要分"), FieldKind::Number)
        .range(0, 9999),
    field<&Consultation::workers>("workers", MADOBE_LABEL("職員コード"), FieldKind::ReferenceSet)
        .of("staff_member")
        .in("consultation_worker", "staff_member_id")
        .inList(),
    field<&Consultation::isNew>("is_new", MADOBE_LABEL("新規"), FieldKind::Tristate),
    field<&Consultation::route>("route_id", MADOBE_LABEL("受付経路"), FieldKind::Code).of("route"),
    field<&Consultation::summary>("summary", MADOBE_LABEL("要旨"), FieldKind::Note)
        .confidential()
        .inList(),
    field<&Consultation::followUpOn>("follow_up_on", MADOBE_LABEL("次回対応日"), FieldKind::Date)
        .inList(),
    field<&Consultation::followUpAt>("follow_up_at", MADOBE_LABEL("次回対応時刻"), FieldKind::Time)
        .notInLedger(),
    field<&Consultation::followUpBy>("follow_up_by_id", MADOBE_LABEL("次回対応者"),
                                     FieldKind::Reference)
        .of("staff_member")
        .notInLedger(),
    field<&Consultation::isFinished>("is_finished", MADOBE_LABEL("状態"), FieldKind::State)
        .byDefault("完成")
        .notInForm(),
    field<&Consultation::cancelReason>("cancel_reason", MADOBE_LABEL("取消理由"), FieldKind::Line)
        .confidentialLately()
        .notInForm(),
    field<&Consultation::counts>("counts", "", FieldKind::Flag).derived(),
};

constexpr FormSection kForm[] = {
    {QT_TRANSLATE_NOOP("form", "受付"),
     "received_on received_at desk_id method_id record_kind_id direction_id"},
    {QT_TRANSLATE_NOOP("form", "だれの・だれから"), "persons callers relation"},
    {QT_TRANSLATE_NOOP("form", "内容"), "summary category_id subcategory_id flags is_medical"},
    {QT_TRANSLATE_NOOP("form", "対応"), "responses referred_to_id minutes workers"},
    {QT_TRANSLATE_NOOP("form", "次回"), "follow_up_on follow_up_at follow_up_by_id"},
    {QT_TRANSLATE_NOOP("form", "匿名の人について・その他"),
     "subject_sex_id subject_age_id subject_residence_id is_new route_id number"},
};

void derive(Entity& entity, const CodeBook& codes) {
    auto& entry = static_cast<Consultation&>(entity);
    entry.counts = entry.isFinished && entry.cancelReason.isEmpty() &&
                   codes.is(entry.recordKind, "consultation");
}

Issues check(const Entity& entity, const CodeBook& codes) {
    const auto& entry = static_cast<const Consultation&>(entity);
    Issues issues;
    if (entry.isFinished && entry.category == 0 && codes.is(entry.recordKind, "consultation")) {
        issues.append({QStringLiteral("category_id"), IssueKind::Missing, {}, {}});
    }
    return issues;
}

constexpr Moment kMoments[] = {{.day = "received_on",
                                .time = "received_at",
                                .what = "record_kind_id category_id",
                                .how = "method_id",
                                .text = "summary",
                                .who = "workers"}};

constexpr EntityType kType = {
    .table = "consultation",
    .ledger = QT_TRANSLATE_NOOP("entity", "相談記録"),
    .fields = kFields,
    .make = &makeEntity<Consultation>,
    .copy = &copyEntity<Consultation>,
    .derive = &derive,
    .check = &check,
    .subject = "persons",
    .moments = kMoments,
    .date = "received_on",
    .ward = "desk_id",
    .form = kForm,
    .list =
        "received_on received_at persons method_id category_id summary workers record_kind_id "
        "desk_id follow_up_on number",
    .isNumbered = true,
};

}  // namespace

const EntityType& consultationType() {
    return kType;
}

}  // namespace madobe

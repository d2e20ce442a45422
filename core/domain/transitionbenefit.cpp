// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transitionbenefit.h"

#include "core/domain/daterules.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&TransitionBenefit::patient>("patient_id", MADOBE_LABEL("対象者番号"),
                                       FieldKind::Reference)
        .of("patient")
        .required()
        .key()
        .inList(),
    field<&TransitionBenefit::provider>("provider_id", MADOBE_LABEL("事業所コード"),
                                        FieldKind::Reference)
        .of("institution")
        .required()
        .key()
        .inList(),
    field<&TransitionBenefit::startedOn>("started_on", MADOBE_LABEL("支給開始日"), FieldKind::Date)
        .required()
        .key()
        .inList(),
    field<&TransitionBenefit::endedOn>("ended_on", MADOBE_LABEL("支給終了日"), FieldKind::Date)
        .inList(),
    field<&TransitionBenefit::result>("result_id", MADOBE_LABEL("結果"), FieldKind::Code)
        .of("benefit_result")
        .inList(),
};

Issues check(const Entity& entity, const CodeBook&) {
    const auto& benefit = static_cast<const TransitionBenefit&>(entity);
    Issues issues;
    requireOrder(issues, benefit.startedOn, benefit.endedOn, "ended_on");
    return issues;
}

constexpr Moment kMoments[] = {
    {.day = "started_on",
     .words = QT_TRANSLATE_NOOP("moment", "地域移行支援の開始"),
     .text = "provider_id"},
    {.day = "ended_on",
     .words = QT_TRANSLATE_NOOP("moment", "地域移行支援の終了"),
     .text = "provider_id result_id"},
};

constexpr EntityType kType = {
    .table = "transition_benefit",
    .ledger = QT_TRANSLATE_NOOP("entity", "地域移行支援"),
    .fields = kFields,
    .make = &makeEntity<TransitionBenefit>,
    .copy = &copyEntity<TransitionBenefit>,
    .check = &check,
    .subject = "patient_id",
    .moments = kMoments,
    .date = "started_on",
    .ledgerOrder = "patient_id started_on provider_id",
};

}  // namespace

const EntityType& transitionBenefitType() {
    return kType;
}

}  // namespace madobe

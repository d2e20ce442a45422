// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/admissionstatus.h"

#include "core/domain/daterules.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&AdmissionStatus::patient>("patient_id", MADOBE_LABEL("対象者番号"), FieldKind::Reference)
        .of("patient")
        .required()
        .key()
        .inList(),
    field<&AdmissionStatus::institution>("institution_id", MADOBE_LABEL("機関コード"),
                                         FieldKind::Reference)
        .of("institution")
        .required()
        .key()
        .inList(),
    field<&AdmissionStatus::admittedOn>("admitted_on", MADOBE_LABEL("入院日"), FieldKind::Date)
        .required()
        .key()
        .inList(),
    field<&AdmissionStatus::type>("type_id", MADOBE_LABEL("入院形態"), FieldKind::Code)
        .of("admission_type")
        .required()
        .inList(),
    field<&AdmissionStatus::typeFrom>("type_from", MADOBE_LABEL("形態開始日"), FieldKind::Date)
        .key()
        .orElse("admitted_on")
        .inList(),
    field<&AdmissionStatus::typeUntil>("type_until", MADOBE_LABEL("形態終了日"), FieldKind::Date)
        .inList(),
    field<&AdmissionStatus::dischargedOn>("discharged_on", MADOBE_LABEL("退院日"), FieldKind::Date)
        .inList(),
};

Issues check(const Entity& entity, const CodeBook&) {
    const auto& status = static_cast<const AdmissionStatus&>(entity);
    Issues issues;
    requireOrder(issues, status.admittedOn, status.dischargedOn, "discharged_on");
    requireNotBefore(issues, admissionStatusType(), "admitted_on", status.admittedOn, "type_from",
                     status.typeFrom);
    requireOrder(issues, status.typeFrom, status.typeUntil, "type_until");
    if (issues.isEmpty()) {
        requireOrder(issues, status.typeFrom, status.dischargedOn, "discharged_on");
    }
    return issues;
}

constexpr Moment kMoments[] = {
    {.day = "type_from",
     .words = QT_TRANSLATE_NOOP("moment", "入院"),
     .what = "type_id",
     .text = "institution_id",
     .onDayOf = "admitted_on"},
    {.day = "type_from",
     .words = QT_TRANSLATE_NOOP("moment", "入院形態の変更"),
     .what = "type_id",
     .text = "institution_id",
     .notOnDayOf = "admitted_on"},
    {.day = "discharged_on",
     .words = QT_TRANSLATE_NOOP("moment", "退院"),
     .text = "institution_id",
     .isOnceADay = true},
};

constexpr EntityType kType = {
    .table = "admission_status",
    .ledger = QT_TRANSLATE_NOOP("entity", "入院歴"),
    .fields = kFields,
    .make = &makeEntity<AdmissionStatus>,
    .copy = &copyEntity<AdmissionStatus>,
    .check = &check,
    .subject = "patient_id",
    .moments = kMoments,
    .date = "admitted_on",
    .ledgerOrder = "patient_id admitted_on type_from institution_id",
};

}  // namespace

const EntityType& admissionStatusType() {
    return kType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patientalert.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&PatientAlert::patient>("patient_id", MADOBE_LABEL("対象者番号"), FieldKind::Reference)
        .of("patient")
        .required()
        .notInForm(),
    field<&PatientAlert::kind>("kind_id", MADOBE_LABEL("注意種別"), FieldKind::Code)
        .of("alert_kind")
        .required()
        .inList(),
    field<&PatientAlert::text>("text", MADOBE_LABEL("内容"), FieldKind::Line)
        .required()
        .confidential()
        .inList(),
    field<&PatientAlert::expiresOn>("expires_on", MADOBE_LABEL("有効期限"), FieldKind::Date)
        .inList(),
};

// No ledger: alerts travel in a backup.
constexpr EntityType kType = {
    .table = "patient_alert",
    .ledger = "",
    .title = QT_TRANSLATE_NOOP("entity", "注意"),
    .fields = kFields,
    .make = &makeEntity<PatientAlert>,
    .copy = &copyEntity<PatientAlert>,
    .subject = "patient_id",
};

}  // namespace

const EntityType& patientAlertType() {
    return kType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mergedpatient.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&MergedPatient::patient>("patient_id", MADOBE_LABEL("統合先"), FieldKind::Reference)
        .of("patient")
        .required()
        .inList(),
    field<&MergedPatient::number>("number", MADOBE_LABEL("元の番号"), FieldKind::Identifier)
        .required()
        .key()
        .inList(),
    field<&MergedPatient::name>("name", MADOBE_LABEL("元の氏名"), FieldKind::Line).inList(),
    field<&MergedPatient::formerId>("former_id", MADOBE_LABEL("元の内部番号"), FieldKind::Number)
        .notInForm(),
    field<&MergedPatient::mergedOn>("merged_on", MADOBE_LABEL("統合日"), FieldKind::Date)
        .required()
        .inList(),
    field<&MergedPatient::mergedBy>("merged_by", MADOBE_LABEL("統合した人"), FieldKind::Line)
        .required()
        .inList(),
};

constexpr Moment kMoments[] = {{.day = "merged_on",
                                .words = QT_TRANSLATE_NOOP("moment", "対象者の統合"),
                                .text = "number name",
                                .who = "merged_by"}};

constexpr EntityType kType = {
    .table = "merged_patient",
    .title = QT_TRANSLATE_NOOP("entity", "統合した対象者"),
    .fields = kFields,
    .make = &makeEntity<MergedPatient>,
    .copy = &copyEntity<MergedPatient>,
    .subject = "patient_id",
    .moments = kMoments,
    .isByProgram = true,
};

}  // namespace

const EntityType& mergedPatientType() {
    return kType;
}

}  // namespace madobe

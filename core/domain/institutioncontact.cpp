// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institutioncontact.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

template <class E>
constexpr Field institutionField() {
    return field<&E::institution>("institution_id", MADOBE_LABEL("機関コード"),
                                  FieldKind::Reference)
        .of("institution")
        .required();
}

constexpr Field kContactFields[] = {
    institutionField<InstitutionContact>(),
    field<&InstitutionContact::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line)
        .required()
        .inList(),
    field<&InstitutionContact::role>("role", MADOBE_LABEL("役職・職種"), FieldKind::Line).inList(),
    field<&InstitutionContact::phone>("phone", MADOBE_LABEL("電話番号"), FieldKind::Phone).inList(),
    field<&InstitutionContact::note>("note", MADOBE_LABEL("備考"), FieldKind::Note)
        .confidentialLately()
        .inList(),
};

constexpr EntityType kContactType = {
    .table = "institution_contact",
    .title = QT_TRANSLATE_NOOP("entity", "機関の窓口"),
    .fields = kContactFields,
    .make = &makeEntity<InstitutionContact>,
    .copy = &copyEntity<InstitutionContact>,
};

constexpr Field kTalkFields[] = {
    institutionField<InstitutionTalk>(),
    field<&InstitutionTalk::heldOn>("held_on", MADOBE_LABEL("連絡日"), FieldKind::Date)
        .required()
        .inList(),
    field<&InstitutionTalk::worker>("worker_id", MADOBE_LABEL("職員コード"), FieldKind::Reference)
        .of("staff_member")
        .inList(),
    field<&InstitutionTalk::content>("content", MADOBE_LABEL("内容"), FieldKind::Note)
        .required()
        .confidentialLately()
        .inList(),
};

constexpr EntityType kTalkType = {
    .table = "institution_talk",
    .title = QT_TRANSLATE_NOOP("entity", "機関との連絡"),
    .fields = kTalkFields,
    .make = &makeEntity<InstitutionTalk>,
    .copy = &copyEntity<InstitutionTalk>,
    .date = "held_on",
};

}  // namespace

const EntityType& institutionContactType() {
    return kContactType;
}
const EntityType& institutionTalkType() {
    return kTalkType;
}

}  // namespace madobe

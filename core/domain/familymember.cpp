// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/familymember.h"

#include "core/base/fold.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&FamilyMember::patient>("patient_id", MADOBE_LABEL("対象者番号"), FieldKind::Reference)
        .of("patient")
        .required()
        .key(),
    field<&FamilyMember::serial>("serial", MADOBE_LABEL("連番"), FieldKind::Number)
        .required()
        .key()
        .inList(),
    field<&FamilyMember::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line).required().inList(),
    field<&FamilyMember::kana>("kana", MADOBE_LABEL("かな"), FieldKind::Kana).inList(),
    field<&FamilyMember::relation>("relation", MADOBE_LABEL("続柄"), FieldKind::Line).inList(),
    field<&FamilyMember::phone>("phone", MADOBE_LABEL("電話番号"), FieldKind::Phone).inList(),
    field<&FamilyMember::livesTogether>("lives_together", MADOBE_LABEL("同居"), FieldKind::Flag)
        .inList(),
    field<&FamilyMember::isKeyPerson>("is_key_person", MADOBE_LABEL("キーパーソン"),
                                      FieldKind::Flag)
        .inList(),
    field<&FamilyMember::contactRule>("contact_rule_id", MADOBE_LABEL("連絡可否"), FieldKind::Code)
        .of("contact_rule")
        .byDefault("allowed")
        .inList(),
    field<&FamilyMember::ownPatient>("own_patient_id", MADOBE_LABEL("本人番号"),
                                     FieldKind::Reference)
        .of("patient"),
    field<&FamilyMember::note>("note", MADOBE_LABEL("備考"), FieldKind::Note).confidential(),
    field<&FamilyMember::nameFold>("name_fold", "", FieldKind::Line).derived(),
    field<&FamilyMember::kanaFold>("kana_fold", "", FieldKind::Line).derived(),
    field<&FamilyMember::phoneDigits>("phone_digits", "", FieldKind::Line).derived(),
};

void derive(Entity& entity, const CodeBook&) {
    auto& member = static_cast<FamilyMember&>(entity);
    member.nameFold = fold(member.name);
    member.kanaFold = fold(member.kana);
    member.phoneDigits = lastDigits(member.phone);
}

Issues check(const Entity& entity, const CodeBook&) {
    const auto& member = static_cast<const FamilyMember&>(entity);
    if (member.ownPatient != 0 && member.ownPatient == member.patient) {
        return {{QStringLiteral("own_patient_id"), IssueKind::RefersToItself, {}, {}}};
    }
    return {};
}

constexpr EntityType kType = {
    .table = "family_member",
    .ledger = QT_TRANSLATE_NOOP("entity", "家族"),
    .fields = kFields,
    .make = &makeEntity<FamilyMember>,
    .copy = &copyEntity<FamilyMember>,
    .derive = &derive,
    .check = &check,
    .subject = "patient_id",
};

}  // namespace

const EntityType& familyMemberType() {
    return kType;
}

}  // namespace madobe

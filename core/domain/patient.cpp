// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/patient.h"

#include "core/base/dates.h"
#include "core/base/fold.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Patient::number>("number", MADOBE_LABEL("対象者番号"), FieldKind::Identifier)
        .required()
        .key()
        .inSets()
        .upTo(40)
        .inList(),
    field<&Patient::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line).required().inList(),
    field<&Patient::kana>("kana", MADOBE_LABEL("ふりがな"), FieldKind::Kana).inList(),
    field<&Patient::isProvisional>("is_provisional", MADOBE_LABEL("仮登録"), FieldKind::Flag)
        .inList(),
    field<&Patient::bornOn>("born_on", MADOBE_LABEL("生年月日"), FieldKind::PartialDate).inList(),
    field<&Patient::sex>("sex_id", MADOBE_LABEL("性別"), FieldKind::Code)
        .of("sex")
        .byDefault("unknown")
        .inList(),
    field<&Patient::postalCode>("postal_code", MADOBE_LABEL("郵便番号"), FieldKind::Phone),
    field<&Patient::address>("address", MADOBE_LABEL("住所"), FieldKind::Line).history(),
    field<&Patient::residence>("residence_id", MADOBE_LABEL("居住区"), FieldKind::Code)
        .of("ward")
        .without("centre")
        .required()
        .history()
        .inList(),
    field<&Patient::isAddressProtected>("is_address_protected", MADOBE_LABEL("支援措置"),
                                        FieldKind::Flag),
    field<&Patient::phone>("phone", MADOBE_LABEL("電話番号"), FieldKind::Phone).inList(),
    field<&Patient::diagnosis>("diagnosis", MADOBE_LABEL("診断コード"), FieldKind::Icd10).upTo(10),
    field<&Patient::certificateGrade>("certificate_grade", MADOBE_LABEL("手帳等級"),
                                      FieldKind::Number)
        .range(1, 3),
    field<&Patient::certificateUntil>("certificate_until", MADOBE_LABEL("手帳有効期限"),
                                      FieldKind::Date),
    field<&Patient::subsidyUntil>("subsidy_until", MADOBE_LABEL("自立支援医療有効期限"),
                                  FieldKind::Date),
    field<&Patient::ward>("ward_id", MADOBE_LABEL("担当区"), FieldKind::Code)
        .of("ward")
        .without("centre outside unknown")
        .history()
        .inList(),
    field<&Patient::note>("note", MADOBE_LABEL("備考"), FieldKind::Note).confidential(),
    field<&Patient::nameFold>("name_fold", "", FieldKind::Line).derived(),
    field<&Patient::kanaFold>("kana_fold", "", FieldKind::Line).derived(),
    field<&Patient::kanaOrder>("kana_order", "", FieldKind::Line).derived(),
    field<&Patient::phoneDigits>("phone_digits", "", FieldKind::Line).derived(),
    field<&Patient::birthNumber>("birth_number", "", FieldKind::Number).derived(),
};

constexpr FormSection kForm[] = {
    {QT_TRANSLATE_NOOP("form", "本人"), "name kana is_provisional born_on sex_id number"},
    {QT_TRANSLATE_NOOP("form", "住まいと連絡先"),
     "phone postal_code address residence_id is_address_protected ward_id"},
    {QT_TRANSLATE_NOOP("form", "医療と手帳"),
     "diagnosis certificate_grade certificate_until subsidy_until"},
    {QT_TRANSLATE_NOOP("form", "備考"), "note"},
};

void derive(Entity& entity, const CodeBook&) {
    auto& patient = static_cast<Patient&>(entity);
    patient.nameFold = fold(patient.name);
    patient.kanaFold = fold(patient.kana);
    // Those without kana stand behind the others, by name.
    patient.kanaOrder =
        patient.kana.isEmpty() ? QChar(0xFFFD) + patient.name : kanaSortKey(patient.kana);
    patient.phoneDigits = lastDigits(patient.phone);
    patient.birthNumber = std::nullopt;
    if (isIsoDate(patient.bornOn)) {
        patient.birthNumber = QString(patient.bornOn).remove(u'-').toLongLong();
    }
}

constexpr EntityType kType = {
    .table = "patient",
    .ledger = QT_TRANSLATE_NOOP("entity", "対象者"),
    .fields = kFields,
    .make = &makeEntity<Patient>,
    .copy = &copyEntity<Patient>,
    .derive = &derive,
    .subject = "id",
    .ward = "ward_id",
    .form = kForm,
    .list = "name kana born_on sex_id residence_id ward_id phone number is_provisional",
    .isNumbered = true,
};

}  // namespace

const EntityType& patientType() {
    return kType;
}

}  // namespace madobe

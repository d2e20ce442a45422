// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/staffmember.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&StaffMember::number>("number", MADOBE_LABEL("職員コード"), FieldKind::Identifier)
        .required()
        .key()
        .inSets()
        .upTo(40)
        .inList(),
    field<&StaffMember::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line).required().inList(),
    field<&StaffMember::kana>("kana", MADOBE_LABEL("かな"), FieldKind::Kana).inList(),
    field<&StaffMember::ward>("ward_id", MADOBE_LABEL("区"), FieldKind::Code)
        .of("ward")
        .without("outside unknown")
        .inList(),
    field<&StaffMember::profession>("profession", MADOBE_LABEL("職種"), FieldKind::Line).inList(),
    field<&StaffMember::role>("role_id", MADOBE_LABEL("役割"), FieldKind::Code)
        .of("staff_role")
        .byDefault("worker")
        .inList(),
    field<&StaffMember::leftOn>("left_on", MADOBE_LABEL("在籍終了日"), FieldKind::Date).inList(),
};

constexpr EntityType kType = {
    .table = "staff_member",
    .ledger = QT_TRANSLATE_NOOP("entity", "職員"),
    .fields = kFields,
    .make = &makeEntity<StaffMember>,
    .copy = &copyEntity<StaffMember>,
    .ward = "ward_id",
};

}  // namespace

const EntityType& staffMemberType() {
    return kType;
}

}  // namespace madobe

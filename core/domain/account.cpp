// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Account::name>("name", MADOBE_LABEL("ログイン名"), FieldKind::Line)
        .required()
        .key()
        .upTo(60)
        .inList(),
    field<&Account::role>("role", MADOBE_LABEL("権限"), FieldKind::Identifier)
        .of(kRoleWords)
        .required()
        .inList(),
    field<&Account::wards>("wards", MADOBE_LABEL("担当区"), FieldKind::Identifier)
        .of("ward")
        .without("outside unknown"),
    field<&Account::staffMemberNumber>("staff_member_number", MADOBE_LABEL("職員コード"),
                                       FieldKind::Identifier)
        .inList(),
    field<&Account::isEnabled>("is_enabled", MADOBE_LABEL("有効"), FieldKind::Flag).inList(),
};

constexpr EntityType kType = {
    .table = "account",
    .ledger = "",
    .title = QT_TRANSLATE_NOOP("entity", "アカウント"),
    .fields = kFields,
    .make = &makeEntity<Account>,
    .copy = &copyEntity<Account>,
};

}  // namespace

const EntityType& accountType() {
    return kType;
}

QStringList wardsOf(const Account& account) {
    return account.wards.split(u' ', Qt::SkipEmptyParts);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/institution.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Institution::number>("number", MADOBE_LABEL("機関コード"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&Institution::name>("name", MADOBE_LABEL("名称"), FieldKind::Line).required().inList(),
    field<&Institution::kana>("kana", MADOBE_LABEL("かな"), FieldKind::Kana).inList(),
    field<&Institution::kind>("kind_id", MADOBE_LABEL("種別"), FieldKind::Code)
        .of("institution_kind")
        .inList(),
    field<&Institution::ward>("ward_id", MADOBE_LABEL("区"), FieldKind::Code)
        .of("ward")
        .without("centre")
        .inList(),
    field<&Institution::phone>("phone", MADOBE_LABEL("電話番号"), FieldKind::Phone).inList(),
    field<&Institution::dutyBlock>("duty_block_id", MADOBE_LABEL("当番ブロック"), FieldKind::Code)
        .of("duty_block"),
    field<&Institution::services>("services", MADOBE_LABEL("提供しているもの"), FieldKind::Note)
        .notInLedger()
        .inList(),
};

constexpr EntityType kType = {
    .table = "institution",
    .ledger = QT_TRANSLATE_NOOP("entity", "医療機関"),
    .fields = kFields,
    .make = &makeEntity<Institution>,
    .copy = &copyEntity<Institution>,
    .ward = "ward_id",
};

}  // namespace

const EntityType& institutionType() {
    return kType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/groupactivity.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr qint64 kMostPeople = 999'999;

constexpr Field kFields[] = {
    field<&GroupActivity::number>("number", MADOBE_LABEL("活動番号"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&GroupActivity::heldOn>("held_on", MADOBE_LABEL("活動日"), FieldKind::Date)
        .required()
        .inList(),
    field<&GroupActivity::kind>("kind_id", MADOBE_LABEL("種別"), FieldKind::Code)
        .of("group_kind")
        .required()
        .inList(),
    field<&GroupActivity::ward>("ward_id", MADOBE_LABEL("区"), FieldKind::Code)
        .of("ward")
        .without("centre")
        .inList(),
    field<&GroupActivity::title>("title", MADOBE_LABEL("名称"), FieldKind::Line).inList(),
    field<&GroupActivity::place>("place", MADOBE_LABEL("会場"), FieldKind::Line).inList(),
    field<&GroupActivity::attendance>("attendance", MADOBE_LABEL("参加延人員"), FieldKind::Number)
        .range(0, kMostPeople)
        .required()
        .inList(),
    field<&GroupActivity::isAboutDepression>("is_about_depression", MADOBE_LABEL("うちうつ病"),
                                             FieldKind::Flag)
        .inList(),
    field<&GroupActivity::workers>("workers", MADOBE_LABEL("職員コード"), FieldKind::ReferenceSet)
        .of("staff_member")
        .in("group_activity_worker", "staff_member_id"),
    field<&GroupActivity::content>("content", MADOBE_LABEL("内容"), FieldKind::Note)
        .confidentialLately(),
    field<&GroupActivity::isFinished>("is_finished", MADOBE_LABEL("状態"), FieldKind::State)
        .byDefault("完成")
        .notInForm(),
    field<&GroupActivity::cancelReason>("cancel_reason", MADOBE_LABEL("取消理由"), FieldKind::Line)
        .confidentialLately()
        .notInForm(),
};

constexpr FormSection kForm[] = {
    {QT_TRANSLATE_NOOP("form", "いつ・何を"), "held_on kind_id is_about_depression ward_id"},
    {QT_TRANSLATE_NOOP("form", "どこで・だれと"), "title place attendance workers"},
    {QT_TRANSLATE_NOOP("form", "内容"), "content number"},
};

constexpr EntityType kType = {
    .table = "group_activity",
    .ledger = QT_TRANSLATE_NOOP("entity", "集団活動"),
    .fields = kFields,
    .make = &makeEntity<GroupActivity>,
    .copy = &copyEntity<GroupActivity>,
    .date = "held_on",
    .ward = "ward_id",
    .form = kForm,
    .isNumbered = true,
};

}  // namespace

const EntityType& groupActivityType() {
    return kType;
}

}  // namespace madobe

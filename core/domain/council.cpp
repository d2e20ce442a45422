// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/council.h"

#include "core/domain/daterules.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kMemberFields[] = {
    field<&CouncilMember::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line).required().inList(),
    field<&CouncilMember::kana>("kana", MADOBE_LABEL("かな"), FieldKind::Kana).inList(),
    field<&CouncilMember::sector>("sector_id", MADOBE_LABEL("分野"), FieldKind::Code)
        .of("sector")
        .required()
        .inList(),
    field<&CouncilMember::organisation>("organisation", MADOBE_LABEL("所属"), FieldKind::Line)
        .inList(),
    field<&CouncilMember::fromOn>("from_on", MADOBE_LABEL("就任日"), FieldKind::Date).inList(),
    field<&CouncilMember::untilOn>("until_on", MADOBE_LABEL("退任日"), FieldKind::Date).inList(),
};

Issues checkMember(const Entity& entity, const CodeBook&) {
    const auto& member = static_cast<const CouncilMember&>(entity);
    Issues issues;
    requireOrder(issues, member.fromOn, member.untilOn, "until_on");
    return issues;
}

constexpr EntityType kMemberType = {
    .table = "council_member",
    .title = QT_TRANSLATE_NOOP("entity", "委員"),
    .fields = kMemberFields,
    .make = &makeEntity<CouncilMember>,
    .copy = &copyEntity<CouncilMember>,
    .check = &checkMember,
};

constexpr qint64 kMostGuests = 9999;

constexpr Field kMeetingFields[] = {
    field<&CouncilMeeting::name>("name", MADOBE_LABEL("会議名"), FieldKind::Line)
        .required()
        .inList(),
    field<&CouncilMeeting::heldOn>("held_on", MADOBE_LABEL("開催日"), FieldKind::Date)
        .required()
        .inList(),
    field<&CouncilMeeting::place>("place", MADOBE_LABEL("会場"), FieldKind::Line).inList(),
    field<&CouncilMeeting::members>("members", MADOBE_LABEL("出席委員"), FieldKind::ReferenceSet)
        .of("council_member")
        .in("council_meeting_member", "council_member_id")
        .inList(),
    field<&CouncilMeeting::guests>("guests", MADOBE_LABEL("委員以外の参加者数"), FieldKind::Number)
        .range(0, kMostGuests)
        .inList(),
    field<&CouncilMeeting::agenda>("agenda", MADOBE_LABEL("議題"), FieldKind::Note).inList(),
    field<&CouncilMeeting::minutes>("minutes", MADOBE_LABEL("議事録"), FieldKind::Note)
        .confidentialLately(),
};

constexpr EntityType kMeetingType = {
    .table = "council_meeting",
    .title = QT_TRANSLATE_NOOP("entity", "会議"),
    .fields = kMeetingFields,
    .make = &makeEntity<CouncilMeeting>,
    .copy = &copyEntity<CouncilMeeting>,
    .date = "held_on",
};

constexpr Field kIssueFields[] = {
    field<&CouncilIssue::fiscalYear>("fiscal_year", MADOBE_LABEL("年度"), FieldKind::FiscalYear)
        .required()
        .inList(),
    field<&CouncilIssue::name>("name", MADOBE_LABEL("課題"), FieldKind::Line).required().inList(),
    field<&CouncilIssue::policy>("policy", MADOBE_LABEL("取組方針"), FieldKind::Note).inList(),
    field<&CouncilIssue::government>("role_government", MADOBE_LABEL("行政の役割"), FieldKind::Line)
        .inList(),
    field<&CouncilIssue::medical>("role_medical", MADOBE_LABEL("医療の役割"), FieldKind::Line)
        .inList(),
    field<&CouncilIssue::welfare>("role_welfare", MADOBE_LABEL("福祉の役割"), FieldKind::Line)
        .inList(),
    field<&CouncilIssue::others>("role_others", MADOBE_LABEL("その他関係機関・住民等の役割"),
                                 FieldKind::Line)
        .inList(),
};

constexpr EntityType kIssueType = {
    .table = "council_issue",
    .title = QT_TRANSLATE_NOOP("entity", "課題と方針"),
    .fields = kIssueFields,
    .make = &makeEntity<CouncilIssue>,
    .copy = &copyEntity<CouncilIssue>,
};

constexpr Field kPracticeFields[] = {
    field<&GoodPractice::name>("name", MADOBE_LABEL("題名"), FieldKind::Line).required().inList(),
    field<&GoodPractice::fiscalYear>("fiscal_year", MADOBE_LABEL("年度"), FieldKind::FiscalYear)
        .inList(),
    field<&GoodPractice::area>("area", MADOBE_LABEL("分野"), FieldKind::Line).inList(),
    field<&GoodPractice::isAnonymised>("is_anonymised", MADOBE_LABEL("個人が分からない"),
                                       FieldKind::Flag)
        .inList(),
    field<&GoodPractice::isPublishable>("is_publishable", MADOBE_LABEL("公表してよい"),
                                        FieldKind::Flag)
        .inList(),
    field<&GoodPractice::summary>("summary", MADOBE_LABEL("概要"), FieldKind::Note)
        .confidential()
        .inList(),
};

constexpr EntityType kPracticeType = {
    .table = "good_practice",
    .title = QT_TRANSLATE_NOOP("entity", "好事例"),
    .fields = kPracticeFields,
    .make = &makeEntity<GoodPractice>,
    .copy = &copyEntity<GoodPractice>,
};

constexpr Field kPlanFields[] = {
    field<&CouncilPlan::fiscalYear>("fiscal_year", MADOBE_LABEL("年度"), FieldKind::FiscalYear)
        .required()
        .inList(),
    field<&CouncilPlan::months>("months", MADOBE_LABEL("時期（月）"), FieldKind::Line)
        .required()
        .inList(),
    field<&CouncilPlan::name>("name", MADOBE_LABEL("実施する項目"), FieldKind::Line)
        .required()
        .inList(),
    field<&CouncilPlan::content>("content", MADOBE_LABEL("実施する内容"), FieldKind::Note).inList(),
};

constexpr EntityType kPlanType = {
    .table = "council_plan",
    .title = QT_TRANSLATE_NOOP("entity", "今年度の予定"),
    .fields = kPlanFields,
    .make = &makeEntity<CouncilPlan>,
    .copy = &copyEntity<CouncilPlan>,
};

}  // namespace

const EntityType& councilMemberType() {
    return kMemberType;
}
const EntityType& councilMeetingType() {
    return kMeetingType;
}
const EntityType& councilIssueType() {
    return kIssueType;
}
const EntityType& goodPracticeType() {
    return kPracticeType;
}
const EntityType& councilPlanType() {
    return kPlanType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/peeractivity.h"

#include "core/domain/codebook.h"
#include "core/domain/daterules.h"
#include "core/domain/label.h"

#include <algorithm>
#include <array>

namespace madobe {

namespace {

constexpr qint64 kMostPeople = 99'999;

constexpr Field kFields[] = {
    field<&PeerActivity::number>("number", MADOBE_LABEL("活動番号"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&PeerActivity::heldOn>("held_on", MADOBE_LABEL("活動日"), FieldKind::Date)
        .required()
        .inList(),
    field<&PeerActivity::beginsAt>("begins_at", MADOBE_LABEL("開始"), FieldKind::Time).inList(),
    field<&PeerActivity::endsAt>("ends_at", MADOBE_LABEL("終了"), FieldKind::Time),
    field<&PeerActivity::kind>("kind_id", MADOBE_LABEL("活動種別"), FieldKind::Code)
        .of("peer_kind")
        .required()
        .inList(),
    field<&PeerActivity::institution>("institution_id", MADOBE_LABEL("機関コード"),
                                      FieldKind::Reference)
        .of("institution")
        .inList(),
    field<&PeerActivity::place>("place", MADOBE_LABEL("場所"), FieldKind::Line).inList(),
    field<&PeerActivity::ward>("ward_id", MADOBE_LABEL("区"), FieldKind::Code)
        .of("ward")
        .without("centre"),
    field<&PeerActivity::peers>("peers", MADOBE_LABEL("ピアコード"), FieldKind::ReferenceSet)
        .of("peer_supporter")
        .in("peer_activity_peer", "peer_supporter_id")
        .inList(),
    field<&PeerActivity::workers>("workers", MADOBE_LABEL("職員コード"), FieldKind::ReferenceSet)
        .of("staff_member")
        .in("peer_activity_worker", "staff_member_id"),
    field<&PeerActivity::patients>("patients", MADOBE_LABEL("対象者番号"), FieldKind::ReferenceSet)
        .of("patient")
        .in("peer_activity_patient", "patient_id")
        .inList(),
    field<&PeerActivity::headcount>("headcount", MADOBE_LABEL("対象者人数"), FieldKind::Number)
        .range(0, kMostPeople)
        .inList(),
    field<&PeerActivity::mode>("mode_id", MADOBE_LABEL("実施方法"), FieldKind::Code)
        .of("held_how")
        .byDefault("in_person"),
    field<&PeerActivity::content>("content", MADOBE_LABEL("内容"), FieldKind::Note)
        .confidential()
        .inList(),
    field<&PeerActivity::isFinished>("is_finished", MADOBE_LABEL("状態"), FieldKind::State)
        .byDefault("完成")
        .notInForm(),
    field<&PeerActivity::cancelReason>("cancel_reason", MADOBE_LABEL("取消理由"), FieldKind::Line)
        .confidentialLately()
        .notInForm(),
};

constexpr FormSection kForm[] = {
    {QT_TRANSLATE_NOOP("form", "いつ・何を"), "held_on begins_at ends_at kind_id mode_id"},
    {QT_TRANSLATE_NOOP("form", "だれが・だれと"), "peers workers patients headcount"},
    {QT_TRANSLATE_NOOP("form", "どこで"), "institution_id place ward_id"},
    {QT_TRANSLATE_NOOP("form", "内容"), "content number"},
};

/// Kinds that staff may do without a supporter (formats.md section 2, ledger 11).
constexpr std::array kWithoutPeers = {"3a", "4", "5"};

Issues check(const Entity& entity, const CodeBook& codes) {
    const auto& activity = static_cast<const PeerActivity&>(entity);
    Issues issues;
    requireOrder(issues, activity.beginsAt, activity.endsAt, "ends_at");
    const bool mayBeWithout =
        std::any_of(kWithoutPeers.begin(), kWithoutPeers.end(),
                    [&](const char* code) { return codes.is(activity.kind, code); });
    if (activity.isFinished && activity.kind != 0 && !mayBeWithout && activity.peers.isEmpty()) {
        issues.append({QStringLiteral("peers"), IssueKind::Missing, {}, {}});
    }
    return issues;
}

constexpr Moment kMoments[] = {{.day = "held_on",
                                .words = QT_TRANSLATE_NOOP("moment", "ピア活動"),
                                .time = "begins_at",
                                .what = "kind_id",
                                .text = "place content",
                                .who = "workers"}};

constexpr EntityType kType = {
    .table = "peer_activity",
    .ledger = QT_TRANSLATE_NOOP("entity", "ピア活動"),
    .fields = kFields,
    .make = &makeEntity<PeerActivity>,
    .copy = &copyEntity<PeerActivity>,
    .check = &check,
    .subject = "patients",
    .moments = kMoments,
    .date = "held_on",
    .ward = "ward_id",
    .form = kForm,
    .list =
        "held_on begins_at kind_id peers patients headcount institution_id place content number",
    .isNumbered = true,
};

}  // namespace

const EntityType& peerActivityType() {
    return kType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/supporterpause.h"

#include "core/domain/daterules.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&SupporterPause::supporter>("peer_supporter_id", MADOBE_LABEL("ピアコード"),
                                      FieldKind::Reference)
        .of("peer_supporter")
        .required(),
    field<&SupporterPause::fromOn>("from_on", MADOBE_LABEL("休止日"), FieldKind::Date)
        .required()
        .inList(),
    field<&SupporterPause::untilOn>("until_on", MADOBE_LABEL("休止の最終日"), FieldKind::Date)
        .inList(),
    field<&SupporterPause::reason>("reason", MADOBE_LABEL("休止の理由"), FieldKind::Line)
        .confidential()
        .inList(),
};

Issues check(const Entity& entity, const CodeBook&) {
    const auto& pause = static_cast<const SupporterPause&>(entity);
    Issues issues;
    requireOrder(issues, pause.fromOn, pause.untilOn, "until_on");
    return issues;
}

// No ledger: pauses travel in a backup.
constexpr EntityType kType = {
    .table = "supporter_pause",
    .title = QT_TRANSLATE_NOOP("entity", "休止"),
    .fields = kFields,
    .make = &makeEntity<SupporterPause>,
    .copy = &copyEntity<SupporterPause>,
    .check = &check,
    .date = "from_on",
    .settles = "peer_supporter_id",
};

}  // namespace

const EntityType& supporterPauseType() {
    return kType;
}

}  // namespace madobe

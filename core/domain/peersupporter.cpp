// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/peersupporter.h"

#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&PeerSupporter::number>("number", MADOBE_LABEL("ピアコード"), FieldKind::Identifier)
        .required()
        .key()
        .inSets()
        .upTo(40)
        .inList(),
    field<&PeerSupporter::name>("name", MADOBE_LABEL("氏名"), FieldKind::Line).required().inList(),
    field<&PeerSupporter::kana>("kana", MADOBE_LABEL("かな"), FieldKind::Kana).inList(),
    field<&PeerSupporter::organisation>("organisation", MADOBE_LABEL("所属"), FieldKind::Line)
        .inList(),
    field<&PeerSupporter::registeredOn>("registered_on", MADOBE_LABEL("登録日"), FieldKind::Date)
        .inList(),
    // Of the pause without an end; settled from the pauses (SupporterPause).
    field<&PeerSupporter::pausedOn>("paused_on", MADOBE_LABEL("休止日"), FieldKind::Date)
        .notInForm()
        .history()
        .inList(),
    field<&PeerSupporter::training>("training", MADOBE_LABEL("研修"), FieldKind::DatedWords)
        .inList(),
    field<&PeerSupporter::availability>("availability", MADOBE_LABEL("活動できる曜日・時間"),
                                        FieldKind::Line)
        .notInLedger()
        .inList(),
    field<&PeerSupporter::care>("care", MADOBE_LABEL("配慮事項"), FieldKind::Note)
        .notInLedger()
        .confidential(),
    field<&PeerSupporter::note>("note", MADOBE_LABEL("備考"), FieldKind::Note)
        .notInLedger()
        .confidentialLately(),
};

constexpr EntityType kType = {
    .table = "peer_supporter",
    .ledger = QT_TRANSLATE_NOOP("entity", "ピアサポーター"),
    .fields = kFields,
    .make = &makeEntity<PeerSupporter>,
    .copy = &copyEntity<PeerSupporter>,
};

}  // namespace

const EntityType& peerSupporterType() {
    return kType;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"

#include "core/domain/daterules.h"
#include "core/domain/label.h"

namespace madobe {

namespace {

constexpr Field kFields[] = {
    field<&Case::number>("number", MADOBE_LABEL("ケース番号"), FieldKind::Identifier)
        .required()
        .key()
        .upTo(40)
        .inList(),
    field<&Case::patient>("patient_id", MADOBE_LABEL("対象者番号"), FieldKind::Reference)
        .of("patient")
        .required()
        .inList(),
    field<&Case::ward>("ward_id", MADOBE_LABEL("担当区"), FieldKind::Code)
        .of("ward")
        .without("centre outside unknown")
        .required()
        .inList(),
    field<&Case::openedOn>("opened_on", MADOBE_LABEL("受理日"), FieldKind::Date)
        .required()
        .inList(),
    field<&Case::route>("route_id", MADOBE_LABEL("受理経路"), FieldKind::Code).of("route").inList(),
    field<&Case::closedOn>("closed_on", MADOBE_LABEL("終結日"), FieldKind::Date).inList(),
    field<&Case::closeReason>("close_reason_id", MADOBE_LABEL("終結事由"), FieldKind::Code)
        .of("case_end")
        .inList(),
    field<&Case::reopenedFrom>("reopened_from_id", MADOBE_LABEL("再開元"), FieldKind::Reference)
        .of("case_file"),
};

Issues check(const Entity& entity, const CodeBook&) {
    const auto& file = static_cast<const Case&>(entity);
    Issues issues;
    requireOrder(issues, file.openedOn, file.closedOn, "closed_on");
    if (file.id != 0 && file.reopenedFrom == file.id) {
        issues.append({QStringLiteral("reopened_from_id"), IssueKind::RefersToItself, {}, {}});
    }
    return issues;
}

constexpr Moment kMoments[] = {
    {.day = "opened_on",
     .words = QT_TRANSLATE_NOOP("moment", "ケース受理"),
     .text = "number route_id"},
    {.day = "closed_on",
     .words = QT_TRANSLATE_NOOP("moment", "ケース終結"),
     .text = "number close_reason_id"},
};

constexpr EntityType kType = {
    .table = "case_file",
    .ledger = QT_TRANSLATE_NOOP("entity", "ケース"),
    .fields = kFields,
    .make = &makeEntity<Case>,
    .copy = &copyEntity<Case>,
    .check = &check,
    .subject = "patient_id",
    .moments = kMoments,
    .date = "opened_on",
    .ward = "ward_id",
    .isNumbered = true,
};

constexpr Field kWorkerFields[] = {
    field<&CaseWorker::caseId>("case_file_id", MADOBE_LABEL("ケース番号"), FieldKind::Reference)
        .of("case_file")
        .required()
        .key(),
    field<&CaseWorker::staffMember>("staff_member_id", MADOBE_LABEL("職員コード"),
                                    FieldKind::Reference)
        .of("staff_member")
        .required()
        .key()
        .inList(),
    field<&CaseWorker::role>("role_id", MADOBE_LABEL("主副"), FieldKind::Code)
        .of("case_role")
        .byDefault("main")
        .inList(),
    field<&CaseWorker::fromOn>("from_on", MADOBE_LABEL("開始日"), FieldKind::Date)
        .required()
        .key()
        .inList(),
    field<&CaseWorker::untilOn>("until_on", MADOBE_LABEL("終了日"), FieldKind::Date).inList(),
};

Issues checkWorker(const Entity& entity, const CodeBook&) {
    const auto& worker = static_cast<const CaseWorker&>(entity);
    Issues issues;
    requireOrder(issues, worker.fromOn, worker.untilOn, "until_on");
    return issues;
}

constexpr EntityType kWorkerType = {
    .table = "case_worker",
    .ledger = QT_TRANSLATE_NOOP("entity", "担当"),
    .fields = kWorkerFields,
    .make = &makeEntity<CaseWorker>,
    .copy = &copyEntity<CaseWorker>,
    .check = &checkWorker,
    .date = "from_on",
    .ledgerOrder = "case_file_id from_on staff_member_id",
};

}  // namespace

const EntityType& caseType() {
    return kType;
}
const EntityType& caseWorkerType() {
    return kWorkerType;
}

}  // namespace madobe

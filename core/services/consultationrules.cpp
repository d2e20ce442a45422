// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/consultationrules.h"

#include "core/domain/daterules.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

Issues checkFollowUp(const Consultation& entry) {
    if (entry.followUpOn.isEmpty() || entry.followUpOn >= entry.receivedOn) return {};
    return {{u"follow_up_on"_s,
             IssueKind::Before,
             {labelOf(consultationType(), "received_on"), entry.receivedOn},
             entry.followUpOn}};
}

Issues checkSubcategory(const CodeBook& codes, const Consultation& entry) {
    const CodeEntry* first = codes.byId(entry.category);
    const CodeEntry* second = codes.byId(entry.subcategory);
    if (!first || !second || second->parent.isEmpty()) return {};
    const QString parent = comparableCode(second->parent);
    if (parent == comparableCode(first->code) || parent == comparableCode(first->label)) return {};
    return {{u"subcategory_id"_s,
             IssueKind::Contradicts,
             {labelOf(consultationType(), "category_id"), first->label},
             second->label}};
}

}  // namespace

Issues checkConsultation(RecordStore& store, const Consultation& entry) {
    return checkFollowUp(entry) + checkSubcategory(store.codes(), entry);
}

}  // namespace madobe

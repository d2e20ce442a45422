// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undorules.h"

#include "core/domain/admissionstatus.h"
#include "core/services/storerules.h"
#include "core/storage/rulelookup.h"

namespace madobe {

UndoRules::UndoRules(RecordStore& store, Journal& journal, qint64 entry, const UndoWatch& watch)
    : m_store(store), m_watch(watch) {
    // What the entry brought in goes, which breaks nothing: an import of millions asks little.
    for (const auto& [table, uid] : journal.changedRecords(entry, tablesWithStoreRules())) {
        if (const EntityType* type = store.catalogue().byTable(table)) judge(*type, uid);
    }
    Repository& stays = store.of(admissionStatusType());
    for (const qint64 row : rowsDischargedBy(store.database(), entry)) {
        judge(admissionStatusType(), stays.uidOf(row));
    }
}

void UndoRules::judge(const EntityType& type, const QByteArray& uid) {
    stopWhenCancelled(m_watch);
    if (m_uids.contains(uid)) return;
    m_uids.insert(uid);
    // What was removed breaks nothing yet.
    const std::unique_ptr<Entity> entity = m_store.of(type).findByUid(uid);
    m_judged.append({&type, uid, entity ? checkStoreRules(m_store, type, *entity) : Issues()});
}

void UndoRules::requireKept() {
    QList<BrokenRule> broken;
    for (const auto& [type, uid, before] : std::as_const(m_judged)) {
        stopWhenCancelled(m_watch);
        const std::unique_ptr<Entity> entity = m_store.of(*type).findByUid(uid);
        if (entity) broken += brokenRules(m_store, *type, *entity, before);
    }
    if (!broken.isEmpty()) throw brokenRulesError(broken);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/undorules.h"

#include "core/domain/admissionstatus.h"
#include "core/services/coderules.h"
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
    std::shared_ptr<const Entity> entity = m_store.of(type).findByUid(uid);
    const Issues before = entity ? checkStoreRules(m_store, type, *entity) : Issues();
    if (&type != &codeEntryType()) entity.reset();
    m_judged.append({&type, uid, before, std::move(entity)});
}

void UndoRules::requireKept() {
    QList<BrokenRule> broken;
    for (const auto& [type, uid, before, former] : std::as_const(m_judged)) {
        stopWhenCancelled(m_watch);
        const std::unique_ptr<Entity> entity = m_store.of(*type).findByUid(uid);
        if (!entity) continue;
        broken += brokenRules(m_store, *type, *entity, before);
        if (!former) continue;
        const Issues lost = checkCodeYears(m_store, static_cast<const CodeEntry&>(*entity),
                                           static_cast<const CodeEntry&>(*former));
        broken += namedRules(m_store, *type, *entity, lost);
    }
    if (!broken.isEmpty()) throw brokenRulesError(broken);
}

}  // namespace madobe

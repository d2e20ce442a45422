// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sheetrules.h"

#include "core/services/sheetservice.h"

#include <QHash>
#include <QJsonArray>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

bool isOf(const EntityType& type, const JournalChange& change) {
    return change.entity == QLatin1StringView(type.table);
}

/// 0 where nobody knows any more.
qint64 sheetOf(RecordStore& store, const JournalChange& change) {
    if (isOf(situationSheetType(), change)) {
        const auto cover = store.of(situationSheetType()).findByUid(change.uid);
        return cover ? cover->id : 0;
    }
    const QJsonValue kept = change.payload.value("sheet_id"_L1);
    if (kept.isDouble()) return kept.toInteger();
    // Of an update the journal kept what changed alone.
    const auto block = store.of(sheetBlockType()).findByUid(change.uid);
    return block ? static_cast<const SheetBlock&>(*block).sheet : 0;
}

}  // namespace

void requireOpenSheet(Work& work, const SituationSheet& stored, const SituationSheet& written) {
    RecordStore& store = work.store();
    if (hasNewer(stored, allSheets(store))) throw Error(ErrorKind::SheetClosed);
    if (!isFinal(stored, store.codes())) return;
    if (isFinal(written, store.codes()) || !work.session().may(Right::CloseMonths)) {
        throw Error(ErrorKind::SheetClosed);
    }
}

void requireOpenSheets(Work& work, const QList<JournalChange>& changes) {
    // What each sheet's status becomes; none where it stays.
    QHash<qint64, std::optional<qint64>> statuses;
    for (const JournalChange& change : changes) {
        const bool isCover = isOf(situationSheetType(), change);
        if (!isCover && !isOf(sheetBlockType(), change)) continue;
        std::optional<qint64>& status = statuses[sheetOf(work.store(), change)];
        const QJsonValue oldAndNew = change.payload.value("status_id"_L1);
        if (isCover && oldAndNew.isArray()) status = oldAndNew.toArray().at(0).toInteger();
    }
    for (auto it = statuses.cbegin(); it != statuses.cend(); ++it) {
        const auto found = work.store().of(situationSheetType()).find(it.key());
        // It was removed, and stands again whole.
        if (!found) continue;
        const auto& stored = static_cast<const SituationSheet&>(*found);
        SituationSheet written = stored;
        written.status = it.value().value_or(stored.status);
        requireOpenSheet(work, stored, written);
    }
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recordwriting.h"

#include "core/domain/peersupporter.h"
#include "core/services/storerules.h"

#include <algorithm>

namespace madobe {

namespace {

void write(Work& work, const EntityType& type, Entity& entity) {
    entity.id == 0 ? work.insert(type, entity) : work.update(type, entity);
}

/// A ledger says that a pause is over and not since when: over from today on, as formats.md
/// section 2 has it for histories.
QString lastDay(const SupporterPause& pause, const Clock& clock) {
    const QString yesterday = clock.today().addDays(-1).toString(Qt::ISODate);
    return std::max(pause.fromOn, yesterday);
}

void followPauseDay(Work& work, const PeerSupporter& supporter) {
    SupporterPause pause = openPause(work.store(), supporter.id);
    if (!supporter.pausedOn.isEmpty()) {
        if (pause.fromOn == supporter.pausedOn) return;
        pause.fromOn = supporter.pausedOn;
    } else if (pause.id != 0) {
        pause.untilOn = lastDay(pause, work.clock());
    } else {
        return;
    }
    write(work, supporterPauseType(), pause);
}

}  // namespace

void writeRecord(Work& work, const EntityType& type, Entity& entity) {
    if (&type != &peerSupporterType()) return write(work, type, entity);
    auto& supporter = static_cast<PeerSupporter&>(entity);
    QString before;
    if (supporter.id != 0) {
        before = work.store().load<PeerSupporter>(type, supporter.id).pausedOn;
    }
    write(work, type, supporter);
    if (supporter.pausedOn != before) followPauseDay(work, supporter);
}

}  // namespace madobe

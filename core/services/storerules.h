// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brokenrule.h"
#include "core/domain/case.h"
#include "core/domain/supporterpause.h"
#include "core/storage/recordstore.h"

#include <optional>

namespace madobe {

/// What the rules read for one record and need again for the next: the last case that workers
/// carried. For one family's run, during which nobody else writes.
struct RuleMemory {
    std::optional<Case> file;
};

/// Rules across stored records, but for the number. Notices are among them.
Issues checkStoreRules(RecordStore& store, const EntityType& type, const Entity& entity);
Issues checkStoreRules(RecordStore& store, const EntityType& type, const Entity& entity,
                       RuleMemory& memory);

/// The same of a change, without what the stored record broke already where nothing but a code's
/// name is at stake: older programs let it stand.
Issues checkChangedRules(RecordStore& store, const EntityType& type, const Entity& entity);
Issues checkChangedRules(RecordStore& store, const EntityType& type, const Entity& entity,
                         RuleMemory& memory);

/// The family's rules tell and refuse nothing.
bool onlyTells(const EntityType& type);
/// They may ask for records that are written later: an import tells when all ledgers are in.
bool tellsLate(const EntityType& type);

/// Families with rules that refuse.
QStringList tablesWithStoreRules();
/// What a stored record breaks of them, but for notices and what is known.
QList<BrokenRule> brokenRules(RecordStore& store, const EntityType& type, const Entity& entity,
                              const Issues& known = {});
/// These complaints about a record, with what it is called.
QList<BrokenRule> namedRules(RecordStore& store, const EntityType& type, const Entity& entity,
                             const Issues& issues);

/// Settles what a record takes from itself and from others before it is checked and written.
void settle(RecordStore& store, const EntityType& type, Entity& entity);
/// The same after a record was written that it shows (EntityType::settles). What a ledger may say
/// of it as well is overwritten, which settle() leaves to writeRecord().
void settleByParts(RecordStore& store, const EntityType& type, Entity& entity);
/// Whether that settles the column wholly, so that it says nothing of its own.
bool isShownByParts(const EntityType& type, QStringView column);
/// The supporter's pause that has no end; a new one without a first day where there is none.
SupporterPause openPause(RecordStore& store, qint64 supporter);

}  // namespace madobe

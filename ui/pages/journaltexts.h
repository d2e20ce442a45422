// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace madobe {

struct JournalEntry;

/// An action of the journal in words.
QString journalActionText(const QString& action, const Catalogue& catalogue);

/// Why, in words; what an entry took back is dated where it is among the `known` ones.
QString journalReasonText(const JournalEntry& entry, const QList<JournalEntry>& known,
                          const PageContext& context);

/// Why this account cannot take the entry back; empty where it may.
QString whyNotUndone(const JournalEntry& entry, const PageContext& context);

/// An undo, not to be answered while the window waits.
bool isLargeUndo(const JournalEntry& entry);

/// Before an undo: of an import or another large entry it asks, saying what and how many.
bool confirmUndo(const JournalEntry& entry, PageContext& context);

}  // namespace madobe

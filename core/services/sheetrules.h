// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/work.h"

namespace madobe {

struct SituationSheet;

/// Before a sheet is written: throws SheetClosed where it has a newer version, or is final and
/// does not become a draft again by who may close months. A removal writes it as it stands.
void requireOpenSheet(Work& work, const SituationSheet& stored, const SituationSheet& written);

/// The same for all sheets that an entry of these changes wrote, before it is taken back.
void requireOpenSheets(Work& work, const QList<JournalChange>& changes);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recordstore.h"

namespace madobe {

struct DischargeCase;

/// Where events of a case are kept one by one, its own columns show the latest of them.
void showLatestEvents(RecordStore& store, DischargeCase& file);

}  // namespace madobe

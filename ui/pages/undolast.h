// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace madobe {

/// Takes the last save back and says what it was. Throws what withReason() does.
void undoLast(PageContext& context);
/// Brings it in again; tells in `bar` why it cannot.
void redoLast(PageContext& context, MessageBar& bar);

}  // namespace madobe

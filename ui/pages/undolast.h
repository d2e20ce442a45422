// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace madobe {

/// Takes the last save back and says what it was. One with many changes is taken back without
/// holding the window up, and `bar` tells why it could not be. Throws what withReason() does.
void undoLast(PageContext& context, MessageBar& bar);
/// Brings it in again, in the same way; tells in `bar` why it cannot.
void redoLast(PageContext& context, MessageBar& bar);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/actions.h"

namespace madobe {

class Page;

/// Why it cannot be done on that page, if on any, by that account; empty where it can.
QString refusal(ActionId id, const Page* page, const Session& session);

}  // namespace madobe

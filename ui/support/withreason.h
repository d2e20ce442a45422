// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "ui/support/prompts.h"

#include <functional>

namespace madobe {

/// Runs a change. Where it would move a figure of a closed month, asks why and runs it again with
/// that reason, so it must be able to begin anew. Throws Cancelled when there is none, and what the
/// change throws.
void withReason(Office& office, Prompts& prompts, const std::function<void()>& change);

/// The question alone; empty when the user thought better of it.
QString askReason(Prompts& prompts, const Error& sealed);

}  // namespace madobe

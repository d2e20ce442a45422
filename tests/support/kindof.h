// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace madobe::tests {

/// The kind of error that `action` ends with; nothing when it does not.
template <class Action>
std::optional<ErrorKind> failure(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

}  // namespace madobe::tests

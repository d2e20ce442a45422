// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codebook.h"

namespace madobe {

/// `1` to `4` for whatever means an indicator of the situation sheet: its number, circled or not,
/// or a name that the program or the shipped sheet gives it, with the circled number or without,
/// in any width. Another name is an office's own and stays as it is.
QString indicatorMeant(const QString& name, const CodeBook& codes);

}  // namespace madobe

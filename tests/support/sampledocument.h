// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

namespace madobe::tests {

/// Several pages with every kind of block; nothing in it means anything.
Document sampleDocument();

/// A table of counts by month with so many rows.
Document longTable(int rows);

/// What texts are made of that formats like to lose.
QString difficultText();

}  // namespace madobe::tests

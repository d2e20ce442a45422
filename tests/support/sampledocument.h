// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

namespace madobe::tests {

/// The 自治体状況共有シート of a year, shortened only where it repeats itself: every kind of block.
Document situationSheet();

/// A table of counts by month with so many rows.
Document longTable(int rows);

/// What texts are made of that formats like to lose.
QString difficultText();

}  // namespace madobe::tests

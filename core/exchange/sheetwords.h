// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// The last day of a month is R2年6月末, another R2年6月1日; empty for no day.
QString dayWords(const QString& iso);
/// 3794 as 3,794; decimals stay.
QString withThousands(const QString& number);

}  // namespace madobe

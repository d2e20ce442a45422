// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// The older text and behind it what the newer one says more; a text that both begin with (`base`,
/// from which they were written, unless it breaks off in a sentence) or that the other holds whole
/// stands once.
QString bothTexts(const QString& base, const QString& older, const QString& newer);

}  // namespace madobe

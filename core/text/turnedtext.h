// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// Characters that turn the text behind them round, as their code points (U+202E): a name that
/// holds one would turn the rest of a sentence too.
QString withoutTurns(const QString& text);

}  // namespace madobe

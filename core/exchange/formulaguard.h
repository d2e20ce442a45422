// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace madobe {

/// Text that a spreadsheet could take for a formula gets a leading `'`.
QString guardFormula(const QString& text);

/// The exact reverse; other text stays as it is.
QString unguardFormula(const QString& text);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace madobe {

/// Full-width ASCII (U+FF01..FF5E) and U+3000 become half-width, nothing else changes.
QString toHalfWidth(QStringView text);

/// Cuts every Unicode blank, U+3000 too, at both ends.
QString trimmedBlanks(QStringView text);

}  // namespace madobe

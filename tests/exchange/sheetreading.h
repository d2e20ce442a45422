// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"

namespace madobe::tests {

/// The table whose first heading it is.
doc::Table tableWith(const Document& document, const QString& head);
QStringList texts(const doc::Row& row);
/// All that is read from the first section on; the plan by columns, as in the seed's text.
QString readThrough(const Document& document);
/// Without blanks.
QString bare(const QString& text);

}  // namespace madobe::tests

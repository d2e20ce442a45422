// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codeentry.h"

#include <QList>

namespace madobe {

/// The code lists of resources/codes.csv, for a new office.
QList<CodeEntry> shippedCodes();
/// The ten wards in their order.
QList<CodeEntry> shippedWards();
/// Code of one of the ten wards by its code or label; empty for anything else.
QString shippedWard(const QString& codeOrLabel);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/monthclosing.h"
#include "core/reports/countengine.h"

namespace madobe {

/// What of a table was corrected after it was closed and a report of a period has to tell: figures
/// of the period's own months, and those of earlier months that became others after the report
/// before. `ward` as in a grid; lines over several wards have the corrections of all of them.
/// Oldest first.
QList<FigureCorrection> correctionsToReport(CountEngine& engine, const CountTable& table,
                                            const Period& period, const QString& ward);

/// Corrections of one figure in the months of a period. Oldest first.
QList<FigureCorrection> correctionsOfFigure(CountEngine& engine, const CountTable& table,
                                            const Period& period, const QString& ward,
                                            const QString& row, const QString& column);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheetfigures.h"

namespace madobe {

/// {年度} {前年度} {前々年度}, each also with 名 (令和3年度), for a sheet of the 年度. What else
/// stands between braces stays as it is.
QString fillYears(QString text, int sheetYear);

/// Where nothing is typed: the target or ―, and the value with how sure it is and its day.
QString targetText(const SheetFigure& figure);
QString valueText(const SheetFigure& figure);

/// {値} {時点} {確定} {前回値} {前回時点} {前回確定} {増減} {増減率} {割合} {文言} of an indicator.
/// A sentence that asks for something that is not known is left out, but the typed wording is kept.
QString fillFigures(QString text, const SheetFigure& figure);

}  // namespace madobe

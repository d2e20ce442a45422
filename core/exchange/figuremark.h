// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countgrid.h"

#include <QStringList>

namespace madobe {

/// A figure as tables for people show it: `1,234`, `△12`, or the mark for what is not there. It
/// follows from the figure alone.
QString figureMark(const Figure& figure);

/// What the figure's note says, in words; empty for none.
QString figureNote(const Figure& figure);

/// What the marks among these figures mean, in one line; empty where numbers speak for themselves.
QString figureLegend(const QList<Figure>& figures);

}  // namespace madobe

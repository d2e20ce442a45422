// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"
#include "ui/pages/page.h"

#include <QLabel>

namespace madobe {

/// A figure of a grid.
struct FigureOnPage {
    const CountGrid& grid;
    CountHeading ward, row, column;

    Figure figure() const { return grid.figure(ward.code, row.code, column.code); }
};

/// The counting card: what a figure means, so that it can be defended.
class CountCard final : public QLabel {
    Q_OBJECT
public:
    CountCard(PageContext& context, QWidget* parent);

    /// Reads; throws what CountEngine throws.
    void showFigure(const FigureOnPage& figure);

private:
    /// The same figure in the month and the year before.
    QString comparisonText(const FigureOnPage& figure) const;

    PageContext& m_context;
};

}  // namespace madobe

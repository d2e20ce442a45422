// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/countcard.h"
#include "ui/pages/countplot.h"

class QComboBox;

namespace madobe {

class PeriodChoice;

/// The plot of a figure, over what the user chooses, with its menu. The page that has it lays out
/// its two widgets.
class FigurePlot final : public QObject {
    Q_OBJECT
public:
    /// `right` is that by which pictures leave the page.
    FigurePlot(PageContext& context, MessageBar& bar, const PeriodChoice& period, Right right,
               QObject* page);

    QComboBox& kinds() { return *m_kinds; }
    CountPlot& plot() { return *m_plot; }
    /// What a table can be plotted over; it hides where that is nothing.
    void offerKinds(const CountTable& table);
    void show(const FigureOnPage& figure);
    /// Throws NotAllowed and what CountPlot::savePicture() does.
    void savePicture();

Q_SIGNALS:
    void kindChosen();

private:
    SeriesKind kind() const;
    QString title(const FigureOnPage& figure) const;
    void draw(CountSeries series, const QString& title);

    PageContext& m_context;
    MessageBar& m_bar;
    const PeriodChoice& m_period;
    Right m_right;
    QComboBox* m_kinds;
    CountPlot* m_plot;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/countseries.h"

#include <QWidget>

class QCustomPlot;

namespace madobe {

struct Theme;

/// Figures as bars, with their numbers above.
class CountPlot : public QWidget {
    Q_OBJECT
public:
    explicit CountPlot(QWidget* parent = nullptr);

    void showSeries(const CountSeries& series);
    const CountSeries& series() const { return m_series; }
    /// As a PNG with the title above, dark on light. Throws CannotOpen or DiskFull {path}.
    void savePicture(const QString& path) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw(QCustomPlot& plot, const Theme& theme) const;

    QCustomPlot* m_plot;
    CountSeries m_series;
};

}  // namespace madobe

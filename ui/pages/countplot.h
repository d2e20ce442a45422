// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <QList>
#include <QString>
#include <QWidget>

class QCustomPlot;

namespace madobe {

struct Theme;

/// One figure month by month.
class CountPlot : public QWidget {
    Q_OBJECT
public:
    explicit CountPlot(QWidget* parent = nullptr);

    void showSeries(const QString& title, const QStringList& months, const QList<Figure>& values);
    /// As a PNG with the title above, dark on light. Throws CannotOpen or DiskFull {path}.
    void savePicture(const QString& path) const;

private:
    struct Series {
        QString title;
        QStringList months;
        QList<Figure> values;
    };

    void draw(QCustomPlot& plot, const Theme& theme) const;

    QCustomPlot* m_plot;
    Series m_series;
};

}  // namespace madobe

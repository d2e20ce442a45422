// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/countengine.h"

#include <QList>
#include <QString>
#include <QWidget>

class QCustomPlot;

namespace madobe {

/// One figure month by month.
class CountPlot : public QWidget {
    Q_OBJECT
public:
    explicit CountPlot(QWidget* parent = nullptr);

    void showSeries(const QString& title, const QStringList& months, const QList<Figure>& values);

private:
    QCustomPlot* m_plot;
};

}  // namespace madobe

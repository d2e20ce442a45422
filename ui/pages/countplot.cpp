// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countplot.h"

#include "ui/models/countgridmodel.h"
#include "ui/support/theme.h"

#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace madobe {

namespace {

constexpr int kHeight = 160;
constexpr double kBarWidth = 0.6;

/// Steps of 1, 2 or 5 that are whole numbers: nobody is half a person.
double niceStep(double highest) {
    const double rough = std::max(1.0, highest / 4);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power) return factor * power;
    }
    return 10 * power;
}

}  // namespace

CountPlot::CountPlot(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumHeight(kHeight);
    setMaximumHeight(kHeight + kHeight / 2);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAccessibleName(tr("月ごとのグラフ"));
}

void CountPlot::showSeries(const QString& title, const QStringList& months,
                           const QList<Figure>& values) {
    const Theme theme = themeOf(*this);
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(theme.paper);
    auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    bars->setWidth(kBarWidth);
    bars->setPen(QPen(theme.accent));
    bars->setBrush(theme.accent);
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    double highest = 1;
    QStringList spoken;
    for (int i = 0; i < values.size(); ++i) {
        const double value = values[i].number();
        bars->addData(i, value);
        ticks->addTick(i, months[i]);
        highest = std::max(highest, value);
        spoken.append(months[i] + QLatin1Char(' ') + values[i].text());
        auto* number = new QCPItemText(m_plot);
        number->setPositionAlignment(Qt::AlignBottom | Qt::AlignHCenter);
        number->position->setCoords(i, value);
        number->setText(figureText(values[i]));
        number->setColor(theme.ink);
        number->setFont(font());
    }
    auto steps = QSharedPointer<QCPAxisTickerFixed>::create();
    steps->setTickStep(niceStep(highest));
    m_plot->xAxis->setTicker(ticks);
    m_plot->yAxis->setTicker(steps);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelColor(theme.ink);
        axis->setTickLabelFont(font());
        axis->setBasePen(QPen(theme.line));
        axis->setTickPen(QPen(theme.line));
        axis->setSubTicks(false);
        axis->grid()->setPen(QPen(theme.line, 0, Qt::DotLine));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setRange(-0.6, std::max(0.6, static_cast<double>(values.size()) - 0.4));
    m_plot->yAxis->setRange(0, highest * 1.2);
    m_plot->setAccessibleDescription(title + QStringLiteral(": ") +
                                     spoken.join(QStringLiteral("、")));
    m_plot->setToolTip(title);
    m_plot->replot();
}

}  // namespace madobe

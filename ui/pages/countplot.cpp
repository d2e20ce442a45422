// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countplot.h"

#include "core/base/wholefile.h"
#include "core/exchange/figuremark.h"
#include "ui/support/theme.h"

#include <QBuffer>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace madobe {

namespace {

constexpr int kHeight = 160;
constexpr int kPictureWidth = 960;  // with the scale below, enough for half a page of A4
constexpr int kPictureHeight = 360;
constexpr double kPictureScale = 2;
constexpr double kBarWidth = 0.6;
constexpr int kLabelLines = 3;

/// Steps of 1, 2 or 5 that are whole numbers: nobody is half a person.
double niceStep(double highest) {
    const double rough = std::max(1.0, highest / 4);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power) return factor * power;
    }
    return 10 * power;
}

/// Wide characters that fit below a bar.
int charactersPerLabel(const QCustomPlot& plot, qsizetype bars) {
    const int width = plot.width() / std::max(1, static_cast<int>(bars) + 1);
    return std::max(2, width / plot.fontMetrics().horizontalAdvance(QChar(0x7A93)));
}

/// Japanese may be broken anywhere; what is too long even so is cut.
QString inLines(const QString& label, int perLine) {
    QStringList lines;
    const int length = static_cast<int>(label.size());
    // Lines of much the same length.
    const int wanted = std::min(kLabelLines, (length + perLine - 1) / perLine);
    const int each = std::min(perLine, (length + wanted - 1) / std::max(1, wanted));
    for (int at = 0; at < length && lines.size() < wanted; at += each) {
        lines.append(label.mid(at, each));
    }
    if (lines.join(QString()).size() < label.size()) lines.last().back() = QChar(0x2026);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

CountPlot::CountPlot(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumHeight(kHeight);
    setMaximumHeight(kHeight + kHeight / 2);
    m_plot->setFocusPolicy(Qt::NoFocus);
    // It keeps every press for itself; the menu is ours.
    m_plot->setAttribute(Qt::WA_NoMousePropagation, false);
    m_plot->setAccessibleName(tr("集計のグラフ"));
}

void CountPlot::showSeries(const CountSeries& series) {
    m_series = series;
    draw(*m_plot, themeOf(*this));
    QStringList spoken;
    for (int i = 0; i < series.values.size(); ++i) {
        spoken.append(series.labels[i] + QLatin1Char(' ') + figureMark(series.values[i]) +
                      series.unit);
    }
    m_plot->setAccessibleDescription(series.title + QStringLiteral(": ") +
                                     spoken.join(QStringLiteral("、")));
    m_plot->setToolTip(series.title);
    m_plot->replot();
}

void CountPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Labels are broken to the width.
    draw(*m_plot, themeOf(*this));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CountPlot::savePicture(const QString& path) const {
    QCustomPlot picture;
    picture.resize(kPictureWidth, kPictureHeight);
    draw(picture, Theme::of(Look::Light));
    auto* title = new QCPTextElement(&picture, m_series.title, font());
    title->setTextColor(Theme::of(Look::Light).ink);
    picture.plotLayout()->insertRow(0);
    picture.plotLayout()->addElement(0, 0, title);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    picture.toPixmap(kPictureWidth, kPictureHeight, kPictureScale).save(&png, "PNG");
    writeWholeFile(path, png.data());
}

void CountPlot::draw(QCustomPlot& plot, const Theme& theme) const {
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(theme.paper);
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setWidth(kBarWidth);
    bars->setPen(QPen(theme.accent));
    bars->setBrush(theme.accent);
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    double highest = 1;
    const QList<Figure>& values = m_series.values;
    const int perLine = charactersPerLabel(plot, values.size());
    for (int i = 0; i < values.size(); ++i) {
        const double value = values[i].number();
        bars->addData(i, value);
        ticks->addTick(i, inLines(m_series.labels[i], perLine));
        highest = std::max(highest, value);
        auto* number = new QCPItemText(&plot);
        number->setPositionAlignment(Qt::AlignBottom | Qt::AlignHCenter);
        number->position->setCoords(i, value);
        number->setText(figureMark(values[i]) + m_series.unit);
        number->setColor(theme.ink);
        number->setFont(font());
    }
    auto steps = QSharedPointer<QCPAxisTickerFixed>::create();
    steps->setTickStep(niceStep(highest));
    plot.xAxis->setTicker(ticks);
    plot.yAxis->setTicker(steps);
    plot.yAxis->setNumberFormat(QStringLiteral("f"));
    plot.yAxis->setNumberPrecision(0);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelColor(theme.ink);
        axis->setTickLabelFont(font());
        axis->setBasePen(QPen(theme.line));
        axis->setTickPen(QPen(theme.line));
        axis->setSubTicks(false);
        axis->grid()->setPen(QPen(theme.line, 0, Qt::DotLine));
    }
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setRange(-0.6, std::max(0.6, static_cast<double>(values.size()) - 0.4));
    plot.yAxis->setRange(0, highest * 1.2);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QString>

class QPagedPaintDevice;

namespace madobe {

/// Fonts have whole sizes, so text is set in units so many times smaller than a millimetre.
inline constexpr double kTextUnits = 100;

/// The font of our papers; `size` in millimetres: 3.2 mm are about 9 points.
QFont paperFont(double size);

/// Paints in millimetres from the page's inner corner.
class Paper {
public:
    explicit Paper(QPagedPaintDevice& device);

    double width() const { return m_width; }
    double height() const { return m_height; }
    QPainter& painter() { return m_painter; }

    /// One line of text, shortened to the width of its place.
    void line(const QRectF& place, Qt::Alignment alignment, const QString& text);
    /// `page / pages` in the middle of the last `height` millimetres.
    void foot(double height, int page, int pages);
    void newPage();

private:
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    double m_width = 0;
    double m_height = 0;
};

}  // namespace madobe

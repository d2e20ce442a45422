// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "ui/print/pdftext.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPagedPaintDevice>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kLineSize = 3;  // mm

}  // namespace

QFont paperFont(double size) {
    // The last one for emoji, before a font of coloured pictures, of which a PDF keeps nothing.
    QFont font(
        {u"IPAexGothic"_s, u"Noto Sans CJK JP"_s, u"Yu Gothic"_s, u"Meiryo"_s, u"Symbola"_s});
    font.setPixelSize(qRound(size * kTextUnits));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Paper::Paper(QPagedPaintDevice& device) : m_device(device), m_painter(&device) {
    const QRectF page = device.pageLayout().paintRect(QPageLayout::Millimeter);
    m_width = page.width();
    m_height = page.height();
    m_painter.scale(device.logicalDpiX() / kMillimetresPerInch,
                    device.logicalDpiY() / kMillimetresPerInch);
    m_painter.setFont(paperFont(kLineSize));
}

void Paper::line(const QRectF& place, Qt::Alignment alignment, const QString& text) {
    const QRectF inUnits(place.topLeft() * kTextUnits, place.size() * kTextUnits);
    const QString shown =
        QFontMetricsF(m_painter.font()).elidedText(text, Qt::ElideRight, inUnits.width());
    m_painter.save();
    m_painter.setFont(readableFont(m_painter.font(), shown));
    m_painter.scale(1 / kTextUnits, 1 / kTextUnits);
    m_painter.drawText(inUnits, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    m_painter.restore();
}

void Paper::foot(double height, int page, int pages) {
    line(QRectF(0, m_height - height, m_width, height), Qt::AlignCenter,
         u"%1 / %2"_s.arg(page).arg(pages));
}

void Paper::newPage() {
    m_device.newPage();
}

}  // namespace madobe

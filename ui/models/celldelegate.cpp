// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

#include "ui/support/theme.h"

#include <QPainter>

#include <algorithm>

namespace madobe {

namespace {

constexpr int kNarrowestLetter = 3;  // pixels

/// What of a long text may be seen at all; measuring the rest would cost the most.
QString visiblePart(const QString& text, int width) {
    const int letters = width / kNarrowestLetter;
    return text.size() > letters ? text.left(letters) + QChar(0x2026) : text;
}

/// No letter is wider than a line is high, so a short text needs no measuring.
bool surelyFits(const QString& text, int width, const QFontMetrics& metrics) {
    return text.size() * metrics.height() <= width;
}

/// Draws from its baseline, which lays the text out once and not twice.
void drawLine(QPainter& painter, const QRect& place, const QString& text,
              const QFontMetrics& metrics) {
    const int top = place.top() + (place.height() - metrics.height()) / 2;
    painter.drawText(QPointF(place.left(), top + metrics.ascent()), text);
}

bool isPlainLine(const QString& text, Qt::Alignment alignment) {
    const bool hasControls =
        std::any_of(text.begin(), text.end(), [](QChar letter) { return letter < u' '; });
    return (alignment & Qt::AlignLeft) && !hasControls && !text.isRightToLeft();
}

}  // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    constexpr auto kMore =
        QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator;
    if ((cell.features & kMore) || cell.backgroundBrush.style() != Qt::NoBrush) {
        return QStyledItemDelegate::paint(painter, option, index);
    }
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    if (isSelected) painter->fillRect(cell.rect, cell.palette.highlight());
    if (cell.text.isEmpty()) return;
    const QRect place = cell.rect.adjusted(spacing::kUnit, 0, -spacing::kUnit, 0);
    QString text = visiblePart(cell.text, place.width());
    if (!surelyFits(text, place.width(), cell.fontMetrics)) {
        text = cell.fontMetrics.elidedText(text, Qt::ElideRight, place.width());
    }
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    if (isPlainLine(text, cell.displayAlignment)) {
        return drawLine(*painter, place, text, cell.fontMetrics);
    }
    painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine, text);
}

}  // namespace madobe

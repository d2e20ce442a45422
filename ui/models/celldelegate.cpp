// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

#include "ui/support/theme.h"

#include <QPainter>

namespace madobe {

namespace {

constexpr int kNarrowestLetter = 3;  // pixels

/// What of a long text may be seen at all; measuring the rest would cost the most.
QString visiblePart(const QString& text, int width) {
    const int letters = width / kNarrowestLetter;
    return text.size() > letters ? text.left(letters) + QChar(0x2026) : text;
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
    const QString text = visiblePart(cell.text, place.width());
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
}

}  // namespace madobe

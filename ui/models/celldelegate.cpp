// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celldelegate.h"

#include "ui/support/theme.h"

#include <QPainter>

#include <algorithm>

namespace madobe {

namespace {

constexpr QChar kEllipsis(0x2026);

/// Letters that stand one beside the other, each with its own width.
bool isSimple(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter.joiningType() == QChar::Joining_None && !letter.isSurrogate() &&
               !letter.isMark() && letter.direction() != QChar::DirR &&
               letter.direction() != QChar::DirAL;
    });
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

qreal CellDelegate::advance(QChar letter) const {
    const auto known = m_advances.constFind(letter);
    if (known != m_advances.cend()) return *known;
    return *m_advances.insert(letter, QFontMetricsF(m_font).horizontalAdvance(letter));
}

// Letter by letter until there is no room: to lay out a long text in order to throw most of it away
// would cost more than to draw what is left.
QString CellDelegate::fitting(const QString& text, const QStyleOptionViewItem& cell,
                              int width) const {
    if (cell.font != m_font) {
        m_font = cell.font;
        m_advances.clear();
    }
    const qreal most = width - advance(kEllipsis);
    qreal used = 0;
    qsizetype fits = 0;  // letters beside an ellipsis
    qsizetype seen = 0;
    while (seen < text.size() && used <= width) {
        used += advance(text[seen++]);
        if (used <= most) fits = seen;
    }
    if (isSimple(text.left(seen))) return used <= width ? text : text.left(fits) + kEllipsis;
    // Whatever stands between the letters takes at most as much room again.
    const QString part = text.size() > 2 * seen ? text.left(2 * seen) + kEllipsis : text;
    return cell.fontMetrics.elidedText(part, Qt::ElideRight, width);
}

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
    const QString text = fitting(cell.text, cell, place.width());
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    if (isPlainLine(text, cell.displayAlignment)) {
        return drawLine(*painter, place, text, cell.fontMetrics);
    }
    painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine, text);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString text = index.data().toString();
    const int width = option.fontMetrics.horizontalAdvance(text) + 2 * spacing::kUnit + 1;
    size.setWidth(std::max(size.width(), width));
    return size;
}

}  // namespace madobe

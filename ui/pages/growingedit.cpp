// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QWheelEvent>
#include <QtMath>

namespace madobe {

namespace {

constexpr int kMostLines = 12;

}  // namespace

GrowingEdit::GrowingEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::fitHeight);
    fitHeight();
}

// The width, and so the lines, are known only when it is laid out.
void GrowingEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void GrowingEdit::wheelEvent(QWheelEvent* event) {
    if (m_isWhole) return event->ignore();
    QPlainTextEdit::wheelEvent(event);
}

// As they are laid out: letters of another font make a line higher than the font's own spacing.
void GrowingEdit::fitHeight() {
    qreal text = 0;
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        // Lays the block out where that is still to be done.
        document()->documentLayout()->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            if (++lines <= kMostLines) text += block.layout()->lineAt(i).height();
        }
    }
    m_isWhole = lines <= kMostLines;
    setVerticalScrollBarPolicy(m_isWhole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int around = height() - viewport()->height();
    // Without the one pixel Qt takes the first line for cut and scrolls.
    setFixedHeight(qCeil(text + 2 * document()->documentMargin()) + 1 + around);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/wholetext.h"

#include <QMouseEvent>
#include <QTextDocument>

#include <cmath>
#include <memory>

namespace madobe {

namespace {

constexpr int kNarrowest = 120;
constexpr int kUsual = 240;

}  // namespace

WholeText::WholeText(const QString& text, QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setPlainText(text);
}

void WholeText::setBold(qsizetype from, qsizetype to) {
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.mergeCharFormat(bold);
}

int WholeText::heightForWidth(int width) const {
    // A copy: the shown one keeps its lines until it gets that width.
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return static_cast<int>(std::ceil(copy->size().height()));
}

QSize WholeText::sizeHint() const {
    return {kUsual, heightForWidth(kUsual)};
}

QSize WholeText::minimumSizeHint() const {
    const int margins = static_cast<int>(2 * document()->documentMargin());
    return {kNarrowest, fontMetrics().lineSpacing() + margins};
}

void WholeText::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) Q_EMIT clicked();
}

// Whatever it stands in scrolls.
void WholeText::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

}  // namespace madobe

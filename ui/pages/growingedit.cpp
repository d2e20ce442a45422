// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/growingedit.h"

#include <QtMath>

#include <algorithm>

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

void GrowingEdit::fitHeight() {
    const int all = document()->size().toSize().height();
    const int lines = std::clamp(all, 1, kMostLines);
    setVerticalScrollBarPolicy(all > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int around = height() - viewport()->height();
    setFixedHeight(lines * fontMetrics().lineSpacing() + around +
                   qCeil(2 * document()->documentMargin()));
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/boundedtext.h"

#include <QLabel>
#include <QScrollBar>

#include <algorithm>

namespace madobe {

namespace {

constexpr int kMostLines = 6;

}  // namespace

BoundedText::BoundedText(QWidget* parent) : QScrollArea(parent), m_label(new QLabel) {
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_label);
    // The ground is that of what it stands in.
    m_label->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void BoundedText::setText(const QString& html) {
    m_label->setText(html);
    verticalScrollBar()->setValue(0);
    updateGeometry();
}

int BoundedText::mostHeight() const {
    return kMostLines * fontMetrics().lineSpacing();
}

int BoundedText::heightForWidth(int width) const {
    const int needed = m_label->minimumSizeHint().width();
    // What cannot be broken, as a path, scrolls sideways.
    const int bar = needed > width ? horizontalScrollBar()->sizeHint().height() : 0;
    return std::min(m_label->heightForWidth(std::max(width, needed)), mostHeight()) + bar;
}

QSize BoundedText::sizeHint() const {
    return {m_label->sizeHint().width(), std::min(m_label->sizeHint().height(), mostHeight())};
}

QSize BoundedText::minimumSizeHint() const {
    return {0, fontMetrics().lineSpacing()};
}

// The keyboard scrolls what does not fit, and passes over what does.
void BoundedText::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    const int width = viewport()->width();
    const bool scrolls = m_label->minimumSizeHint().width() > width ||
                         m_label->heightForWidth(width) > viewport()->height();
    setFocusPolicy(scrolls ? Qt::StrongFocus : Qt::NoFocus);
}

}  // namespace madobe

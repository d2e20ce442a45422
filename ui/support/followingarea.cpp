// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/followingarea.h"

#include <QApplication>
#include <QEvent>

namespace madobe {

namespace {

// A field's label above it, and what is said below it.
constexpr int kAround = 60;

}  // namespace

FollowingArea::FollowingArea(QWidget* parent) : QScrollArea(parent) {
    m_afterLayout.setSingleShot(true);
    m_afterLayout.setInterval(0);
    connect(&m_afterLayout, &QTimer::timeout, this, &FollowingArea::follow);
    // Heard by the timer, which goes before what the area is made of.
    connect(qApp, &QApplication::focusChanged, &m_afterLayout,
            [this](const QWidget*, const QWidget* now) {
                if (now && widget() && widget()->isAncestorOf(now)) m_afterLayout.start();
            });
}

void FollowingArea::follow() {
    // What is being clicked is in sight, and must not slip away under the mouse.
    if (QApplication::mouseButtons() != Qt::NoButton) return;
    const QWidget* focus = window()->focusWidget();
    if (!focus || !isVisible() || !widget() || !widget()->isAncestorOf(focus)) return;
    const QRect place(focus->mapTo(widget(), QPoint()), focus->size());
    // The top last: of what is higher than the area, its beginning is shown.
    ensureVisible(place.left(), place.bottom(), 0, kAround);
    ensureVisible(place.left(), place.top(), 0, kAround);
}

bool FollowingArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::Resize) m_afterLayout.start();
    return QScrollArea::eventFilter(watched, event);
}

void FollowingArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    m_afterLayout.start();
}

void FollowingArea::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    m_afterLayout.start();
}

}  // namespace madobe

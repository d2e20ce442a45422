// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/idlewatch.h"

#include <QApplication>
#include <QEvent>

namespace madobe {

namespace {

constexpr int kCheckMilliseconds = 5'000;
// A busy moment is no sleep.
constexpr int kSleepSeconds = 60;
constexpr int kSecondsAMinute = 60;

}  // namespace

IdleWatch::IdleWatch(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_lastInput(clock.utc()), m_lastCheck(clock.utc()) {
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.start(kCheckMilliseconds);
}

void IdleWatch::setMinutes(int minutes) {
    m_minutes = minutes;
    m_lastInput = m_clock.utc();
}

void IdleWatch::check() {
    const QDateTime now = m_clock.utc();
    const bool hasSlept = m_lastCheck.secsTo(now) > kSleepSeconds;
    m_lastCheck = now;
    const bool isIdle = m_lastInput.secsTo(now) >= qint64{kSecondsAMinute} * m_minutes;
    if (!hasSlept && !isIdle) return;
    m_lastInput = now;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::InputMethod:
            m_lastInput = m_clock.utc();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace madobe

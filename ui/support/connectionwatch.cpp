// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/connectionwatch.h"

namespace madobe {

namespace {

constexpr int kLookMilliseconds = 3000;

}  // namespace

ConnectionWatch::ConnectionWatch(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kLookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::look);
}

ConnectionWatch::~ConnectionWatch() {
    if (m_probe) m_probe->wait();
}

void ConnectionWatch::watch(Office* office) {
    m_office = office && office->database().engine().mayBeLost() ? office : nullptr;
    m_isLost = false;
    m_office ? m_timer.start() : m_timer.stop();
}

void ConnectionWatch::look() {
    if (m_probe || !m_office) return;
    if (!m_isLost) {
        if (isThere()) return;
        m_isLost = true;
        Q_EMIT lost();
    }
    probe();
}

bool ConnectionWatch::isThere() {
    try {
        m_office->requireStanding();
    } catch (const Error& error) {
        if (isTurnedAway(error)) Q_EMIT turnedAway(error);
        return error.kind() != ErrorKind::ServerUnreachable;
    }
    return true;
}

void ConnectionWatch::probe() {
    const auto isReached = std::make_shared<bool>(false);
    m_probe.reset(QThread::create([source = m_office->source(), isReached] {
        try {
            const Database database(source, OpenMode::ReadOnly);
            *isReached = true;
        } catch (const Error&) {
            *isReached = false;
        }
    }));
    connect(m_probe.get(), &QThread::finished, this, [this, isReached] {
        m_probe->wait();
        m_probe.release()->deleteLater();
        if (*isReached && m_office && m_isLost) Q_EMIT reachable();
    });
    m_probe->start();
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/answerwatch.h"

#include <algorithm>
#include <utility>

namespace madobe {

namespace {

using namespace std::chrono_literals;

/// With the time that the server is given to answer otherwise: about as long as a pulled cable
/// takes (`tcp_user_timeout`).
constexpr auto kPatience = 3s;
/// A question that is worked on is not disturbed for ever.
constexpr auto kMostPatience = 20s;
/// One answer may be late, or lost.
constexpr int kMostSilences = 2;
constexpr auto kLook = 1s;

}  // namespace

AnswerWatch::AnswerWatch(std::function<bool()> answers, std::function<void()> cut)
    : m_answers(std::move(answers)), m_cut(std::move(cut)), m_thread([this] { run(); }) {}

AnswerWatch::~AnswerWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void AnswerWatch::begin() {
    const std::lock_guard lock(m_mutex);
    ++m_question;
    m_waits = true;
    m_since = std::chrono::steady_clock::now();
    m_patience = kPatience;
    m_silences = 0;
}

void AnswerWatch::end() {
    const std::lock_guard lock(m_mutex);
    m_waits = false;
}

bool AnswerWatch::isOverdue() const {
    return m_waits && std::chrono::steady_clock::now() - m_since >= m_patience;
}

void AnswerWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_isOver) {
        m_wake.wait_for(lock, kLook);
        if (m_isOver || !isOverdue()) continue;
        const quint64 question = m_question;
        lock.unlock();
        const bool isThere = m_answers();
        lock.lock();
        if (!m_waits || m_question != question) continue;
        m_silences = isThere ? 0 : m_silences + 1;
        if (!isThere && m_silences < kMostSilences) continue;
        if (!isThere) m_cut();
        m_since = std::chrono::steady_clock::now();
        m_patience = std::min<std::chrono::milliseconds>(2 * m_patience, kMostPatience);
    }
}

}  // namespace madobe

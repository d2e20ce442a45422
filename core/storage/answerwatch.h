// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace madobe {

/// Ends a connection whose server has ceased to answer anybody. A server that was halted keeps its
/// sockets alive, so that nothing else would ever end the wait.
class AnswerWatch {
public:
    /// Both are called in the thread of the watch: `answers` asks by another way whether anybody
    /// answers there at all, as during a long question; `cut` ends the wait.
    AnswerWatch(std::function<bool()> answers, std::function<void()> cut);
    ~AnswerWatch();
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;

    /// Lives while the connection waits for an answer. One at a time; no watch, nothing to do.
    class Question {
    public:
        explicit Question(AnswerWatch* watch) : m_watch(watch) {
            if (m_watch) m_watch->begin();
        }
        ~Question() {
            if (m_watch) m_watch->end();
        }
        Question(const Question&) = delete;
        Question& operator=(const Question&) = delete;

    private:
        AnswerWatch* m_watch;
    };

private:
    using Moment = std::chrono::steady_clock::time_point;

    void begin();
    void end();
    void run();
    bool isOverdue() const;

    std::function<bool()> m_answers;
    std::function<void()> m_cut;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isOver = false;
    bool m_waits = false;
    /// Which question waits, or did last.
    quint64 m_question = 0;
    /// When it began, or when somebody answered last.
    Moment m_since;
    std::chrono::milliseconds m_patience{};
    /// How often nobody answered, one time after another.
    int m_silences = 0;
    std::thread m_thread;
};

}  // namespace madobe

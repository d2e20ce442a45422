// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace madobe {

/// Work that may take longer than a blink: one thread with a connection of its own, jobs one after
/// another. A newer job of the same name makes the older one's answer void and stops its statement.
class Background : public QObject {
    Q_OBJECT
public:
    Background(Office& office, const Catalogue& catalogue);
    /// Stops what runs and waits for it.
    ~Background() override;

    /// `work` runs there; `done` or `failed` here, unless `receiver` is gone or a newer job of
    /// `name` began; `failed` as well when `done` throws, and with Cancelled when the work stopped
    /// itself.
    template <class T>
    void run(QObject* receiver, const QString& name, std::function<T(Office&)> work,
             std::function<void(const T&)> done,
             const std::function<void(const Error&)>& failed = {}) {
        const auto result = std::make_shared<T>();
        start(
            receiver, name,
            [work = std::move(work), result](Office& office) { *result = work(office); },
            [done = std::move(done), result] { done(*result); }, failed);
    }
    /// Stops the running job of that name.
    void cancel(const QString& name);
    bool isBusy() const { return m_pending > 0; }
    /// Some job ended because the office could not be reached any more: done or not, nobody knows.
    bool wasCutOff() const { return m_wasCutOff; }
    /// Behind a lock nobody is told anything: an answer may ask something. What came meanwhile is
    /// told when they are let go.
    void holdAnswers(bool isHeld);

Q_SIGNALS:
    /// What cannot be interrupted between two statements stops itself now.
    void ending();
    /// Nothing waits or runs any more, and whoever waited has the answers.
    void idle();

private:
    void start(QObject* receiver, const QString& name, std::function<void(Office&)> work,
               std::function<void()> done, const std::function<void(const Error&)>& failed);
    void runJob(const std::function<void(Office&)>& work, const QString& name, int generation,
                const std::function<void(const std::shared_ptr<Error>&)>& report);
    bool isCurrent(const QString& name, int generation) const;
    /// nullptr when it went well.
    static std::shared_ptr<Error> errorOf(const std::function<void()>& work);

    DatabaseSource m_source;
    Session m_session;
    const Clock& m_clock;
    const Catalogue& m_catalogue;
    QThread m_thread;
    QObject m_worker;  // lives in m_thread
    std::unique_ptr<Office> m_office;
    QHash<QString, int> m_generations;
    mutable QMutex m_mutex;
    QString m_running;
    int m_pending = 0;
    bool m_wasCutOff = false;
    bool m_holdsAnswers = false;
    QList<std::function<void()>> m_heldAnswers;
    std::atomic_bool m_ending = false;
    std::atomic_bool m_hasOldCodes = false;
};

}  // namespace madobe

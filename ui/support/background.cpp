// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/background.h"

#include <QMutexLocker>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

bool isCutOff(const std::shared_ptr<Error>& error) {
    return error && error->kind() == ErrorKind::ServerUnreachable;
}

}  // namespace

Background::Background(Office& office, const Catalogue& catalogue)
    : m_source(office.source()),
      m_session(office.session()),
      m_clock(office.clock()),
      m_catalogue(catalogue) {
    connect(&office.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(u"code"_s)) m_hasOldCodes = true;
    });
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

Background::~Background() {
    m_ending = true;
    Q_EMIT ending();
    {
        const QMutexLocker lock(&m_mutex);
        if (m_office) m_office->database().interrupt();
    }
    // The connection must go where it was made.
    QMetaObject::invokeMethod(
        &m_worker,
        [this] {
            const QMutexLocker lock(&m_mutex);
            m_office.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool Background::isCurrent(const QString& name, int generation) const {
    const QMutexLocker lock(&m_mutex);
    return !m_ending && m_generations.value(name) == generation;
}

void Background::cancel(const QString& name) {
    const QMutexLocker lock(&m_mutex);
    ++m_generations[name];
    if (m_running == name && m_office) m_office->database().interrupt();
}

void Background::holdAnswers(bool isHeld) {
    m_holdsAnswers = isHeld;
    if (isHeld) return;
    for (const auto& tell : std::exchange(m_heldAnswers, {})) tell();
}

void Background::runJob(const std::function<void(Office&)>& work, const QString& name,
                        int generation,
                        const std::function<void(const std::shared_ptr<Error>&)>& report) {
    if (!isCurrent(name, generation)) return report(nullptr);
    const std::shared_ptr<Error> error = errorOf([&] {
        if (!m_office) {
            auto office = Office::another(m_source, m_session, m_clock, m_catalogue);
            const QMutexLocker lock(&m_mutex);
            m_office = std::move(office);
        }
        {
            const QMutexLocker lock(&m_mutex);
            m_running = name;
        }
        if (m_hasOldCodes) {
            m_hasOldCodes = false;  // set again by a code that comes meanwhile
            try {
                m_office->store().reloadCodes();
            } catch (...) {
                m_hasOldCodes = true;
                throw;
            }
        }
        work(*m_office);
    });
    {
        const QMutexLocker lock(&m_mutex);
        m_running.clear();
        // The next job connects anew.
        if (isCutOff(error)) m_office.reset();
    }
    report(error);
}

std::shared_ptr<Error> Background::errorOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& caught) {
        return std::make_shared<Error>(caught);
    } catch (const std::exception& caught) {
        return std::make_shared<Error>(ErrorKind::Internal,
                                       QStringList{QString::fromUtf8(caught.what())});
    }
    return nullptr;
}

void Background::start(QObject* receiver, const QString& name, std::function<void(Office&)> work,
                       std::function<void()> done,
                       const std::function<void(const Error&)>& failed) {
    cancel(name);
    const int generation = m_generations.value(name);
    ++m_pending;
    const QPointer<QObject> target = receiver;
    const auto answer = [this, target, name, generation, done = std::move(done),
                         failed](const std::shared_ptr<Error>& error) {
        const auto tell = [=, this] {
            if (!target || !isCurrent(name, generation)) return;
            const std::shared_ptr<Error> wrong = error ? error : errorOf(done);
            if (wrong && failed) failed(*wrong);
        };
        m_wasCutOff = m_wasCutOff || isCutOff(error);
        if (m_holdsAnswers) {
            m_heldAnswers.append(tell);
        } else {
            tell();
        }
        if (--m_pending == 0) Q_EMIT idle();
    };
    QMetaObject::invokeMethod(&m_worker, [this, work = std::move(work), name, generation, answer] {
        runJob(work, name, generation, [this, answer](const std::shared_ptr<Error>& error) {
            QMetaObject::invokeMethod(this, [answer, error] { answer(error); });
        });
    });
}

}  // namespace madobe

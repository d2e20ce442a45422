// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/longchange.h"

#include "core/text/errortext.h"
#include "ui/support/withreason.h"

namespace madobe {

using namespace Qt::StringLiterals;

LongChange::LongChange(Office& office, Background& background, Prompts& prompts, QWidget* owner)
    : QObject(&background),
      m_office(office),
      m_background(background),
      m_prompts(prompts),
      m_owner(owner) {
    connect(&background, &Background::ending, this, &LongChange::cancel);
    connect(owner, &QObject::destroyed, this, [this] {
        if (!m_isRunning) deleteLater();
    });
}

void LongChange::start(const Change& change) {
    if (!m_isRunning) run(change, {});
}

void LongChange::startUndo(const JournalEntry& entry) {
    start([entry](Office& office, const UndoWatch& watch) {
        return UndoService(office.unitOfWork(), office.session()).undo(entry, watch);
    });
}

void LongChange::cancel() {
    if (m_cancelled) *m_cancelled = true;
}

void LongChange::tell(const Say& say, const QString& done, const QString& failed) {
    m_say = say;
    m_doneText = done;
    m_failedText = failed;
}

void LongChange::run(const Change& change, const QString& reason) {
    m_isRunning = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    // From the worker's thread: this object outlives what runs.
    const auto progress = [this](qint64 done, qint64 of) {
        QMetaObject::invokeMethod(this, [this, done, of] { Q_EMIT progressed(done, of); });
    };
    m_background.run<ChangeSet>(
        this, u"change %1"_s.arg(reinterpret_cast<quintptr>(this)),
        [change, reason, progress, cancelled = m_cancelled](Office& office) {
            office.unitOfWork().giveReason(reason);
            ChangeSet changes = change(office, {progress, cancelled.get()});
            office.store().reloadCodes();
            return changes;
        },
        [this](const ChangeSet& changes) { onDone(changes); },
        [this, change](const Error& error) { onFailed(change, error); });
}

void LongChange::onDone(const ChangeSet& changes) {
    m_office.store().reloadCodes();
    Q_EMIT m_office.notifier().changed(changes);
    end();
    if (m_say) m_say(m_doneText);
    Q_EMIT done();
}

void LongChange::onFailed(const Change& change, const Error& error) {
    // A question without its page would be a riddle.
    if (error.kind() != ErrorKind::SealedFigure || !m_owner) return fail(error);
    const QString why = askReason(m_prompts, error);
    if (!why.isEmpty()) return run(change, why);
    fail(Error(ErrorKind::Cancelled));
}

void LongChange::fail(const Error& error) {
    end();
    const bool isSeen = m_owner && m_owner->isVisible();
    if (m_say && !isSeen) m_say(m_failedText.arg(errorText(error).section(u'\n', 0, 0)));
    Q_EMIT failed(error);
}

void LongChange::end() {
    m_isRunning = false;
    if (!m_owner) deleteLater();
}

}  // namespace madobe

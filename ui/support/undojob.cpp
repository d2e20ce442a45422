// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/undojob.h"

#include "core/services/undoservice.h"
#include "ui/support/withreason.h"

namespace madobe {

using namespace Qt::StringLiterals;

UndoJob::UndoJob(Office& office, Background& background, Prompts& prompts, QObject* parent)
    : QObject(parent), m_office(office), m_background(background), m_prompts(prompts) {
    connect(&background, &Background::ending, this, &UndoJob::cancel);
}

void UndoJob::start(const JournalEntry& entry) {
    run(entry, {});
}

void UndoJob::cancel() {
    if (m_cancelled) *m_cancelled = true;
}

void UndoJob::run(const JournalEntry& entry, const QString& reason) {
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto tell = [this](qint64 done, qint64 of) {
        QMetaObject::invokeMethod(this, [this, done, of] { Q_EMIT progressed(done, of); });
    };
    m_background.run<ChangeSet>(
        this, u"undo %1"_s.arg(reinterpret_cast<quintptr>(this)),
        [entry, reason, tell, cancelled = m_cancelled](Office& office) {
            office.unitOfWork().giveReason(reason);
            ChangeSet changes = UndoService(office.unitOfWork(), office.session())
                                    .undo(entry, {tell, cancelled.get()});
            office.store().reloadCodes();
            return changes;
        },
        [this](const ChangeSet& changes) { onDone(changes); },
        [this, entry](const Error& error) {
            if (error.kind() != ErrorKind::SealedFigure) return Q_EMIT failed(error);
            const QString why = askReason(m_prompts, error);
            if (!why.isEmpty()) return run(entry, why);
            Q_EMIT failed(Error(ErrorKind::Cancelled));
        });
}

void UndoJob::onDone(const ChangeSet& changes) {
    m_office.store().reloadCodes();
    Q_EMIT m_office.notifier().changed(changes);
    Q_EMIT done();
}

}  // namespace madobe

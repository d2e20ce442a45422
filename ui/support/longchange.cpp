// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/longchange.h"

#include "ui/support/withreason.h"

namespace madobe {

using namespace Qt::StringLiterals;

LongChange::LongChange(Office& office, Background& background, Prompts& prompts, QObject* parent)
    : QObject(parent), m_office(office), m_background(background), m_prompts(prompts) {
    connect(&background, &Background::ending, this, &LongChange::cancel);
}

void LongChange::start(const Change& change) {
    run(change, {});
}

void LongChange::startUndo(const JournalEntry& entry) {
    start([entry](Office& office, const UndoWatch& watch) {
        return UndoService(office.unitOfWork(), office.session()).undo(entry, watch);
    });
}

void LongChange::cancel() {
    if (m_cancelled) *m_cancelled = true;
}

void LongChange::run(const Change& change, const QString& reason) {
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto tell = [this](qint64 done, qint64 of) {
        QMetaObject::invokeMethod(this, [this, done, of] { Q_EMIT progressed(done, of); });
    };
    m_background.run<ChangeSet>(
        this, u"change %1"_s.arg(reinterpret_cast<quintptr>(this)),
        [change, reason, tell, cancelled = m_cancelled](Office& office) {
            office.unitOfWork().giveReason(reason);
            ChangeSet changes = change(office, {tell, cancelled.get()});
            office.store().reloadCodes();
            return changes;
        },
        [this](const ChangeSet& changes) { onDone(changes); },
        [this, change](const Error& error) {
            if (error.kind() != ErrorKind::SealedFigure) return Q_EMIT failed(error);
            const QString why = askReason(m_prompts, error);
            if (!why.isEmpty()) return run(change, why);
            Q_EMIT failed(Error(ErrorKind::Cancelled));
        });
}

void LongChange::onDone(const ChangeSet& changes) {
    m_office.store().reloadCodes();
    Q_EMIT m_office.notifier().changed(changes);
    Q_EMIT done();
}

}  // namespace madobe

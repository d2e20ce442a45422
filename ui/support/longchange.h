// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undoservice.h"
#include "ui/support/background.h"
#include "ui/support/prompts.h"

#include <QWidget>

namespace madobe {

/// A write that may be long, without holding the window up: taking an import back, or merging two
/// persons. Asks for a reason where a closed month would move. Belongs to the background: what runs
/// when its owner goes runs on, and is heard of. Owners do not touch it while they are destroyed.
class LongChange : public QObject {
    Q_OBJECT
public:
    using Change = std::function<ChangeSet(Office&, const UndoWatch&)>;

    using Say = std::function<void(const QString&)>;

    LongChange(Office& office, Background& background, Prompts& prompts, QWidget* owner);

    /// `change` runs again, from its beginning, when a reason was asked for. One at a time: nothing
    /// happens while one runs.
    void start(const Change& change);
    /// The whole action that the entry wrote is taken back.
    void startUndo(const JournalEntry& entry);
    void cancel();
    bool isRunning() const { return m_isRunning; }
    /// How the outcome is told besides the signals: `done`, or, where the owner cannot be seen,
    /// `failed` with the error for its %1. `say` outlives the owner.
    void tell(const Say& say, const QString& done, const QString& failed);

Q_SIGNALS:
    void progressed(qint64 done, qint64 of);
    /// Pages have heard of it.
    void done();
    /// Nothing was changed; Cancelled where that was wanted.
    void failed(const Error& error);

private:
    void run(const Change& change, const QString& reason);
    void onDone(const ChangeSet& changes);
    void onFailed(const Change& change, const Error& error);
    void fail(const Error& error);
    void end();

    Office& m_office;
    Background& m_background;
    Prompts& m_prompts;
    QPointer<QWidget> m_owner;
    bool m_isRunning = false;
    Say m_say;
    QString m_doneText;
    QString m_failedText;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

}  // namespace madobe

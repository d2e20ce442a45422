// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/background.h"
#include "ui/support/prompts.h"

namespace madobe {

/// Takes a whole action back without holding the window up: an import may have millions of records.
/// Asks for a reason where a closed month would move. Belongs to one window's office.
class UndoJob : public QObject {
    Q_OBJECT
public:
    UndoJob(Office& office, Background& background, Prompts& prompts, QObject* parent);

    void start(const JournalEntry& entry);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 of);
    /// Pages have heard of it.
    void done();
    /// Nothing was changed; Cancelled where that was wanted.
    void failed(const Error& error);

private:
    void run(const JournalEntry& entry, const QString& reason);
    void onDone(const ChangeSet& changes);

    Office& m_office;
    Background& m_background;
    Prompts& m_prompts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

}  // namespace madobe

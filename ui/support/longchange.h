// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undoservice.h"
#include "ui/support/background.h"
#include "ui/support/prompts.h"

namespace madobe {

/// A write that may be long, without holding the window up: taking an import back, or merging two
/// persons. Asks for a reason where a closed month would move. Belongs to one window's office.
class LongChange : public QObject {
    Q_OBJECT
public:
    using Change = std::function<ChangeSet(Office&, const UndoWatch&)>;

    LongChange(Office& office, Background& background, Prompts& prompts, QObject* parent);

    /// `change` runs again, from its beginning, when a reason was asked for.
    void start(const Change& change);
    /// The whole action that the entry wrote is taken back.
    void startUndo(const JournalEntry& entry);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 of);
    /// Pages have heard of it.
    void done();
    /// Nothing was changed; Cancelled where that was wanted.
    void failed(const Error& error);

private:
    void run(const Change& change, const QString& reason);
    void onDone(const ChangeSet& changes);

    Office& m_office;
    Background& m_background;
    Prompts& m_prompts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/undoservice.h"

#include <QSet>

#include <memory>

namespace madobe {

/// Whether an undo keeps the rules that stored records have among each other (storerules). They
/// are asked of the records that it changes or brings back, and of stays whose discharge it moves,
/// as all stand in the end. What was wrong before stands in nobody's way.
class UndoRules {
public:
    /// Before anything is taken back.
    UndoRules(RecordStore& store, Journal& journal, qint64 entry, const UndoWatch& watch);

    /// When all is taken back. Throws BreaksRule.
    void requireKept();

private:
    struct Judged {
        const EntityType* type;
        QByteArray uid;
        Issues before;
        /// Of a code, which may lose years.
        std::shared_ptr<const Entity> former;
    };
    void judge(const EntityType& type, const QByteArray& uid);

    RecordStore& m_store;
    const UndoWatch& m_watch;
    QList<Judged> m_judged;
    QSet<QByteArray> m_uids;
};

}  // namespace madobe

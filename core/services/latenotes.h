// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/work.h"

namespace madobe {

/// Journal entries about who looked and who came in. A long write of somebody else, which stands
/// against every other, must not keep anybody from reading: meanwhile they wait.
class LateNotes {
public:
    LateNotes(UnitOfWork& unitOfWork, const Session& session);
    ~LateNotes();
    LateNotes(const LateNotes&) = delete;
    LateNotes& operator=(const LateNotes&) = delete;

    /// A late one without a reason has its instant there. Throws what stands against it besides.
    void add(const QString& action, const QString& reason, const QString& table,
             const QByteArray& uid);
    /// Writes what waits, as far as it can.
    void write() noexcept;

private:
    void writeAll();
    struct Note {
        QString action, reason, table;
        QByteArray uid;
    };

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
    QList<Note> m_waiting;
};

}  // namespace madobe

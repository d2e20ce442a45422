// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/notepocket.h"
#include "core/services/work.h"

#include <optional>

namespace madobe {

/// Journal entries about who looked. A long write of somebody else, which stands against every
/// other, must not keep anybody from reading: meanwhile they wait.
class LateNotes {
public:
    LateNotes(UnitOfWork& unitOfWork, const Session& session);
    ~LateNotes();
    LateNotes(const LateNotes&) = delete;
    LateNotes& operator=(const LateNotes&) = delete;

    /// Where they wait from now on; what waits there, whichever window left it, is written. A kill
    /// between the journal and the pocket has a note twice rather than never. To be called after
    /// log-in.
    void setPocket(const QString& path);
    /// A late one without a reason has its instant there. Throws what stands against it besides.
    void add(const QString& action, const QString& reason, const QString& table,
             const QByteArray& uid);
    /// Writes what waits, as far as it can.
    void write() noexcept;

private:
    void writeAll();
    void journal(const LateNote& note);
    void keep(const LateNote& note);

    UnitOfWork& m_unitOfWork;
    const Session& m_session;
    std::optional<NotePocket> m_pocket;
    QList<LateNote> m_waiting;  // where no pocket takes them
};

}  // namespace madobe

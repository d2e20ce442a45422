// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/latenotes.h"

#include <utility>

namespace madobe {

LateNotes::LateNotes(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

LateNotes::~LateNotes() {
    write();
}

void LateNotes::setPocket(const QString& path) {
    m_pocket.emplace(path, m_unitOfWork.store().database().source().key->derive("notes   "));
    write();
    const QList<LateNote> waiting = std::exchange(m_waiting, {});
    for (const LateNote& note : waiting) keep(note);
}

void LateNotes::add(const QString& action, const QString& reason, const QString& table,
                    const QByteArray& uid) {
    LateNote note{action, reason, table, uid};
    try {
        writeAll();
        journal(note);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Locked) throw;
        if (note.reason.isEmpty()) note.reason = m_unitOfWork.clock().instant();
        keep(note);
    }
}

void LateNotes::write() noexcept {
    try {
        writeAll();
    } catch (const Error&) {
        return;
    }
}

void LateNotes::writeAll() {
    const auto take = [this](const LateNote& note) { journal(note); };
    while (m_pocket && m_pocket->giveFirst(take)) {
    }
    while (!m_waiting.isEmpty()) {
        journal(m_waiting.first());
        m_waiting.removeFirst();
    }
}

void LateNotes::journal(const LateNote& note) {
    const BriefWait brief(m_unitOfWork.store().database());
    m_unitOfWork.run(
        m_session, note.action, note.reason,
        [&](Work& work) { work.noteRead(note.table, note.uid); }, JournalDetail::Values,
        Right::Read);
}

void LateNotes::keep(const LateNote& note) {
    if (!m_pocket || !m_pocket->add(note)) m_waiting.append(note);
}

}  // namespace madobe

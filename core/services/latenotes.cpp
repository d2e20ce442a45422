// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/latenotes.h"

namespace madobe {

LateNotes::LateNotes(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

LateNotes::~LateNotes() {
    write();
}

void LateNotes::setPocket(const QString& path) {
    m_pocket.emplace(path, m_unitOfWork.store().database().source().key->derive("notes   "));
    const QList<LateNote> kept = m_pocket->read();
    m_waiting = kept + m_waiting;
    m_isPocketUsed = !kept.isEmpty();
    write();
    if (!m_waiting.isEmpty()) keep();
}

void LateNotes::add(const QString& action, const QString& reason, const QString& table,
                    const QByteArray& uid) {
    m_waiting.append({action, reason, table, uid});
    try {
        writeAll();
    } catch (const Error& error) {
        LateNote late = m_waiting.takeLast();
        if (error.kind() != ErrorKind::Locked) throw;
        if (late.reason.isEmpty()) late.reason = m_unitOfWork.clock().instant();
        m_waiting.append(late);
        keep();
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
    if (m_waiting.isEmpty()) return;
    const BriefWait brief(m_unitOfWork.store().database());
    while (!m_waiting.isEmpty()) {
        const LateNote& note = m_waiting.first();
        m_unitOfWork.run(
            m_session, note.action, note.reason,
            [&](Work& work) { work.noteRead(note.table, note.uid); }, JournalDetail::Values,
            Right::Read);
        m_waiting.removeFirst();
        if (m_isPocketUsed) keep();
    }
}

void LateNotes::keep() {
    if (!m_pocket) return;
    m_pocket->write(m_waiting);
    m_isPocketUsed = !m_waiting.isEmpty();
}

}  // namespace madobe

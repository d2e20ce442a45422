// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/latenotes.h"

namespace madobe {

LateNotes::LateNotes(UnitOfWork& unitOfWork, const Session& session)
    : m_unitOfWork(unitOfWork), m_session(session) {}

LateNotes::~LateNotes() {
    write();
}

void LateNotes::add(const QString& action, const QString& reason, const QString& table,
                    const QByteArray& uid) {
    m_waiting.append({action, reason, table, uid});
    try {
        writeAll();
    } catch (const Error& error) {
        Note late = m_waiting.takeLast();
        if (error.kind() != ErrorKind::Locked) throw;
        if (late.reason.isEmpty()) late.reason = m_unitOfWork.clock().instant();
        m_waiting.append(late);
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
        const Note& note = m_waiting.first();
        m_unitOfWork.run(m_session, note.action, note.reason,
                         [&](Work& work) { work.noteRead(note.table, note.uid); });
        m_waiting.removeFirst();
    }
}

}  // namespace madobe

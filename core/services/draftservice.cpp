// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/draftservice.h"

#include <QJsonDocument>

namespace madobe {

DraftService::DraftService(Database& database, const Session& session, const Clock& clock)
    : m_database(database), m_session(session), m_clock(clock) {}

void DraftService::keep(const QString& form, const QByteArray& entityUid,
                        const QJsonObject& content) {
    writeDraft(m_database, {0, m_session.account, form, entityUid, m_clock.instant(),
                            QJsonDocument(content).toJson(QJsonDocument::Compact)});
}

QJsonObject DraftService::find(const QString& form, const QByteArray& entityUid) {
    const auto draft = readDraft(m_database, m_session.account, form, entityUid);
    return draft ? QJsonDocument::fromJson(draft->content).object() : QJsonObject();
}

QList<Draft> DraftService::all() {
    return readDrafts(m_database, m_session.account);
}

void DraftService::drop(const QString& form, const QByteArray& entityUid) {
    removeDraft(m_database, m_session.account, form, entityUid);
}

}  // namespace madobe

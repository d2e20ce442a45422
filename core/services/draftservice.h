// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/session.h"
#include "core/storage/draftstore.h"

#include <QJsonObject>

namespace madobe {

/// What the logged-in account has typed and not saved. Another account's drafts cannot be reached.
class DraftService {
public:
    DraftService(Database& database, const Session& session, const Clock& clock);

    void keep(const QString& form, const QByteArray& entityUid, const QJsonObject& content);
    /// Empty when there is none.
    QJsonObject find(const QString& form, const QByteArray& entityUid);
    /// Newest first.
    QList<Draft> all();
    void drop(const QString& form, const QByteArray& entityUid);

private:
    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
};

}  // namespace madobe

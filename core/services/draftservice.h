// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/draftpocket.h"
#include "core/services/session.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace madobe {

/// What the logged-in account has typed and not saved, sealed with the office's key. Another
/// account's drafts cannot be opened; that they are there is told to colleagues.
class DraftService {
public:
    /// On this PC while the office cannot be reached, is busy with somebody's long write, or is not
    /// this program's any more.
    enum class Kept { InOffice, HereUnreachable, HereBusy, HereTurnedAway };

    DraftService(Database& database, const Session& session, const Clock& clock);

    /// Where drafts go while the office cannot be reached, or somebody's long write stands against
    /// them, and from where they come back at once when they can. To be called after log-in.
    void setPocket(const QString& folder, const QByteArray& officeUid);

    Kept keep(const QString& form, const QByteArray& entityUid, const QJsonObject& content);
    /// Empty when there is none.
    QJsonObject find(const QString& form, const QByteArray& entityUid);
    /// Newest first; the contents are sealed.
    QList<Draft> all();
    void drop(const QString& form, const QByteArray& entityUid);
    /// What colleagues have begun on this record, oldest first; without the contents.
    QList<Draft> ofOthers(const QString& form, const QByteArray& entityUid);

private:
    /// Back to the office, as far as it takes them.
    void emptyPocket() noexcept;
    Draft sealed(const QString& form, const QByteArray& entityUid,
                 const QJsonObject& content) const;
    QJsonObject opened(const Draft& draft) const;
    void store(const Draft& draft);

    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
    QByteArray m_key;
    std::optional<DraftPocket> m_pocket;
    QSet<QByteArray> m_told;
};

}  // namespace madobe

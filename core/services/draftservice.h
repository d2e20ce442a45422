// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uid.h"
#include "core/services/draftpocket.h"
#include "core/services/session.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace madobe {

/// Writes the draft of one opened form. What the same account writes on the record in another
/// form, here or at another PC, stands beside it.
struct DraftPen {
    QString form;
    QByteArray entityUid;
    DraftState state;
    /// What the form has taken over, until it is written anew.
    QList<DraftState> continued;
};

/// What the logged-in account has typed and not saved, sealed with the office's key. Another
/// account's drafts cannot be opened; that they are there is told to colleagues.
class DraftService {
public:
    /// On this PC while the office cannot be reached, is busy with somebody's long write, is not
    /// this program's any more, or does not take it for any other reason: a full disk, a right that
    /// is missing.
    enum class Kept { InOffice, HereUnreachable, HereBusy, HereTurnedAway, HereRefused };
    struct Outcome {
        Kept kept = Kept::InOffice;
        bool isBeside = false;
        /// What stands against the office.
        std::optional<Error> reason = {};
    };

    DraftService(Database& database, const Session& session, const Clock& clock);

    /// Where drafts go that the office does not take, and from where they go back to it. To be
    /// called after log-in.
    void setPocket(const QString& folder, const QByteArray& officeUid);
    /// Whether there are any, and whether that pen's is one of them.
    bool isWaiting() const;
    bool isWaiting(const DraftPen& pen) const;
    /// Back to the office, as far as it takes them: at log-in, with each draft that it takes, and
    /// whenever somebody tries.
    void bringBack() noexcept;

    DraftPen pen(const QString& form, const QByteArray& entityUid);
    /// Throws where it could be kept nowhere.
    Outcome keep(DraftPen& pen, const QJsonObject& content);
    /// All that the account has begun on the record, newest first: the pen's as it is, and what
    /// somebody adds to it is not.
    QList<QJsonObject> take(DraftPen& pen);
    /// Whether the account has a draft on the record that the pen has neither written nor taken
    /// over. Not when it cannot be asked.
    bool isBeside(const DraftPen& pen) noexcept;
    /// What the pen has written or taken over.
    void drop(DraftPen& pen);

    /// The newest; empty when there is none.
    QJsonObject find(const QString& form, const QByteArray& entityUid);
    /// The newest of each record, newest first; the contents are sealed.
    QList<Draft> all();
    /// What colleagues have begun on this record, oldest first; without the contents.
    QList<Draft> ofOthers(const QString& form, const QByteArray& entityUid);

private:
    void leavePocket(const DraftPen& pen) noexcept;
    QList<Draft> inPocket() const;
    /// Of the record, here and in the office.
    QList<Draft> on(const QString& form, const QByteArray& entityUid);
    Draft sealed(const DraftPen& pen, const QJsonObject& content) const;
    QJsonObject opened(const Draft& draft) const;
    void store(const Draft& draft);

    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
    QByteArray m_key;
    UidSource m_writers;
    std::optional<DraftPocket> m_pocket;
    QSet<QByteArray> m_told;
};

}  // namespace madobe

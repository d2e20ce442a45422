// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/draftservice.h"

#include "core/security/sealed.h"
#include "core/services/changefeed.h"
#include "core/storage/transaction.h"

#include <QJsonDocument>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Of the content: 1 is plain JSON, 2 is sealed.
constexpr int kPlain = 1;
constexpr int kSealed = 2;

/// What keeps a draft from the office and says nothing against the draft.
bool mayPass(const Error& error) {
    return error.kind() == ErrorKind::ServerUnreachable || error.kind() == ErrorKind::Locked ||
           isTurnedAway(error);
}

DraftService::Kept keptHere(const Error& error) {
    if (isTurnedAway(error)) return DraftService::Kept::HereTurnedAway;
    return error.kind() == ErrorKind::Locked ? DraftService::Kept::HereBusy
                                             : DraftService::Kept::HereUnreachable;
}

QByteArray placeOf(const Draft& draft) {
    return draft.account.toUtf8() + '\n' + draft.form.toUtf8() + '\n' + draft.entityUid;
}

}  // namespace

DraftService::DraftService(Database& database, const Session& session, const Clock& clock)
    : m_database(database),
      m_session(session),
      m_clock(clock),
      m_key(database.source().key->derive("draft   ")) {}

void DraftService::setPocket(const QString& folder, const QByteArray& officeUid) {
    m_pocket.emplace(pocketPath(folder, officeUid, m_session.account, u".drafts"_s));
    emptyPocket();
}

void DraftService::emptyPocket() noexcept {
    try {
        const QList<Draft> drafts = m_pocket->all();
        for (const Draft& draft : drafts) {
            // The account may have gone on typing at another PC.
            const auto there = readDraft(m_database, draft.account, draft.form, draft.entityUid);
            if (!there || there->writtenAt <= draft.writtenAt) store(draft);
            m_pocket->drop(draft.form, draft.entityUid);
        }
    } catch (const Error&) {
        return;  // they wait on
    }
}

Draft DraftService::sealed(const QString& form, const QByteArray& entityUid,
                           const QJsonObject& content) const {
    Draft draft{m_session.account, form, entityUid, kSealed, m_clock.instant(), {}};
    draft.content =
        seal(m_key, QJsonDocument(content).toJson(QJsonDocument::Compact), placeOf(draft));
    return draft;
}

QJsonObject DraftService::opened(const Draft& draft) const {
    std::optional<QByteArray> plain;
    if (draft.version == kPlain) plain = draft.content;
    if (draft.version == kSealed) plain = unseal(m_key, draft.content, placeOf(draft));
    return plain ? QJsonDocument::fromJson(*plain).object() : QJsonObject();
}

void DraftService::store(const Draft& draft) {
    // Who types shall not wait for an import.
    const BriefWait brief(m_database);
    requireSameOffice(m_database);
    writeDraft(m_database, draft);
    // Told once: that somebody goes on typing is no news.
    if (m_told.contains(draft.entityUid)) return;
    ChangeFeed::announceDraft(m_database, draft.entityUid);
    m_told.insert(draft.entityUid);
}

DraftService::Kept DraftService::keep(const QString& form, const QByteArray& entityUid,
                                      const QJsonObject& content) {
    const Draft draft = sealed(form, entityUid, content);
    try {
        store(draft);
    } catch (const Error& error) {
        if (!mayPass(error) || !m_pocket) throw;
        m_pocket->keep(draft);
        return keptHere(error);
    }
    if (m_pocket) {
        m_pocket->drop(form, entityUid);
        emptyPocket();
    }
    return Kept::InOffice;
}

QJsonObject DraftService::find(const QString& form, const QByteArray& entityUid) {
    if (const auto here = m_pocket ? m_pocket->find(form, entityUid) : std::nullopt) {
        return opened(*here);
    }
    const auto draft = readDraft(m_database, m_session.account, form, entityUid);
    return draft ? opened(*draft) : QJsonObject();
}

QList<Draft> DraftService::all() {
    QList<Draft> drafts = readDrafts(m_database, m_session.account);
    if (!m_pocket) return drafts;
    const QList<Draft> waiting = m_pocket->all();
    for (const Draft& here : waiting) {
        drafts.removeIf([&](const Draft& draft) {
            return draft.form == here.form && draft.entityUid == here.entityUid;
        });
    }
    drafts = waiting + drafts;
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft& a, const Draft& b) { return a.writtenAt > b.writtenAt; });
    return drafts;
}

void DraftService::drop(const QString& form, const QByteArray& entityUid) {
    if (m_pocket) m_pocket->drop(form, entityUid);
    if (!removeDraft(m_database, m_session.account, form, entityUid)) return;
    m_told.remove(entityUid);
    ChangeFeed::announceDraft(m_database, entityUid);
}

QList<Draft> DraftService::ofOthers(const QString& form, const QByteArray& entityUid) {
    return readDraftsOfOthers(m_database, m_session.account, form, entityUid);
}

}  // namespace madobe

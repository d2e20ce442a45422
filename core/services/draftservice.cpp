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

DraftService::Kept keptHere(const Error& error) {
    if (isTurnedAway(error)) return DraftService::Kept::HereTurnedAway;
    switch (error.kind()) {
        case ErrorKind::ServerUnreachable:
            return DraftService::Kept::HereUnreachable;
        case ErrorKind::Locked:
            return DraftService::Kept::HereBusy;
        default:
            return DraftService::Kept::HereRefused;
    }
}

QByteArray placeOf(const Draft& draft) {
    return draft.account.toUtf8() + '\n' + draft.form.toUtf8() + '\n' + draft.entityUid;
}

bool holds(const Draft& later, const Draft& draft) {
    if (!later.isOn(draft.form, draft.entityUid)) return false;
    if (later.state.writer == draft.state.writer) {
        return later.state.revision > draft.state.revision;
    }
    return std::any_of(later.continued.begin(), later.continued.end(),
                       [&](const DraftState& state) { return draft.state.isWithin(state); });
}

/// Newest first; each once, and none that a later one holds.
QList<Draft> latest(const QList<Draft>& drafts) {
    QList<Draft> found;
    for (const Draft& draft : drafts) {
        const bool isHeld = std::any_of(drafts.begin(), drafts.end(),
                                        [&](const Draft& other) { return holds(other, draft); });
        const bool isFound = std::any_of(found.begin(), found.end(), [&](const Draft& other) {
            return other.isOn(draft.form, draft.entityUid) && draft.state.isWithin(other.state);
        });
        if (!isHeld && !isFound) found.append(draft);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Draft& a, const Draft& b) { return a.writtenAt > b.writtenAt; });
    return found;
}

/// What the pen has written or taken over.
QList<DraftState> statesOf(const DraftPen& pen) {
    return pen.continued + QList<DraftState>{pen.state};
}

}  // namespace

DraftService::DraftService(Database& database, const Session& session, const Clock& clock)
    : m_database(database),
      m_session(session),
      m_clock(clock),
      m_key(database.source().key->derive("draft   ")) {}

void DraftService::setPocket(const QString& folder, const QByteArray& officeUid) {
    m_pocket.emplace(pocketPath(folder, officeUid, m_session.account, u".drafts"_s));
    bringBack();
}

bool DraftService::isWaiting() const {
    return !inPocket().isEmpty();
}

bool DraftService::isWaiting(const DraftPen& pen) const {
    const QList<Draft> waiting = inPocket();
    return std::any_of(waiting.begin(), waiting.end(), [&](const Draft& draft) {
        return draft.isOn(pen.form, pen.entityUid) && draft.state.writer == pen.state.writer;
    });
}

void DraftService::bringBack() noexcept {
    try {
        const QList<Draft> waiting = inPocket();
        for (const Draft& draft : waiting) {
            store(draft);
            m_pocket->drop(draft.form, draft.entityUid, {draft.state});
        }
    } catch (const Error&) {
        return;  // they wait on
    }
}

QList<Draft> DraftService::inPocket() const {
    return m_pocket ? m_pocket->all() : QList<Draft>();
}

QList<Draft> DraftService::on(const QString& form, const QByteArray& entityUid) {
    QList<Draft> drafts = inPocket();
    drafts.removeIf([&](const Draft& draft) { return !draft.isOn(form, entityUid); });
    try {
        drafts += readDraftsOn(m_database, m_session.account, form, entityUid);
    } catch (const Error&) {
        if (drafts.isEmpty()) throw;
    }
    return latest(drafts);
}

Draft DraftService::sealed(const DraftPen& pen, const QJsonObject& content) const {
    Draft draft{m_session.account, pen.form, pen.entityUid, pen.state, kSealed,
                m_clock.instant(), {},       pen.continued};
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

DraftPen DraftService::pen(const QString& form, const QByteArray& entityUid) {
    const QByteArray writer = m_writers.next(m_clock.utc().toMSecsSinceEpoch());
    return {form, entityUid, {QString::fromLatin1(writer.toHex())}, {}};
}

DraftService::Outcome DraftService::keep(DraftPen& pen, const QJsonObject& content) {
    ++pen.state.revision;
    const Draft draft = sealed(pen, content);
    try {
        store(draft);
    } catch (const Error& error) {
        if (!m_pocket) throw;
        m_pocket->keep(draft);
        return {keptHere(error), isBeside(pen), error};
    }
    leavePocket(pen);
    pen.continued.clear();
    bringBack();
    return {Kept::InOffice, isBeside(pen), {}};
}

void DraftService::leavePocket(const DraftPen& pen) noexcept {
    try {
        if (m_pocket) m_pocket->drop(pen.form, pen.entityUid, statesOf(pen));
    } catch (const Error&) {
        return;  // what is left is older than what the office has
    }
}

QList<QJsonObject> DraftService::take(DraftPen& pen) {
    QList<QJsonObject> contents;
    const QList<Draft> drafts = on(pen.form, pen.entityUid);
    for (const Draft& draft : drafts) {
        pen.continued += draft.continued + QList<DraftState>{draft.state};
        const QJsonObject content = opened(draft);
        if (!content.isEmpty()) contents.append(content);
    }
    return contents;
}

bool DraftService::isBeside(const DraftPen& pen) noexcept {
    QList<DraftState> states;
    const QList<Draft> waiting = inPocket();
    for (const Draft& draft : waiting) {
        if (draft.isOn(pen.form, pen.entityUid)) states.append(draft.state);
    }
    try {
        states += readDraftStates(m_database, m_session.account, pen.form, pen.entityUid);
    } catch (const Error&) {
        // What this PC knows is told all the same.
    }
    const QList<DraftState> known = statesOf(pen);
    return std::any_of(states.begin(), states.end(), [&](const DraftState& state) {
        return state.writer != pen.state.writer &&
               std::none_of(known.begin(), known.end(),
                            [&](const DraftState& other) { return state.isWithin(other); });
    });
}

void DraftService::drop(DraftPen& pen) {
    const QList<DraftState> states = statesOf(pen);
    if (states.size() == 1 && pen.state.revision == 0) return;
    if (m_pocket) m_pocket->drop(pen.form, pen.entityUid, states);
    bool isRemoved = false;
    for (const DraftState& state : states) {
        const bool isOne =
            removeDraft(m_database, m_session.account, pen.form, pen.entityUid, state);
        isRemoved = isRemoved || isOne;
    }
    pen = this->pen(pen.form, pen.entityUid);
    if (!isRemoved) return;
    m_told.remove(pen.entityUid);
    ChangeFeed::announceDraft(m_database, pen.entityUid);
}

QJsonObject DraftService::find(const QString& form, const QByteArray& entityUid) {
    const QList<Draft> drafts = on(form, entityUid);
    for (const Draft& draft : drafts) {
        const QJsonObject content = opened(draft);
        if (!content.isEmpty()) return content;
    }
    return {};
}

QList<Draft> DraftService::all() {
    QList<Draft> newest;
    const QList<Draft> drafts = latest(inPocket() + readDrafts(m_database, m_session.account));
    for (const Draft& draft : drafts) {
        const bool isNewer = std::none_of(newest.begin(), newest.end(), [&](const Draft& other) {
            return other.isOn(draft.form, draft.entityUid);
        });
        if (isNewer) newest.append(draft);
    }
    return newest;
}

QList<Draft> DraftService::ofOthers(const QString& form, const QByteArray& entityUid) {
    return readDraftsOfOthers(m_database, m_session.account, form, entityUid);
}

}  // namespace madobe

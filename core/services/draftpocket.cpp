// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/draftpocket.h"

#include "core/security/sealed.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const DraftState& state) {
    return {{u"writer"_s, state.writer}, {u"revision"_s, state.revision}};
}

DraftState stateFrom(const QJsonObject& json) {
    return {json[u"writer"_s].toString(), json[u"revision"_s].toInteger()};
}

QJsonObject toJson(const Draft& draft) {
    QJsonObject json = toJson(draft.state);
    json.insert(u"account"_s, draft.account);
    json.insert(u"form"_s, draft.form);
    json.insert(u"uid"_s, QString::fromLatin1(draft.entityUid.toHex()));
    json.insert(u"version"_s, draft.version);
    json.insert(u"at"_s, draft.writtenAt);
    json.insert(u"content"_s, QString::fromLatin1(draft.content.toBase64()));
    QJsonArray continued;
    for (const DraftState& state : draft.continued) continued.append(toJson(state));
    json.insert(u"continued"_s, continued);
    return json;
}

Draft draftFrom(const QJsonObject& json) {
    Draft draft{json[u"account"_s].toString(),
                json[u"form"_s].toString(),
                QByteArray::fromHex(json[u"uid"_s].toString().toLatin1()),
                stateFrom(json),
                json[u"version"_s].toInt(),
                json[u"at"_s].toString(),
                QByteArray::fromBase64(json[u"content"_s].toString().toLatin1())};
    // What an older program kept stands beside what the office has.
    if (!json.contains(u"writer"_s)) {
        draft.state.writer = QString::fromLatin1(keyedHash({}, draft.content).toHex().left(32));
    }
    const QJsonArray continued = json[u"continued"_s].toArray();
    for (const auto& state : continued) draft.continued.append(stateFrom(state.toObject()));
    return draft;
}

QList<Draft> draftsIn(const QByteArray& content) {
    QList<Draft> drafts;
    const QJsonArray kept = QJsonDocument::fromJson(content).array();
    for (const auto& draft : kept) drafts.append(draftFrom(draft.toObject()));
    return drafts;
}

QByteArray contentOf(const QList<Draft>& drafts) {
    if (drafts.isEmpty()) return {};
    QJsonArray kept;
    for (const Draft& draft : drafts) kept.append(toJson(draft));
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

bool removeWithin(QList<Draft>& drafts, const QString& form, const QByteArray& entityUid,
                  const QList<DraftState>& states) {
    const auto isWithin = [&](const Draft& draft) {
        return draft.isOn(form, entityUid) &&
               std::any_of(states.begin(), states.end(),
                           [&](const DraftState& state) { return draft.state.isWithin(state); });
    };
    return drafts.removeIf(isWithin) > 0;
}

}  // namespace

DraftPocket::DraftPocket(const QString& path) : m_file(path) {}

void DraftPocket::keep(const Draft& draft) {
    m_file.change([&](const QByteArray& content) {
        QList<Draft> drafts = draftsIn(content);
        removeWithin(drafts, draft.form, draft.entityUid,
                     draft.continued + QList<DraftState>{draft.state});
        drafts.prepend(draft);
        return contentOf(drafts);
    });
}

QList<Draft> DraftPocket::all() const {
    try {
        return draftsIn(m_file.read());
    } catch (const Error&) {
        return {};
    }
}

void DraftPocket::drop(const QString& form, const QByteArray& entityUid,
                       const QList<DraftState>& states) {
    if (!m_file.isThere()) return;
    m_file.change([&](const QByteArray& content) {
        QList<Draft> drafts = draftsIn(content);
        return removeWithin(drafts, form, entityUid, states) ? contentOf(drafts) : content;
    });
}

QString pocketPath(const QString& folder, const QByteArray& officeUid, const QString& account,
                   const QString& ending) {
    const QByteArray name = keyedHash({}, officeUid + account.toUtf8()).toHex().left(32);
    return QDir(folder).filePath(QString::fromLatin1(name) + ending);
}

}  // namespace madobe

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

QJsonObject toJson(const Draft& draft) {
    return {{u"account"_s, draft.account},
            {u"form"_s, draft.form},
            {u"uid"_s, QString::fromLatin1(draft.entityUid.toHex())},
            {u"version"_s, draft.version},
            {u"at"_s, draft.writtenAt},
            {u"content"_s, QString::fromLatin1(draft.content.toBase64())}};
}

Draft fromJson(const QJsonObject& json) {
    return {json[u"account"_s].toString(),
            json[u"form"_s].toString(),
            QByteArray::fromHex(json[u"uid"_s].toString().toLatin1()),
            json[u"version"_s].toInt(),
            json[u"at"_s].toString(),
            QByteArray::fromBase64(json[u"content"_s].toString().toLatin1())};
}

QList<Draft> draftsIn(const QByteArray& content) {
    QList<Draft> drafts;
    const QJsonArray kept = QJsonDocument::fromJson(content).array();
    for (const auto& draft : kept) drafts.append(fromJson(draft.toObject()));
    return drafts;
}

QByteArray contentOf(const QList<Draft>& drafts) {
    if (drafts.isEmpty()) return {};
    QJsonArray kept;
    for (const Draft& draft : drafts) kept.append(toJson(draft));
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

auto isOf(const QString& form, const QByteArray& entityUid) {
    return [=](const Draft& draft) { return draft.form == form && draft.entityUid == entityUid; };
}

}  // namespace

DraftPocket::DraftPocket(const QString& path) : m_file(path) {}

void DraftPocket::keep(const Draft& draft) {
    m_file.change([&](const QByteArray& content) {
        QList<Draft> drafts = draftsIn(content);
        drafts.removeIf(isOf(draft.form, draft.entityUid));
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

std::optional<Draft> DraftPocket::find(const QString& form, const QByteArray& entityUid) const {
    const QList<Draft> drafts = all();
    const auto found = std::find_if(drafts.begin(), drafts.end(), isOf(form, entityUid));
    return found == drafts.end() ? std::nullopt : std::optional(*found);
}

void DraftPocket::drop(const QString& form, const QByteArray& entityUid) {
    if (!m_file.isThere()) return;
    m_file.change([&](const QByteArray& content) {
        QList<Draft> drafts = draftsIn(content);
        return drafts.removeIf(isOf(form, entityUid)) > 0 ? contentOf(drafts) : content;
    });
}

QString pocketPath(const QString& folder, const QByteArray& officeUid, const QString& account,
                   const QString& ending) {
    const QByteArray name = keyedHash({}, officeUid + account.toUtf8()).toHex().left(32);
    return QDir(folder).filePath(QString::fromLatin1(name) + ending);
}

}  // namespace madobe

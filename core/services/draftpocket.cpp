// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/draftpocket.h"

#include "core/base/ownerfile.h"
#include "core/security/sealed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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

}  // namespace

DraftPocket::DraftPocket(QString path) : m_path(std::move(path)) {
    read();
}

void DraftPocket::keep(const Draft& draft) {
    m_drafts.removeIf([&](const Draft& other) {
        return other.form == draft.form && other.entityUid == draft.entityUid;
    });
    m_drafts.prepend(draft);
    write();
}

const Draft* DraftPocket::find(const QString& form, const QByteArray& entityUid) const {
    for (const Draft& draft : m_drafts) {
        if (draft.form == form && draft.entityUid == entityUid) return &draft;
    }
    return nullptr;
}

void DraftPocket::drop(const QString& form, const QByteArray& entityUid) {
    const qsizetype removed = m_drafts.removeIf(
        [&](const Draft& draft) { return draft.form == form && draft.entityUid == entityUid; });
    if (removed > 0) write();
}

void DraftPocket::read() {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return;
    const QJsonArray drafts = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto& draft : drafts) m_drafts.append(fromJson(draft.toObject()));
}

void DraftPocket::write() const {
    if (m_drafts.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QJsonArray drafts;
    for (const Draft& draft : m_drafts) drafts.append(toJson(draft));
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(kOwnerOnly);
        file.write(QJsonDocument(drafts).toJson(QJsonDocument::Compact));
    }
    if (!file.commit()) throw Error(ErrorKind::ReadOnly, {m_path}, file.errorString());
}

QString pocketPath(const QString& folder, const QByteArray& officeUid, const QString& account,
                   const QString& ending) {
    const QByteArray name = keyedHash({}, officeUid + account.toUtf8()).toHex().left(32);
    return QDir(folder).filePath(QString::fromLatin1(name) + ending);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/notepocket.h"

#include "core/base/ownerfile.h"
#include "core/security/sealed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlace("late notes");

}  // namespace

NotePocket::NotePocket(QString path, QByteArray key)
    : m_path(std::move(path)), m_key(std::move(key)) {}

QList<LateNote> NotePocket::read() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const std::optional<QByteArray> plain = unseal(m_key, file.readAll(), kPlace);
    QList<LateNote> notes;
    const QJsonArray kept = QJsonDocument::fromJson(plain.value_or(QByteArray())).array();
    for (const auto& each : kept) {
        const QJsonObject note = each.toObject();
        notes.append({note[u"action"_s].toString(), note[u"reason"_s].toString(),
                      note[u"table"_s].toString(),
                      QByteArray::fromHex(note[u"uid"_s].toString().toLatin1())});
    }
    return notes;
}

void NotePocket::write(const QList<LateNote>& notes) const {
    if (notes.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QJsonArray kept;
    for (const LateNote& note : notes) {
        kept.append(QJsonObject{{u"action"_s, note.action},
                                {u"reason"_s, note.reason},
                                {u"table"_s, note.table},
                                {u"uid"_s, QString::fromLatin1(note.uid.toHex())}});
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(kOwnerOnly);
    file.write(seal(m_key, QJsonDocument(kept).toJson(QJsonDocument::Compact), kPlace));
    file.commit();
}

}  // namespace madobe

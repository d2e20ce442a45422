// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/notepocket.h"

#include "core/base/error.h"
#include "core/security/sealed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <utility>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlace("late notes");

}  // namespace

NotePocket::NotePocket(const QString& path, QByteArray key) : m_file(path), m_key(std::move(key)) {}

bool NotePocket::add(const LateNote& note) const {
    try {
        m_file.change([&](const QByteArray& content) {
            return sealed(opened(content) + QList<LateNote>{note});
        });
        return true;
    } catch (const Error&) {
        return false;
    }
}

bool NotePocket::giveFirst(const std::function<void(const LateNote&)>& take) const {
    if (!m_file.isThere()) return false;
    bool isGiven = false;
    std::optional<Error> refusal;
    try {
        m_file.change([&](const QByteArray& content) {
            QList<LateNote> notes = opened(content);
            if (notes.isEmpty()) return content;
            try {
                take(notes.takeFirst());
            } catch (const Error& error) {
                refusal.emplace(error);
                return content;
            }
            isGiven = true;
            return sealed(notes);
        });
    } catch (const Error&) {
        return false;  // it waits on, and may be given twice
    }
    if (refusal) throw Error(*refusal);
    return isGiven;
}

QList<LateNote> NotePocket::opened(const QByteArray& content) const {
    const std::optional<QByteArray> plain = unseal(m_key, content, kPlace);
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

QByteArray NotePocket::sealed(const QList<LateNote>& notes) const {
    if (notes.isEmpty()) return {};
    QJsonArray kept;
    for (const LateNote& note : notes) {
        kept.append(QJsonObject{{u"action"_s, note.action},
                                {u"reason"_s, note.reason},
                                {u"table"_s, note.table},
                                {u"uid"_s, QString::fromLatin1(note.uid.toHex())}});
    }
    return seal(m_key, QJsonDocument(kept).toJson(QJsonDocument::Compact), kPlace);
}

}  // namespace madobe

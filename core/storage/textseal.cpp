// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textseal.h"

#include "core/security/sealed.h"

#include <QCoreApplication>

#include <algorithm>

namespace madobe {

namespace {

QByteArray place(const QByteArray& uid, const char* column) {
    return uid + ' ' + column;
}

/// Base64, whole or cut off. What a person writes has a blank, a comma or a character of Japanese
/// before it is as long.
bool looksSealed(const QString& stored) {
    return stored.size() > kSealOverhead &&
           std::all_of(stored.begin(), stored.end(), [](QChar each) {
               const char16_t code = each.unicode();
               return (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'Z') ||
                      (code >= u'a' && code <= u'z') || code == u'+' || code == u'/' ||
                      code == u'=';
           });
}

}  // namespace

TextSeal::TextSeal(const DataKey& key) : m_key(key.derive("rec.text")) {}

QString TextSeal::seal(const QString& text, const QByteArray& uid, const char* column) const {
    if (text.isEmpty()) return text;
    return QString::fromLatin1(madobe::seal(m_key, text.toUtf8(), place(uid, column)).toBase64());
}

std::optional<QString> TextSeal::unseal(const QString& stored, const QByteArray& uid,
                                        const char* column, bool mayBeClear) const {
    if (stored.isEmpty() || (mayBeClear && !looksSealed(stored))) return stored;
    const auto plain =
        madobe::unseal(m_key, QByteArray::fromBase64(stored.toLatin1()), place(uid, column));
    return plain ? std::optional(QString::fromUtf8(*plain)) : std::nullopt;
}

QString damagedTextMark() {
    return QCoreApplication::translate("entity", "⚠ 封が壊れていて読めません");
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/textseal.h"

#include "core/base/error.h"
#include "core/security/sealed.h"

namespace madobe {

namespace {

QByteArray place(const QByteArray& uid, const char* column) {
    return uid + ' ' + column;
}

}  // namespace

TextSeal::TextSeal(const DataKey& key) : m_key(key.derive("rec.text")) {}

QString TextSeal::seal(const QString& text, const QByteArray& uid, const char* column) const {
    if (text.isEmpty()) return text;
    return QString::fromLatin1(madobe::seal(m_key, text.toUtf8(), place(uid, column)).toBase64());
}

QString TextSeal::unseal(const QString& sealed, const QByteArray& uid, const char* column) const {
    if (sealed.isEmpty()) return sealed;
    const auto plain =
        madobe::unseal(m_key, QByteArray::fromBase64(sealed.toLatin1()), place(uid, column));
    if (!plain) throw Error(ErrorKind::Corrupt, {}, QString::fromLatin1(column));
    return QString::fromUtf8(*plain);
}

}  // namespace madobe

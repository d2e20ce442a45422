// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/journalcontent.h"

#include <QJsonArray>
#include <QStringConverter>

#include <array>
#include <charconv>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Room for most records.
constexpr qsizetype kContentBytes = 512;

QJsonValue journalValue(const Field& field, const Entity& entity) {
    const QVariant value = field.get(entity);
    if (!value.isValid()) return QJsonValue::Null;
    if (field.isSet()) {
        QJsonArray array;
        for (const qint64 id : value.value<QList<qint64>>()) array.append(id);
        return array;
    }
    return value.userType() == QMetaType::QString ? QJsonValue(value.toString())
                                                  : QJsonValue(value.toLongLong());
}

// A number may be zero, and an answer no; a zero of the others means none.
bool isEmptyValue(const Field& field, const QJsonValue& value) {
    const bool countsZero = field.kind == FieldKind::Number || field.kind == FieldKind::Tristate;
    return value.isNull() || (value == QJsonValue(0) && !countsZero) ||
           value == QJsonValue(u""_s) || value == QJsonValue(QJsonArray());
}

void addNumber(QByteArray& bytes, qint64 number) {
    std::array<char, 24> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    bytes.append(digits.data(), end - digits.data());
}

void addUtf8(QByteArray& bytes, const QString& text) {
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype before = bytes.size();
    bytes.resize(before + encoder.requiredSpace(text.size()));
    bytes.truncate(encoder.appendToBuffer(bytes.data() + before, text) - bytes.constData());
}

}  // namespace

QJsonObject journalContent(const EntityType& type, const Entity& entity) {
    QJsonObject content;
    for (const Field& field : type.fields) {
        if (field.isDerived) continue;
        const QJsonValue value = journalValue(field, entity);
        if (!isEmptyValue(field, value)) content.insert(QLatin1StringView(field.column), value);
    }
    return content;
}

QVariant fromJournalValue(const Field& field, const QJsonValue& value) {
    if (field.isSet()) {
        QList<qint64> ids;
        const QJsonArray array = value.toArray();
        for (const auto& id : array) ids.append(id.toInteger());
        return QVariant::fromValue(ids);
    }
    if (value.isString()) return value.toString();
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant();
}

QByteArray hashContent(const EntityType& type, const Entity& entity) {
    QByteArray bytes;
    bytes.reserve(kContentBytes);
    const auto begin = [&](const Field& field) { bytes.append(field.column).append('='); };
    for (const Field& field : type.fields) {
        if (field.isDerived) continue;
        const QVariant value = field.get(entity);
        if (field.isSet()) {
            const auto ids = value.value<QList<qint64>>();
            if (ids.isEmpty()) continue;
            begin(field);
            for (const qint64 id : ids) {
                addNumber(bytes, id);
                bytes.append(',');
            }
        } else if (value.userType() == QMetaType::QString) {
            const auto* text = static_cast<const QString*>(value.constData());
            if (text->isEmpty()) continue;
            begin(field);
            addUtf8(bytes, *text);
        } else {
            const qint64 number = value.isValid() ? value.toLongLong() : 0;
            if (number == 0) continue;
            begin(field);
            addNumber(bytes, number);
        }
        bytes.append('\0');
    }
    return bytes;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QDebug>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QVariant>

#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <catch2/catch.hpp>

/// What a failing test prints for Qt's values; include it instead of <catch2/catch.hpp>.
namespace madobe::tests {

template <typename T>
std::string debugText(const T& value) {
    QString text;
    QDebug(&text).nospace() << value;
    return text.toStdString();
}

inline std::string quoted(const QString& value) {
    return value.isNull() ? std::string("QString()") : '"' + value.toStdString() + '"';
}

}  // namespace madobe::tests

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value) { return madobe::tests::quoted(value); }
};

template <>
struct StringMaker<QStringView> {
    static std::string convert(QStringView value) {
        return madobe::tests::quoted(value.toString());
    }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& value) {
        return "[\"" + value.join(QStringLiteral("\", \"")).toStdString() + "\"] (" +
               std::to_string(value.size()) + ")";
    }
};

template <>
struct StringMaker<QByteArray> {
    // Bytes that are no text are seen as \x escapes.
    static std::string convert(const QByteArray& value) { return madobe::tests::debugText(value); }
};

template <>
struct StringMaker<QVariant> {
    static std::string convert(const QVariant& value) {
        return value.typeId() == QMetaType::QString
                   ? "QVariant(" + madobe::tests::quoted(value.toString()) + ")"
                   : madobe::tests::debugText(value);
    }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate value) {
        return value.isValid() ? value.toString(Qt::ISODate).toStdString() : "QDate()";
    }
};

template <>
struct StringMaker<QTime> {
    static std::string convert(QTime value) {
        return value.isValid() ? value.toString(Qt::ISODateWithMs).toStdString() : "QTime()";
    }
};

template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& value) {
        return value.isValid() ? value.toString(Qt::ISODateWithMs).toStdString() : "QDateTime()";
    }
};

}  // namespace Catch

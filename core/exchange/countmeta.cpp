// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countmeta.h"

#include "core/base/error.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kGeneratedAt = u"generated_at"_s;
const QString kProgramVersion = u"program_version"_s;
const QString kSchemaVersion = u"schema_version"_s;
const QString kDefinitionVersion = u"definition_version"_s;
const QString kOfficeWard = u"office_ward"_s;
const QString kOfficeKind = u"office_kind"_s;
const QString kReal = u"real"_s;
const QString kPractice = u"practice"_s;
const QString kWards = u"wards"_s;
const QString kPeriods = u"periods"_s;
const QString kTables = u"tables"_s;
const QString kOptions = u"options"_s;
const QString kFiscalYear = u"fiscal_year"_s;
const QString kNewBasis = u"new_basis"_s;
const QString kEncoding = u"encoding"_s;
const QString kMonths = u"months"_s;
const QString kOpen = u"open"_s;
const QString kClosed = u"closed"_s;
const QString kIncompleteRecords = u"incomplete_records"_s;
const QString kSha256 = u"sha256"_s;

QJsonArray list(const QStringList& texts) {
    return QJsonArray::fromStringList(texts);
}

QJsonArray list(const QList<CountSource>& sources) {
    QJsonArray array;
    for (const CountSource& source : sources) {
        QJsonObject object{
            {u"ward"_s, source.ward}, {u"file"_s, source.file}, {kSha256, source.sha256}};
        if (!source.missingPeriods.isEmpty()) {
            object.insert(u"missing_periods"_s, list(source.missingPeriods));
        }
        if (!source.missingTables.isEmpty()) {
            object.insert(u"missing_tables"_s, list(source.missingTables));
        }
        array.append(object);
    }
    return array;
}

/// Gives the values of an object or says which is missing or of another kind.
class Reader {
public:
    Reader(QString path, QJsonObject object)
        : m_path(std::move(path)), m_object(std::move(object)) {}

    QString text(const QString& key) const { return value(key, QJsonValue::String).toString(); }
    qint64 number(const QString& key) const {
        const double number = value(key, QJsonValue::Double).toDouble();
        if (number < 0 || number != static_cast<double>(value(key).toInteger(-1))) refuse(key);
        return value(key).toInteger();
    }
    QString oneOf(const QString& key, const QStringList& allowed) const {
        if (!allowed.contains(text(key))) refuse(key);
        return text(key);
    }
    QStringList texts(const QString& key) const {
        QStringList result;
        for (const QJsonValue& each : value(key, QJsonValue::Array).toArray()) {
            if (!each.isString()) refuse(key);
            result.append(each.toString());
        }
        return result;
    }
    Reader object(const QString& key) const {
        return {m_path, value(key, QJsonValue::Object).toObject()};
    }
    QStringList keys() const { return m_object.keys(); }

private:
    QJsonValue value(const QString& key) const { return m_object.value(key); }
    QJsonValue value(const QString& key, QJsonValue::Type type) const {
        if (value(key).type() != type) refuse(key);
        return value(key);
    }
    [[noreturn]] void refuse(const QString& key) const {
        throw Error(ErrorKind::BadCounts, {u"meta-key"_s, m_path, {}, key});
    }

    QString m_path;
    QJsonObject m_object;
};

}  // namespace

QByteArray CountMeta::json() const {
    QJsonObject monthStates, incomplete;
    for (auto it = months.cbegin(); it != months.cend(); ++it) {
        monthStates.insert(it.key(), it.value() ? kClosed : kOpen);
    }
    for (auto it = incompleteRecords.cbegin(); it != incompleteRecords.cend(); ++it) {
        incomplete.insert(it.key(), it.value());
    }
    // QJsonObject keeps its keys sorted.
    QJsonObject object{
        {kGeneratedAt, generatedAt},
        {kProgramVersion, programVersion},
        {kSchemaVersion, schemaVersion},
        {kDefinitionVersion, definitionVersion},
        {kOfficeWard, officeWard},
        {kOfficeKind, isPractice ? kPractice : kReal},
        {kWards, list(wards)},
        {kPeriods, list(periods)},
        {kTables, list(tables)},
        {kOptions, QJsonObject{{kFiscalYear, hasFiscalYears}, {kNewBasis, newBasis}}},
        {kEncoding, encoding},
        {kMonths, monthStates},
        {kIncompleteRecords, incomplete},
        {kSha256, sha256},
    };
    if (!sources.isEmpty()) {
        object.insert(u"sources"_s, list(sources));
        object.insert(u"missing_wards"_s, list(missingWards));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

CountMeta CountMeta::read(const QString& path, const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) throw Error(ErrorKind::BadCounts, {u"meta-damaged"_s, path});
    const Reader reader(path, document.object());
    CountMeta meta;
    meta.generatedAt = document.object().value(kGeneratedAt).toString();  // may be missing
    meta.schemaVersion = static_cast<int>(reader.number(kSchemaVersion));
    meta.definitionVersion = static_cast<int>(reader.number(kDefinitionVersion));
    meta.officeWard = reader.text(kOfficeWard);
    meta.isPractice = reader.oneOf(kOfficeKind, {kReal, kPractice}) == kPractice;
    meta.periods = reader.texts(kPeriods);
    meta.tables = reader.texts(kTables);
    meta.newBasis = reader.object(kOptions).text(kNewBasis);
    const Reader months = reader.object(kMonths);
    for (const QString& month : months.keys()) {
        meta.months.insert(month, months.oneOf(month, {kOpen, kClosed}) == kClosed);
    }
    const Reader incomplete = reader.object(kIncompleteRecords);
    for (const QString& month : incomplete.keys()) {
        meta.incompleteRecords.insert(month, incomplete.number(month));
    }
    meta.sha256 = reader.text(kSha256);
    return meta;
}

QString CountMeta::madeOn() const {
    const QDateTime made = QDateTime::fromString(generatedAt, Qt::ISODateWithMs);
    return made.isValid() ? made.toLocalTime().date().toString(Qt::ISODate) : QString();
}

QString countMetaPath(const QString& csvPath) {
    const QFileInfo info(csvPath);
    return csvPath.chopped(info.fileName().size()) + info.completeBaseName() + u".meta.json"_s;
}

}  // namespace madobe

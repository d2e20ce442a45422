// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backupcontainer.h"

#include "core/security/sealed.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace madobe {

namespace {

const QByteArray kMagic("MADOBE-BACKUP-1\n");
constexpr qsizetype kSeal = 32;
constexpr quint32 kLargestHeader = 16U * 1024U * 1024U;

Error bad(const QFile& file, const char* what) {
    return Error(ErrorKind::BadBackup, {file.fileName()}, QString::fromLatin1(what));
}

QByteArray sealOf(const DataKey& key, const QByteArray& framed) {
    return keyedHash(key.derive("mdbbackp"), framed);
}

QByteArray lengthOf(const QByteArray& json) {
    QByteArray bytes(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(json.size()), bytes.data());
    return bytes;
}

QJsonObject objectOf(const BackupManifest& manifest) {
    QJsonObject counts;
    for (auto it = manifest.counts.cbegin(); it != manifest.counts.cend(); ++it) {
        counts.insert(it.key(), it.value());
    }
    return {{QStringLiteral("createdAt"), manifest.createdAt},
            {QStringLiteral("databaseUid"), manifest.databaseUid},
            {QStringLiteral("schemaVersion"), manifest.schemaVersion},
            {QStringLiteral("programVersion"), manifest.programVersion},
            {QStringLiteral("journalHead"), manifest.journalHead},
            {QStringLiteral("place"), manifest.place},
            {QStringLiteral("counts"), counts}};
}

BackupManifest manifestOf(const QJsonObject& object) {
    BackupManifest manifest;
    manifest.createdAt = object[QLatin1String("createdAt")].toString();
    manifest.databaseUid = object[QLatin1String("databaseUid")].toString();
    manifest.schemaVersion = object[QLatin1String("schemaVersion")].toInt();
    manifest.programVersion = object[QLatin1String("programVersion")].toString();
    manifest.journalHead = object[QLatin1String("journalHead")].toString();
    manifest.place = object[QLatin1String("place")].toString();
    const QJsonObject counts = object[QLatin1String("counts")].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        manifest.counts.insert(it.key(), it.value().toInteger());
    }
    return manifest;
}

}  // namespace

QByteArray BackupHeader::toBytes(const DataKey& key) const {
    const QJsonObject object{
        {QStringLiteral("manifest"), objectOf(manifest)},
        {QStringLiteral("keys"), QString::fromUtf8(keysJson)},
        {QStringLiteral("databaseSize"), databaseSize},
        {QStringLiteral("databaseHash"), QString::fromLatin1(databaseHash.toHex())},
    };
    const QByteArray json = QJsonDocument(object).toJson();
    const QByteArray framed = kMagic + lengthOf(json) + json;
    return framed + sealOf(key, framed);
}

BackupHeader BackupHeader::read(QFile& file, const DataKey* verifyKey) {
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorKind::CannotOpen, {file.fileName()}, file.errorString());
    }
    QByteArray framed = file.read(kMagic.size() + static_cast<qsizetype>(sizeof(quint32)));
    if (!framed.startsWith(kMagic) || framed.size() == kMagic.size()) throw bad(file, "magic");
    if (framed.size() != kMagic.size() + static_cast<qsizetype>(sizeof(quint32))) {
        throw bad(file, "length");
    }
    const auto length = qFromBigEndian<quint32>(framed.constData() + kMagic.size());
    if (length > kLargestHeader) throw bad(file, "length");
    const QByteArray json = file.read(length);
    const QByteArray seal = file.read(kSeal);
    if (json.size() != static_cast<qsizetype>(length) || seal.size() != kSeal) {
        throw bad(file, "cut short");
    }
    framed += json;
    if (verifyKey && sealOf(*verifyKey, framed) != seal) throw bad(file, "seal");
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BackupHeader header;
    header.manifest = manifestOf(object[QLatin1String("manifest")].toObject());
    header.keysJson = object[QLatin1String("keys")].toString().toUtf8();
    header.databaseSize = object[QLatin1String("databaseSize")].toInteger(-1);
    header.databaseHash =
        QByteArray::fromHex(object[QLatin1String("databaseHash")].toString().toLatin1());
    if (header.databaseSize <= 0 || header.databaseHash.size() != 32 ||
        file.size() - file.pos() != header.databaseSize) {
        throw bad(file, "size");
    }
    return header;
}

}  // namespace madobe

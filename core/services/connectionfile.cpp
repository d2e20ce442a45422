// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/connectionfile.h"

#include "core/base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"madobe connection"_s;
constexpr int kVersion = 1;
constexpr qint64 kLargest = qint64{64} * 1024;

/// A certificate of the office, unless it is written as a whole path.
QString beside(const QString& file, const QString& name) {
    return name.isEmpty() ? name : QFileInfo(file).absoluteDir().filePath(name);
}

/// Files that lie beside the connection file move with it.
QString relativeTo(const QString& file, const QString& path) {
    const QDir folder = QFileInfo(file).absoluteDir();
    return QFileInfo(path).absoluteDir() == folder ? QFileInfo(path).fileName() : path;
}

}  // namespace

bool isConnectionFile(const QString& path) {
    return path.endsWith(u".madobe"_s, Qt::CaseInsensitive);
}

ServerAddress readConnectionFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorKind::CannotOpen, {path});
    const QJsonObject root = QJsonDocument::fromJson(file.read(kLargest)).object();
    if (root[u"format"_s].toString() != kFormat) {
        throw Error(ErrorKind::BadConnectionFile, {path, u"format"_s});
    }
    if (root[u"version"_s].toInt() != kVersion) {
        throw Error(ErrorKind::BadConnectionFile, {path, u"version"_s});
    }
    ServerAddress address;
    address.host = root[u"host"_s].toString();
    address.port = root[u"port"_s].toInt(address.port);
    address.database = root[u"database"_s].toString();
    address.role = root[u"role"_s].toString();
    for (const auto& [name, value] : {std::pair{u"host"_s, address.host},
                                      {u"database"_s, address.database},
                                      {u"role"_s, address.role}}) {
        if (value.isEmpty()) throw Error(ErrorKind::BadConnectionFile, {path, name});
    }
    address.rootCertificate = beside(path, root[u"rootCertificate"_s].toString());
    address.clientCertificate = beside(path, root[u"clientCertificate"_s].toString());
    address.clientKey = beside(path, root[u"clientKey"_s].toString());
    return address;
}

bool leadsTo(const QString& path, const ServerAddress& address) {
    if (!QFileInfo::exists(path)) return false;
    try {
        return readConnectionFile(path) == address;
    } catch (const Error&) {
        return false;
    }
}

void writeConnectionFile(const QString& path, const ServerAddress& address) {
    if (QFileInfo::exists(path)) throw Error(ErrorKind::AlreadyExists, {path});
    QJsonObject root{
        {u"format"_s, kFormat},    {u"version"_s, kVersion},          {u"host"_s, address.host},
        {u"port"_s, address.port}, {u"database"_s, address.database}, {u"role"_s, address.role}};
    for (const auto& [name, file] : {std::pair{u"rootCertificate"_s, address.rootCertificate},
                                     {u"clientCertificate"_s, address.clientCertificate},
                                     {u"clientKey"_s, address.clientKey}}) {
        if (!file.isEmpty()) root.insert(name, relativeTo(path, file));
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(QJsonDocument(root).toJson());
    if (!commitWhole(file)) throw Error(ErrorKind::ReadOnly, {path});
}

OfficePlace placeOf(const QString& path) {
    return isConnectionFile(path) ? OfficePlace(readConnectionFile(path)) : OfficePlace(path);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/uisettings.h"

#include "core/services/placetext.h"

#include <QCryptographicHash>
#include <QSettings>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

QString backupKey(const QByteArray& officeUid, const OfficePlace& place, const QString& what) {
    const QByteArray where =
        QCryptographicHash::hash(placeText(place).toUtf8(), QCryptographicHash::Sha256);
    return u"backups/%1/%2/%3"_s.arg(QString::fromLatin1(officeUid.toHex()),
                                     QString::fromLatin1(where.toHex()), what);
}

}  // namespace

QByteArray UiSettings::geometry() {
    return QSettings().value(u"window/geometry"_s).toByteArray();
}
void UiSettings::setGeometry(const QByteArray& geometry) {
    QSettings().setValue(u"window/geometry"_s, geometry);
}
Look UiSettings::look() {
    return QSettings().value(u"window/dark"_s).toBool() ? Look::Dark : Look::Light;
}
void UiSettings::setLook(Look look) {
    QSettings().setValue(u"window/dark"_s, look == Look::Dark);
}
QString UiSettings::lastOffice() {
    return QSettings().value(u"office/last"_s).toString();
}
void UiSettings::setLastOffice(const QString& path) {
    QSettings().setValue(u"office/last"_s, path);
}
QByteArray UiSettings::columns(const QString& table) {
    return QSettings().value(u"columns/"_s + table).toByteArray();
}
void UiSettings::setColumns(const QString& table, const QByteArray& state) {
    QSettings().setValue(u"columns/"_s + table, state);
}
QString UiSettings::backupFolder(const QByteArray& officeUid, const OfficePlace& place) {
    return QSettings().value(backupKey(officeUid, place, u"folder"_s)).toString();
}
void UiSettings::setBackupFolder(const QByteArray& officeUid, const OfficePlace& place,
                                 const QString& folder) {
    QSettings().setValue(backupKey(officeUid, place, u"folder"_s), folder);
    setBackupRehearsedOn(officeUid, place, {});
    setBackupOthersSince(officeUid, place, {});
}
QString UiSettings::backupRehearsedOn(const QByteArray& officeUid, const OfficePlace& place) {
    return QSettings().value(backupKey(officeUid, place, u"rehearsed"_s)).toString();
}
void UiSettings::setBackupRehearsedOn(const QByteArray& officeUid, const OfficePlace& place,
                                      const QString& day) {
    QSettings().setValue(backupKey(officeUid, place, u"rehearsed"_s), day);
}
QString UiSettings::backupOthersSince(const QByteArray& officeUid, const OfficePlace& place) {
    return QSettings().value(backupKey(officeUid, place, u"others"_s)).toString();
}
void UiSettings::setBackupOthersSince(const QByteArray& officeUid, const OfficePlace& place,
                                      const QString& moment) {
    QSettings().setValue(backupKey(officeUid, place, u"others"_s), moment);
}

}  // namespace madobe

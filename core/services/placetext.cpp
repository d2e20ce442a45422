// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/placetext.h"

#include "core/security/sealed.h"

#include <QFileInfo>
#include <QSysInfo>

namespace madobe {

using namespace Qt::StringLiterals;

QString placeText(const OfficePlace& place) {
    if (place.server) {
        return u"%1:%2/%3"_s.arg(place.server->host.toLower(), QString::number(place.server->port),
                                 place.server->database);
    }
    const QFileInfo file(place.path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

QString placeMark(const OfficePlace& place) {
    QByteArray text = placeText(place).toUtf8();
    if (!place.isShared()) {
        // A PC that was set up as a copy of another has its id.
        text += '\0' + QSysInfo::machineHostName().toUtf8() + '\0' + QSysInfo::machineUniqueId();
    }
    return QString::fromLatin1(keyedHash({}, text).toHex());
}

}  // namespace madobe

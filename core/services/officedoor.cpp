// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officedoor.h"

#include <QFileInfo>

namespace madobe {

namespace {

QString existing(const QString& path) {
    if (!QFileInfo::exists(path)) throw Error(ErrorKind::CannotOpen, {path});
    return path;
}

}  // namespace

OfficeDoor::OfficeDoor(const QString& path, const Clock& clock, const Catalogue& catalogue)
    : m_path(existing(path)), m_clock(clock), m_catalogue(catalogue), m_lock(m_path) {}

QStringList OfficeDoor::accounts() const {
    try {
        return KeyFile::load(m_path).accounts();
    } catch (const Error&) {
        return {};
    }
}

std::unique_ptr<Office> OfficeDoor::open(const QString& account, const QString& password) const {
    return Office::open(m_path, account, password, m_clock, m_catalogue);
}

void OfficeDoor::resetPassword(const QString& recoveryKey, const QString& account,
                               const QString& newPassword) const {
    Office::resetPassword(m_path, recoveryKey, account, newPassword, m_clock, m_catalogue);
}

void OfficeDoor::restore(const QString& backupPath, const QString& path) {
    restoreBackup(backupPath, path);
}

}  // namespace madobe

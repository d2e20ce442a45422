// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officedoor.h"

#include "core/services/connectionfile.h"
#include "core/storage/officekeys.h"

#include <QFileInfo>

#include <utility>

namespace madobe {

namespace {

QString existing(const QString& path) {
    if (!QFileInfo::exists(path)) throw Error(ErrorKind::CannotOpen, {path});
    return path;
}

}  // namespace

OfficeDoor::OfficeDoor(const QString& path, const Clock& clock, const Catalogue& catalogue,
                       ClimbRunner runner)
    : m_path(existing(path)),
      m_clock(clock),
      m_catalogue(catalogue),
      m_runner(std::move(runner)),
      m_place(placeOf(m_path)) {
    if (!m_place.isShared()) m_lock.emplace(m_path);
}

QStringList OfficeDoor::accounts() const {
    try {
        return keyAccounts(m_place);
    } catch (const Error&) {
        return {};
    }
}

std::unique_ptr<Office> OfficeDoor::open(const QString& account, const QString& password) const {
    return Office::open(m_place, account, password, m_clock, m_catalogue, OpenMode::ReadWrite,
                        m_runner);
}

void OfficeDoor::prove(const QString& account, const QString& password) const {
    provePassword(m_place, account, password, m_clock);
}

void OfficeDoor::resetPassword(const QString& recoveryKey, const QString& account,
                               const QString& newPassword) const {
    Office::resetPassword(m_place, recoveryKey, account, newPassword, m_clock, m_catalogue, {},
                          m_runner);
}

void OfficeDoor::restore(const QString& backupPath, const QString& path) {
    restoreBackup(backupPath, path);
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"
#include "core/storage/filelock.h"

#include <memory>
#include <optional>

namespace madobe {

/// One office as the window holds it, from its file or its connection file. A file's lock stays
/// while the office is closed and opened again, so a locked screen keeps others out.
class OfficeDoor {
public:
    /// The runner is Office::open()'s. Throws InUse, CannotOpen, BadConnectionFile.
    OfficeDoor(const QString& path, const Clock& clock, const Catalogue& catalogue,
               ClimbRunner runner = {});

    const QString& path() const { return m_path; }
    /// Names that have a key slot, for the log-in screen; empty when the key file cannot be read.
    QStringList accounts() const;
    /// What Office::open() throws.
    std::unique_ptr<Office> open(const QString& account, const QString& password) const;
    /// The password alone, for an office that is open in this window already; what KeyFile::open()
    /// throws.
    void prove(const QString& account, const QString& password) const;
    void resetPassword(const QString& recoveryKey, const QString& account,
                       const QString& newPassword) const;

    /// Puts a backup in place as a new file; needs no key. Throws BadBackup, AlreadyExists,
    /// DiskFull.
    static void restore(const QString& backupPath, const QString& path);

private:
    QString m_path;
    const Clock& m_clock;
    const Catalogue& m_catalogue;
    ClimbRunner m_runner;
    OfficePlace m_place;
    std::optional<WindowLock> m_lock;  // of a file
};

}  // namespace madobe

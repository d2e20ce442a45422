// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace madobe {

enum class Role { Worker, Supervisor, Administrator, Viewer };

enum class Right {
    Read,
    Write,
    ExportCounts,
    ExportRecords,
    Import,
    ManageLists,  // staff, code lists, settings
    CloseMonths,
    ManageAccounts,
    Backup,
    ReadJournal,
};

/// The wards that an account with these works for: the home ward first where it is among them, and
/// alone where there are none.
QStringList workWards(const QStringList& wards, const QString& homeWard);

/// Who works, with what rights. Every holder of a key slot has the same data key: roles are kept by
/// the services, not by the encryption.
struct Session {
    QString account;
    Role role = Role::Viewer;
    QString homeWard;
    /// Codes, of the account; none: the home ward.
    QStringList wards = {};

    /// What is asked first, never a limit of rights.
    QStringList workWards() const { return madobe::workWards(wards, homeWard); }

    bool may(Right right) const;
    /// Throws NotAllowed, with the role's code.
    void require(Right right) const;
};

/// Each role may all that a lesser one may.
Role lesserRole(Role one, Role other);
QString roleCode(Role role);
/// Throws Invalid for an unknown code.
Role roleFromCode(const QString& code);

}  // namespace madobe

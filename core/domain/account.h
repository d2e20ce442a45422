// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

#include <QStringList>

namespace madobe {

/// Who may log in. The password is no part of it: it opens a key slot beside the file.
struct Account : Entity {
    QString name;
    QString role;  // worker, supervisor, administrator, viewer
    /// Codes of the wards that it works for, separated by blanks; none: the office's own.
    QString wards;
    QString staffMemberNumber;
    bool isEnabled = true;
};

/// What the codes of a role are words of, in the place of a code list.
inline constexpr char kRoleWords[] = "role";

const EntityType& accountType();
QStringList wardsOf(const Account& account);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Who may log in. The password is no part of it: it opens a key slot beside the file.
struct Account : Entity {
    QString name;
    QString role;  // worker, supervisor, administrator, viewer
    QString staffMemberNumber;
    bool isEnabled = true;
};

const EntityType& accountType();

}  // namespace madobe

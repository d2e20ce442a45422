// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A person who works at the office. Not an account: importing one creates no log-in.
struct StaffMember : Entity {
    QString number;
    QString name;
    QString kana;
    qint64 ward = 0;
    QString profession;
    qint64 role = 0;
    QString leftOn;
};

const EntityType& staffMemberType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A hospital, clinic or provider (医療機関).
struct Institution : Entity {
    QString number;
    QString name;
    QString kana;
    qint64 kind = 0;
    qint64 ward = 0;
    QString phone;
    qint64 dutyBlock = 0;
    QString services;
};

const EntityType& institutionType();

}  // namespace madobe

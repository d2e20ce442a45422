// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// A person whom the office supports (対象者); provisional ones may have a description for a name.
struct Patient : Entity {
    QString number;
    QString name;
    QString kana;
    bool isProvisional = false;
    QString bornOn;
    qint64 sex = 0;
    QString postalCode;
    QString address;
    qint64 residence = 0;
    bool isAddressProtected = false;
    QString phone;
    QString diagnosis;
    std::optional<qint64> certificateGrade;
    QString certificateUntil;
    QString subsidyUntil;
    qint64 ward = 0;
    QString note;

    // derived
    QString nameFold;
    QString kanaFold;
    QString kanaOrder;
    QString phoneDigits;
    std::optional<qint64> birthNumber;
};

const EntityType& patientType();

}  // namespace madobe

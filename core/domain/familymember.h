// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Family or another supporter of a patient, and whether they may be called.
struct FamilyMember : Entity {
    qint64 patient = 0;
    std::optional<qint64> serial;
    QString name;
    QString kana;
    QString relation;
    QString phone;
    bool livesTogether = false;
    bool isKeyPerson = false;
    qint64 contactRule = 0;
    qint64 ownPatient = 0;
    QString note;

    // derived
    QString nameFold;
    QString kanaFold;
    QString phoneDigits;
};

const EntityType& familyMemberType();

}  // namespace madobe

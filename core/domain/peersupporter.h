// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// Somebody with own experience who supports others; kept apart from the patients on purpose
/// (domain.md section 5.4).
struct PeerSupporter : Entity {
    QString number;
    QString name;
    QString kana;
    QString organisation;
    QString registeredOn;
    QString pausedOn;
    QString training;
    QString availability;
    QString care;
    QString note;
};

const EntityType& peerSupporterType();

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entitytype.h"

namespace madobe {

/// One event of the peer programme (domain.md section 5): several supporters, staff and patients
/// may take part, so one outing is 1 activity, 2 supporter-actions, 3 client-contacts.
struct PeerActivity : Entity {
    QString number;
    QString heldOn;
    QString beginsAt;
    QString endsAt;
    qint64 kind = 0;
    qint64 institution = 0;
    QString place;
    qint64 ward = 0;
    QList<qint64> peers;
    QList<qint64> workers;
    QList<qint64> patients;
    /// People met, where more came than have a number; none: as many as `patients`.
    std::optional<qint64> headcount;
    qint64 mode = 0;
    QString content;
    bool isFinished = true;
    QString cancelReason;
};

const EntityType& peerActivityType();

}  // namespace madobe

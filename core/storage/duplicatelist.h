// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/patient.h"
#include "core/storage/database.h"

#include <QList>

namespace madobe {

/// Somebody already there who may be the same person, and what agrees.
struct DuplicateCandidate {
    qint64 id = 0;
    bool sameName = false;  // kana or name, folded
    bool sameBirth = false;
    bool samePhone = false;

    int weight() const { return (sameName ? 2 : 0) + (sameBirth ? 2 : 0) + (samePhone ? 1 : 0); }
};

/// The likeliest first; one agreement is enough for a name or a phone, not for a birthday.
QList<DuplicateCandidate> findDuplicates(Database& database, const Patient& patient);

}  // namespace madobe

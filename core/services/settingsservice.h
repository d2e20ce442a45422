// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/domain/deadlines.h"
#include "core/services/work.h"
#include "core/storage/officestore.h"

namespace madobe {

/// What an office has settled for all its workers.
struct OfficeSettings {
    int lockMinutes = 5;
    DateStyle dateStyle = DateStyle::EraShort;
    /// Indicator ③: activities instead of supporters' actions (domain.md section 5.3).
    bool countsPeersPerEvent = false;
    /// Before a month is closed: from what share of その他, and from what change against the month
    /// before, in percent, it is told.
    int otherShare = kOtherShareDefault;
    int jump = kJumpDefault;
    /// Changes of fewer than so many are not told.
    int jumpLeast = kJumpLeastDefault;
    RenewalRule renewal = {};

    bool operator==(const OfficeSettings&) const = default;
};

/// Kept in the database, journalled.
class SettingsService {
public:
    SettingsService(UnitOfWork& unitOfWork, const Session& session);

    OfficeSettings read();
    /// Needs ManageLists.
    void write(const OfficeSettings& settings);

private:
    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

}  // namespace madobe

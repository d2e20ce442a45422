// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/domain/deadlines.h"
#include "core/services/work.h"
#include "core/storage/officestore.h"

#include <span>

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
    /// Of post-discharge support, in months; longer ones are told.
    int longestSupport = kLongestSupportDefault;
    RenewalRule renewal = {};

    bool operator==(const OfficeSettings&) const = default;
};

/// One of the settings by itself, as a number.
struct OfficeSetting {
    const char* name;
    int (*get)(const OfficeSettings&);
    void (*set)(OfficeSettings&, int);
};

/// Those that a person may change.
std::span<const OfficeSetting> officeSettings();
/// Throws Internal for a name that there is not.
const OfficeSetting& officeSetting(QLatin1StringView name);

/// Kept in the database, journalled.
class SettingsService {
public:
    SettingsService(UnitOfWork& unitOfWork, const Session& session);

    OfficeSettings read();
    /// Writes what differs from `seen`, over what is stored by now. Needs ManageLists. Throws
    /// Conflict with the names of those that somebody has set otherwise since; nothing is written
    /// then.
    void write(const OfficeSettings& settings, const OfficeSettings& seen);

private:
    UnitOfWork& m_unitOfWork;
    const Session& m_session;
};

}  // namespace madobe

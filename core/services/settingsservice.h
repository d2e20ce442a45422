// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/era.h"
#include "core/services/work.h"

namespace madobe {

/// What an office has settled for all its workers.
struct OfficeSettings {
    int lockMinutes = 5;
    DateStyle dateStyle = DateStyle::EraShort;
    /// Indicator ③: activities instead of supporters' actions (domain.md section 5.3).
    bool countsPeersPerEvent = false;

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/office.h"

#include <functional>
#include <optional>

namespace madobe {

struct PracticeSize {
    qint64 patients = 300;
    qint64 consultations = 4000;
    /// Stays in hospital, at most one a person, and activities of peers and groups; without a
    /// number as many as go with the patients.
    std::optional<qint64> stays = {};
    std::optional<qint64> activities = {};
    quint64 seed = 1;
    /// The last day of the made-up life; a year for every 500,000 consultations lies before it.
    QDate lastDay = QDate(2026, 3, 31);
    std::function<void(qint64 done, qint64 total)> progress;
};

/// A made-up ward: repeat callers, night calls, long names, variant characters, people without
/// kana. The same records for the same size and seed. Returns the recovery key.
QString createPracticeOffice(const NewOffice& office, const PracticeSize& size, const Clock& clock,
                             const Catalogue& catalogue);

}  // namespace madobe

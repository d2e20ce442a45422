// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/services/work.h"

#include <QDate>

#include <optional>

namespace madobe {

/// Whom and what the made-up life is about.
struct PracticeLife {
    QDate lastDay;
    qint64 days = 365;
    QList<qint64> patients;
    QList<qint64> workers;
    QList<qint64> institutions;
    std::optional<qint64> stays;
    std::optional<qint64> activities;
};

/// Stays, discharge support, peers and their activities, group activities, transition support, the
/// council, the figures of the situation sheet and a sheet.
void addPracticeFamilies(Work& work, Random& random, const PracticeLife& life);

}  // namespace madobe

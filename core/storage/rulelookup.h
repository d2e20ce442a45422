// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace madobe {

/// Number of another open case of the person in the ward; empty when there is none.
QString findOpenCase(Database& database, qint64 patient, qint64 ward, qint64 exceptCase);

/// A stay is known by its person, institution and day of admission.
struct StayKey {
    qint64 patient = 0;
    qint64 institution = 0;
    QString admittedOn;
};
struct OpenStay {
    QString institution;
    QString admittedOn;
};
/// Another stay of the person that has no day of discharge.
std::optional<OpenStay> findOtherOpenStay(Database& database, const StayKey& stay);
/// Day of discharge that another row of the stay has; empty when none has one.
QString findDischarge(Database& database, const StayKey& stay, qint64 exceptRow);
bool hasStayFrom(Database& database, qint64 patient, const QString& admittedOn);

struct PausedPeer {
    QString name;
    QString pausedOn;
};
/// The supporter, where he had paused before that day.
std::optional<PausedPeer> findPausedPeer(Database& database, qint64 peer, const QString& day);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/admissionstatus.h"
#include "core/domain/supporterpause.h"
#include "core/domain/transitionbenefit.h"
#include "core/storage/database.h"

#include <QHash>

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
/// Another stay of the person that has a day in common with this one, besides that of a transfer;
/// `until` is the last day, empty while it goes on.
std::optional<OpenStay> findOverlappingStay(Database& database, const StayKey& stay,
                                            const QString& until, qint64 exceptRow);
struct OtherType {
    QString fromOn;
    QString untilOn;
};
/// Another type within the stay that ends after this one has begun, or begins before this one ends;
/// one without an end ends when the next begins.
std::optional<OtherType> findOverlappingType(Database& database, const AdmissionStatus& status);
/// Day of discharge that another row of the stay has; empty when none has one.
QString findDischarge(Database& database, const StayKey& stay, qint64 exceptRow);
/// Rows of stays of which another row, one that the entry wrote, has the day of discharge; without
/// those that the entry brought in.
QList<qint64> rowsDischargedBy(Database& database, qint64 journalEntry);
bool hasStayFrom(Database& database, qint64 patient, const QString& admittedOn);

struct OtherBenefit {
    QString provider;
    QString startedOn;
};
/// Another benefit of the person that has a day in common with this one, besides that on which one
/// ends and the other begins.
std::optional<OtherBenefit> findOverlappingBenefit(Database& database,
                                                   const TransitionBenefit& benefit);

struct Birth {
    /// The person's number.
    QString person;
    /// As Patient::bornOn: a day, a month, a year, `unknown` or empty.
    QString bornOn;
};
/// Of the persons with these row ids and all between, by row id.
QHash<qint64, Birth> readBirths(Database& database, qint64 firstPatient, qint64 lastPatient);

struct PausedPeer {
    QString name;
    QString fromOn;
    /// Empty while nobody knows.
    QString untilOn;
};
struct NewPeer {
    QString name;
    QString registeredOn;
};
/// The supporter, where he was registered after that day.
std::optional<NewPeer> findPeerRegisteredAfter(Database& database, qint64 peer, const QString& day);
/// The supporter, where he pauses on that day: the first and the last day belong to a pause.
std::optional<PausedPeer> findPausedPeer(Database& database, qint64 peer, const QString& day);
/// Row id of the supporter's pause that has no end, the latest of them; 0 when there is none.
qint64 findOpenPause(Database& database, qint64 peer);
struct OtherPause {
    QString fromOn;
    /// Empty while nobody knows.
    QString untilOn;
};
/// Another pause of the supporter that has a day in common with this one, besides that on which one
/// ends and the other begins.
std::optional<OtherPause> findOverlappingPause(Database& database, const SupporterPause& pause);
struct ActivitiesInPause {
    qint64 count = 0;
    QString firstOn;
};
/// Finished activities that the supporter takes part in meanwhile.
ActivitiesInPause countActivitiesIn(Database& database, const SupporterPause& pause);

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rulelookup.h"

#include "core/storage/statement.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// Greater than any day while nobody knows.
QString lastDayOr(const QString& lastDay) {
    return lastDay.isEmpty() ? u"9999-12-31"_s : lastDay;
}

}  // namespace

QString findOpenCase(Database& database, qint64 patient, qint64 ward, qint64 exceptCase) {
    Statement row(database,
                  u"SELECT number FROM case_file WHERE patient_id = ? AND ward_id = ?"
                  " AND closed_on = '' AND id <> ? ORDER BY id"_s);
    row.bindAll(patient, ward, exceptCase);
    return row.step() ? row.text(0) : QString();
}

std::optional<OpenStay> findOtherOpenStay(Database& database, const StayKey& stay) {
    Statement row(database,
                  u"SELECT i.name, a.admitted_on FROM admission_status a"
                  " JOIN institution i ON i.id = a.institution_id"
                  " WHERE a.patient_id = ? AND (a.institution_id <> ? OR a.admitted_on <> ?)"
                  " AND NOT EXISTS (SELECT 1 FROM admission_status s WHERE s.discharged_on <> ''"
                  " AND s.patient_id = a.patient_id AND s.institution_id = a.institution_id"
                  " AND s.admitted_on = a.admitted_on) ORDER BY a.admitted_on"_s);
    row.bindAll(stay.patient, stay.institution, stay.admittedOn);
    if (!row.step()) return std::nullopt;
    return OpenStay{row.text(0), row.text(1)};
}

std::optional<OpenStay> findOverlappingStay(Database& database, const StayKey& stay,
                                            const QString& until, qint64 exceptRow) {
    Statement row(database,
                  u"SELECT i.name, a.admitted_on FROM admission_status a"
                  " JOIN institution i ON i.id = a.institution_id"
                  " WHERE a.patient_id = ? AND (a.institution_id <> ? OR a.admitted_on <> ?)"
                  " AND a.id <> ? AND a.admitted_on < ? AND NOT EXISTS"
                  " (SELECT 1 FROM admission_status s WHERE s.discharged_on <> ''"
                  " AND s.discharged_on <= ? AND s.patient_id = a.patient_id"
                  " AND s.institution_id = a.institution_id AND s.admitted_on = a.admitted_on)"
                  " ORDER BY a.admitted_on"_s);
    row.bindAll(stay.patient, stay.institution, stay.admittedOn, exceptRow, lastDayOr(until),
                stay.admittedOn);
    if (!row.step()) return std::nullopt;
    return OpenStay{row.text(0), row.text(1)};
}

std::optional<OtherType> findOverlappingType(Database& database, const AdmissionStatus& status) {
    Statement row(database,
                  u"SELECT type_from, type_until FROM admission_status WHERE patient_id = ?"
                  " AND institution_id = ? AND admitted_on = ? AND id <> ?"
                  " AND ((type_from < ? AND type_until > ?)"
                  " OR (type_from > ? AND type_from < ?)) ORDER BY type_from, id"_s);
    row.bindAll(status.patient, status.institution, status.admittedOn, status.id, status.typeFrom,
                status.typeFrom, status.typeFrom, status.typeUntil);
    if (!row.step()) return std::nullopt;
    return OtherType{row.text(0), row.text(1)};
}

QString findDischarge(Database& database, const StayKey& stay, qint64 exceptRow) {
    Statement row(
        database,
        u"SELECT discharged_on FROM admission_status WHERE patient_id = ?"
        " AND institution_id = ? AND admitted_on = ? AND discharged_on <> '' AND id <> ?"_s);
    row.bindAll(stay.patient, stay.institution, stay.admittedOn, exceptRow);
    return row.step() ? row.text(0) : QString();
}

QList<qint64> rowsDischargedBy(Database& database, qint64 journalEntry) {
    Statement rows(database,
                   u"SELECT DISTINCT a.id FROM journal_change c"
                   " JOIN admission_status s ON s.uid = c.entity_uid AND s.discharged_on <> ''"
                   " JOIN admission_status a ON a.patient_id = s.patient_id"
                   " AND a.institution_id = s.institution_id AND a.admitted_on = s.admitted_on"
                   " AND a.discharged_on = '' WHERE c.entry_id = ? AND c.entity ="
                   " 'admission_status' AND NOT EXISTS (SELECT 1 FROM journal_change i"
                   " WHERE i.entity_uid = a.uid AND i.entry_id = c.entry_id"
                   " AND i.operation = 'insert') ORDER BY a.id"_s);
    rows.bind(journalEntry);
    QList<qint64> ids;
    while (rows.step()) ids.append(rows.integer(0));
    return ids;
}

bool hasStayFrom(Database& database, qint64 patient, const QString& admittedOn) {
    Statement row(database,
                  u"SELECT 1 FROM admission_status WHERE patient_id = ? AND admitted_on = ?"_s);
    row.bindAll(patient, admittedOn);
    return row.step();
}

std::optional<OtherBenefit> findOverlappingBenefit(Database& database,
                                                   const TransitionBenefit& benefit) {
    Statement row(database,
                  u"SELECT i.name, b.started_on FROM transition_benefit b"
                  " JOIN institution i ON i.id = b.provider_id WHERE b.patient_id = ?"
                  " AND b.id <> ? AND (b.started_on = ? OR (b.started_on < ?"
                  " AND (b.ended_on = '' OR b.ended_on > ?))) ORDER BY b.started_on, b.id"_s);
    row.bindAll(benefit.patient, benefit.id, benefit.startedOn, lastDayOr(benefit.endedOn),
                benefit.startedOn);
    if (!row.step()) return std::nullopt;
    return OtherBenefit{row.text(0), row.text(1)};
}

QHash<qint64, Birth> readBirths(Database& database, qint64 firstPatient, qint64 lastPatient) {
    Statement rows(database, u"SELECT id, number, born_on FROM patient WHERE id BETWEEN ? AND ?"_s);
    rows.bindAll(firstPatient, lastPatient);
    QHash<qint64, Birth> births;
    while (rows.step()) births.insert(rows.integer(0), {rows.text(1), rows.text(2)});
    return births;
}

std::optional<PausedPeer> findPausedPeer(Database& database, qint64 peer, const QString& day) {
    Statement row(database,
                  u"SELECT s.name, p.from_on, p.until_on FROM supporter_pause p"
                  " JOIN peer_supporter s ON s.id = p.peer_supporter_id"
                  " WHERE p.peer_supporter_id = ? AND p.from_on <= ?"
                  " AND (p.until_on = '' OR p.until_on >= ?) ORDER BY p.from_on DESC"_s);
    row.bindAll(peer, day, day);
    if (!row.step()) return std::nullopt;
    return PausedPeer{row.text(0), row.text(1), row.text(2)};
}

qint64 findOpenPause(Database& database, qint64 peer) {
    Statement row(database,
                  u"SELECT id FROM supporter_pause WHERE peer_supporter_id = ?"
                  " AND until_on = '' ORDER BY from_on DESC, id DESC"_s);
    row.bind(peer);
    return row.step() ? row.integer(0) : 0;
}

std::optional<OtherPause> findOverlappingPause(Database& database, const SupporterPause& pause) {
    Statement row(database,
                  u"SELECT from_on, until_on FROM supporter_pause WHERE peer_supporter_id = ?"
                  " AND id <> ? AND (from_on = ? OR (from_on < ?"
                  " AND (until_on = '' OR until_on > ?))) ORDER BY from_on, id"_s);
    row.bindAll(pause.supporter, pause.id, pause.fromOn, lastDayOr(pause.untilOn), pause.fromOn);
    if (!row.step()) return std::nullopt;
    return OtherPause{row.text(0), row.text(1)};
}

std::optional<NewPeer> findPeerRegisteredAfter(Database& database, qint64 peer,
                                               const QString& day) {
    Statement row(database,
                  u"SELECT name, registered_on FROM peer_supporter WHERE id = ?"
                  " AND registered_on > ?"_s);
    row.bindAll(peer, day);
    if (!row.step()) return std::nullopt;
    return NewPeer{row.text(0), row.text(1)};
}

ActivitiesInPause countActivitiesIn(Database& database, const SupporterPause& pause) {
    Statement row(database,
                  u"SELECT count(*), coalesce(min(a.held_on), '') FROM peer_activity_peer p"
                  " JOIN peer_activity a ON a.id = p.peer_activity_id"
                  " WHERE p.peer_supporter_id = ? AND a.is_finished = 1 AND a.cancel_reason = ''"
                  " AND a.held_on >= ? AND a.held_on <= ?"_s);
    row.bindAll(pause.supporter, pause.fromOn, lastDayOr(pause.untilOn));
    row.step();
    return {row.integer(0), row.text(1)};
}

}  // namespace madobe

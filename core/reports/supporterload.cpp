// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/supporterload.h"

#include "core/storage/statement.h"

#include <QHash>

#include <algorithm>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

// `counts`: finished and in the period. The kinds are those of the row `counted` of the table
// peer_activity (domain.md section 5.3).
const QString kLoads =
    u"SELECT s.id, s.registered_on, count(CASE WHEN x.counts = 1 THEN 1 END),"
    " count(CASE WHEN x.counts = 1 AND x.kind IN ('1a', '1i', '1u', '1e', '2a', '2i', '2u')"
    " THEN 1 END),"
    " CAST(coalesce(sum(CASE WHEN x.counts = 1 THEN x.people END), 0) AS BIGINT),"
    " coalesce(max(CASE WHEN x.is_finished = 1 AND x.held_on <= ? THEN x.held_on END), ''),"
    " coalesce(min(CASE WHEN x.held_on > ? THEN x.held_on END), '')"
    " FROM peer_supporter s LEFT JOIN (SELECT p.peer_supporter_id AS peer, a.held_on,"
    " a.is_finished, k.code AS kind, CASE WHEN a.is_finished = 1 AND a.held_on >= ?"
    " AND a.held_on <= ? THEN 1 ELSE 0 END AS counts,"
    " coalesce(a.headcount, (SELECT count(*) FROM peer_activity_patient n"
    " WHERE n.peer_activity_id = a.id)) AS people"
    " FROM peer_activity_peer p JOIN peer_activity a ON a.id = p.peer_activity_id"
    " LEFT JOIN code k ON k.id = a.kind_id WHERE a.cancel_reason = '') x ON x.peer = s.id"
    " GROUP BY s.id, s.registered_on, s.kana, s.number ORDER BY s.kana, s.number"_s;

QHash<qint64, QList<PausePeriod>> readPauses(Database& database) {
    QHash<qint64, QList<PausePeriod>> pauses;
    Statement rows(database,
                   u"SELECT peer_supporter_id, from_on, until_on FROM supporter_pause"
                   " ORDER BY from_on, id"_s);
    while (rows.step()) pauses[rows.integer(0)].append({rows.text(1), rows.text(2)});
    return pauses;
}

}  // namespace

SupporterLoad::State SupporterLoad::stateOn(const QString& day) const {
    const bool isPaused = std::any_of(pauses.begin(), pauses.end(), [&](const PausePeriod& pause) {
        return pause.fromOn <= day && (pause.untilOn.isEmpty() || pause.untilOn >= day);
    });
    if (isPaused) return State::Paused;
    return registeredOn > day ? State::NotYetRegistered : State::Active;
}

SupporterLoads readSupporterLoads(Database& database, const QString& first, const QString& last,
                                  const QString& today) {
    SupporterLoads loads;
    const QHash<qint64, QList<PausePeriod>> pauses = readPauses(database);
    Statement rows(database, kLoads);
    rows.bindAll(today, today, first, last);
    while (rows.step()) {
        SupporterLoad load;
        load.supporter = rows.integer(0);
        load.registeredOn = rows.text(1);
        load.activities = rows.integer(2);
        load.counted = rows.integer(3);
        load.contacts = rows.integer(4);
        load.lastOn = rows.text(5);
        load.nextOn = rows.text(6);
        load.pauses = pauses.value(load.supporter);
        loads.supporters.append(load);
    }
    Statement all(database,
                  u"SELECT count(*) FROM peer_activity a WHERE a.is_finished = 1"
                  " AND a.cancel_reason = '' AND a.held_on >= ? AND a.held_on <= ? AND EXISTS"
                  " (SELECT 1 FROM peer_activity_peer p WHERE p.peer_activity_id = a.id)"_s);
    all.bindAll(first, last);
    all.step();
    loads.activities = all.integer(0);
    return loads;
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/recountfamilies.h"

#include "core/base/dates.h"
#include "core/domain/admissionstatus.h"
#include "core/domain/centrecalls.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/indicator.h"
#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/transitionbenefit.h"

#include <QMap>
#include <QSet>

#include <cmath>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

template <class E>
QList<E> readAll(Office& office, const EntityType& type) {
    QList<E> all;
    office.store().of(type).forEach(
        u"id"_s, [&](const Entity& entity) { all.append(static_cast<const E&>(entity)); });
    return all;
}

class Recount {
public:
    Recount(Office& office, const CountTable& table, const Period& period)
        : m_office(office), m_first(period.firstDay()), m_last(period.lastDay()) {
        m_grid.table = &table;
        m_grid.period = period;
        for (const Patient& patient : readAll<Patient>(office, patientType())) {
            m_patients.insert(patient.id, patient);
        }
    }

    std::optional<CountGrid> run() {
        const QString name = QString::fromLatin1(m_grid.table->code);
        if (name == u"group_activity"_s) return groups();
        if (name == u"peer_activity"_s) return peers();
        if (name == u"discharge_support"_s) return discharges();
        if (name == u"inpatients"_s) return inpatients();
        if (name == u"transition_support"_s) return benefits();
        if (name == u"indicators"_s) return indicators();
        return std::nullopt;
    }

private:
    QString code(qint64 id) const { return m_office.codes().code(id); }
    bool isIn(const QString& day) const { return day >= m_first && day <= m_last; }
    QString wardOf(qint64 patient) const {
        const Patient& person = m_patients[patient];
        return code(person.ward != 0 ? person.ward : person.residence);
    }
    void add(const QString& ward, const QString& row, const QString& column, qint64 count = 1) {
        for (const QString& w : QSet<QString>{ward, kCity}) {
            if (!w.isEmpty()) m_grid.values[CountGrid::key(w, row, column)] += count;
        }
    }

    CountGrid groups() {
        for (const GroupActivity& event : readAll<GroupActivity>(m_office, groupActivityType())) {
            if (!event.isFinished || !event.cancelReason.isEmpty() || !isIn(event.heldOn)) continue;
            const QString ward = code(event.ward);
            const QString row = code(event.kind);
            add(ward, row, u"events"_s);
            add(ward, row, u"attendance"_s, *event.attendance);
            if (!event.isAboutDepression) continue;
            add(ward, row, u"depression_events"_s);
            add(ward, row, u"depression_attendance"_s, *event.attendance);
        }
        return m_grid;
    }

    CountGrid peers() {
        static const QStringList kCounted{u"1a"_s, u"1i"_s, u"1u"_s, u"1e"_s,
                                          u"2a"_s, u"2i"_s, u"2u"_s};
        QHash<QString, QSet<qint64>> peers, clients;
        for (const PeerActivity& event : readAll<PeerActivity>(m_office, peerActivityType())) {
            if (!event.isFinished || !event.cancelReason.isEmpty() || !isIn(event.heldOn)) continue;
            QStringList rows{code(event.kind), kTotalCode};
            if (kCounted.contains(code(event.kind))) rows.append(u"counted"_s);
            for (const QString& row : rows) {
                add(kCity, row, u"events"_s);
                add(kCity, row, u"peer_actions"_s, event.peers.size());
                add(kCity, row, u"client_contacts"_s,
                    event.headcount.value_or(event.patients.size()));
                for (const qint64 id : event.peers) peers[row].insert(id);
                for (const qint64 id : event.patients) clients[row].insert(id);
            }
        }
        for (auto it = peers.cbegin(); it != peers.cend(); ++it) {
            add(kCity, it.key(), u"peers"_s, it->size());
        }
        for (auto it = clients.cbegin(); it != clients.cend(); ++it) {
            add(kCity, it.key(), u"clients"_s, it->size());
        }
        return m_grid;
    }

    CountGrid inpatients() {
        using Stay = std::tuple<qint64, qint64, QString>;
        QMap<Stay, QList<AdmissionStatus>> stays;
        for (const AdmissionStatus& row :
             readAll<AdmissionStatus>(m_office, admissionStatusType())) {
            stays[{row.patient, row.institution, row.admittedOn}].append(row);
        }
        QHash<QString, QSet<qint64>> seen;
        const QDate last = QDate::fromString(m_last, Qt::ISODate);
        const QString yearBefore = last.addYears(-1).toString(Qt::ISODate);
        for (const QList<AdmissionStatus>& rows : std::as_const(stays)) {
            QString discharged;
            const AdmissionStatus* inForce = nullptr;
            for (const AdmissionStatus& row : rows) {
                if (!row.dischargedOn.isEmpty()) discharged = row.dischargedOn;
                if (row.typeFrom <= m_last && (!inForce || row.typeFrom > inForce->typeFrom)) {
                    inForce = &row;
                }
            }
            const AdmissionStatus& stay = rows.front();
            if (stay.admittedOn > m_last || (!discharged.isEmpty() && discharged <= m_last))
                continue;
            QStringList columns{u"present"_s};
            if (stay.admittedOn <= yearBefore) {
                columns += {u"year"_s, longStay(m_patients[stay.patient], last)};
            }
            QStringList types{kTotalCode};
            if (inForce) types.append(code(inForce->type));
            for (const QString& type : types) {
                for (const QString& column : columns) {
                    for (const QString& ward : {wardOf(stay.patient), kCity}) {
                        seen[CountGrid::key(ward, type, column)].insert(stay.patient);
                    }
                }
            }
        }
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            m_grid.values[it.key()] = it->size();
        }
        return m_grid;
    }

    static QString longStay(const Patient& person, const QDate& day) {
        const QDate born = QDate::fromString(person.bornOn, Qt::ISODate);
        if (person.bornOn.size() != 10 || !born.isValid()) return u"year_unknown"_s;
        QDate birthday(day.year(), born.month(), born.day());
        if (!birthday.isValid()) birthday = QDate(day.year(), 3, 1);
        const int age = day.year() - born.year() - (day < birthday ? 1 : 0);
        return age >= 65 ? u"year_65"_s : u"year_under65"_s;
    }

    CountGrid benefits() {
        QHash<QString, QSet<qint64>> persons;
        for (const TransitionBenefit& use :
             readAll<TransitionBenefit>(m_office, transitionBenefitType())) {
            const QString ward = wardOf(use.patient);
            const bool hasEnded = !use.endedOn.isEmpty();
            if (isIn(use.startedOn)) add(ward, u"started"_s, kTotalCode);
            if (hasEnded && isIn(use.endedOn)) add(ward, u"ended"_s, kTotalCode);
            if (use.startedOn > m_last) continue;
            if (!hasEnded || use.endedOn >= m_last) add(ward, u"current"_s, kTotalCode);
            if (hasEnded && use.endedOn < m_first) continue;
            persons[ward].insert(use.patient);
            persons[kCity].insert(use.patient);
        }
        for (auto it = persons.cbegin(); it != persons.cend(); ++it) {
            m_grid.values[CountGrid::key(it.key(), u"persons"_s, kTotalCode)] = it->size();
        }
        return m_grid;
    }

    QString groupOf(const DischargeCase& file) const {
        if (file.group != 0) return code(file.group);
        for (const AdmissionStatus& row : m_stays) {
            if (row.patient == file.patient && row.admittedOn == file.admittedOn &&
                code(row.type).endsWith(u"involuntary"_s)) {
                return u"involuntary"_s;
            }
        }
        return u"other"_s;
    }

    CountGrid discharges() {
        m_stays = readAll<AdmissionStatus>(m_office, admissionStatusType());
        const auto consents = readAll<ConsentEvent>(m_office, consentEventType());
        const auto versions = readAll<PlanVersion>(m_office, planVersionType());
        const auto deliveries = readAll<PlanDelivery>(m_office, planDeliveryType());
        QMap<std::pair<QString, QString>, QSet<qint64>> workers;
        for (const DischargeCase& file : readAll<DischargeCase>(m_office, dischargeCaseType())) {
            const QString ward = code(file.ward);
            const QStringList columns{groupOf(file), kTotalCode};
            const auto put = [&](const QString& row) {
                for (const QString& column : columns) add(ward, row, column);
            };
            const auto on = [&](const QString& day, const QString& row) {
                if (!day.isEmpty() && isIn(day)) put(row);
            };
            on(file.identifiedOn, u"identified"_s);
            if (file.need != 0) on(file.judgedOn, code(file.need));
            bool hasConsents = false;
            for (const ConsentEvent& event : consents) {
                if (event.dischargeCase != file.id) continue;
                hasConsents = true;
                const QString step = code(event.step);
                if (step == u"given"_s) on(event.day, u"consented"_s);
                if (step == u"declined"_s) on(event.day, u"refused"_s);
                if (step == u"withdrawn"_s) on(event.day, u"withdrawn"_s);
            }
            if (!hasConsents && file.consent != 0) {
                const bool isRefusal = code(file.consent) == u"declined"_s;
                on(file.consentOn, isRefusal ? u"refused"_s : u"consented"_s);
            }
            if (!hasConsents) on(file.withdrawnOn, u"withdrawn"_s);
            for (const qint64 day : file.conferences) on(dayText(day), u"conferences"_s);
            bool hasVersions = false;
            for (const PlanVersion& version : versions) {
                if (version.dischargeCase != file.id) continue;
                hasVersions = true;
                if (version.authorship != 0)
                    on(version.madeOn, u"plans_"_s + code(version.authorship));
            }
            if (!hasVersions && file.authorship != 0) {
                on(file.planOn, u"plans_"_s + code(file.authorship));
            }
            bool hasDeliveries = false;
            for (const PlanDelivery& delivery : deliveries) {
                if (delivery.dischargeCase != file.id) continue;
                hasDeliveries = true;
                on(delivery.deliveredOn, u"delivered"_s);
            }
            if (!hasDeliveries) on(file.deliveredOn, u"delivered"_s);
            on(file.startedOn, u"started"_s);
            on(file.extendedOn, u"extended"_s);
            for (const qint64 day : file.reviews) on(dayText(day), u"reviewed"_s);
            if (file.endReason != 0) on(file.endedOn, u"ended_"_s + code(file.endReason));
            const bool hasEnded = !file.endedOn.isEmpty() && file.endedOn <= m_last;
            const bool isJudged = !file.judgedOn.isEmpty() && file.judgedOn <= m_last;
            if (file.identifiedOn <= m_last && !isJudged && !hasEnded) put(u"deciding"_s);
            if (file.startedOn.isEmpty() || file.startedOn > m_last || hasEnded) continue;
            put(u"active"_s);
            for (const QString& w : {ward, kCity}) {
                for (const QString& column : columns) {
                    if (file.worker != 0) workers[{w, column}].insert(file.worker);
                }
            }
        }
        for (auto it = workers.cbegin(); it != workers.cend(); ++it) {
            const auto& [ward, column] = it.key();
            const double active =
                static_cast<double>(m_grid.values.value(CountGrid::key(ward, u"active"_s, column)));
            const double ratio = active / static_cast<double>(it->size());
            m_grid.special.insert(CountGrid::key(ward, u"per_worker"_s, column),
                                  {std::llround(ratio * 100), 2});
        }
        return m_grid;
    }

    std::optional<qint64> indicator(int number, int year) {
        for (const Indicator& row : readAll<Indicator>(m_office, indicatorType())) {
            if (row.fiscalYear == year && row.name == QString::number(number) &&
                !row.value.isEmpty()) {
                return row.value.toLongLong();
            }
        }
        CountEngine engine(m_office.database(), m_office.codes());
        const Period period = Period::fiscalYear(year);
        const auto recounted = [&](const char* name) {
            for (const CountTable* table : standardCountTables()) {
                if (qstrcmp(table->code, name) == 0) return recount(m_office, *table, period);
            }
            return CountGrid();
        };
        if (number == 2) {
            return recounted("transition_support").value(kCity, u"persons"_s, kTotalCode);
        }
        if (number == 3) {
            return recounted("peer_activity").value(kCity, u"counted"_s, u"peer_actions"_s);
        }
        if (number == 4) {
            return recounted("medical_consultation").value(u"centre"_s, kTotalCode, kTotalCode);
        }
        return std::nullopt;
    }

    CountGrid indicators() {
        const int year = m_grid.period.year();
        for (int number = 1; number <= 4; ++number) {
            const auto put = [&](const QString& column, const Figure& figure) {
                m_grid.special.insert(CountGrid::key(kCity, QString::number(number), column),
                                      figure);
            };
            const auto before = indicator(number, year - 1);
            const auto now = indicator(number, year);
            put(u"previous"_s, {before});
            put(u"current"_s, {now});
            Figure change{std::nullopt}, rate{std::nullopt};
            if (before && now) change.value = *now - *before;
            if (before && now && *before > 0) {
                const double percent =
                    100.0 * static_cast<double>(*now - *before) / static_cast<double>(*before);
                rate = {std::llround(percent * 10), 1};
            }
            put(u"change"_s, change);
            put(u"change_rate"_s, rate);
        }
        return m_grid;
    }

    Office& m_office;
    QString m_first;
    QString m_last;
    QMap<qint64, Patient> m_patients;
    QList<AdmissionStatus> m_stays;
    CountGrid m_grid;
};

}  // namespace

std::optional<CountGrid> recountFamilies(Office& office, const CountTable& table,
                                         const Period& period) {
    return Recount(office, table, period).run();
}

}  // namespace madobe::tests

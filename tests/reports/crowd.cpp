// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/crowd.h"

#include "core/base/dates.h"
#include "core/domain/admissionstatus.h"
#include "core/domain/case.h"
#include "core/domain/centrecalls.h"
#include "core/domain/consultation.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/indicator.h"
#include "core/domain/institution.h"
#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/staffmember.h"
#include "core/domain/transitionbenefit.h"

namespace madobe::tests {

using namespace Qt::StringLiterals;

void Crowd::fill() {
    m_office.unitOfWork().run(m_office.session(), u"test"_s, {}, [&](Work& work) {
        addLists(work);
        for (int i = 0; i < 12; ++i) addPatient(work);
        for (int i = 0; i < 260; ++i) addConsultation(work);
        for (int i = 0; i < 60; ++i) addCase(work);
        for (int i = 0; i < 40; ++i) addStay(work);
        for (int i = 0; i < 60; ++i) addGroupActivity(work);
        for (int i = 0; i < 80; ++i) addPeerActivity(work);
        for (int i = 0; i < 60; ++i) addDischargeCase(work);
        for (int i = 0; i < 30; ++i) addBenefit(work, i);
        addIndicators(work);
    });
}

qint64 Crowd::any(const char* list) {
    return m_random.pick(m_office.codes().list(QString::fromLatin1(list)))->id;
}

qint64 Crowd::anyOf(const char* list, const QStringList& codes) {
    return m_office.codes().find(QString::fromLatin1(list), m_random.pick(codes))->id;
}

QString Crowd::anyDay() {
    // Around the change of 年度, the new year and Feb 29.
    static const QStringList kStarts{u"2020-02-27"_s, u"2020-03-29"_s, u"2020-12-28"_s,
                                     u"2021-02-26"_s, u"2021-03-30"_s, u"2021-05-01"_s};
    return QDate::fromString(m_random.pick(kStarts), Qt::ISODate)
        .addDays(m_random.below(6))
        .toString(Qt::ISODate);
}

QString Crowd::anyDayFrom(const QString& day) {
    const QString other = anyDay();
    return std::max(day, other);
}

QString Crowd::maybe(int percent, const QString& text) {
    return m_random.chance(percent) ? text : QString();
}

QList<qint64> Crowd::some(const QList<qint64>& from, int most) {
    QList<qint64> ids;
    for (qint64 i = m_random.below(most + 1); i > 0; --i) {
        const qint64 id = m_random.pick(from);
        if (!ids.contains(id)) ids.append(id);
    }
    return ids;
}

void Crowd::addLists(Work& work) {
    for (int i = 0; i < 3; ++i) {
        const QString number = u"L%1"_s.arg(i);
        Institution institution;
        institution.number = number;
        institution.name = u"架空病院"_s;
        work.insert(institutionType(), institution);
        m_institutions.append(institution.id);
        StaffMember worker;
        worker.number = number;
        worker.name = u"見本"_s;
        work.insert(staffMemberType(), worker);
        m_workers.append(worker.id);
        PeerSupporter peer;
        peer.number = number;
        peer.name = u"見本"_s;
        work.insert(peerSupporterType(), peer);
        m_peers.append(peer.id);
    }
}

void Crowd::addPatient(Work& work) {
    static const QStringList kBirths{u"2000-02-29"_s, u"2001-03-01"_s, u"1981-03-01"_s,
                                     u"1956-02-28"_s, u"1980-12-31"_s, u"1975"_s,
                                     u"1975-08"_s,    u"unknown"_s,    QString()};
    Patient patient;
    patient.name = u"見本"_s;
    patient.bornOn = m_random.pick(kBirths);
    if (m_random.chance(90)) patient.sex = any("sex");
    if (m_random.chance(40)) patient.ward = anyOf("ward", {u"kita"_s, u"chuo"_s});
    patient.residence = anyOf("ward", {u"kita"_s, u"outside"_s});
    work.insert(patientType(), patient);
    m_patients.append(patient.id);
}

void Crowd::addConsultation(Work& work) {
    static const QStringList kTimes{QString(),  u"00:00"_s, u"08:44"_s,
                                    u"08:45"_s, u"17:14"_s, u"17:15"_s};
    Consultation entry;
    entry.number = u"N%1"_s.arg(m_random.below(1'000'000'000));
    entry.receivedOn = anyDay();
    entry.receivedAt = m_random.pick(kTimes);
    entry.desk = anyOf("ward", {u"kita"_s, u"chuo"_s, u"centre"_s});
    entry.recordKind =
        m_random.chance(80) ? anyOf("record_kind", {u"consultation"_s}) : any("record_kind");
    entry.method = any("method");
    for (qint64 i = m_random.below(4); i > 0; --i) {
        const qint64 id = m_random.pick(m_patients);
        if (!entry.persons.contains(id)) entry.persons.append(id);
    }
    entry.category = anyOf("category", {u"alcohol"_s, u"other"_s, u"elderly"_s});
    for (qint64 i = m_random.below(4); i > 0; --i) {
        const qint64 id = any("flag");
        if (!entry.flags.contains(id)) entry.flags.append(id);
    }
    entry.isMedical = m_random.chance(50);
    for (qint64 i = m_random.below(3); i > 0; --i) {
        const qint64 id = any("response");
        if (!entry.responses.contains(id)) entry.responses.append(id);
    }
    if (m_random.chance(20)) entry.isNew = m_random.below(2);
    if (m_random.chance(50)) entry.subjectAge = any("age_class");
    if (m_random.chance(50)) entry.subjectSex = any("sex");
    entry.isFinished = !m_random.chance(5);
    if (m_random.chance(5)) entry.cancelReason = u"誤り"_s;
    work.insert(consultationType(), entry);
}

void Crowd::addCase(Work& work) {
    Case file;
    file.patient = m_random.pick(m_patients);
    file.ward = anyOf("ward", {u"kita"_s, u"chuo"_s});
    file.openedOn = anyDay();
    // One open case a person and ward: all but a few are closed.
    file.closedOn = std::max(file.openedOn, anyDay());
    if (m_random.chance(30) && !m_cases.isEmpty()) file.reopenedFrom = m_random.pick(m_cases);
    work.insert(caseType(), file);
    m_cases.append(file.id);
}

void Crowd::addStay(Work& work) {
    AdmissionStatus status;
    status.patient = m_random.pick(m_patients);
    status.institution = m_random.pick(m_institutions);
    status.admittedOn = anyDay();
    status.dischargedOn = maybe(40, anyDayFrom(status.admittedOn));
    status.typeFrom = status.admittedOn;
    for (qint64 i = m_random.below(3); i >= 0; --i) {
        if (work.store()
                .of(admissionStatusType())
                .findId({status.patient, status.institution, status.admittedOn, status.typeFrom}) ==
            0) {
            AdmissionStatus row = status;
            row.type = any("admission_type");
            // Some offices write the day of discharge into one row of the stay alone.
            if (i > 0 && m_random.chance(30)) row.dischargedOn.clear();
            work.insert(admissionStatusType(), row);
        }
        status.typeFrom = anyDayFrom(status.admittedOn);
    }
}

void Crowd::addGroupActivity(Work& work) {
    GroupActivity event;
    event.heldOn = anyDay();
    event.kind = any("group_kind");
    if (m_random.chance(80)) event.ward = anyOf("ward", {u"kita"_s, u"chuo"_s});
    event.attendance = m_random.below(40);
    event.isAboutDepression = m_random.chance(30);
    event.isFinished = !m_random.chance(10);
    event.cancelReason = maybe(10, u"中止"_s);
    work.insert(groupActivityType(), event);
}

void Crowd::addPeerActivity(Work& work) {
    PeerActivity event;
    event.heldOn = anyDay();
    event.kind = any("peer_kind");
    event.peers = some(m_peers, 3);
    event.patients = some(m_patients, 4);
    if (m_random.chance(30)) event.headcount = m_random.below(12);
    event.isFinished = !m_random.chance(10);
    event.cancelReason = maybe(10, u"中止"_s);
    work.insert(peerActivityType(), event);
}

void Crowd::addDischargeCase(Work& work) {
    DischargeCase file;
    file.patient = m_random.pick(m_patients);
    file.identifiedOn = anyDay();
    file.admittedOn = maybe(60, anyDay());
    if (m_random.chance(40)) file.group = any("discharge_group");
    file.judgedOn = maybe(70, anyDay());
    if (m_random.chance(80)) file.need = any("need");
    if (m_random.chance(70)) file.consent = any("consent");
    file.consentOn = maybe(70, anyDay());
    file.withdrawnOn = maybe(20, anyDay());
    for (qint64 i = m_random.below(3); i > 0; --i) {
        const qint64 day = dayNumber(anyDay());
        if (!file.conferences.contains(day)) file.conferences.append(day);
    }
    file.planOn = maybe(60, anyDay());
    if (m_random.chance(80)) file.authorship = any("authorship");
    file.deliveredOn = maybe(60, anyDay());
    file.startedOn = maybe(70, anyDay());
    file.extendedOn = maybe(20, anyDay());
    if (m_random.chance(30)) file.reviews = {dayNumber(anyDay())};
    file.endedOn = maybe(40, anyDay());
    if (m_random.chance(90)) file.endReason = any("discharge_end");
    if (m_random.chance(70)) file.worker = m_random.pick(m_workers);
    if (m_random.chance(80)) file.ward = anyOf("ward", {u"kita"_s, u"chuo"_s});
    work.insert(dischargeCaseType(), file);
    if (m_random.chance(40)) addEvents(work, file.id);
}

void Crowd::addEvents(Work& work, qint64 dischargeCase) {
    for (qint64 i = m_random.below(4); i > 0; --i) {
        ConsentEvent event;
        event.dischargeCase = dischargeCase;
        event.day = anyDay();
        event.step = any("consent_step");
        if (work.store().of(consentEventType()).findId({dischargeCase, event.day, event.step}) ==
            0) {
            work.insert(consentEventType(), event);
        }
    }
    for (qint64 i = m_random.below(3); i > 0; --i) {
        PlanVersion version;
        version.dischargeCase = dischargeCase;
        version.version = i;
        version.madeOn = anyDay();
        if (m_random.chance(80)) version.authorship = any("authorship");
        work.insert(planVersionType(), version);
        PlanDelivery delivery;
        delivery.dischargeCase = dischargeCase;
        delivery.version = i;
        delivery.deliveredOn = anyDay();
        if (m_random.chance(70)) work.insert(planDeliveryType(), delivery);
    }
}

void Crowd::addBenefit(Work& work, int serial) {
    TransitionBenefit use;
    use.patient = m_patients[serial % m_patients.size()];
    use.provider = m_institutions[serial / m_patients.size()];
    use.startedOn = anyDay();
    use.endedOn = maybe(50, anyDayFrom(use.startedOn));
    work.insert(transitionBenefitType(), use);
}

void Crowd::addIndicators(Work& work) {
    for (int year = 2019; year <= 2021; ++year) {
        for (int number = 1; number <= 4; ++number) {
            if (!m_random.chance(50)) continue;
            Indicator row;
            row.fiscalYear = year;
            row.name = QString::number(number);
            row.value = maybe(90, QString::number(m_random.below(4000)));
            work.insert(indicatorType(), row);
        }
    }
    for (int month = 202004; month < 202104; month = month % 100 == 12 ? month + 89 : month + 1) {
        CentreCalls calls;
        calls.month = u"%1-%2"_s.arg(month / 100).arg(month % 100, 2, 10, QChar(u'0'));
        calls.total = m_random.below(400);
        work.insert(centreCallsType(), calls);
    }
}

}  // namespace madobe::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/practiceoffice.h"

#include "core/domain/case.h"
#include "core/domain/consultation.h"
#include "core/domain/familymember.h"
#include "core/domain/institution.h"
#include "core/domain/patientalert.h"
#include "core/domain/staffmember.h"
#include "core/services/practicefamilies.h"
#include "core/services/practicepeople.h"

#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kConsultationsPerYear = 500'000;
constexpr qint64 kWorkers = 5;
constexpr qint64 kInstitutions = 8;
constexpr qint64 kProgressStep = 1000;
constexpr qint64 kLongNamed = 6;  // the institution

constexpr std::array kDesks = {"kita", "kita", "kita", "kita", "higashi", "centre"};
constexpr std::array kMethods = {"phone",  "phone", "phone", "office",
                                 "office", "visit", "mail",  "daycare"};
constexpr std::array kCallers = {"self",     "self",   "family", "family",
                                 "hospital", "agency", "police", "neighbour"};
constexpr std::array kCategories = {"mental_health",
                                    "social_rehabilitation",
                                    "social_rehabilitation",
                                    "alcohol",
                                    "adolescent",
                                    "depression",
                                    "elderly",
                                    "gambling",
                                    "drug",
                                    "gaming",
                                    "eating_disorder",
                                    "epilepsy",
                                    "other",
                                    "other"};
constexpr std::array kFlags = {"hikikomori",       "developmental", "suicide_related",
                               "suicide_bereaved", "crime_victim",  "disaster"};
constexpr std::array kResponses = {"own_clinic", "duty_hospital", "advice",
                                   "listening",  "to_ward",       "other"};
constexpr std::array kOtherKinds = {"coordination", "conference", "no_contact", "document", "memo"};
constexpr std::array kAges = {"0-19", "20-39", "40-64", "65-", "unknown"};

class Practice {
public:
    Practice(Office& office, const PracticeSize& size)
        : m_office(office),
          m_size(size),
          m_random(size.seed),
          m_days(365 * std::max<qint64>(1, size.consultations / kConsultationsPerYear)) {}

    void fill() {
        m_office.unitOfWork().run(
            m_office.session(), u"practice.fill"_s, {},
            [this](Work& work) {
                m_work = &work;
                makeLists();
                makePatients();
                makeConsultations();
                addPracticeFamilies(work, m_random,
                                    {m_size.lastDay, m_days, m_patients, m_workers, m_institutions,
                                     m_size.stays, m_size.activities});
            },
            JournalDetail::HashesOnly);
    }

private:
    qint64 code(const char* list, const char* name) { return m_office.codes().id(list, name); }
    QString day(qint64 before) { return m_size.lastDay.addDays(-before).toString(Qt::ISODate); }

    void makeLists() {
        for (qint64 i = 0; i < kWorkers; ++i) {
            StaffMember worker;
            worker.number = u"S%1"_s.arg(i + 1, 3, 10, QChar(u'0'));
            worker.name = u"練習　相談員%1"_s.arg(i + 1);
            worker.kana = u"れんしゅう　そうだんいん"_s;
            worker.ward = code("ward", "kita");
            worker.role = code("staff_role", i == 0 ? "supervisor" : "worker");
            m_work->insert(staffMemberType(), worker);
            m_workers.append(worker.id);
        }
        for (qint64 i = 0; i < kInstitutions; ++i) {
            Institution institution;
            institution.number = u"H%1"_s.arg(i + 1, 3, 10, QChar(u'0'));
            institution.name = u"架空第%1病院"_s.arg(i + 1);
            institution.kana = u"かくうだい%1びょういん"_s.arg(i + 1);
            if (i == kLongNamed) {
                institution.name =
                    u"医療法人社団架空見本会　例之小路こころとからだの総合クリニック"
                    "精神科デイケアセンター"_s;
                institution.kana = u"いりょうほうじんしゃだんかくうみほんかい"_s;
            }
            institution.kind = code("institution_kind", i % 3 == 0 ? "clinic" : "hospital");
            institution.dutyBlock = code("duty_block", i % 2 == 0 ? "north" : "south");
            m_work->insert(institutionType(), institution);
            m_institutions.append(institution.id);
        }
    }

    void makePatients() {
        for (qint64 i = 0; i < m_size.patients; ++i) {
            Patient patient = practicePatient(m_random, m_office.codes(), i, m_size.lastDay);
            m_work->insert(patientType(), patient);
            m_patients.append(patient.id);
            if (m_random.chance(40)) makeFamily(patient);
            if (m_random.chance(50)) makeCase(patient);
            if (m_random.chance(4)) makeAlert(patient);
        }
    }

    void makeFamily(const Patient& patient) {
        FamilyMember member;
        member.patient = patient.id;
        member.serial = 1;
        member.name = u"見本　母"_s;
        member.relation = m_random.chance(70) ? u"母"_s : u"兄"_s;
        member.phone = u"090-0000-%1"_s.arg(m_random.below(10000), 4, 10, QChar(u'0'));
        member.livesTogether = m_random.chance(60);
        member.isKeyPerson = true;
        member.contactRule = code("contact_rule", m_random.chance(85) ? "allowed" : "ask_first");
        m_work->insert(familyMemberType(), member);
    }

    void makeCase(const Patient& patient) {
        const qint64 opened = m_random.below(m_days);
        Case file;
        file.patient = patient.id;
        file.ward = code("ward", "kita");
        file.openedOn = day(opened);
        file.route = code("route", m_random.chance(50) ? "hospital" : "municipality");
        const bool isClosed = opened > 30 && m_random.chance(35);
        if (isClosed) {
            file.closedOn = day(m_random.below(opened));
            file.closeReason = code("case_end", m_random.chance(70) ? "solved" : "moved");
        }
        m_work->insert(caseType(), file);
        CaseWorker worker;
        worker.caseId = file.id;
        worker.staffMember = m_random.pick(m_workers);
        worker.role = code("case_role", "main");
        worker.fromOn = file.openedOn;
        worker.untilOn = file.closedOn;
        m_work->insert(caseWorkerType(), worker);
    }

    void makeAlert(const Patient& patient) {
        PatientAlert alert;
        alert.patient = patient.id;
        alert.kind = code("alert_kind", m_random.chance(50) ? "contact" : "privacy");
        alert.text = m_random.chance(50) ? u"日中は職場のため夕方以降に連絡する"_s
                                         : u"住所を家族に伝えない"_s;
        m_work->insert(patientAlertType(), alert);
    }

    void makeConsultations() {
        for (qint64 i = 0; i < m_size.consultations; ++i) {
            Consultation entry = makeConsultation();
            m_work->insert(consultationType(), entry);
            if (m_size.progress && i % kProgressStep == 0) m_size.progress(i, m_size.consultations);
        }
    }

    Consultation makeConsultation() {
        Consultation entry;
        const qint64 before = m_random.below(m_days);
        entry.receivedOn = day(before);
        entry.desk = code("ward", m_random.pick(kDesks));
        const bool isNight = entry.desk == code("ward", "centre") || m_random.chance(5);
        if (!m_random.chance(2)) {
            const qint64 hour = isNight ? (17 + m_random.below(16)) % 24 : 9 + m_random.below(8);
            entry.receivedAt = u"%1:%2"_s.arg(hour, 2, 10, QChar(u'0'))
                                   .arg(m_random.below(60), 2, 10, QChar(u'0'));
        }
        const bool counts = m_random.chance(85);
        entry.recordKind =
            code("record_kind", counts ? "consultation" : m_random.pick(kOtherKinds));
        entry.direction = code("direction", m_random.chance(75) ? "incoming" : "outgoing");
        entry.method = code("method", m_random.pick(kMethods));
        pickPersons(entry);
        entry.callers = {code("caller", m_random.pick(kCallers))};
        if (counts) entry.category = anyCategory(entry.receivedOn);
        if (m_random.chance(12)) entry.flags = {code("flag", m_random.pick(kFlags))};
        entry.isMedical = counts && m_random.chance(isNight ? 40 : 5);
        if (entry.isMedical || m_random.chance(30)) {
            entry.responses = {code("response", m_random.pick(kResponses))};
        }
        if (m_random.chance(5)) entry.referredTo = m_random.pick(m_institutions);
        entry.minutes = 5 + m_random.below(60);
        entry.workers = {m_random.pick(m_workers)};
        if (m_random.chance(2)) entry.isNew = m_random.below(2);
        entry.summary = practiceSummary(m_random);
        if (before < 20 && m_random.chance(20)) {
            entry.followUpOn = m_size.lastDay.addDays(m_random.below(14)).toString(Qt::ISODate);
            entry.followUpBy = entry.workers.front();
        }
        entry.isFinished = !(before < 40 && m_random.chance(3));
        if (m_random.chance(1)) entry.cancelReason = u"二重に入力したため"_s;
        return entry;
    }

    qint64 anyCategory(const QString& day) {
        const char* category = m_random.pick(kCategories);
        // うつ・うつ状態 is a category since 年度 2020.
        const bool isTooEarly = day < u"2020-04-01"_s && qstrcmp(category, "depression") == 0;
        return code("category", isTooEarly ? "other" : category);
    }

    void pickPersons(Consultation& entry) {
        if (m_patients.isEmpty() || m_random.chance(10)) {
            entry.subjectSex = code("sex", m_random.chance(50) ? "male" : "unknown");
            entry.subjectAge = code("age_class", m_random.pick(kAges));
            entry.subjectResidence = code("ward", "unknown");
            return;
        }
        // A few call again and again.
        const qint64 regulars = std::max<qint64>(1, m_patients.size() / 50);
        const bool isRegular = m_random.chance(35);
        entry.persons = {m_patients[m_random.below(isRegular ? regulars : m_patients.size())]};
        if (m_random.chance(3)) {
            const qint64 second = m_random.pick(m_patients);
            if (second != entry.persons.front()) entry.persons.append(second);
        }
    }

    Office& m_office;
    const PracticeSize& m_size;
    Random m_random;
    qint64 m_days;
    Work* m_work = nullptr;
    QList<qint64> m_workers;
    QList<qint64> m_institutions;
    QList<qint64> m_patients;
};

}  // namespace

QString createPracticeOffice(const NewOffice& office, const PracticeSize& size, const Clock& clock,
                             const Catalogue& catalogue) {
    const QString recoveryKey = Office::create(office, clock, catalogue);
    const auto opened =
        Office::open(office.place, office.administrator, office.password, clock, catalogue);
    Practice(*opened, size).fill();
    return recoveryKey;
}

}  // namespace madobe

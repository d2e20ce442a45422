// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/practicefamilies.h"

#include "core/base/dates.h"
#include "core/domain/admissionstatus.h"
#include "core/domain/centrecalls.h"
#include "core/domain/council.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/indicator.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/transitionbenefit.h"
#include "core/services/sheettemplate.h"

#include <algorithm>
#include <array>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPeers = 6;
constexpr qint64 kGroupActivities = 24;
constexpr qint64 kCentreMonths = 24;

constexpr std::array kPeerKinds = {"1a", "1a", "1i", "1i", "1u", "1e", "2a",
                                   "2i", "2u", "3a", "3i", "3u", "4",  "5"};
constexpr std::array kGroupKinds = {"family_class", "patient_class", "daycare", "exchange",
                                    "awareness",    "training",      "liaison"};

class Families {
public:
    Families(Work& work, Random& random, const PracticeLife& life)
        : m_work(work), m_random(random), m_life(life) {}

    void add() {
        addStays();
        for (qint64 i = 0; i < kPeers; ++i) addPeer(i);
        const qint64 groups = m_life.activities ? *m_life.activities / 4 : kGroupActivities;
        const qint64 peers =
            m_life.activities ? *m_life.activities - groups : m_life.patients.size() / 2;
        for (qint64 i = 0; i < peers; ++i) addPeerActivity();
        for (qint64 i = 0; i < groups; ++i) addGroupActivity();
        addFigures();
        addCouncil();
        addSheet();
    }

private:
    qint64 code(const char* list, const char* name) {
        return m_work.store().codes().id(list, name);
    }
    QString day(qint64 before) const {
        return m_life.lastDay.addDays(-before).toString(Qt::ISODate);
    }
    QString later(const QString& from, qint64 days) const {
        return QDate::fromString(from, Qt::ISODate).addDays(days).toString(Qt::ISODate);
    }
    bool isPast(const QString& iso) const { return iso <= m_life.lastDay.toString(Qt::ISODate); }

    void addStays() {
        qint64 left = m_life.stays.value_or(0);
        for (const qint64 patient : m_life.patients) {
            if (m_life.stays ? left-- > 0 : m_random.chance(30)) addStay(patient);
        }
    }

    void addStay(qint64 patient) {
        AdmissionStatus status;
        status.patient = patient;
        status.institution = m_random.pick(m_life.institutions);
        status.admittedOn = day(m_random.below(m_random.chance(20) ? 3000 : m_life.days));
        status.typeFrom = status.admittedOn;
        const bool isOrdered = m_random.chance(20);
        const QString until = later(status.admittedOn, 20 + m_random.below(400));
        if (isPast(until)) status.dischargedOn = until;
        if (isOrdered) {
            AdmissionStatus order = status;
            order.type = code("admission_type", "involuntary");
            order.typeUntil = later(status.admittedOn, 14);
            m_work.insert(admissionStatusType(), order);
            status.typeFrom = later(status.admittedOn, 15);
        }
        status.type =
            code("admission_type", m_random.chance(50) ? "medical_protection" : "voluntary");
        m_work.insert(admissionStatusType(), status);
        if (isOrdered || m_random.chance(15)) addDischargeCase(status);
        if (m_random.chance(15)) addBenefit(status);
    }

    void addDischargeCase(const AdmissionStatus& stay) {
        DischargeCase file;
        file.patient = stay.patient;
        file.admittedOn = stay.admittedOn;
        file.identifiedOn = later(stay.admittedOn, 3);
        file.worker = m_random.pick(m_life.workers);
        file.ward = code("ward", "kita");
        const auto reached = [&](QString& column, qint64 days) {
            const QString on = later(stay.admittedOn, days);
            if (isPast(on)) column = on;
            return !column.isEmpty();
        };
        if (reached(file.judgedOn, 12)) file.need = code("need", "needed");
        if (reached(file.explainedOn, 15) && reached(file.consentOn, 16)) {
            file.consent = code("consent", m_random.chance(80) ? "given" : "declined");
        }
        const bool hasConsent = file.consent == code("consent", "given");
        if (hasConsent && !stay.dischargedOn.isEmpty()) {
            file.conferences = {dayNumber(later(stay.dischargedOn, -7))};
            // However short the stay, after the consent.
            file.planOn = std::max(later(stay.dischargedOn, -5), file.consentOn);
            file.authorship = code("authorship", m_random.chance(80) ? "sole" : "joint");
            file.deliveredOn = later(stay.dischargedOn, -2);
            file.startedOn = stay.dischargedOn;
            const QString end = addMonths(stay.dischargedOn, 6);
            if (isPast(end)) {
                file.endedOn = end;
                file.endReason = code("discharge_end", "expired");
            }
        }
        m_work.insert(dischargeCaseType(), file);
    }

    void addBenefit(const AdmissionStatus& stay) {
        TransitionBenefit use;
        use.patient = stay.patient;
        use.provider = m_random.pick(m_life.institutions);
        use.startedOn = later(stay.admittedOn, 10);
        if (!isPast(use.startedOn)) return;
        if (!stay.dischargedOn.isEmpty() && stay.dischargedOn >= use.startedOn) {
            use.endedOn = stay.dischargedOn;
            use.result = code("benefit_result", "discharged");
        }
        m_work.insert(transitionBenefitType(), use);
    }

    void addPeer(qint64 index) {
        PeerSupporter peer;
        peer.number = u"P%1"_s.arg(index + 1, 3, 10, QChar(u'0'));
        peer.name = u"練習　ピア%1"_s.arg(index + 1);
        peer.kana = u"れんしゅう　ぴあ"_s;
        peer.organisation = u"架空基幹相談支援センター"_s;
        peer.registeredOn = day(m_life.days + 100);
        peer.training = u"基礎%1;専門%2"_s.arg(day(m_life.days + 90), day(m_life.days + 60));
        peer.availability = index % 2 == 0 ? u"月・水の午後"_s : u"木曜日"_s;
        m_work.insert(peerSupporterType(), peer);
        m_peers.append(peer.id);
    }

    QList<qint64> some(const QList<qint64>& from, qint64 count) {
        QList<qint64> ids;
        while (ids.size() < std::min<qint64>(count, from.size())) {
            const qint64 id = m_random.pick(from);
            if (!ids.contains(id)) ids.append(id);
        }
        return ids;
    }

    void addPeerActivity() {
        PeerActivity event;
        event.heldOn = day(m_random.below(m_life.days));
        event.beginsAt = u"1%1:00"_s.arg(m_random.below(5));
        event.endsAt = u"1%1:30"_s.arg(5 + m_random.below(3));
        event.kind = code("peer_kind", m_random.pick(kPeerKinds));
        event.institution = m_random.pick(m_life.institutions);
        event.ward = code("ward", "kita");
        event.peers = some(m_peers, 1 + m_random.below(2));
        event.workers = {m_random.pick(m_life.workers)};
        event.patients = some(m_life.patients, m_random.below(4));
        if (m_random.chance(10)) event.headcount = event.patients.size() + m_random.below(5);
        event.mode = code("held_how", m_random.chance(85) ? "in_person" : "online");
        event.content = u"退院後の暮らしについて、自分の経験を話した。"_s;
        m_work.insert(peerActivityType(), event);
    }

    void addGroupActivity() {
        GroupActivity event;
        event.heldOn = day(m_random.below(m_life.days));
        event.kind = code("group_kind", m_random.pick(kGroupKinds));
        event.ward = code("ward", "kita");
        event.title = u"練習の催し"_s;
        event.place = u"架空区民センター"_s;
        event.attendance = 5 + m_random.below(40);
        event.isAboutDepression = m_random.chance(20);
        event.workers = {m_random.pick(m_life.workers)};
        m_work.insert(groupActivityType(), event);
    }

    void addFigures() {
        const int year = fiscalYearOf(m_life.lastDay.toString(Qt::ISODate));
        for (int i = 0; i < 2; ++i) {
            Indicator inpatients;
            inpatients.fiscalYear = year - i;
            inpatients.name = u"1"_s;
            inpatients.value = QString::number(1200 + m_random.below(200));
            inpatients.referenceDate = u"%1-06-30"_s.arg(year - i);
            inpatients.certainty = code("certainty", i == 0 ? "provisional" : "final");
            inpatients.source = u"作りものの調査"_s;
            m_work.insert(indicatorType(), inpatients);
        }
        for (qint64 i = 0; i < kCentreMonths; ++i) {
            CentreCalls calls;
            calls.month = m_life.lastDay.addMonths(static_cast<int>(-i)).toString(u"yyyy-MM"_s);
            calls.total = 250 + m_random.below(120);
            m_work.insert(centreCallsType(), calls);
        }
    }

    void addCouncil() {
        static constexpr std::array kSectors = {"government", "medical", "welfare", "peer"};
        CouncilMeeting meeting;
        for (size_t i = 0; i < kSectors.size(); ++i) {
            CouncilMember member;
            member.name = u"練習　委員%1"_s.arg(i + 1);
            member.sector = code("sector", kSectors[i]);
            member.organisation = u"架空の団体"_s;
            member.fromOn = day(m_life.days);
            m_work.insert(councilMemberType(), member);
            meeting.members.append(member.id);
        }
        meeting.name = u"検討会（第1回）"_s;
        meeting.heldOn = day(60);
        meeting.place = u"架空区役所"_s;
        meeting.agenda = u"現状の把握、課題等の整理"_s;
        m_work.insert(councilMeetingType(), meeting);
        CouncilIssue issue;
        issue.fiscalYear = fiscalYearOf(meeting.heldOn);
        issue.name = u"取組状況の把握・整理が不十分"_s;
        issue.policy = u"検討会における情報共有、意見交換"_s;
        m_work.insert(councilIssueType(), issue);
        GoodPractice practice;
        practice.name = u"ピアと病院をつないだ例"_s;
        practice.fiscalYear = issue.fiscalYear;
        practice.summary = u"作りものの好事例です。"_s;
        practice.isAnonymised = true;
        m_work.insert(goodPracticeType(), practice);
    }

    /// The shipped sheet of the 年度 after the figures, filled as far as made-up texts go.
    void addSheet() {
        const qint64 year = fiscalYearOf(m_life.lastDay.toString(Qt::ISODate)) + 1;
        CouncilIssue issue;
        issue.fiscalYear = year;
        issue.name = u"１．関係機関の取組状況の把握が不十分"_s;
        issue.policy = u"検討会における情報共有、意見交換"_s;
        issue.government = issue.medical = issue.welfare = issue.others = u"協議の場への参加"_s;
        m_work.insert(councilIssueType(), issue);
        CouncilPlan plan;
        plan.fiscalYear = year;
        plan.months = u"%1年2～3月"_s.arg(year + 1);
        plan.name = u"検討会（第2回）"_s;
        plan.content = u"・ 取組状況の把握・整理\n・ 好事例を集積したうえでの連携策の検討"_s;
        m_work.insert(councilPlanType(), plan);
        SheetContent sheet = sheetTemplate(m_work.store().codes());
        sheet.cover.fiscalYear = year;
        sheet.cover.status = code("sheet_status", "draft");
        sheet.cover.lead = u"作りもののシートです。練習のために自由に書き換えられます。"_s;
        QList<SheetBlock> blocks;
        for (const SheetBlock& block : std::as_const(sheet.blocks)) {
            blocks.append(block);
            const bool isTopic = block.section == 2 || block.section == 3;
            if (!isTopic || block.kind != code("sheet_block_kind", "subheading")) continue;
            SheetBlock text;
            text.section = block.section;
            text.kind = code("sheet_block_kind", "paragraph");
            text.text =
                u"架空の区では、ピアサポーターと相談員が病院を訪ね、退院に向けた相談を続けている。"_s;
            blocks.append(text);
        }
        sheet.blocks = blocks;
        insertSheet(m_work, sheet);
    }

    Work& m_work;
    Random& m_random;
    const PracticeLife& m_life;
    QList<qint64> m_peers;
};

}  // namespace

void addPracticeFamilies(Work& work, Random& random, const PracticeLife& life) {
    if (life.patients.isEmpty()) return;
    Families(work, random, life).add();
}

}  // namespace madobe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recordlist.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/council.h"
#include "core/domain/institution.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/staffmember.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

template <class E>
E named(const QString& number, const QString& name, const QString& kana) {
    E record;
    record.number = number;
    record.name = name;
    record.kana = kana;
    return record;
}

class Lists {
public:
    qint64 save(const EntityType& type, Entity&& record) {
        office->records().save(type, record);
        return record.id;
    }
    qint64 hospital(const QString& number, const QString& name, const QString& kana) {
        return save(institutionType(), named<Institution>(number, name, kana));
    }
    qint64 supporter(const QString& number, const QString& name) {
        return save(peerSupporterType(), named<PeerSupporter>(number, name, {}));
    }
    qint64 worker(const QString& number, const QString& name) {
        return save(staffMemberType(), named<StaffMember>(number, name, {}));
    }
    qint64 member(const QString& name) {
        CouncilMember member;
        member.name = name;
        member.sector = office->codes().list(u"sector"_s).first()->id;
        return save(councilMemberType(), std::move(member));
    }
    qint64 stay(qint64 patient, qint64 hospital) {
        AdmissionStatus stay;
        stay.patient = patient;
        stay.institution = hospital;
        stay.admittedOn = u"2026-05-01"_s;
        stay.type = office->codes().id("admission_type", "voluntary");
        return save(admissionStatusType(), std::move(stay));
    }
    qint64 visit(const QList<qint64>& peers, const QList<qint64>& workers) {
        PeerActivity visit;
        visit.heldOn = u"2026-05-01"_s;
        visit.kind = office->codes().id("peer_kind", "1a");
        visit.peers = peers;
        visit.workers = workers;
        return save(peerActivityType(), std::move(visit));
    }
    qint64 meeting(const QList<qint64>& members) {
        CouncilMeeting meeting;
        meeting.name = u"協議の場"_s;
        meeting.heldOn = u"2026-05-01"_s;
        meeting.members = members;
        return save(councilMeetingType(), std::move(meeting));
    }
    qint64 call(const QList<qint64>& workers) {
        Consultation call = phoneCall(*office, u"2026-05-01"_s);
        call.workers = workers;
        return save(consultationType(), std::move(call));
    }
    QList<qint64> found(const EntityType& type, const QString& text) {
        ListQuery query;
        query.text = text;
        return RecordList(office->store(), type).keys(query);
    }

    TestOffice office;
};

}  // namespace

TEST_CASE("stays are found by their hospital as well as by their person", "[storage][search]") {
    Lists world;
    const qint64 hanako = savedPatient(*world.office, u"練習 花子"_s, u"1"_s).id;
    const qint64 taro = savedPatient(*world.office, u"練習 太郎"_s, u"2"_s).id;
    const qint64 third = world.hospital(u"H3"_s, u"架空第3病院"_s, u"かくうだいさん"_s);
    const qint64 lake = world.hospital(u"H4"_s, u"みずうみ病院"_s, {});
    const qint64 hers = world.stay(hanako, third);
    const qint64 his = world.stay(taro, lake);
    const auto found = [&](const QString& text) {
        return world.found(admissionStatusType(), text);
    };
    CHECK(found(u"第3"_s) == QList{hers});
    // Folded like the names of persons.
    CHECK(found(u"第３ 病"_s) == QList{hers});
    CHECK(found(u"ﾀﾞｲｻﾝ"_s) == QList{hers});
    CHECK(found(u"ミズウミ"_s) == QList{his});
    CHECK(found(u"病院"_s).size() == 2);
    CHECK(found(u"太郎"_s) == QList{his});
    CHECK(found(u"第5"_s).isEmpty());
}

TEST_CASE("records are found by everybody whom their list names", "[storage][search]") {
    Lists world;
    const qint64 one = world.supporter(u"P1"_s, u"ピア1"_s);
    const qint64 two = world.supporter(u"P2"_s, u"ピア2"_s);
    const qint64 sato = world.worker(u"S1"_s, u"佐藤 一郎"_s);
    const qint64 suzuki = world.worker(u"S2"_s, u"鈴木 次郎"_s);
    const qint64 both = world.visit({one, two}, {});
    const qint64 alone = world.visit({one}, {suzuki});
    CHECK(world.found(peerActivityType(), u"ピア2"_s) == QList{both});
    CHECK(world.found(peerActivityType(), u"ぴあ"_s).size() == 2);
    // Who went along is no column of that list.
    CHECK(world.found(peerActivityType(), u"鈴木"_s).isEmpty());

    const qint64 full = world.meeting({world.member(u"委員1"_s), world.member(u"委員2"_s)});
    world.meeting({});
    CHECK(world.found(councilMeetingType(), u"委員1"_s) == QList{full});

    const qint64 satos = world.call({sato});
    world.call({suzuki});
    CHECK(world.found(consultationType(), u"佐藤一"_s) == QList{satos});

    ListQuery few;
    few.text = u"ピア"_s;
    few.filters = {{u"peers"_s, ListFilter::Kind::Is, one}};
    CHECK(RecordList(world.office->store(), peerActivityType()).keys(few, 1) == QList{alone});
}

TEST_CASE("of no records there is an empty list, and no names", "[storage][list]") {
    TestOffice office;
    ListQuery query;
    query.only = QList<qint64>();
    CHECK(RecordList(office->store(), consultationType()).keys(query, 100).isEmpty());
    CHECK(RecordList(office->store(), consultationType()).rows({}).empty());
    CHECK(recordNames(office->store(), patientType(), {}).isEmpty());
    query.text = u"見本"_s;
    CHECK(RecordList(office->store(), patientType()).keys(query, 100).isEmpty());
}

TEST_CASE("a whole number is its record's where the rest of the question lets it in",
          "[storage][search]") {
    Lists world;
    RecordList list(world.office->store(), patientType());
    const Patient hanako = savedPatient(*world.office, u"練習 花子"_s, u"0001234"_s);
    ListQuery query;
    CHECK(list.numbered(query) == 0);
    query.text = u" ０００１２３４ "_s;
    CHECK(list.numbered(query) == hanako.id);
    query.filters = {{u"residence_id"_s, ListFilter::Kind::Is, hanako.residence}};
    CHECK(list.numbered(query) == hanako.id);
    query.filters = {{u"residence_id"_s, ListFilter::Kind::Is, hanako.residence + 1}};
    CHECK(list.numbered(query) == 0);
    query.filters.clear();
    query.only = QList<qint64>{hanako.id + 1};
    CHECK(list.numbered(query) == 0);
    query.only.reset();
    query.text = u"000123"_s;
    CHECK(list.numbered(query) == 0);
}

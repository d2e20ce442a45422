// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figurecorrections.h"

#include "core/services/closingservice.h"
#include "tests/services/doubleoffice.h"
#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two persons, of whom one called and the other was visited in May, and a call of nobody known.
class SealedOffice : public DoubleOffice {
public:
    SealedOffice() {
        hers = call({kept.id});
        anonymous = call({});
        visit = phoneCall(*office, u"2026-05-11"_s, {gone.id});
        visit.method = code("method", "visit");
        office->records().save(consultationType(), visit);
    }

    qint64 code(const char* list, const char* name) { return office->codes().id(list, name); }
    void close() {
        office.clock.setLocal(QDate(2026, 6, 3), QTime(9, 0));
        ClosingService(office->unitOfWork(), office->session())
            .close(code("ward", "kita"), u"2026-05"_s);
    }
    /// The reason is the same each time, so that it does not tell changes apart.
    void giveReason() { office->unitOfWork().giveReason(u"対象者の取り違え"_s); }
    void save(Consultation& entry) {
        giveReason();
        office->records().save(consultationType(), entry);
    }
    /// What a report of May tells, as `alcohol/phone 2→1`.
    QStringList told(const char* table) {
        CountEngine engine(office->database(), office->codes());
        QStringList told;
        for (const FigureCorrection& each : FigureCorrections(engine).toReport(
                 standardCountTable(QLatin1StringView(table)), Period::month(202605), u"kita"_s)) {
            told.append(u"%1/%2 %3→%4"_s.arg(each.row, each.column, each.oldValue, each.newValue));
        }
        return told;
    }

    Consultation hers, anonymous, visit;
};

}  // namespace

TEST_CASE("a total of persons is told where a line moved at another time", "[closing]") {
    SealedOffice world;
    world.close();
    world.anonymous.persons = {world.person(u"3"_s, u"見本 三郎"_s).id};
    world.save(world.anonymous);
    // Who calls moves with the line, and is told as well: nobody could tell it from the line.
    const QStringList linked{u"alcohol/phone 1→2"_s, u"alcohol/total 2→3"_s, u"total/phone 1→2"_s,
                             u"total/total 2→3"_s};
    CHECK(world.told("consultation_persons") == linked);
    world.visit.persons = {world.kept.id};
    world.save(world.visit);
    CHECK(world.told("consultation_persons") ==
          linked + QStringList{u"alcohol/total 3→2"_s, u"total/total 3→2"_s});
}

TEST_CASE("a merge of persons in different lines is told", "[merge][closing]") {
    SealedOffice world;
    world.close();
    world.giveReason();
    world.merge();
    CHECK(world.told("consultation_persons") ==
          QStringList{u"alcohol/total 2→1"_s, u"total/total 2→1"_s});
    CHECK(world.told("consultation") == QStringList());
}

TEST_CASE("a total that is the sum of its lines is not told beside them", "[closing]") {
    SealedOffice world;
    world.close();
    world.hers.category = world.code("category", "other");
    world.save(world.hers);
    world.giveReason();
    cancelRecord(*world.office, consultationType(), world.anonymous.id, u"誤記"_s);
    CHECK(world.told("consultation") ==
          QStringList{u"alcohol/phone 2→1"_s, u"other/phone 0→1"_s, u"alcohol/phone 1→0"_s});
    // A table without rows is a total alone.
    CHECK(world.told("consultation_anonymous") == QStringList{u"total/phone 1→0"_s});
}

TEST_CASE("a total of lines that overlap is told", "[closing]") {
    SealedOffice world;
    world.hers.isMedical = true;
    world.hers.receivedAt = u"10:00"_s;
    world.hers.responses = {world.code("response", "advice"), world.code("response", "listening")};
    world.office->records().save(consultationType(), world.hers);
    world.close();
    world.giveReason();
    cancelRecord(*world.office, consultationType(), world.hers.id, u"誤記"_s);
    // 2026-05-10 was a Sunday.
    CHECK(world.told("medical_consultation") ==
          QStringList{u"advice/holiday 1→0"_s, u"listening/holiday 1→0"_s, u"total/holiday 1→0"_s});
}

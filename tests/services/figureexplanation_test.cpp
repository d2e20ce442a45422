// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/figureexplanation.h"

#include "core/services/closingservice.h"
#include "core/services/figurecorrections.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

namespace madobe::tests {

using namespace Qt::StringLiterals;

namespace {

const Period kMay = Period::month(202605);
const CountPlace kAlcohol{u"kita"_s, u"alcohol"_s, u"phone"_s};
const CountPlace kAll{u"kita"_s, kTotalCode, kTotalCode};

/// An office whose consultations a test writes one by one.
class Desk {
public:
    qint64 code(QStringView list, const QString& code) {
        return office->codes().find(list, code)->id;
    }
    qint64 person() { return savedPatient(*office, u"見本"_s).id; }
    qint64 add(const QString& day, const QString& category, const QList<qint64>& persons) {
        Consultation entry = phoneCall(*office, day, persons);
        entry.category = code(u"category", category);
        office->records().save(consultationType(), entry);
        return entry.id;
    }
    void close() {
        ClosingService(office->unitOfWork(), office->session())
            .close(code(u"ward", u"kita"_s), u"2026-05"_s);
    }
    void change(qint64 id, const std::function<void(Consultation&)>& edit) {
        const auto record = office->records().open(consultationType(), id);
        edit(static_cast<Consultation&>(*record));
        office->unitOfWork().giveReason(u"聞き直した"_s);
        office->records().save(consultationType(), *record);
    }
    FigureExplanation explain(const char* table, ComparedWith with) {
        return FigureExplanation::make(office->store(), this->table(table), kMay, u"kita"_s, with);
    }
    QList<FigureCorrection> toReport(const Period& period, const QString& ward = u"kita"_s) {
        CountEngine engine(office->database(), office->codes());
        return FigureCorrections(engine).toReport(table("consultation"), period, ward);
    }
    static const CountTable& table(const char* code) {
        for (const CountTable* table : standardCountTables()) {
            if (QLatin1StringView(table->code) == QLatin1StringView(code)) return *table;
        }
        throw std::logic_error(code);
    }

    TestOffice office;
};

}  // namespace

TEST_CASE("a figure is explained by the persons of two months", "[explanation]") {
    Desk desk;
    const qint64 stays = desk.person();
    const qint64 comes = desk.person();
    const qint64 goes = desk.person();
    desk.add(u"2026-04-10"_s, u"alcohol"_s, {stays});
    desk.add(u"2026-04-11"_s, u"alcohol"_s, {goes});
    desk.add(u"2026-05-10"_s, u"alcohol"_s, {stays});
    desk.add(u"2026-05-11"_s, u"alcohol"_s, {comes});
    const auto explained = desk.explain("consultation", ComparedWith::MonthBefore);
    CHECK(explained.table() == u"patient");
    CHECK(explained.figures().figure(u"kita"_s, u"alcohol"_s, u"phone"_s).difference.text() ==
          u"0");
    const auto changes = explained.changes(desk.office->database(), kAlcohol);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].change == ContributionChange::New);
    CHECK(changes[0].id == comes);
    CHECK(changes[1].change == ContributionChange::Gone);
    CHECK(changes[1].id == goes);
}

TEST_CASE("a sealed figure is explained by the records that came, went and moved",
          "[explanation]") {
    Desk desk;
    const qint64 stays = desk.add(u"2026-05-10"_s, u"alcohol"_s, {desk.person()});
    const qint64 moves = desk.add(u"2026-05-11"_s, u"alcohol"_s, {});
    const qint64 goes = desk.add(u"2026-05-12"_s, u"alcohol"_s, {});
    desk.close();
    desk.change(moves, [&](Consultation& c) { c.category = desk.code(u"category", u"other"_s); });
    desk.change(stays, [](Consultation& c) { c.summary = u"書き足し"_s; });
    desk.office->unitOfWork().giveReason(u"誤り"_s);
    cancelRecord(*desk.office, consultationType(), goes, u"誤り"_s);
    const auto explained = desk.explain("consultation", ComparedWith::Sealed);
    CHECK(explained.table() == u"consultation");
    const ComparedFigure figure = explained.figures().figure(u"kita"_s, u"alcohol"_s, u"phone"_s);
    CHECK(figure.before.text() == u"3");
    CHECK(figure.now.text() == u"1");
    const auto changes = explained.changes(desk.office->database(), kAlcohol);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].change == ContributionChange::Gone);
    CHECK(changes[0].id == goes);
    CHECK(changes[1].change == ContributionChange::MovedOut);
    CHECK(changes[1].id == moves);
    CHECK(changes[1].others == QList{CountPlace{u"kita"_s, u"other"_s, u"phone"_s}});
    // What moved inside is in the total as before.
    const auto all = explained.changes(desk.office->database(), kAll);
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == goes);
}

TEST_CASE("a record that was written again explains what none that came or went does",
          "[explanation]") {
    Desk desk;
    const QList<qint64> two{desk.person(), desk.person()};
    const qint64 grows = desk.add(u"2026-05-10"_s, u"alcohol"_s, {two[0]});
    desk.add(u"2026-05-11"_s, u"alcohol"_s, {two[0]});
    desk.close();
    desk.change(grows, [&](Consultation& c) { c.persons = two; });
    const auto changes = desk.explain("consultation", ComparedWith::Sealed)
                             .changes(desk.office->database(), kAlcohol);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].change == ContributionChange::Changed);
    CHECK(changes[0].id == grows);
}

TEST_CASE("what there is to compare with depends on the period and the seal", "[explanation]") {
    Desk desk;
    desk.add(u"2026-05-10"_s, u"alcohol"_s, {});
    const auto choices = [&](const Period& period, const QString& ward) {
        return FigureExplanation::choices(desk.office->store(), Desk::table("consultation"), period,
                                          ward);
    };
    using With = ComparedWith;
    CHECK(choices(kMay, u"kita"_s) == QList{With::MonthBefore, With::YearBefore});
    CHECK(choices(Period::fiscalYear(2026), u"kita"_s) == QList{With::YearBefore});
    CHECK(failure([&] { desk.explain("consultation", With::Sealed); }) == ErrorKind::NotFound);
    desk.close();
    CHECK(choices(kMay, u"kita"_s).contains(With::Sealed));
    CHECK_FALSE(choices(kMay, kCity).contains(With::Sealed));
    CHECK_FALSE(choices(Period::toDate(202605), u"kita"_s).contains(With::Sealed));
}

TEST_CASE("the next report tells what was corrected since the last one", "[explanation]") {
    Desk desk;
    const qint64 id = desk.add(u"2026-05-10"_s, u"alcohol"_s, {});
    desk.close();
    CHECK(desk.toReport(kMay).isEmpty());
    desk.change(id, [&](Consultation& c) { c.category = desk.code(u"category", u"other"_s); });
    const auto may = desk.toReport(kMay);
    REQUIRE_FALSE(may.isEmpty());
    CHECK(may[0].reason == u"聞き直した");
    CHECK(may[0].oldValue == u"1");
    CHECK(may[0].newValue == u"0");
    const Period june = Period::month(202606);
    CHECK(desk.toReport(june).size() == may.size());
    CHECK(desk.toReport(june, kCity).size() == may.size());
    CHECK(desk.toReport(june, u"minami"_s).isEmpty());
    CHECK(desk.toReport(Period::fiscalYear(2026)).size() == may.size());
    // Before it happened there was nothing to tell.
    CHECK(desk.toReport(Period::month(202604)).isEmpty());
    CountEngine engine(desk.office->database(), desk.office->codes());
    const CountTable& table = Desk::table("consultation");
    FigureCorrections corrections(engine);
    const auto ofFigure = [&](const Period& period) {
        return corrections.ofFigure(table, period, u"kita"_s, u"alcohol"_s, u"phone"_s).size();
    };
    CHECK(ofFigure(kMay) == 1);
    CHECK(ofFigure(june) == 0);
}

}  // namespace madobe::tests

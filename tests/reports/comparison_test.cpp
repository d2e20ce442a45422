// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/comparison.h"

#include "tests/reports/crowd.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const CountTable& tableOf(const QString& code) {
    const QList<const CountTable*> tables = standardCountTables();
    return **std::find_if(tables.begin(), tables.end(), [&](const CountTable* table) {
        return code == QLatin1StringView(table->code);
    });
}

CountMeasure measureAt(const CountTable& table, const QString& row, const QString& column) {
    CountMeasure measure = table.measure;
    for (const auto& [dimension, code] : {std::pair(&table.rows, row), {&table.columns, column}}) {
        for (const CountItem& item : dimension->items) {
            const bool isIt = code == QLatin1StringView(item.code);
            if (isIt && item.measure.isGiven()) measure = item.measure;
        }
    }
    return measure;
}

/// An office whose consultations a test writes one by one.
struct Desk {
    qint64 code(const char* list, const char* code) { return office->codes().id(list, code); }

    Consultation entry(const QString& day, const char* category, const QList<qint64>& persons) {
        Consultation entry = phoneCall(*office, day, persons);
        entry.category = code("category", category);
        return entry;
    }
    QByteArray add(const QString& day, const char* category, const QList<qint64>& persons) {
        Consultation record = entry(day, category, persons);
        office->records().save(consultationType(), record);
        ids.insert(record.uid, record.id);
        return record.uid;
    }
    void change(const QByteArray& uid, const std::function<void(Consultation&)>& edit) {
        const auto record = office->records().open(consultationType(), ids[uid]);
        edit(static_cast<Consultation&>(*record));
        office->records().save(consultationType(), *record);
    }
    Patient addPerson() { return savedPatient(*office, u"見本"_s); }
    Contributions contributions(const QString& table, int month, CountedBy by) {
        CountEngine engine(office->database(), office->codes());
        return madobe::contributions(engine, engine.count(tableOf(table), Period::month(month)),
                                     by);
    }

    TestOffice office;
    QHash<QByteArray, qint64> ids;
};

const CountPlace kAlcohol{u"kita"_s, u"alcohol"_s, u"phone"_s};
const CountPlace kOther{u"kita"_s, u"other"_s, u"phone"_s};
const CountPlace kTotal{u"kita"_s, kTotalCode, u"phone"_s};

using Kind = ContributionChange;

}  // namespace

TEST_CASE("a figure stands beside that of another period", "[comparison]") {
    Desk desk;
    desk.add(u"2021-07-05"_s, "alcohol", {});
    desk.add(u"2021-08-05"_s, "alcohol", {});
    desk.add(u"2021-08-06"_s, "alcohol", {});
    CountEngine engine(desk.office->database(), desk.office->codes());
    const CountTable& table = tableOf(u"consultation"_s);
    const Period august = Period::month(202108);
    const CountComparison months(engine.count(table, august.previous()),
                                 engine.count(table, august));
    const ComparedFigure figure = months.figure(u"kita"_s, u"alcohol"_s, u"phone"_s);
    CHECK(figure.before.text() == u"1");
    CHECK(figure.now.text() == u"2");
    CHECK(figure.difference.text() == u"1");
    CHECK(months.figure(kCity, u"gaming"_s, u"mail"_s).difference.text() == u"0");
}

TEST_CASE("a row of one 年度 alone has no difference", "[comparison]") {
    Desk desk;
    CountEngine engine(desk.office->database(), desk.office->codes());
    const CountTable& table = tableOf(u"consultation"_s);
    const Period year = Period::fiscalYear(2020);
    const CountGrid before = engine.count(table, year.yearBefore());
    const CountGrid now = engine.count(table, year);
    for (const CountComparison& years :
         {CountComparison(before, now), CountComparison(now, before)}) {
        CHECK(years.rows().size() == now.rows.size());
        CHECK(years.rows().back().code == kTotalCode);
        const ComparedFigure figure = years.figure(kCity, u"depression"_s, u"phone"_s);
        CHECK_FALSE(figure.difference.value);
        CHECK(figure.before.value.has_value() != figure.now.value.has_value());
    }
}

TEST_CASE("what records add to a figure comes to the figure", "[comparison]") {
    TestOffice office;
    Crowd(*office, 21).fill();
    CountEngine engine(office->database(), office->codes());
    for (const CountTable* table : standardCountTables()) {
        if (table->compute) continue;
        const CountGrid grid = engine.count(*table, Period::fiscalYear(2020));
        const Contributions records = contributions(engine, grid, CountedBy::Record);
        const Contributions persons = contributions(engine, grid, CountedBy::Person);
        for (const CountHeading& ward : grid.wards) {
            for (const CountHeading& row : grid.rows) {
                for (const CountHeading& column : grid.columns) {
                    const CountPlace place{ward.code, row.code, column.code};
                    const qint64 value = grid.value(ward.code, row.code, column.code);
                    const CountMeasure measure = measureAt(*table, row.code, column.code);
                    INFO(table->code << " " << ward.code.toStdString() << " "
                                     << row.code.toStdString() << " " << column.code.toStdString());
                    qint64 sum = 0;
                    for (const Contribution& part : records.value(place)) sum += part.weight;
                    if (measure.adds) CHECK(sum == value);
                    sum = 0;
                    for (const Contribution& part : persons.value(place)) sum += part.weight;
                    const bool isOfPerson = *table->person != '\0' && *table->personJoin == '\0';
                    if (isOfPerson && measure.decimals == 0) CHECK(sum == value);
                }
            }
        }
    }
}

TEST_CASE("today's figure differs from the sealed one by named records", "[comparison]") {
    Desk desk;
    const QList<qint64> persons{desk.addPerson().id, desk.addPerson().id};
    const QByteArray stays = desk.add(u"2021-08-01"_s, "alcohol", {persons[0]});
    const QByteArray moves = desk.add(u"2021-08-02"_s, "alcohol", {persons[0]});
    const QByteArray grows = desk.add(u"2021-08-03"_s, "alcohol", {persons[0]});
    const QByteArray goes = desk.add(u"2021-08-04"_s, "alcohol", {persons[0]});
    const Contributions sealed = desk.contributions(u"consultation"_s, 202108, CountedBy::Record);

    desk.change(moves, [&](Consultation& c) { c.category = desk.code("category", "other"); });
    desk.change(grows, [&](Consultation& c) { c.persons = persons; });
    cancelRecord(*desk.office, consultationType(), desk.ids[goes], u"誤り"_s);
    const QByteArray comes = desk.add(u"2021-08-05"_s, "alcohol", {});
    const Contributions today = desk.contributions(u"consultation"_s, 202108, CountedBy::Record);

    const ContributionComparison comparison(sealed, today);
    const auto changes = comparison.changes(kAlcohol);
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].uid == comes);
    CHECK(changes[0].change == Kind::New);
    CHECK(changes[1].uid == goes);
    CHECK(changes[1].change == Kind::Gone);
    CHECK(changes[2].uid == grows);
    CHECK(changes[2].change == Kind::Changed);
    CHECK(changes[2].before == 1);
    CHECK(changes[2].now == 2);
    CHECK(changes[3].uid == moves);
    CHECK(changes[3].change == Kind::MovedOut);
    CHECK(changes[3].others == QList{kOther});

    const auto other = comparison.changes(kOther);
    REQUIRE(other.size() == 1);
    CHECK(other[0].change == Kind::MovedIn);
    CHECK(other[0].others == QList{kAlcohol});
    // It is in 計 as before.
    for (const ChangedContribution& change : comparison.changes(kTotal)) {
        CHECK(change.uid != moves);
        CHECK(change.uid != stays);
    }
    CHECK(rowIds(desk.office->database(), u"consultation"_s, {goes, QByteArray(16, 'x'), comes}) ==
          QList{desk.ids[goes], desk.ids[comes]});
    // The two lists of one figure alone do not say where it went.
    const ContributionComparison alone({{kAlcohol, sealed[kAlcohol]}},
                                       {{kAlcohol, today[kAlcohol]}});
    CHECK(alone.changes(kAlcohol)[2].change == Kind::Gone);
}

TEST_CASE("changes of records come to the difference of each figure", "[comparison]") {
    TestOffice office;
    Crowd(*office, 31).fill();
    CountEngine engine(office->database(), office->codes());
    const Period year = Period::fiscalYear(2020);
    for (const CountTable* table : standardCountTables()) {
        if (table->compute || !table->measure.adds) continue;
        INFO(table->code);
        // Two years are as different as a table can become.
        const CountGrid before = engine.count(*table, year.yearBefore());
        const CountGrid now = engine.count(*table, year);
        const CountComparison figures(before, now);
        const ContributionComparison comparison(contributions(engine, before, CountedBy::Record),
                                                contributions(engine, now, CountedBy::Record));
        for (const CountHeading& ward : figures.wards()) {
            for (const CountHeading& row : figures.rows()) {
                for (const CountHeading& column : figures.columns()) {
                    if (!measureAt(*table, row.code, column.code).adds) continue;
                    const Figure difference =
                        figures.figure(ward.code, row.code, column.code).difference;
                    qint64 sum = 0;
                    for (const auto& change :
                         comparison.changes({ward.code, row.code, column.code})) {
                        sum += change.now - change.before;
                    }
                    if (difference.value) CHECK(sum == *difference.value);
                }
            }
        }
    }
}

TEST_CASE("two months are compared by person", "[comparison]") {
    Desk desk;
    const Patient stays = desk.addPerson();
    const Patient comes = desk.addPerson();
    const Patient goes = desk.addPerson();
    const Patient moves = desk.addPerson();
    desk.add(u"2021-07-01"_s, "alcohol", {stays.id});
    desk.add(u"2021-07-02"_s, "alcohol", {goes.id, moves.id});
    desk.add(u"2021-08-01"_s, "alcohol", {stays.id});
    desk.add(u"2021-08-02"_s, "alcohol", {stays.id});
    desk.add(u"2021-08-03"_s, "alcohol", {comes.id});
    desk.add(u"2021-08-04"_s, "other", {moves.id});
    desk.add(u"2021-08-05"_s, "alcohol", {});
    const QString table = u"consultation"_s;
    const ContributionComparison comparison(desk.contributions(table, 202107, CountedBy::Person),
                                            desk.contributions(table, 202108, CountedBy::Person));
    QHash<QByteArray, ChangedContribution> changes;
    for (const auto& change : comparison.changes(kAlcohol)) changes.insert(change.uid, change);
    REQUIRE(changes.size() == 5);
    CHECK(changes[comes.uid].change == Kind::New);
    CHECK(changes[goes.uid].change == Kind::Gone);
    CHECK(changes[stays.uid].change == Kind::Changed);
    CHECK(changes[stays.uid].now == 2);
    CHECK(changes[moves.uid].change == Kind::MovedOut);
    CHECK(changes[moves.uid].others == QList{kOther});
    // Whoever was not named stands together.
    CHECK(changes[QByteArray()].now == 1);
    CHECK(desk.contributions(u"group_activity"_s, 202108, CountedBy::Person).isEmpty());
}

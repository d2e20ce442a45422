// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/holidays.h"

#include "tests/support/catchqt.h"

using namespace madobe;

TEST_CASE("public holidays follow the law of their year", "[base][holidays]") {
    const QHash<QDate, QString>& days = publicHolidays();
    CHECK(days.value(QDate(2000, 1, 10)) == u"成人の日");
    CHECK(days.value(QDate(2002, 7, 20)) == u"海の日");
    CHECK(days.value(QDate(2003, 7, 21)) == u"海の日");
    CHECK(days.value(QDate(2006, 4, 29)) == u"みどりの日");
    CHECK(days.value(QDate(2007, 4, 29)) == u"昭和の日");
    CHECK(days.value(QDate(2007, 5, 4)) == u"みどりの日");
    CHECK(days.value(QDate(2018, 12, 23)) == u"天皇誕生日");
    CHECK_FALSE(days.contains(QDate(2019, 12, 23)));
    CHECK_FALSE(days.contains(QDate(2019, 2, 23)));
    CHECK(days.value(QDate(2020, 2, 23)) == u"天皇誕生日");
    CHECK_FALSE(days.contains(QDate(2015, 8, 11)));
    CHECK(days.value(QDate(2016, 8, 11)) == u"山の日");
    CHECK(days.value(QDate(2019, 10, 22)).startsWith(u"即位礼"));
    CHECK(days.value(QDate(2020, 7, 24)) == u"スポーツの日");
    CHECK_FALSE(days.contains(QDate(2020, 10, 12)));
    CHECK(days.value(QDate(2021, 8, 9)) == u"休日");
}

TEST_CASE("substitute days and days between holidays are holidays", "[base][holidays]") {
    for (const QDate day :
         {QDate(2009, 9, 22), QDate(2015, 9, 22), QDate(2026, 9, 22), QDate(2009, 5, 6),
          QDate(2006, 1, 2), QDate(2019, 4, 30), QDate(2019, 5, 2), QDate(2019, 5, 6),
          QDate(2020, 2, 24), QDate(2024, 8, 12), QDate(2005, 5, 4)}) {
        CAPTURE(day);
        CHECK(publicHolidays().value(day) == u"休日");
    }
}

TEST_CASE("offices are closed at weekends, on holidays and over the new year", "[base][holidays]") {
    CHECK(isDayOff(QDate(2021, 7, 31)));
    CHECK(isDayOff(QDate(2021, 8, 1)));
    CHECK_FALSE(isDayOff(QDate(2021, 8, 2)));
    CHECK(isDayOff(QDate(2021, 11, 3)));
    CHECK_FALSE(isDayOff(QDate(2021, 12, 28)));
    CHECK(isDayOff(QDate(2021, 12, 29)));
    CHECK(isDayOff(QDate(2022, 1, 3)));
    CHECK_FALSE(isDayOff(QDate(2022, 1, 4)));
}

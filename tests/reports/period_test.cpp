// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/period.h"

#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("periods are named and bounded as the contract says", "[counts]") {
    CHECK(Period::month(202108).code() == u"2021-08"_s);
    CHECK(Period::toDate(202108).code() == u"FY2021-08"_s);
    CHECK(Period::toDate(202202).code() == u"FY2021-02"_s);
    CHECK(Period::fiscalYear(2021).code() == u"FY2021"_s);
    CHECK(Period::toDate(202202).firstDay() == u"2021-04-01"_s);
    CHECK(Period::month(202402).lastDay() == u"2024-02-29"_s);
    CHECK(Period::fiscalYear(2021).lastDay() == u"2022-03-31"_s);
}

TEST_CASE("a whole year is there only when all its months are asked for", "[counts]") {
    const auto codes = [](int from, int to) {
        QStringList result;
        for (const Period& period : periodsBetween(from, to, true)) result.append(period.code());
        return result;
    };
    CHECK(codes(202103, 202104) ==
          QStringList{u"2021-03"_s, u"2021-04"_s, u"FY2020-03"_s, u"FY2021-04"_s});
    CHECK(codes(202104, 202203).contains(u"FY2021"_s));
    CHECK(codes(202104, 202203).size() == 25);
    CHECK_FALSE(codes(202105, 202203).contains(u"FY2021"_s));
    CHECK(codes(202012, 202101).front() == u"2020-12"_s);
}

TEST_CASE("a period is compared with the one before", "[period]") {
    CHECK(Period::month(202101).previous() == Period::month(202012));
    CHECK(Period::month(202104).previous() == Period::month(202103));
    CHECK(Period::month(202104).yearBefore() == Period::month(202004));
    CHECK(Period::toDate(202108).previous() == Period::toDate(202008));
    CHECK(Period::fiscalYear(2021).previous() == Period::fiscalYear(2020));
}

TEST_CASE("the name of a period is read back, and nothing else", "[counts]") {
    for (const Period& period : periodsBetween(202012, 202304, true)) {
        CAPTURE(period.code());
        CHECK(Period::read(period.code()) == period);
    }
    for (const char* code : {"", "2021", "2021-8", "2021-13", "FY", "FY2021-00", "FY2021-13",
                             "FY21", "FY2021-4", "fy2021", "FY2021 ", "FY２０２１", "2021-08-01"}) {
        CAPTURE(code);
        CHECK_FALSE(Period::read(QString::fromUtf8(code)));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"

#include "core/base/era.h"
#include "tests/support/catchqt.h"

using namespace madobe;

namespace {

struct Example {
    const char16_t* typed;
    const char* iso;
};

QString text(const char16_t* typed) {
    return QString::fromUtf16(typed);
}

struct Refusal {
    const char16_t* typed;
    DateIssue issue;
    const char* suggestion;
};

}  // namespace

TEST_CASE("every way an office writes a date is read", "[base][dates]") {
    const auto example = GENERATE(
        Example{u"R3.8.1", "2021-08-01"}, Example{u"R3/8/1", "2021-08-01"},
        Example{u"r3-8-1", "2021-08-01"}, Example{u"Ｒ３．８．１", "2021-08-01"},
        Example{u"Ｒ３／８／１", "2021-08-01"}, Example{u"ｒ３－８－１", "2021-08-01"},
        Example{u"令和3年8月1日", "2021-08-01"}, Example{u"令和３年８月１日", "2021-08-01"},
        Example{u"令3.8.1", "2021-08-01"}, Example{u"令和元年5月1日", "2019-05-01"},
        Example{u"R元.5.1", "2019-05-01"}, Example{u"R030801", "2021-08-01"},
        Example{u"Ｒ０３０８０１", "2021-08-01"}, Example{u"令和030801", "2021-08-01"},
        Example{u"S45.12.5", "1970-12-05"}, Example{u"昭45.12.5", "1970-12-05"},
        Example{u"2021/8/1", "2021-08-01"}, Example{u"2021-08-01", "2021-08-01"},
        Example{u"20210801", "2021-08-01"}, Example{u"２０２１０８０１", "2021-08-01"},
        Example{u"2021.8.1", "2021-08-01"}, Example{u"2021年8月1日", "2021-08-01"},
        Example{u"　R3.8.1 ", "2021-08-01"}, Example{u"令和 3年 8月 1日", "2021-08-01"},
        Example{u"2021－08－01", "2021-08-01"}, Example{u"R03.08.01", "2021-08-01"},
        Example{u"㋿3年8月1日", "2021-08-01"}, Example{u"R6.2.29", "2024-02-29"});
    CAPTURE(text(example.typed));
    const DateReading reading = readDate(text(example.typed));
    CHECK(reading.ok());
    CHECK(reading.iso == QLatin1String(example.iso));
    CHECK_FALSE(reading.eraOverrun);
    CHECK(readPartialDate(text(example.typed)).iso == QLatin1String(example.iso));
}

TEST_CASE("the first and the last day of every era are read in their era", "[base][dates]") {
    const auto example = GENERATE(
        Example{u"M1.1.25", "1868-01-25"}, Example{u"M45.7.29", "1912-07-29"},
        Example{u"T1.7.30", "1912-07-30"}, Example{u"T15.12.24", "1926-12-24"},
        Example{u"S1.12.25", "1926-12-25"}, Example{u"S64.1.7", "1989-01-07"},
        Example{u"H1.1.8", "1989-01-08"}, Example{u"H31.4.30", "2019-04-30"},
        Example{u"R1.5.1", "2019-05-01"}, Example{u"R181.12.31", "2199-12-31"},
        Example{u"明治元年1月25日", "1868-01-25"}, Example{u"大正15年12月24日", "1926-12-24"});
    CAPTURE(text(example.typed));
    const DateReading reading = readDate(text(example.typed));
    CHECK(reading.iso == QLatin1String(example.iso));
    CHECK_FALSE(reading.eraOverrun);
}

TEST_CASE("a date of 平成 after its end is read with a notice", "[base][dates]") {
    const auto example =
        GENERATE(Example{u"H31.5.1", "2019-05-01"}, Example{u"H35.3.31", "2023-03-31"},
                 Example{u"平成32年4月1日", "2020-04-01"}, Example{u"H310501", "2019-05-01"});
    CAPTURE(text(example.typed));
    const DateReading reading = readDate(text(example.typed));
    CHECK(reading.iso == QLatin1String(example.iso));
    CHECK(reading.eraOverrun);
}

TEST_CASE("what is no date, or could be two, is refused with its reason", "[base][dates]") {
    const auto refusal = GENERATE(
        Refusal{u"3.8.1", DateIssue::AmbiguousEra, ""},
        Refusal{u"３．８．１", DateIssue::AmbiguousEra, ""},
        Refusal{u"45.12.5", DateIssue::AmbiguousEra, ""},
        Refusal{u"21/8/1", DateIssue::TwoDigitYear, ""},
        Refusal{u"210801", DateIssue::TwoDigitYear, ""},
        Refusal{u"44409", DateIssue::SerialNumber, "2021-08-01"},
        Refusal{u"R1.4.30", DateIssue::OutsideEra, "H31.4.30"},
        Refusal{u"令和元年4月30日", DateIssue::OutsideEra, "H31.4.30"},
        Refusal{u"S64.1.8", DateIssue::OutsideEra, "H1.1.8"},
        Refusal{u"H1.1.7", DateIssue::OutsideEra, "S64.1.7"},
        Refusal{u"S1.12.24", DateIssue::OutsideEra, "T15.12.24"},
        Refusal{u"T15.12.25", DateIssue::OutsideEra, "S1.12.25"},
        Refusal{u"T1.7.29", DateIssue::OutsideEra, "M45.7.29"},
        Refusal{u"M45.7.30", DateIssue::OutsideEra, "T1.7.30"},
        Refusal{u"2021-02-29", DateIssue::NoSuchDay, ""},
        Refusal{u"R3.2.30", DateIssue::NoSuchDay, ""},
        Refusal{u"R3.13.1", DateIssue::NoSuchDay, ""}, Refusal{u"R3.0.1", DateIssue::NoSuchDay, ""},
        Refusal{u"20210001", DateIssue::NoSuchDay, ""},
        Refusal{u"R0.8.1", DateIssue::NoSuchDay, ""},
        Refusal{u"1868-01-24", DateIssue::OutOfRange, ""},
        Refusal{u"M1.1.24", DateIssue::OutOfRange, ""},
        Refusal{u"2200-01-01", DateIssue::OutOfRange, ""},
        Refusal{u"R182.1.1", DateIssue::OutOfRange, ""},
        Refusal{u"2021-08", DateIssue::NeedsDay, ""}, Refusal{u"2021年", DateIssue::NeedsDay, ""},
        Refusal{u"S50", DateIssue::NeedsDay, ""}, Refusal{u"不詳", DateIssue::NeedsDay, ""},
        Refusal{u"きのう", DateIssue::NotADate, ""}, Refusal{u"2021/8-1", DateIssue::NotADate, ""},
        Refusal{u"2021年8/1", DateIssue::NotADate, ""},
        Refusal{u"2021年8月1", DateIssue::NotADate, ""},
        Refusal{u"2021/8/1 0:00", DateIssue::NotADate, ""},
        Refusal{u"2021/8/1/", DateIssue::NotADate, ""}, Refusal{u"X3.8.1", DateIssue::NotADate, ""},
        Refusal{u"元年5月1日", DateIssue::NotADate, ""},
        Refusal{u"20 21.8.1", DateIssue::NotADate, ""},
        Refusal{u"-2021-08-01", DateIssue::NotADate, ""},
        Refusal{u"2021-08-01\n2021-08-02", DateIssue::NotADate, ""});
    CAPTURE(text(refusal.typed));
    const DateReading reading = readDate(text(refusal.typed));
    CHECK(static_cast<int>(reading.issue) == static_cast<int>(refusal.issue));
    CHECK(reading.iso.isEmpty());
    CHECK(reading.suggestion == QLatin1String(refusal.suggestion));
}

TEST_CASE("a blank date is no mistake", "[base][dates]") {
    CHECK(readDate(u"").ok());
    CHECK(readDate(u" 　").ok());
    CHECK(readDate(u" 　").iso.isEmpty());
    CHECK(readPartialDate(u"　").ok());
}

TEST_CASE("a birth date may be a year, a month or unknown", "[base][dates]") {
    const auto example = GENERATE(
        Example{u"1975", "1975"}, Example{u"1975年", "1975"}, Example{u"S50", "1975"},
        Example{u"Ｓ５０", "1975"}, Example{u"昭和50年", "1975"}, Example{u"R元", "2019"},
        Example{u"令和元年", "2019"}, Example{u"M1", "1868"}, Example{u"1975-08", "1975-08"},
        Example{u"1975/8", "1975-08"}, Example{u"S50.8", "1975-08"},
        Example{u"昭和50年8月", "1975-08"}, Example{u"S64.1", "1989-01"},
        Example{u"H1.1", "1989-01"}, Example{u"H31.4", "2019-04"}, Example{u"不詳", "unknown"},
        Example{u" 不詳　", "unknown"}, Example{u"1975-08-02", "1975-08-02"});
    CAPTURE(text(example.typed));
    const DateReading reading = readPartialDate(text(example.typed));
    CHECK(reading.ok());
    CHECK(reading.iso == QLatin1String(example.iso));
    CHECK_FALSE(reading.eraOverrun);
}

TEST_CASE("a month or year that its era does not touch is refused or noticed", "[base][dates]") {
    CHECK(readPartialDate(u"R1.4").suggestion == u"H31.4");
    CHECK(readPartialDate(u"S65").issue == DateIssue::OutsideEra);
    CHECK(readPartialDate(u"H31.5").eraOverrun);
    CHECK(readPartialDate(u"H32").iso == u"2020");
    CHECK(readPartialDate(u"1867").issue == DateIssue::OutOfRange);
    CHECK(readPartialDate(u"2200").issue == DateIssue::OutOfRange);
    CHECK(readPartialDate(u"1975-13").issue == DateIssue::NoSuchDay);
    CHECK(readPartialDate(u"75").issue == DateIssue::NotADate);
}

TEST_CASE("a time has hours and minutes", "[base][dates]") {
    const auto example =
        GENERATE(Example{u"9:05", "09:05"}, Example{u"09:05", "09:05"}, Example{u"0905", "09:05"},
                 Example{u"９：０５", "09:05"}, Example{u"　0:00 ", "00:00"},
                 Example{u"23:59", "23:59"}, Example{u"", ""});
    CAPTURE(text(example.typed));
    CHECK(readTime(text(example.typed)).ok);
    CHECK(readTime(text(example.typed)).hhmm == QLatin1String(example.iso));

    const auto* refused = GENERATE(u"905", u"24:00", u"12:60", u"9:5", u"2400", u"9.05", u"9:05:00",
                                   u"-9:05", u"a9:05", u"12: 5", u":905", u"9");
    CAPTURE(text(refused));
    CHECK_FALSE(readTime(text(refused)).ok);
}

TEST_CASE("a month is read in every form and nothing else is one", "[base][dates]") {
    CHECK(readYearMonth(u"2021-08") == u"2021-08");
    CHECK(readYearMonth(u"R3.8") == u"2021-08");
    CHECK(readYearMonth(u"2021年8月") == u"2021-08");
    CHECK(readYearMonth(u"令和３年８月") == u"2021-08");
    CHECK(readYearMonth(u"2021-08-01").isNull());
    CHECK(readYearMonth(u"2021").isNull());
    CHECK(readYearMonth(u"不詳").isNull());
    CHECK(readYearMonth(u"").isNull());
    CHECK(readYearMonth(u"2021-13").isNull());
}

TEST_CASE("the 年度 begins on the first of April", "[base][dates]") {
    CHECK(fiscalYearOf(u"2021-04-01") == 2021);
    CHECK(fiscalYearOf(u"2021-03-31") == 2020);
    CHECK(fiscalYearOf(u"2019-02") == 2018);
    CHECK(fiscalYearOf(u"2019-12-31") == 2019);
    CHECK(fiscalYearOf(u"1975") == 0);
    CHECK(fiscalYearOf(u"unknown") == 0);
    CHECK(fiscalYearOf(u"") == 0);
}

TEST_CASE("an ISO date is a day that exists", "[base][dates]") {
    CHECK(isIsoDate(u"2024-02-29"));
    CHECK_FALSE(isIsoDate(u"2023-02-29"));
    CHECK_FALSE(isIsoDate(u"2023-2-28"));
    CHECK_FALSE(isIsoDate(u"2023-02"));
    CHECK_FALSE(isIsoDate(u"２０２３-02-28"));
    CHECK_FALSE(isIsoDate(u""));
}

TEST_CASE("adding months stays inside the month", "[base][dates]") {
    CHECK(addMonths(QStringLiteral("2021-08-31"), 6) == u"2022-02-28");
    CHECK(addMonths(QStringLiteral("2024-02-29"), 12) == u"2025-02-28");
    CHECK(addMonths(QStringLiteral("2021-01-31"), -2) == u"2020-11-30");
    CHECK(addMonths(QStringLiteral("2021-01"), 1).isNull());
}

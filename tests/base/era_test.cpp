// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/era.h"

#include "core/base/dates.h"
#include "tests/support/catchqt.h"

using namespace madobe;

TEST_CASE("the five eras follow each other without a gap", "[base][era]") {
    const QList<Era>& all = eras();
    REQUIRE(all.size() == 5);
    for (qsizetype i = 1; i < all.size(); ++i) {
        CHECK(all[i - 1].last.addDays(1) == all[i].first);
    }
    CHECK(all.first().first == QDate(1868, 1, 25));
    CHECK_FALSE(all.last().last.isValid());
    CHECK(findEra(QDate(1868, 1, 24)) == nullptr);
    CHECK(findEra(QDate(2019, 4, 30))->name == u"平成");
    CHECK(findEra(QDate(2019, 5, 1))->name == u"令和");
}

TEST_CASE("a date is written in the style asked for", "[base][era]") {
    const auto era = [](const char* iso) {
        return formatDate(QString::fromLatin1(iso), DateStyle::Era);
    };
    const auto brief = [](const char* iso) {
        return formatDate(QString::fromLatin1(iso), DateStyle::EraShort);
    };
    CHECK(era("2021-08-01") == u"令和3年8月1日");
    CHECK(era("2019-05-01") == u"令和元年5月1日");
    CHECK(era("2019-04-30") == u"平成31年4月30日");
    CHECK(era("1989-01-07") == u"昭和64年1月7日");
    CHECK(era("1926-12-24") == u"大正15年12月24日");
    CHECK(era("1912-07-29") == u"明治45年7月29日");
    CHECK(era("1975-08") == u"昭和50年8月");
    CHECK(era("1975") == u"昭和50年");
    CHECK(era("1868") == u"明治元年");
    CHECK(era("unknown") == u"不詳");
    CHECK(era("").isEmpty());
    CHECK(brief("2019-05-01") == u"R1.5.1");
    CHECK(brief("1975-08") == u"S50.8");
    CHECK(brief("1975") == u"S50");
    CHECK(brief("unknown") == u"不詳");
    CHECK(formatDate(QStringLiteral("1975-08"), DateStyle::Iso) == u"1975-08");
    CHECK(formatDate(QStringLiteral("unknown"), DateStyle::Iso) == u"不詳");
}

TEST_CASE("what is no ISO date comes back as it is", "[base][era]") {
    for (const QString& odd :
         {QStringLiteral("2021-02-30"), QStringLiteral("x"), QStringLiteral("-"),
          QStringLiteral("1867-01-01"), QStringLiteral("2021-8-1")}) {
        CHECK(formatDate(odd, DateStyle::Era) == odd);
        CHECK(echoDate(odd) == odd);
    }
}

TEST_CASE("a 年度 has the name of the era that begins in it", "[base][era]") {
    CHECK(formatFiscalYear(2021, DateStyle::Era) == u"令和3年度");
    CHECK(formatFiscalYear(2019, DateStyle::Era) == u"令和元年度");
    CHECK(formatFiscalYear(2019, DateStyle::EraShort) == u"R1年度");
    CHECK(formatFiscalYear(2018, DateStyle::EraShort) == u"H30年度");
    CHECK(formatFiscalYear(1988, DateStyle::Era) == u"昭和63年度");
    CHECK(formatFiscalYear(2021, DateStyle::Iso) == u"2021年度");
}

TEST_CASE("an instant is told as the day and time where the user is", "[base][era]") {
    const QDateTime at(QDate(2026, 11, 27), QTime(9, 4, 10));
    const QString instant = at.toUTC().toString(Qt::ISODateWithMs);
    CHECK(formatMoment(instant, DateStyle::EraShort) == u"R8.11.27 09:04");
    CHECK(formatMoment(instant, DateStyle::Iso) == u"2026-11-27 09:04");
    CHECK(formatMoment(QStringLiteral("月曜の朝"), DateStyle::Iso) == u"月曜の朝");
}

TEST_CASE("the echo shows both calendars", "[base][era]") {
    CHECK(echoDate(QStringLiteral("2021-08-01")) == u"令和3年8月1日（2021-08-01・日）");
    CHECK(echoDate(QStringLiteral("2019-05-01")) == u"令和元年5月1日（2019-05-01・水）");
    CHECK(echoDate(QStringLiteral("1975-08")) == u"昭和50年8月（1975-08）");
    CHECK(echoDate(QStringLiteral("1975")) == u"昭和50年（1975年）");
    CHECK(echoDate(QStringLiteral("unknown")) == u"不詳");
    CHECK(echoDate(QString()).isEmpty());
}

TEST_CASE("every day is read back from what is written of it", "[base][era]") {
    for (QDate day(1868, 1, 25); day <= QDate(2199, 12, 31); day = day.addDays(1)) {
        const QString iso = day.toString(Qt::ISODate);
        for (const DateStyle style : {DateStyle::Iso, DateStyle::Era, DateStyle::EraShort}) {
            const DateReading reading = readDate(formatDate(iso, style));
            if (reading.iso != iso || reading.eraOverrun) {
                FAIL(iso.toStdString());
            }
        }
    }
}

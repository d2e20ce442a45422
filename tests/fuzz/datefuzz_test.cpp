// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/base/era.h"
#include "tests/fuzz/seeds.h"
#include "tests/support/catchqt.h"

using namespace madobe;
using madobe::tests::below;

namespace {

QString randomText(std::mt19937& random) {
    static const QStringList pieces =
        QStringLiteral(
            "R H S T M r 令和 平成 昭 大正 明治 元 年 月 日 . / - : ０ １ ９ ． ー ― 不詳 西暦 20 "
            "19 "
            "2021 1989 2019 0 1 2 3 5 8 12 31 30 64 99 ㋿ \U0001D7D8 ² ٣ 三")
            .split(QLatin1Char(' '))
        << QStringLiteral(" ") << QStringLiteral("　") << QString(QChar(0))
        << QString(QChar(0xD800));
    QString text;
    for (int count = below(random, 9); count > 0; --count) {
        text += pieces[below(random, pieces.size())];
    }
    return text;
}

/// Something near a date, so that a good part of what is tried is accepted.
QString nearDate(std::mt19937& random) {
    static const QStringList eraMarks =
        QStringLiteral("R,H,S,T,M,令和,平成,昭和,大,明,20,19,18,").split(QLatin1Char(','));
    static const QStringList separators = QStringLiteral("./-年").split(QString());
    const QString separator = separators[1 + below(random, 4)];
    return eraMarks[below(random, eraMarks.size())] + QString::number(below(random, 100)) +
           separator + QString::number(below(random, 14)) +
           (separator == u"年" ? QStringLiteral("月") : separator) +
           QString::number(below(random, 33)) +
           (separator == u"年" ? QStringLiteral("日") : QString());
}

void checkReading(const QString& typed, const DateReading& reading, bool whole) {
    CAPTURE(typed, reading.iso);
    if (!reading.ok()) {
        REQUIRE(reading.iso.isEmpty());
        return;
    }
    if (reading.iso.isEmpty()) {
        REQUIRE(typed.trimmed().isEmpty());
        return;
    }
    if (whole) {
        REQUIRE(isIsoDate(reading.iso));
        REQUIRE(reading.iso >= u"1868-01-25");
        REQUIRE(reading.iso <= u"2199-12-31");
    }
    for (const DateStyle style : {DateStyle::Iso, DateStyle::Era, DateStyle::EraShort}) {
        const DateReading again = readPartialDate(formatDate(reading.iso, style));
        REQUIRE(again.iso == reading.iso);
        REQUIRE_FALSE(again.eraOverrun);
    }
}

}  // namespace

TEST_CASE("whatever is typed as a date is refused or a real day", "[fuzz][dates]") {
    tests::fuzz("dates", std::chrono::milliseconds(300), [](std::mt19937& random) {
        const QString typed = below(random, 2) == 0 ? randomText(random) : nearDate(random);
        checkReading(typed, readDate(typed), true);
        checkReading(typed, readPartialDate(typed), false);
        const QString month = readYearMonth(typed);
        REQUIRE((month.isNull() || fiscalYearOf(month) > 1800));
        const TimeReading time = readTime(typed);
        REQUIRE((!time.ok || readTime(time.hhmm).hhmm == time.hhmm));
    });
}

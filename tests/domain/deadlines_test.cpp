// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadlines.h"

#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a period does not count its first day", "[domain]") {
    // domain.md section 1.7.
    CHECK(periodEnd(u"2021-08-10"_s, 6) == u"2022-02-10");
    CHECK(periodEnd(u"2021-08-31"_s, 6) == u"2022-02-28");
    CHECK(periodEnd(u"2023-08-30"_s, 6) == u"2024-02-29");
    CHECK(periodEnd(u"2021-09-30"_s, 6) == u"2022-03-31");
    CHECK(periodEnd(u"2021-02-28"_s, 6) == u"2021-08-31");
    CHECK(periodEnd(u"2024-02-29"_s, 6) == u"2024-08-31");
    CHECK(periodEnd(u"2025-01-01"_s, 3) == u"2025-04-01");
    CHECK(periodEnd(QString(), 6) == QString());
}

TEST_CASE("a 医療保護入院 is renewed after 3, 6, 12, 18 months", "[domain]") {
    const RenewalRule rule;
    const QString from = u"2025-01-01"_s;
    CHECK(renewalDue(rule, from, u"2025-01-02"_s) == u"2025-04-01");
    CHECK(renewalDue(rule, from, u"2025-04-01"_s) == u"2025-04-01");
    CHECK(renewalDue(rule, from, u"2025-04-02"_s) == u"2025-07-01");
    CHECK(renewalDue(rule, from, u"2025-07-02"_s) == u"2026-01-01");
    CHECK(renewalDue(rule, from, u"2026-01-02"_s) == u"2026-07-01");
    // What began before the law is counted from it.
    CHECK(renewalDue(rule, u"2019-05-05"_s, u"2024-04-10"_s) == u"2024-07-01");
    CHECK(renewalDue(RenewalRule::fromText(u"2 4 12"_s), from, u"2025-05-02"_s) == u"2026-05-01");
    CHECK(RenewalRule::fromText(u"x"_s).early == 3);
}

TEST_CASE("before a renewal the committee meets and the family is asked", "[domain]") {
    // domain.md section 2.2: the committee from 1 month before, the family 1 month to 2 weeks.
    const RenewalRule rule;
    const RenewalClock clock = renewalClock(rule, u"2025-01-01"_s, u"2025-02-28"_s);
    CHECK(clock.due == u"2025-04-01");
    CHECK(clock.committeeFrom == u"2025-03-01");
    CHECK(clock.noticeFrom == u"2025-03-01");
    CHECK(clock.noticeUntil == u"2025-03-18");
    CHECK_FALSE(clock.isNear(u"2025-02-28"_s));
    CHECK(clock.isNear(u"2025-03-01"_s));
    CHECK(clock.isNear(u"2025-04-01"_s));
    CHECK_FALSE(clock.isNear(u"2025-04-02"_s));

    RenewalRule own = RenewalRule::fromText(u"3 6 6 2024-04-01 2 3 1"_s);
    const RenewalClock other = renewalClock(own, u"2025-01-01"_s, u"2025-02-28"_s);
    CHECK(other.committeeFrom == u"2025-02-01");
    CHECK(other.noticeFrom == u"2025-01-01");
    CHECK(other.noticeUntil == u"2025-03-25");
    // The end of a longer month has no such day in the shorter one before it.
    CHECK(renewalClock(rule, u"2024-11-30"_s, u"2025-01-01"_s).due == u"2025-02-28");
    CHECK(renewalClock(rule, u"2025-12-31"_s, u"2026-01-01"_s).committeeFrom == u"2026-02-28");
    CHECK(renewalClock(rule, QString(), u"2019-01-01"_s) ==
          renewalClock(rule, rule.inForceFrom, u"2019-01-01"_s));
    CHECK(renewalClock(rule, u"kaputt"_s, u"2025-01-01"_s) == RenewalClock());
}

TEST_CASE("a renewal rule is read as it was written, by older programs too", "[domain]") {
    RenewalRule rule;
    rule.early = 2;
    rule.inForceFrom = u"2030-04-01"_s;
    rule.noticeWeeks = 3;
    CHECK(RenewalRule::fromText(rule.text()) == rule);
    const RenewalRule old = RenewalRule::fromText(u"4 8 12 2025-04-01"_s);
    CHECK(old.late == 12);
    CHECK(old.inForceFrom == u"2025-04-01");
    CHECK(old.committeeMonths == 1);
    CHECK(old.noticeMonths == 1);
    CHECK(old.noticeWeeks == 2);
}

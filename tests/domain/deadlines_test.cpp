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

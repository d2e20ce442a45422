// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/issuetext.h"

#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a message is one line that can be read, whatever the value holds", "[issue]") {
    const QString text = issueText(
        {u"method_id"_s, IssueKind::UnknownCode, {u"来所、電話"_s}, u"電\r\n話\x1b[31m"_s});
    CHECK(text == u"「電␍␊話␛[31m」は選べません。選べるもの: 来所、電話"_s);
    const QString longValue(1'000'000, u'x');
    CHECK(issueText({{}, IssueKind::UnknownCode, {u"来所"_s}, longValue}).size() < 200);
}

TEST_CASE("a code list without codes says so", "[issue]") {
    const QString text =
        issueText({u"subcategory_id"_s, IssueKind::UnknownCode, {QString()}, u"a"_s});
    CHECK(text.contains(u"コード一覧"_s));
    CHECK_FALSE(text.contains(u"選べるもの"_s));
}

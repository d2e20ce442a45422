// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codepoint.h"

#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a code point is told in capitals, of four digits at least", "[base]") {
    CHECK(codePointText(0x20BB7) == u"U+20BB7"_s);
    CHECK(codePointText(0x202E) == u"U+202E"_s);
    CHECK(codePointText(0x1F) == u"U+001F"_s);
}

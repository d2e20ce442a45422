// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countgrid.h"

#include "tests/support/catchqt.h"

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("a figure is read back as it was written, and nothing else", "[counts]") {
    for (const QString& text : {u"0"_s, u"12"_s, u"-3"_s, u"0.05"_s, u"-0.50"_s, u"123.4"_s}) {
        CAPTURE(text);
        REQUIRE(Figure::read(text));
        CHECK(Figure::read(text)->text() == text);
    }
    CHECK(Figure::read(u"007"_s)->text() == u"7");
    for (const QString& text :
         {u""_s, u"-"_s, u"."_s, u".5"_s, u"5."_s, u"-.5"_s, u"1.2.3"_s, u"+1"_s, u"1e3"_s, u" 1"_s,
          u"1,000"_s, u"１"_s, u"99999999999999999999"_s}) {
        CAPTURE(text);
        CHECK_FALSE(Figure::read(text));
    }
}

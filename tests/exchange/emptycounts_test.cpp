// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("what is asked for by name and has no line is told", "[exchange][counts]") {
    ClosedOffice world;  // with calls that came to 北区
    CountExport counts(*world.office, standardCountTables());
    CountRequest request;
    request.fromMonth = request.toMonth = 202605;
    const auto told = [&](const QStringList& tables, const QStringList& wards) {
        request.tables = tables;
        request.wards = wards;
        return counts.emptyParts(request);
    };
    const QString noKiyota = u"「清田区」の行は、選んだ集計表と期間にありません。"_s;
    const QString noIndicators = u"集計表「indicators」には、選んだ期間と区の行がありません。"_s;
    CHECK(told({}, {}).isEmpty());
    CHECK(told({u"consultation"_s}, {u"kita"_s, kWardsTotal, kCity}).isEmpty());
    CHECK(told({u"consultation"_s}, {u"kita"_s, u"kiyota"_s}) == QStringList{noKiyota});
    CHECK(told({}, {u"kiyota"_s}) == QStringList{noKiyota});
    // It is a year's, and has no wards.
    CHECK(told({u"consultation"_s, u"indicators"_s}, {}) == QStringList{noIndicators});
    request.period = Period::fiscalYear(2026);
    CHECK(told({u"indicators"_s}, {}).isEmpty());
    CHECK(told({u"indicators"_s}, {u"kiyota"_s}) == QStringList{noIndicators, noKiyota});
}

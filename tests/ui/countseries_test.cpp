// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/countseries.h"

#include "tests/support/catchqt.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace Qt::StringLiterals;

TEST_CASE("shares are of what the rows come to, where 計 is none of them", "[ui][counts]") {
    CountGrid grid;
    grid.table = &activityTables().front();
    grid.wards = {{kCity, u"全市"_s}};
    grid.rows = {{u"daycare"_s, u"デイケア"_s}, {u"training"_s, u"研修"_s}};
    grid.columns = {{u"events"_s, u"開催回数"_s}};
    CHECK(shareSeries(grid, kCity, u"events"_s).values.isEmpty());
    grid.values.insert(CountGrid::key(kCity, u"daycare"_s, u"events"_s), 3);
    grid.values.insert(CountGrid::key(kCity, u"training"_s, u"events"_s), 1);
    const CountSeries series = shareSeries(grid, kCity, u"events"_s);
    CHECK(series.labels == QStringList{u"デイケア"_s, u"研修"_s});
    REQUIRE(series.values.size() == 2);
    CHECK(series.values[0].text() == u"75.0");
    CHECK(series.values[1].text() == u"25.0");

    grid.table = &caseTables().front();
    CHECK(shareSeries(grid, kCity, u"events"_s).values.isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/timelimit.h"

#include "core/storage/statement.h"
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 countUpTo(Database& database, qint64 last) {
    Statement count(database,
                    u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                    " SELECT count(*) FROM n"_s.arg(last));
    count.step();
    return count.integer(0);
}

}  // namespace

TEST_CASE("what takes longer than its limit is cancelled, and nothing after it", "[storage]") {
    TestOffice office;
    Database& database = office->database();
    {
        const TimeLimit brief(database, 20);
        CHECK(failure([&] { countUpTo(database, 1'000'000'000); }) == ErrorKind::Cancelled);
    }
    CHECK(countUpTo(database, 300'000) == 300'000);
    {
        const TimeLimit ample(database, 600'000);
        CHECK(countUpTo(database, 1000) == 1000);
    }
}

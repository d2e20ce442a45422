// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catchqt.h"
#include "tests/support/kindof.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a cancelling carries the record as it was seen", "[services][office]") {
    TestOffice office;
    const auto colleague =
        Office::another(office->source(), office->session(), office.clock, standardCatalogue());
    Consultation seen = savedCall(*office, u"2026-05-01"_s);
    const auto theirs = [&] {
        return colleague->store().load<Consultation>(consultationType(), seen.id);
    };
    const auto cancel = [&] {
        return failure([&] { office->records().cancel(consultationType(), seen, u"二重入力"_s); });
    };

    SECTION("a colleague has edited it") {
        Consultation edited = theirs();
        edited.summary = u"書き足した"_s;
        colleague->records().save(consultationType(), edited);
        CHECK(cancel() == ErrorKind::Conflict);
        CHECK(theirs().cancelReason.isEmpty());
        CHECK(seen.cancelReason.isEmpty());
        seen = theirs();
        CHECK_FALSE(cancel());
        CHECK(theirs().cancelReason == u"二重入力");
        CHECK(theirs().summary == u"書き足した");
    }
    SECTION("a colleague has cancelled it") {
        cancelRecord(*colleague, consultationType(), seen.id, u"取り違え"_s);
        CHECK(cancel() == ErrorKind::Conflict);
        CHECK(theirs().cancelReason == u"取り違え");
    }
    SECTION("a colleague has said another reason") {
        REQUIRE_FALSE(cancel());
        Consultation other = theirs();
        colleague->records().restore(consultationType(), other);
        colleague->records().cancel(consultationType(), other, u"取り違え"_s);
        CHECK(failure([&] { office->records().restore(consultationType(), seen); }) ==
              ErrorKind::Conflict);
        CHECK(theirs().cancelReason == u"取り違え");
    }
    SECTION("one's own go on from each other") {
        REQUIRE_FALSE(cancel());
        office->records().restore(consultationType(), seen);
        seen.summary = u"続き"_s;
        office->records().save(consultationType(), seen);
        CHECK_FALSE(cancel());
        CHECK(theirs().summary == u"続き");
    }
}

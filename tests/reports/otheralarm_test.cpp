// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otheralarm.h"

#include "core/domain/codeentry.h"
#include "core/domain/consultation.h"
#include "tests/support/catchqt.h"
#include "tests/support/testoffice.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    void addDetail(const QString& code, const QString& label, const QString& parent) {
        CodeEntry entry;
        entry.list = u"subcategory"_s;
        entry.code = code;
        entry.label = label;
        entry.parent = parent;
        office->records().save(codeEntryType(), entry);
    }
    void add(int count, const char* category, const QString& detail = {},
             const char* desk = "kita") {
        office->unitOfWork().run(office->session(), u"test"_s, {}, [&](Work& work) {
            for (int i = 0; i < count; ++i) {
                Consultation entry;
                entry.number = u"N%1"_s.arg(++serial);
                entry.receivedOn = u"2021-08-05"_s;
                entry.desk = office->codes().id("ward", desk);
                entry.recordKind = office->codes().id("record_kind", "consultation");
                entry.method = office->codes().id("method", "phone");
                entry.category = office->codes().id("category", category);
                if (!detail.isEmpty()) {
                    entry.subcategory = office->codes().find(u"subcategory", detail)->id;
                }
                work.insert(consultationType(), entry);
            }
        });
    }
    std::optional<OtherAlarm> alarm(const QString& ward, const OtherPolicy& policy = {},
                                    qsizetype table = 0) {
        CountEngine engine(office->database(), office->codes());
        const CountGrid grid = engine.count(*standardCountTables()[table], Period::month(202108));
        return otherAlarm(engine, grid, ward, policy);
    }

    TestOffice office;
    int serial = 0;
};

}  // namespace

TEST_CASE("a table that is mostly その他 says so, and what it is made of", "[otheralarm]") {
    Desk desk;
    desk.addDetail(u"o1"_s, u"近隣の苦情"_s, u"other"_s);
    desk.addDetail(u"o2"_s, u"手続き"_s, u"other"_s);
    desk.addDetail(u"o3"_s, u"使われない"_s, u"other"_s);
    desk.addDetail(u"a1"_s, u"家族"_s, u"alcohol"_s);
    desk.add(40, "other");
    desk.add(12, "other", u"o1"_s);
    desk.add(39, "other", u"o2"_s);
    desk.add(1, "other", u"a1"_s);
    desk.add(8, "alcohol", u"a1"_s);
    const auto alarm = desk.alarm(u"kita"_s);
    REQUIRE(alarm);
    CHECK(alarm->count == 92);
    CHECK(alarm->total == 100);
    CHECK(alarm->share() == Approx(0.92));
    CHECK(alarm->text() == u"「その他」が92％を占めています（100のうち92）。"_s +
                               u"内訳: （細区分なし） 40、手続き 39、近隣の苦情 12、家族 1"_s);
    QStringList details;
    for (const CountDetail& detail : alarm->details) {
        details.append(u"%1 %2 %3"_s.arg(detail.code, detail.label).arg(detail.count));
    }
    CHECK(details == QStringList{u" （細区分なし） 40"_s, u"o2 手続き 39"_s, u"o1 近隣の苦情 12"_s,
                                 u"a1 家族 1"_s, u"o3 使われない 0"_s});
}

TEST_CASE("a share of little, or half, is no alarm", "[otheralarm]") {
    Desk desk;
    desk.add(19, "other");
    CHECK_FALSE(desk.alarm(u"kita"_s));
    CHECK(desk.alarm(u"kita"_s, {0.5, 19}));
    desk.add(19, "alcohol");
    CHECK_FALSE(desk.alarm(u"kita"_s));
    desk.add(1, "other");
    CHECK(desk.alarm(u"kita"_s));
    CHECK_FALSE(desk.alarm(u"kita"_s, {0.6, 20}));
    CHECK_FALSE(desk.alarm(u"chuo"_s, {0.5, 0}));
}

TEST_CASE("each ward is judged by its own figures", "[otheralarm]") {
    Desk desk;
    desk.add(30, "other", {}, "chuo");
    desk.add(40, "elderly");
    CHECK(desk.alarm(u"chuo"_s));
    CHECK_FALSE(desk.alarm(u"kita"_s));
    CHECK_FALSE(desk.alarm(kCity));
}

TEST_CASE("a table without a row その他 has no alarm", "[otheralarm]") {
    Desk desk;
    desk.add(30, "other");
    const QList<const CountTable*> tables = standardCountTables();
    for (qsizetype i = 0; i < tables.size(); ++i) {
        if (tables[i]->isYearly) continue;
        INFO(tables[i]->code);
        const bool isOfCategories = QByteArrayView(tables[i]->rows.list) == "category";
        const bool counts = QByteArrayView(tables[i]->code) == "consultation";
        CHECK(desk.alarm(u"kita"_s, {}, i).has_value() == (isOfCategories && counts));
    }
}

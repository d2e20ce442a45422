// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"
#include "core/domain/consultation.h"
#include "core/domain/patient.h"
#include "core/exchange/ledgerexport.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"
#include "tests/support/records.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

void addResponse(TestOffice& office, const QString& code, const QString& label) {
    CodeEntry entry;
    entry.list = u"response"_s;
    entry.code = code;
    entry.label = label;
    office->records().save(codeEntryType(), entry);
}

QList<qint64> responsesOf(TestOffice& office) {
    QList<qint64> responses;
    office->store().of(consultationType()).forEach(u"id"_s, [&](const Entity& entity) {
        responses += static_cast<const Consultation&>(entity).responses;
    });
    return responses;
}

}  // namespace

TEST_CASE("a code whose label holds a separator goes out and comes back", "[codes][import]") {
    TestOffice office;
    // Both parts are codes of their own.
    addResponse(office, u"both"_s, u"傾聴、受診紹介"_s);
    REQUIRE(office->codes().find(u"response"_s, u"傾聴"_s));
    addResponse(office, u"called"_s, u"警察;消防"_s);
    Consultation entry = phoneCall(*office, u"2026-05-01"_s, {});
    entry.responses = {office->codes().id("response", "both"),
                       office->codes().id("response", "called")};
    office->records().save(consultationType(), entry);

    const QStringList written = LedgerExport(*office).run(office.file(u"first"_s));
    CHECK(TestOffice::read(office.file(u"first/相談記録.csv"_s)).contains("both;called"));
    TestOffice other;
    CHECK(import(other, written).problems.isEmpty());
    CHECK(responsesOf(other) ==
          QList{other->codes().id("response", "both"), other->codes().id("response", "called")});
}

TEST_CASE("a label with a separator is read whole, unless its parts are codes too",
          "[codes][import]") {
    TestOffice office;
    addResponse(office, u"both"_s, u"傾聴、受診紹介"_s);
    addResponse(office, u"called"_s, u"警察、消防"_s);
    const auto bring = [&](const QByteArray& number, const QByteArray& response) {
        return import(office,
                      {office.write(u"相談記録"_s + QString::fromUtf8(number) + u".csv"_s,
                                    "受付番号,受付日,受付時刻,窓口,方法,相談区分,対応\n" + number +
                                        ",R8.5.1,9:00,北区,電話,その他," + response + "\n")});
    };
    CHECK(bring("1", "警察、消防").problems.isEmpty());
    CHECK(responsesOf(office) == QList{office->codes().id("response", "called")});
    CHECK(bring("2", "傾聴、受診紹介").has(IssueKind::SharedLabel, 2));
}

TEST_CASE("who is named beside others has no separator in the number", "[import]") {
    TestOffice office;
    const Outcome outcome = import(
        office, {office.write(u"対象者.csv"_s,
                              "対象者番号,氏名,居住区\nA;1,見本　一,北区\n1,見本　二,北区\n")});
    CHECK(outcome.has(IssueKind::HasSeparator, 2));
    CHECK_FALSE(outcome.has(IssueKind::HasSeparator, 3));

    const Catalogue catalogue = standardCatalogue();
    for (const EntityType* type : catalogue.ledgers()) {
        for (const Field& field : type->fields) {
            if (field.kind != FieldKind::ReferenceSet || !field.isInLedger) continue;
            INFO(type->table << '.' << field.column);
            CHECK(catalogue.byTable(QString::fromLatin1(field.target))->numberField().standsInSets);
        }
    }
}

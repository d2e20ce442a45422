// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/centrecalls.h"
#include "core/domain/patient.h"
#include "tests/exchange/handmadeworkbook.h"
#include "tests/support/catchqt.h"
#include "tests/support/imports.h"

#include <catch2/catch.hpp>

using namespace madobe;
using namespace madobe::tests;

namespace {

QByteArray text(const char* value) {
    return QByteArray("<c t='str'><v>") + value + "</v></c>";
}

/// Styles 1 to 5: two formats that show a day, three that show a month.
QByteArray styles() {
    return "<styleSheet><numFmts>"
           "<numFmt numFmtId='164' formatCode='yyyy/m/d'/>"
           "<numFmt numFmtId='165' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts>"
           "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
           "<xf numFmtId='165'/><xf numFmtId='17'/><xf numFmtId='55'/></cellXfs></styleSheet>";
}

QByteArray day(const char* serial, int style) {
    return "<c s='" + QByteArray::number(style) + "'><v>" + serial + "</v></c>";
}

/// Of one sheet, each row of `rows` its cells.
Outcome import(TestOffice& office, const QString& ledger, const QByteArrayList& rows) {
    const Folder folder;
    HandMade workbook;
    workbook.styles = styles();
    for (const QByteArray& row : rows) workbook.rows += "<row>" + row + "</row>";
    return import(office, {ledger + u'=' + workbook.saveIn(folder)});
}

QStringList months(TestOffice& office) {
    QStringList months;
    office->store().of(centreCallsType()).forEach(u"id"_s, [&](const Entity& entity) {
        months.append(static_cast<const CentreCalls&>(entity).month);
    });
    return months;
}

const QByteArray kCalls = text("年月") + text("総相談件数");

}  // namespace

TEST_CASE("a month that Excel made a day of is read as the month", "[import][xlsx]") {
    TestOffice office;
    const Outcome outcome =
        import(office, u"窓口件数"_s,
               {kCalls, day("45383", 3) + text("1"), day("45413", 4) + text("1"),
                day("45444", 5) + text("1"), day("45474", 1) + text("1"),
                // Any day of the month, where none is shown.
                day("45520", 3) + text("1"), "<c t='d'><v>2024-09-01</v></c>" + text("1")});
    CHECK(outcome.problems.isEmpty());
    CHECK(months(office) == QStringList{u"2024-04"_s, u"2024-05"_s, u"2024-06"_s, u"2024-07"_s,
                                        u"2024-08"_s, u"2024-09"_s});
}

TEST_CASE("a day is no month where the workbook shows the day, or is a text", "[import][xlsx]") {
    TestOffice office;
    const Outcome outcome =
        import(office, u"窓口件数"_s,
               {kCalls, day("45384", 2) + text("1"), text("2024-04-01") + text("1")});
    CHECK_FALSE(outcome.result.isWritten);
    CHECK(outcome.has(IssueKind::NotAMonth, 2));
    CHECK(outcome.has(IssueKind::NotAMonth, 3));
}

TEST_CASE("a birth of which the month alone was typed stays that", "[import][xlsx]") {
    TestOffice office;
    const QByteArray person = text("見本　一郎") + text("北区");
    const Outcome outcome =
        import(office, u"対象者"_s,
               {text("対象者番号") + text("氏名") + text("居住区") + text("生年月日"),
                text("1") + person + day("27607", 3), text("2") + person + day("27607", 2),
                text("3") + person + day("27608", 3)});
    CHECK(outcome.problems.isEmpty());
    QStringList births;
    office->store().of(patientType()).forEach(u"id"_s, [&](const Entity& entity) {
        births.append(static_cast<const Patient&>(entity).bornOn);
    });
    CHECK(births == QStringList{u"1975-08"_s, u"1975-08-01"_s, u"1975-08-02"_s});
}

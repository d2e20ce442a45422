// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/groupactivity.h"
#include "core/domain/peeractivity.h"
#include "core/exchange/countexport.h"
#include "core/exchange/countworkbook.h"
#include "core/exchange/xlsxreader.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const QString kDay = u"2021-04-10"_s;

/// Unfinished records of some wards and kinds, beside finished ones, by which the wards are there.
class Begun {
public:
    Begun() {
        for (const char* desk : {"kita", "nishi", "centre"}) call(desk, "consultation", true);
        call("kita", "consultation");
        call("kita", "");
        call("kita", "memo");
        call("kita", "consultation", false, true);
        call("nishi", "consultation");
        call("centre", "consultation", false, true);
        call("", "consultation");
        call("kita", "consultation", false, false, u"2021-05-01"_s);
        Consultation twice = call("kita", "consultation");
        office->records().cancel(consultationType(), twice, u"二重"_s);
        for (const bool isFinished : {true, false}) {
            GroupActivity group;
            group.heldOn = kDay;
            group.ward = id("ward", "higashi");
            group.kind = id("group_kind", "training");
            group.attendance = 5;
            group.isFinished = isFinished;
            office->records().save(groupActivityType(), group);
        }
        PeerActivity visit;
        visit.heldOn = kDay;
        visit.ward = id("ward", "kita");
        visit.kind = id("peer_kind", "1a");
        visit.isFinished = false;
        office->records().save(peerActivityType(), visit);
    }

    QList<CountSheet> sheets(const Period& period = Period::month(202104), int smallBelow = 0) {
        CountEngine engine(office->database(), office->codes());
        CountRequest request;
        request.period = period;
        request.smallBelow = smallBelow;
        return countSheets(engine, standardCountTables(), request);
    }

    TestOffice office;

private:
    qint64 id(const char* list, const char* code) { return office->codes().id(list, code); }

    Consultation call(const char* desk, const char* kind, bool isFinished = false,
                      bool isMedical = false, const QString& day = kDay) {
        Consultation call = phoneCall(*office, day);
        call.desk = id("ward", desk);
        call.recordKind = id("record_kind", kind);
        call.isFinished = isFinished;
        call.isMedical = isMedical;
        office->records().save(consultationType(), call);
        return call;
    }
};

/// `table ward` and the number, where there are any.
QMap<QString, qint64> unfinished(const QList<CountSheet>& sheets) {
    QMap<QString, qint64> found;
    for (const CountSheet& sheet : sheets) {
        const QString key = QString::fromLatin1(sheet.table->code) + u' ' + sheet.ward.code;
        if (sheet.unfinished > 0) found.insert(key, sheet.unfinished);
    }
    return found;
}

QString textOf(const QList<CountSheet>& sheets) {
    QString text;
    for (const doc::Block& block : countDocument(sheets, {u"北区"_s}).blocks) {
        if (const auto* mark = std::get_if<doc::Mark>(&block)) text += mark->text + u'\n';
    }
    return text;
}

}  // namespace

TEST_CASE("a paper tells the unfinished records of its ward and table", "[exchange][counts]") {
    Begun begun;
    QMap<QString, qint64> wanted{
        {u"contact_work kita"_s, 4},           {u"contact_work nishi"_s, 1},
        {u"contact_work centre"_s, 1},         {u"contact_work wards"_s, 5},
        {u"contact_work city"_s, 7},           {u"medical_consultation kita"_s, 1},
        {u"medical_consultation centre"_s, 1}, {u"medical_consultation wards"_s, 1},
        {u"medical_consultation city"_s, 2},   {u"group_activity higashi"_s, 1},
        {u"group_activity city"_s, 1},         {u"peer_activity city"_s, 1},
    };
    for (const QString& table :
         {u"consultation"_s, u"consultation_persons"_s, u"consultation_anonymous"_s,
          u"consultation_new"_s, u"consultation_profile"_s}) {
        wanted.insert(table + u" kita"_s, 3);
        wanted.insert(table + u" nishi"_s, 1);
        wanted.insert(table + u" centre"_s, 1);
        wanted.insert(table + u" wards"_s, 4);
        // The one without a desk, too.
        wanted.insert(table + u" city"_s, 6);
    }
    CHECK(unfinished(begun.sheets()) == wanted);
}

TEST_CASE("a paper of a year tells the unfinished records of all its months",
          "[exchange][counts]") {
    Begun begun;
    const auto found = unfinished(begun.sheets(Period::fiscalYear(2021)));
    CHECK(found.value(u"consultation kita"_s) == 4);
    CHECK(found.value(u"consultation nishi"_s) == 1);
    // Activities of peers, and consultations of the centre.
    CHECK(found.value(u"indicators city"_s) == 2);
}

TEST_CASE("paper and workbook say nothing where all is finished", "[exchange][counts]") {
    Begun begun;
    const auto of = [&](const QString& table, const QString& ward) {
        QList<CountSheet> sheets = begun.sheets();
        sheets.removeIf([&](const CountSheet& sheet) {
            return QLatin1StringView(sheet.table->code) != table || sheet.ward.code != ward;
        });
        REQUIRE(sheets.size() == 1);
        return sheets;
    };
    CHECK(textOf(of(u"consultation"_s, u"kita"_s)).contains(u"未完成の記録が3件"_s));
    CHECK_FALSE(textOf(of(u"medical_consultation"_s, u"nishi"_s)).contains(u"未完成"_s));
    for (const QString& table :
         {u"caseload"_s, u"discharge_support"_s, u"inpatients"_s, u"transition_support"_s}) {
        CHECK_FALSE(textOf(of(table, kCity)).contains(u"未完成"_s));
    }
    const QString path = begun.office.file(u"a.xlsx"_s);
    writeCountWorkbook(of(u"consultation"_s, u"kita"_s), {u"北区"_s}, path);
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(path), u"数え方"_s);
    reader.readHeader({});
    QString rules;
    for (TableRow row; reader.next(row);) rules += row.cells.join(u'|');
    CHECK(rules.contains(u"未完成の記録が3件"_s));
}

TEST_CASE("a published paper does not tell how few records are unfinished", "[exchange][counts]") {
    Begun begun;
    const QString text = textOf(begun.sheets(Period::month(202104), 5));
    CHECK(text.contains(u"未完成の記録があり"_s));
    CHECK_FALSE(text.contains(QRegularExpression(u"未完成の記録[^。]*[0-9]件"_s)));
}

TEST_CASE("what goes with the CSV tells the unfinished records of the office",
          "[exchange][counts]") {
    Begun begun;
    CountRequest request;
    request.period = Period::month(202104);
    request.wards = {u"kita"_s};
    CountExport(*begun.office, standardCountTables())
        .run(request, {u"北区"_s, false, 0, {}}, begun.office.file(u"c"_s));
    const QByteArray meta = TestOffice::read(begun.office.file(u"c/集計.meta.json"_s));
    const QJsonObject records =
        QJsonDocument::fromJson(meta).object()[u"incomplete_records"_s].toObject();
    CHECK(records[u"2021-04"_s] == 9);
}

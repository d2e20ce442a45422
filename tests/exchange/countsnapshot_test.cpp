// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"
#include "core/exchange/countpaper.h"
#include "tests/services/closedoffice.h"
#include "tests/support/catchqt.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

std::function<void()> colleagueDoes;  // once

void letColleagueDo(CountEngine&, CountGrid&) {
    if (const auto act = std::exchange(colleagueDoes, nullptr)) act();
}

/// While this one is counted, a colleague saves.
constexpr CountTable kMoment = {
    .code = "moment",
    .title = "",
    .unitText = "",
    .ruleText = "",
    .from = "consultation r",
    .kindFilter = "1 = 1",
    .ward = "",
    .rows = {},
    .columns = {},
    .record = "r.id",
    .recordTable = "consultation",
    .isCityOnly = true,
    .compute = &letColleagueDo,
};

const CountTable& tableOf(const char* code) {
    for (const CountTable* table : standardCountTables()) {
        if (qstrcmp(table->code, code) == 0) return *table;
    }
    throw std::logic_error(code);
}

/// Two calls of a month that a colleague closes with a third one, and with one unfinished.
class SharedMonth : public ClosedOffice {
public:
    SharedMonth()
        : colleague(Office::another(office->source(), office->session(), office.clock,
                                    standardCatalogue())) {
        request.fromMonth = request.toMonth = 202605;
        colleagueDoes = [this] {
            savedCall(*colleague, kMonth + u"-25"_s, {patient.id});
            Consultation begun = phoneCall(*colleague, kMonth + u"-26"_s, {patient.id});
            begun.isFinished = false;
            colleague->records().save(consultationType(), begun);
            ClosingService(colleague->unitOfWork(), colleague->session()).close(ward(), kMonth);
        };
    }
    ~SharedMonth() { colleagueDoes = nullptr; }

    std::unique_ptr<Office> colleague;
    QList<const CountTable*> tables{&tableOf("consultation"), &kMoment, &tableOf("contact_work")};
    CountRequest request;
};

/// `consultation 2026-05 北区 total total`: the figure.
QHash<QString, QString> figures(const QByteArray& csv) {
    QHash<QString, QString> found;
    for (const QString& line : QString::fromUtf8(csv).split(u"\r\n"_s)) {
        const QStringList cells = line.split(u',');
        if (cells.size() == 9) {
            found.insert(QStringList{cells[0], cells[1], cells[2], cells[3], cells[5]}.join(u' '),
                         cells[7]);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("what a colleague saves between two tables of an export is in none of them",
          "[exchange][counts]") {
    SharedMonth world;
    const QString folder = world.office.file(u"out"_s);
    const auto run = [&] {
        const QStringList paths = CountExport(*world.office, world.tables)
                                      .run(world.request, {u"北区"_s, false, 0, {}}, folder);
        return std::pair(figures(TestOffice::read(paths[0])),
                         QJsonDocument::fromJson(TestOffice::read(paths[1])).object());
    };
    const QString calls = u"consultation 2026-05 北区 total total"_s;
    const QString contacts = u"contact_work 2026-05 北区 consultation total"_s;

    const auto [before, meta] = run();
    REQUIRE_FALSE(colleagueDoes);
    CHECK(before[calls] == u"2");
    CHECK(before[contacts] == u"2");
    CHECK(meta[u"incomplete_records"_s].toObject()[kMonth] == 0);
    CHECK(meta[u"months"_s].toObject()[kMonth] == u"open"_s);

    const auto [after, metaAfter] = run();
    CHECK(after[calls] == u"3");
    CHECK(after[contacts] == u"3");
    CHECK(metaAfter[u"incomplete_records"_s].toObject()[kMonth] == 1);
    CHECK(metaAfter[u"months"_s].toObject()[kMonth] == u"closed"_s);
}

TEST_CASE("the sheets of one paper are of one state of the office", "[exchange][counts]") {
    SharedMonth world;
    world.request.wards = {u"kita"_s};
    const auto paper = [&] {
        return countPaper(*world.office, world.tables, world.request, {u"北区"_s});
    };
    const QString head = world.office->journal().head();
    const CountPaper before = paper();
    REQUIRE_FALSE(colleagueDoes);
    REQUIRE(before.sheets.size() == 2);
    for (const CountSheet& sheet : before.sheets) {
        CHECK(sheet.rows.last().figures.last().value == 2);
        CHECK(sheet.unfinished == 0);
        CHECK_FALSE(sheet.isClosed);
    }
    CHECK(before.words.journalHead == head);
    const CountPaper after = paper();
    for (const CountSheet& sheet : after.sheets) {
        CHECK(sheet.rows.last().figures.last().value == 3);
        CHECK(sheet.unfinished == 1);
        CHECK(sheet.isClosed);
    }
    CHECK(after.words.journalHead != head);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countworkbook.h"
#include "core/exchange/rollupsheets.h"
#include "core/exchange/xlsxreader.h"
#include "core/reports/suppression.h"
#include "tests/exchange/paperfigures.h"
#include "tests/exchange/tenwards.h"
#include "tests/reports/attacker.h"
#include "tests/support/catchqt.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

const CountSheet& sheetOf(const QList<CountSheet>& sheets, const QString& ward) {
    for (const CountSheet& sheet : sheets) {
        if (sheet.ward.label == ward) return sheet;
    }
    FAIL(ward.toStdString());
    return sheets.front();
}

QString paperText(const QList<CountSheet>& sheets) {
    QString text;
    for (const doc::Block& block : countDocument(sheets, rollupWords()).blocks) {
        if (const auto* line = std::get_if<doc::Paragraph>(&block)) text += line->text + u'\n';
        if (const auto* mark = std::get_if<doc::Mark>(&block)) text += mark->text + u'\n';
    }
    return text;
}

QString rulesOf(const QString& workbook) {
    XlsxReader reader(std::make_shared<const XlsxWorkbook>(workbook), u"数え方"_s);
    reader.readHeader({});
    QString text;
    for (TableRow row; reader.next(row);) text += row.cells.join(u'|') + u'\n';
    return text;
}

/// Figures with a note as others, for somebody who knows that they are sums.
CountGrid withoutNotes(CountGrid grid) {
    for (auto it = grid.special.begin(); it != grid.special.end();) {
        if (!it->value || it->decimals > 0) {
            ++it;
            continue;
        }
        grid.values.insert(it.key(), *it->value);
        it = grid.special.erase(it);
    }
    return grid;
}

}  // namespace

TEST_CASE("CSV, workbook and paper of a roll-up say the same", "[exchange][rollup]") {
    const Files files;
    MadeCounts made;
    made.periods = {Period::month(202203), Period::fiscalYear(2021)};
    const Rollup rollup = Rollup::read(files.ten(made));
    REQUIRE(rollup.isAccepted({}));
    files.write(rollup);
    const Figures csv = csvFigures(files.out());
    CHECK(csv.size() > 5'000);
    const QList<CountSheet> sheets = rollupSheets(rollup, {});
    const PaperReader reader(made.periods);
    requireSame(reader.document(countDocument(sheets, rollupWords())), csv, "paper");
    const QString workbook = files.folder() + u"/全市.xlsx"_s;
    writeCountWorkbook(sheets, rollupWords(), workbook);
    requireSame(reader.workbook(workbook), csv, "workbook");
}

TEST_CASE("the return of a roll-up has the wards and their sum, not the centre",
          "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth({u"consultation"_s, u"consultation_flags"_s, u"caseload"_s});
    QStringList paths = files.ten(made);
    made.ward = u"精神科救急情報センター"_s;
    paths.append(made.write(files.folder()));
    const Rollup rollup = Rollup::read(paths);
    REQUIRE(rollup.isAccepted({}));
    CountRequest request;
    request.isReturn = true;
    QStringList wards;
    for (const CountSheet& sheet : rollupSheets(rollup, request)) {
        CHECK(sheet.hasGroups);
        wards.append(sheet.ward.label);
    }
    CHECK(wards == kTenWards + QStringList{u"区計"_s});
    request.period = Period::month(202109);
    CHECK(rollupSheets(rollup, request).isEmpty());
}

TEST_CASE("a roll-up's paper says where persons may recur", "[exchange][rollup]") {
    const Files files;
    const Rollup rollup = Rollup::read(files.ten(oneMonth({u"consultation_persons"_s})));
    const QList<CountSheet> sheets = rollupSheets(rollup, {});
    const auto notes = [&](const QString& ward) {
        const CountSheet& sheet = sheetOf(sheets, ward);
        return sheet.rowNotes(sheet.rows.last(), true);
    };
    CHECK(notes(u"全市"_s) == u"各区の和");
    CHECK(notes(u"区計"_s) == u"各区の和");
    CHECK(notes(u"北区"_s).isEmpty());
}

TEST_CASE("a roll-up's paper says what it was summed without", "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth({u"consultation"_s, u"caseload"_s});
    QStringList paths = files.ten(made);
    setMeta(paths[4], u"months"_s, QJsonObject{{u"2021-08"_s, u"open"_s}});
    made.tables = tables({u"consultation"_s});
    made.ward = u"西区"_s;
    made.madeAt = u"2021-08-20T03:00:00.000Z"_s;
    paths[8] = made.write(files.folder());
    paths.removeAt(7);
    paths.removeAt(0);
    const Rollup rollup = Rollup::read(paths, u"2022-03-31"_s);
    REQUIRE(rollup.isAccepted({true, true}));
    CountRequest request;
    request.tables = {u"caseload"_s};
    const QList<CountSheet> sheets = rollupSheets(rollup, request);
    const CountSheet& city = sheetOf(sheets, u"全市"_s);
    CHECK_FALSE(city.isClosed);
    CHECK(city.remarks ==
          QStringList{u"集計のない区（含んでいません）: 中央区、南区"_s,
                      u"この期間か表のない区（含んでいません）: 西区"_s,
                      u"締めていない月のある区: 厚別区"_s,
                      u"提出の期限のあとに作られた集計の区: 北区、東区、白石区、厚別区、豊平区、"
                      "清田区、手稲区"_s,
                      u"期間が終わる前に作られた集計の区: 西区"_s});
    // Cases are never unfinished.
    CHECK_FALSE(paperText(sheets).contains(u"未完成"_s));
    const CountSheet& kita = sheetOf(sheets, u"北区"_s);
    CHECK(kita.isClosed);
    CHECK(kita.remarks == QStringList{u"提出の期限のあとに作られた集計の区: 北区"_s});
    CHECK_FALSE(sheetOf(sheets, u"厚別区"_s).isClosed);
    const QString path = files.folder() + u"/全市.xlsx"_s;
    writeCountWorkbook(sheets, rollupWords(), path);
    for (const QString& text : {paperText(sheets), rulesOf(path)}) {
        for (const QString& remark : city.remarks) CHECK(text.contains(remark));
    }
    request.tables = {u"consultation"_s};
    const QString consultations = paperText(rollupSheets(rollup, request));
    CHECK_FALSE(consultations.contains(u"表のない区"_s));
    // Two an office; 北区 tells of its own.
    CHECK(consultations.contains(u"未完成の記録（ほかの表のものを含む）が16件"_s));
    CHECK(consultations.contains(u"未完成の記録（ほかの表のものを含む）が2件"_s));
    request.smallBelow = 5;
    const QString published = paperText(rollupSheets(rollup, request));
    CHECK(published.contains(u"未完成の記録（ほかの表のものを含む）があり"_s));
    CHECK_FALSE(published.contains(QRegularExpression(u"未完成の記録[^。]*[0-9]件"_s)));
}

TEST_CASE("what is summed over wards does not give away a ward",
          "[exchange][rollup][suppression]") {
    const Files files;
    const quint64 seed = GENERATE(1, 20, 300);
    const QString table = GENERATE(u"consultation_persons"_s, u"caseload"_s);
    CAPTURE(seed, table);
    MadeCounts made = oneMonth({table});
    made.seed = seed;
    const Rollup rollup = Rollup::read(files.ten(made));
    const QList<Suppression> hidden = suppress(rollup.grids(), {});
    REQUIRE_FALSE(hidden.front().isEmpty());
    Attacker attacker({withoutNotes(rollup.grids().front())}, hidden);
    const bool isBalance = table == u"caseload";
    attacker.knows(
        {false, false, true, isBalance ? u"closing opening opened reopened -closed"_s : QString()});
    CHECK(attacker.computed() == QStringList());
}

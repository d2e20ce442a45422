// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cp932.h"
#include "core/exchange/rollup.h"
#include "core/text/errortext.h"
#include "tests/exchange/tenwards.h"
#include "tests/support/catchqt.h"
#include "tests/support/fakeclock.h"
#include "tests/support/madecounts.h"

#include <QJsonArray>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

using Kind = RollupProblem::Kind;

TEST_CASE("contradictory files are refused, each by its own name", "[exchange][rollup]") {
    const Files files;
    const QString north = MadeCounts(oneMonth()).write(files.folder());
    MadeCounts other = oneMonth();
    other.ward = u"東区"_s;
    const QString east = other.write(files.folder());
    const QByteArray csv = contentOf(north);
    const QByteArray line = "consultation,2021-08,北区,elderly,老人精神保健,office,来所,";
    const qsizetype begin = csv.indexOf(line);
    REQUIRE(begin > 0);
    const qsizetype end = csv.indexOf("\r\n", begin) + 2;
    // The line without its figure, note and end.
    const auto withLine = [&](const QByteArray& replacement) {
        setCsv(north, csv.left(begin) + replacement + csv.mid(end));
    };
    const auto refusal = [&](const QStringList& paths) {
        const Rollup rollup = Rollup::read(paths);
        CHECK_FALSE(rollup.isAccepted({true, true}));
        CHECK(rollup.grids().isEmpty());
        const QString text = textOf(rollup, Kind::Contradiction);
        CHECK(text.contains(north));
        CHECK_FALSE(text.contains(u'%'));
        return codesOf(rollup, Kind::Contradiction).value(0);
    };
    const auto refused = [&] { return refusal({east, north}); };

    SECTION("the same ward twice") {
        CHECK(refusal({north, east, north}) == u"same-ward");
    }
    SECTION("a practice office") {
        setMeta(north, u"office_kind"_s, u"practice"_s);
        CHECK(refused() == u"practice");
    }
    SECTION("another definition") {
        setMeta(north, u"definition_version"_s, 0);
        CHECK(refused() == u"other-definition");
    }
    SECTION("a newer definition") {
        setMeta(north, u"definition_version"_s, kCountDefinitionVersion + 1);
        CHECK(refused() == u"newer-definition");
    }
    SECTION("another way to count what is new") {
        setMeta(north, u"options"_s, QJsonObject{{u"new_basis"_s, u"ever"_s}});
        CHECK(refused() == u"other-definition");
    }
    SECTION("changed since it was written") {
        setContent(north, QByteArray(csv).replace("来所", "来庁"));
        CHECK(refused() == u"changed");
    }
    SECTION("no meta file") {
        QFile::remove(countMetaPath(north));
        CHECK(refused() == u"meta-missing");
    }
    SECTION("a damaged meta file") {
        setContent(countMetaPath(north), "{\"sha256\": ");
        CHECK(codesOf(Rollup::read({east, north}), Kind::Contradiction).value(0) ==
              u"meta-damaged");
    }
    SECTION("a meta file without a key") {
        setMeta(north, u"months"_s, QJsonValue::Undefined);
        const Rollup rollup = Rollup::read({east, north});
        CHECK(codesOf(rollup, Kind::Contradiction).value(0) == u"meta-key");
        CHECK(textOf(rollup, Kind::Contradiction).contains(u"months"_s));
    }
    SECTION("a ward that is none of the ten") {
        setMeta(north, u"office_ward"_s, u"全市"_s);
        CHECK(codesOf(Rollup::read({east, north}), Kind::Contradiction).value(0) ==
              u"unknown-ward");
    }
    SECTION("no rows of the own ward") {
        setMeta(north, u"office_ward"_s, u"豊平区"_s);
        CHECK(refused() == u"no-own-rows");
    }
    SECTION("a column that is not there") {
        setCsv(north, QByteArray(csv).replace("column_code", "col_code"));
        CHECK(refused() == u"missing-column");
    }
    SECTION("a line of another form") {
        withLine("consultation,2021-08\r\n");
        CHECK(refused() == u"bad-line");
    }
    SECTION("an unknown table") {
        withLine("consulting,2021-08,北区,elderly,老人精神保健,office,来所,1,\r\n");
        CHECK(refused() == u"unknown-table");
    }
    SECTION("a period that is none") {
        withLine("consultation,2021-13,北区,elderly,老人精神保健,office,来所,1,\r\n");
        CHECK(refused() == u"bad-period");
    }
    SECTION("a period that the meta file does not name") {
        withLine("consultation,2021-09,北区,elderly,老人精神保健,office,来所,1,\r\n");
        CHECK(refused() == u"unlisted");
    }
    SECTION("figures that are no numbers") {
        for (const char* value :
             {"x", "-1", "1.5", "1,000", "１", "1e3", " 1", "9999999999999999"}) {
            CAPTURE(value);
            withLine(line + '"' + value + "\",\r\n");
            CHECK(refused() == u"no-number");
        }
    }
    SECTION("no figure and no reason") {
        withLine(line + ",\r\n");
        CHECK(refused() == u"no-value");
    }
    SECTION("the same cell twice") {
        withLine(line + "1,\r\n" + line + "1,\r\n");
        CHECK(refused() == u"same-cell");
    }
    SECTION("a total that is no sum, by line") {
        withLine(line + "77,\r\n");
        const QString text = [&] {
            refused();
            return textOf(Rollup::read({east, north}), Kind::Contradiction);
        }();
        CHECK(refused() == u"wrong-total");
        CHECK(text.contains(u"行目"_s));
    }
    SECTION("a cell that is not there") {
        withLine("");
        CHECK(refused() == u"incomplete");
    }
    SECTION("a period without rows") {
        setMeta(north, u"periods"_s, QJsonArray{u"2021-08"_s, u"2021-09"_s});
        CHECK(refused() == u"incomplete");
    }
    SECTION("no such file") {
        CHECK(textOf(Rollup::read({east, north + u".csv"_s}), Kind::Contradiction)
                  .contains(u"開けません"_s));
    }
    SECTION("many faults are cut short") {
        setCsv(north, QByteArray(csv).replace(",2021-08,", ",2021-88,"));
        CHECK(codesOf(Rollup::read({east, north}), Kind::Contradiction).size() == 21);
        CHECK(codesOf(Rollup::read({east, north}), Kind::Contradiction).last() == u"more");
    }
}

TEST_CASE("months that do not add up to their year are told with file, table and cell",
          "[exchange][rollup]") {
    const Files files;
    MadeCounts made;
    made.tables =
        tables({u"consultation_anonymous"_s, u"consultation_persons"_s, u"transition_support"_s});
    made.periods.clear();
    for (int month = 202104; month <= 202203; month = nextMonth(month)) {
        made.periods.append(Period::month(month));
    }
    made.periods.append(Period::fiscalYear(2021));
    const QString path = made.write(files.folder());
    REQUIRE(textOf(Rollup::read({path}), Kind::Contradiction) == QString());
    const QByteArray csv = contentOf(path);
    const auto changed = [&](const QByteArray& cell) {
        const qsizetype at = csv.indexOf(cell) + cell.size();
        REQUIRE(at > cell.size());
        setCsv(path, csv.left(at) + '9' + csv.mid(at));
        return Rollup::read({path});
    };
    SECTION("a year") {
        const Rollup rollup = changed("transition_support,FY2021,北区,started,新規,total,計,");
        CHECK_FALSE(rollup.isAccepted({true, true}));
        CHECK(codesOf(rollup, Kind::Contradiction) == QStringList{u"wrong-span"_s});
        const QString text = textOf(rollup, Kind::Contradiction);
        CHECK(text.startsWith(path));
        CHECK(text.contains(u"transition_support FY2021 新規 × 計"_s));
        CHECK(text.contains(u"2021-04～2022-03"_s));
        CHECK_FALSE(text.contains(u'%'));
    }
    SECTION("a month") {
        CHECK(codesOf(changed("transition_support,2021-11,北区,ended,終了,total,計,"),
                      Kind::Contradiction) == QStringList{u"wrong-span"_s});
    }
    SECTION("what is there on a day does not add up") {
        CHECK(codesOf(changed("transition_support,FY2021,北区,current,利用中_期末,total,計,"),
                      Kind::Contradiction)
                  .isEmpty());
    }
    SECTION("nor do persons") {
        CHECK(codesOf(changed("consultation_persons,FY2021,北区,elderly,老人精神保健,office,来所,"),
                      Kind::Contradiction)
                  .isEmpty());
    }
    SECTION("another ward's figures are not used") {
        CHECK(codesOf(changed("transition_support,FY2021,白石区,started,新規,total,計,"),
                      Kind::Contradiction)
                  .isEmpty());
    }
}

TEST_CASE("a year to date is the one before and its month", "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth({u"transition_support"_s});
    made.periods = periodsBetween(202202, 202203, true);
    const QString path = made.write(files.folder());
    REQUIRE(textOf(Rollup::read({path}), Kind::Contradiction) == QString());
    QByteArray csv = contentOf(path);
    setCsv(path, csv.replace("transition_support,FY2021-03,北区,started,新規,total,計,",
                             "transition_support,FY2021-03,北区,started,新規,total,計,9"));
    CHECK(textOf(Rollup::read({path}), Kind::Contradiction).contains(u"FY2021-02＋2022-03"_s));
}

TEST_CASE("figures that do not fit each other are told with file, table and cell",
          "[exchange][rollup]") {
    const Files files;
    const QString path =
        oneMonth({u"consultation"_s, u"consultation_persons"_s, u"caseload"_s, u"inpatients"_s})
            .write(files.folder());
    REQUIRE(textOf(Rollup::read({path}), Kind::Contradiction) == QString());
    const QByteArray csv = contentOf(path);
    const auto told = [&](const QByteArray& cell, const QString& code) {
        const qsizetype at = csv.indexOf(cell) + cell.size();
        REQUIRE(at > cell.size());
        setCsv(path, csv.left(at) + '9' + csv.mid(at));
        const Rollup rollup = Rollup::read({path});
        CHECK_FALSE(rollup.isAccepted({true, true}));
        CHECK(codesOf(rollup, Kind::Contradiction) == QStringList{code});
        const QString text = textOf(rollup, Kind::Contradiction);
        CHECK(text.startsWith(path));
        CHECK_FALSE(text.contains(u'%'));
        return text;
    };
    SECTION("what cases began with, came and went") {
        for (const QByteArray cell : {"opening,月初", "closed,終結", "closing,月末"}) {
            const QString text =
                told("caseload,2021-08,北区," + cell + ",total,計,", u"wrong-sum"_s);
            CHECK(text.contains(u"caseload 2021-08 月末 × 計"_s));
            CHECK(text.contains(u"月初＋新規受理＋再開－終結"_s));
        }
    }
    SECTION("ages of those who are there a year") {
        CHECK(told("inpatients,2021-08,北区,total,計,year_65,1年以上65歳以上,", u"wrong-sum"_s)
                  .contains(u"inpatients 2021-08 計 × 1年以上"_s));
    }
    SECTION("more persons than consultations") {
        CHECK(
            told("consultation_persons,2021-08,北区,elderly,老人精神保健,office,来所,", u"beyond"_s)
                .contains(u"consultation_persons 2021-08 老人精神保健 × 来所"_s));
    }
}

TEST_CASE("how many characters of a sum were replaced is told", "[exchange][rollup][cp932]") {
    const Files files;
    const QString path = MadeCounts(oneMonth()).write(files.folder());
    setCsv(path, contentOf(path).replace(",来所,", ",𠮷所,"));
    const Rollup rollup = Rollup::read({path});
    const FakeClock clock;
    qint64 replaced = -1;
    rollup.write({files.out(), u"test"_s}, clock, &replaced);
    CHECK(replaced == 0);
    rollup.write({files.out(), u"test"_s, CsvEncoding::Cp932, u"〓"_s}, clock, &replaced);
    CHECK(replaced > 0);
    CHECK(replaced == contentOf(files.out()).count(encodeCp932(u"〓", nullptr)));
}

TEST_CASE("a faulty line is told by its number", "[exchange][rollup]") {
    const Files files;
    const QString path = MadeCounts(oneMonth()).write(files.folder());
    QList<QByteArray> lines = contentOf(path).split('\n');
    lines[4] = "consultation,2021-08\r";
    setCsv(path, lines.join('\n'));
    const RollupProblem problem = Rollup::read({path}).problems().front();
    CHECK(problem.reason.args() == QStringList{u"bad-line"_s, path, u"5"_s});
    CHECK(errorText(problem.reason).startsWith(path + u" の5行目"_s));
}

TEST_CASE("what is missing or open is named and accepted on request", "[exchange][rollup]") {
    const Files files;
    QStringList paths = files.ten(oneMonth({u"consultation"_s, u"caseload"_s}));
    SECTION("nothing") {
        CHECK(Rollup::read(paths).isAccepted({}));
        CHECK(Rollup::read(paths).problems().isEmpty());
    }
    SECTION("wards") {
        paths.removeAt(7);
        paths.removeAt(0);
        const Rollup rollup = Rollup::read(paths);
        CHECK_FALSE(rollup.isAccepted({false, true}));
        CHECK(rollup.isAccepted({true, false}));
        CHECK(textOf(rollup, Kind::Missing).endsWith(u"中央区、南区"_s));
        files.write(rollup);
        const QJsonObject meta = metaOf(files.out());
        CHECK(meta[u"missing_wards"_s].toArray() == QJsonArray{u"中央区"_s, u"南区"_s});
        CHECK(meta[u"months"_s].toObject()[u"2021-08"_s] == u"open"_s);
    }
    SECTION("a month and a table of one ward") {
        MadeCounts late = oneMonth({u"consultation"_s});
        late.periods = {Period::month(202109)};
        late.ward = u"西区"_s;
        paths[8] = late.write(files.folder());
        const Rollup rollup = Rollup::read(paths);
        CHECK(codesOf(rollup, Kind::Missing).count(u"missing-periods"_s) == 10);
        CHECK(codesOf(rollup, Kind::Missing).count(u"missing-tables"_s) == 1);
        CHECK(rollup.isAccepted({true, false}));
        const Cells out = files.write(rollup);
        CHECK(out.contains(u"consultation 2021-09 西区 total total"_s));
        CHECK_FALSE(out.contains(u"consultation 2021-08 西区 total total"_s));
        CHECK(out.value(u"consultation 2021-09 全市 total total"_s) ==
              out.value(u"consultation 2021-09 西区 total total"_s));
        const QJsonObject source = metaOf(files.out())[u"sources"_s].toArray()[8].toObject();
        CHECK(source[u"missing_periods"_s].toArray() == QJsonArray{u"2021-08"_s});
        CHECK(source[u"missing_tables"_s].toArray() == QJsonArray{u"caseload"_s});
    }
    SECTION("months") {
        MadeCounts open;
        open.tables = tables({u"consultation"_s});
        open.isClosed = false;
        const Rollup rollup = Rollup::read(files.ten(open));
        CHECK_FALSE(rollup.isAccepted({true, false}));
        CHECK(rollup.isAccepted({false, true}));
        CHECK(textOf(rollup, Kind::OpenMonths).contains(u"2021-04～2022-03"_s));
    }
}

TEST_CASE("files that were made too late or too early are named, and taken", "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth();
    QStringList paths = files.ten(made);
    made.ward = u"西区"_s;
    made.madeAt = u"2021-08-20T03:00:00.000Z"_s;
    paths[8] = made.write(files.folder());
    const Rollup rollup = Rollup::read(paths, u"2022-03-31"_s);
    CHECK(codesOf(rollup, Kind::Notice).count(u"late"_s) == 9);
    CHECK(codesOf(rollup, Kind::Notice).count(u"early"_s) == 1);
    CHECK(rollup.isAccepted({}));
    CHECK(codesOf(Rollup::read(paths, u"2022-04-02"_s), Kind::Notice) == QStringList{u"early"_s});
}

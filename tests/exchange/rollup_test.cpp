// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rollup.h"

#include "core/exchange/countexport.h"
#include "tests/exchange/tenwards.h"
#include "tests/support/catchqt.h"
#include "tests/support/madecounts.h"
#include "tests/support/madeupoffice.h"

#include <QJsonArray>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

using Kind = RollupProblem::Kind;

/// Said again by hand, and not taken from the declarations.
QPair<QString, QString> sumOf(const QString& key, qint64 sum) {
    if (key.contains(u" per_worker "_s)) return {QString(), u"not_computable"_s};
    const bool isDistinct = key.startsWith(u"consultation_persons "_s) ||
                            key.startsWith(u"inpatients "_s) || key.contains(u" persons total"_s);
    return {QString::number(sum), isDistinct ? u"sum_of_wards"_s : QString()};
}

/// The first cell that is not the same, or in one of them alone.
QString difference(const Cells& left, const Cells& right) {
    for (const Cells& each : {left, right}) {
        for (auto it = each.cbegin(); it != each.cend(); ++it) {
            const bool isSame = left.contains(it.key()) && right.contains(it.key()) &&
                                left[it.key()] == right[it.key()];
            if (isSame) continue;
            return u"%1: %2 and not %3"_s.arg(it.key(), left[it.key()].first,
                                              right[it.key()].first);
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the sum of ten wards is that of their own rows", "[exchange][rollup]") {
    for (quint64 seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const Files files;
        MadeCounts made;
        made.seed = seed * 100;
        made.periods = {Period::month(202203), Period::fiscalYear(2021)};
        QStringList paths = files.ten(made);
        std::reverse(paths.begin(), paths.end());
        const Rollup rollup = Rollup::read(paths);
        REQUIRE(rollup.isAccepted({}));
        Cells expected;
        QMap<QString, qint64> sums;
        for (const QString& path : std::as_const(paths)) {
            const QString ward = metaOf(path)[u"office_ward"_s].toString();
            for (QStringList row : rowsOf(path)) {
                if (row[2] != ward) continue;
                expected.insert(at(row), {row[7], row[8]});
                row[2] = u"全市"_s;
                sums[at(row)] += row[7].toLongLong();
            }
        }
        for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
            expected.insert(it.key(), sumOf(it.key(), it.value()));
            // In every table, unlike in what an office writes (formats.md section 3.3).
            expected.insert(QString(it.key()).replace(u"全市"_s, u"区計"_s),
                            sumOf(it.key(), it.value()));
        }
        CHECK(sums.size() > 1000);
        CHECK(difference(files.write(rollup), expected) == QString());
    }
}

TEST_CASE("tables, periods, rows and columns keep their order, wards stand within",
          "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth({u"caseload"_s, u"consultation"_s});
    made.periods = periodsBetween(202202, 202203, true);
    QStringList paths = files.ten(made);
    std::swap(paths[0], paths[7]);
    files.write(Rollup::read(paths));
    const QList<QStringList> rows = rowsOf(files.out());
    QStringList wards, periods, seen;
    for (const QStringList& row : rows) {
        if (row[0] != u"consultation" || row[3] != u"elderly" || row[5] != u"office") continue;
        if (row[1] == u"2022-02") wards.append(row[2]);
        if (!periods.contains(row[1])) periods.append(row[1]);
    }
    CHECK(wards == kTenWards + QStringList{u"区計"_s, u"全市"_s});
    CHECK(periods == QStringList{u"2022-02"_s, u"2022-03"_s, u"FY2021-02"_s, u"FY2021-03"_s});
    for (const QStringList& row : rows) {
        if (!seen.contains(row[0])) seen.append(row[0]);
    }
    CHECK(seen == QStringList{u"consultation"_s, u"caseload"_s});
}

TEST_CASE("what offices export is taken as it is", "[exchange][rollup]") {
    const Files files;
    const FakeClock clock;
    QStringList paths;
    for (const QString& ward : {u"北区"_s, u"東区"_s}) {
        const QString folder = files.folder() + u'/' + ward;
        QDir().mkpath(folder);
        NewOffice place = newOffice(folder + u"/office.db"_s);
        place.ward = ward;
        PracticeSize size = practiceSize(60, 600);
        size.seed = static_cast<quint64>(paths.size()) + 5;
        const auto office = madeUpOffice(place, size, clock);
        CountRequest request;
        request.fromMonth = 202504;
        request.toMonth = 202603;
        request.withFiscalYears = true;
        CountExport counts(*office, standardCountTables());
        paths.append(counts.run(request, {ward, false, 1, u"test"_s}, folder).front());
    }
    const Rollup rollup = Rollup::read(paths);
    CHECK(textOf(rollup, Kind::Contradiction) == QString());
    CHECK(codesOf(rollup, Kind::Missing) == QStringList{u"missing-wards"_s});
    CHECK(codesOf(rollup, Kind::OpenMonths) == QStringList{u"open-months"_s, u"open-months"_s});
    CHECK(codesOf(rollup, Kind::Notice) == QStringList{u"city-only"_s});
    const Cells out = files.write(rollup);
    const QString key = u"consultation FY2025 %1 total total"_s;
    const auto figure = [&](const QString& ward) {
        return out.value(key.arg(ward)).first.toLongLong();
    };
    CHECK(figure(u"北区"_s) > 0);
    CHECK(figure(u"全市"_s) == figure(u"北区"_s) + figure(u"東区"_s));
    CHECK(figure(u"区計"_s) == figure(u"全市"_s));
}

TEST_CASE("the meta file says what the sum was made from", "[exchange][rollup]") {
    const Files files;
    MadeCounts made = oneMonth();
    made.periods = periodsBetween(202107, 202108, false);
    const QStringList paths = files.ten(made);
    setMeta(paths[4], u"months"_s,
            QJsonObject{{u"2021-07"_s, u"closed"_s}, {u"2021-08"_s, u"open"_s}});
    files.write(Rollup::read(paths));
    const QJsonObject meta = metaOf(files.out());
    CHECK(meta[u"office_ward"_s] == u"全市"_s);
    CHECK(meta[u"office_kind"_s] == u"real"_s);
    CHECK(meta[u"definition_version"_s] == kCountDefinitionVersion);
    CHECK(meta[u"months"_s].toObject() ==
          QJsonObject{{u"2021-07"_s, u"closed"_s}, {u"2021-08"_s, u"open"_s}});
    CHECK(meta[u"incomplete_records"_s].toObject()[u"2021-08"_s] == 20);
    CHECK(meta[u"periods"_s].toArray() == QJsonArray{u"2021-07"_s, u"2021-08"_s});
    CHECK(meta[u"tables"_s].toArray() == QJsonArray{u"consultation"_s});
    CHECK(meta[u"wards"_s].toArray() ==
          QJsonArray::fromStringList(kTenWards + QStringList{u"区計"_s, u"全市"_s}));
    CHECK(meta[u"sources"_s].toArray().size() == 10);
    CHECK(meta[u"sources"_s].toArray()[1].toObject() ==
          QJsonObject{{u"ward"_s, u"北区"_s},
                      {u"file"_s, u"集計.csv"_s},
                      {u"sha256"_s, metaOf(paths[1])[u"sha256"_s]}});
    const QByteArray hash =
        QCryptographicHash::hash(contentOf(files.out()), QCryptographicHash::Sha256).toHex();
    CHECK(meta[u"sha256"_s].toString().toLatin1() == hash);
    CHECK(codesOf(Rollup::read({files.out()}), Kind::Contradiction) ==
          QStringList{u"unknown-ward"_s});
}

TEST_CASE("a figure that one ward has not is none of the city's", "[exchange][rollup]") {
    const Files files;
    const QStringList paths = files.ten(oneMonth({u"transition_support"_s}));
    const QByteArray line = "transition_support,2021-08,北区,started,新規,total,計,";
    QByteArray csv = contentOf(paths[1]);
    const qsizetype begin = csv.indexOf(line);
    csv.replace(begin, csv.indexOf("\r\n", begin) - begin, line + ",not_collected");
    setCsv(paths[1], csv);
    const Cells out = files.write(Rollup::read(paths));
    CHECK(out.value(u"transition_support 2021-08 全市 started total"_s) ==
          qMakePair(QString(), u"not_collected"_s));
    CHECK(out.value(u"transition_support 2021-08 北区 started total"_s).second == u"not_collected");
    CHECK_FALSE(out.value(u"transition_support 2021-08 全市 ended total"_s).first.isEmpty());
}

TEST_CASE("code lists of their own are told and summed by code", "[exchange][rollup]") {
    const Files files;
    const QStringList paths = files.ten(oneMonth({u"group_activity"_s}));
    QByteArray csv = contentOf(paths[2]);
    csv.replace("group_activity,2021-08,東区,training,", "group_activity,2021-08,東区,seminar,");
    csv.replace(",交流", ",集い");
    csv.replace(",liaison,連絡会議,", ",liaison,会議,");
    setCsv(paths[2], csv);
    const Rollup rollup = Rollup::read(paths);
    CHECK(rollup.isAccepted({}));
    const QStringList notices = codesOf(rollup, Kind::Notice);
    CHECK(notices.count(u"other-label"_s) == 1);
    CHECK(notices.count(u"lacking-code"_s) == 2);
    const Cells out = files.write(rollup);
    CHECK(out.value(u"group_activity 2021-08 全市 seminar events"_s).first ==
          out.value(u"group_activity 2021-08 東区 seminar events"_s).first);
    CHECK(out.value(u"group_activity 2021-08 東区 training events"_s).first == u"0");
    CHECK(rollup.grids().front().rows.last().code == u"liaison");
}

TEST_CASE("a 計 that the table does not have is passed over", "[exchange][rollup]") {
    const Files files;
    const QStringList paths = files.ten(oneMonth({u"group_activity"_s}));
    const QByteArray line = "group_activity,2021-08,北区,total,計,events,開催回数,12,\r\n";
    setCsv(paths[1], contentOf(paths[1]) + line);
    const Rollup rollup = Rollup::read(paths);
    CHECK(rollup.isAccepted({}));
    CHECK_FALSE(files.write(rollup).contains(u"group_activity 2021-08 全市 total events"_s));
}

TEST_CASE("an office without any record counts as nothing", "[exchange][rollup]") {
    const Files files;
    const QStringList paths = files.ten(oneMonth());
    QList<QByteArray> kept;
    for (QByteArray line : contentOf(paths[1]).split('\n')) {
        QList<QByteArray> cells = line.split(',');
        if (cells.size() == 9 && cells[2] != "全市" && !cells[0].contains("table")) continue;
        if (cells.size() == 9 && cells[2] == "全市") cells[7] = "0";
        kept.append(cells.join(','));
    }
    setCsv(paths[1], kept.join('\n'));
    const Rollup rollup = Rollup::read(paths);
    CHECK(rollup.isAccepted({}));
    CHECK(codesOf(rollup, Kind::Notice) == QStringList{u"no-records"_s});
    CHECK_FALSE(files.write(rollup).contains(u"consultation 2021-08 北区 total total"_s));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/countengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/rawconnection.h"
#include "tests/bench/timing.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 3;

const Period kMonth = Period::month(202509);
const Period kYear = Period::fiscalYear(2025);

QString cells(Times times) {
    return QString::asprintf("%9.1f %9.1f ms  x%-5.2f", times.ours, times.limit, times.ratio());
}

void tableRow(const QString& name, Times month, Times year) {
    line(heading(name) + cells(month) + u"   "_s + cells(year));
}

void benchTables(Office& office) {
    CountEngine engine(office.database(), office.codes());
    RawConnection raw(office.source());
    Times months, years;
    line(heading(u"counts: city and wards, C API beside"_s) + u"   month"_s.leftJustified(30) +
         u"   年度"_s);
    for (const CountTable* table : standardCountTables()) {
        const auto timed = [&](const Period& period, Times& sum) {
            const auto count = [&] { engine.count(*table, period); };
            const QList<QByteArray> statements = statementsOf(office.database(), count);
            const Times times = medians(
                count, [&] { raw.run(statements); }, kRuns);
            sum.ours += times.ours;
            sum.limit += times.limit;
            return times;
        };
        const Times month = timed(kMonth, months);
        const Times year = timed(kYear, years);
        tableRow(u"   "_s + QString::fromLatin1(table->code), month, year);
    }
    tableRow(u"   all tables (wanted: <= 2 s, <= 10 s)"_s, months, years);
}

/// What the covering index is for.
void benchIndex(Office& office) {
    CountEngine engine(office.database(), office.codes());
    RawConnection raw(office.source());
    const CountTable& table = consultationTables().front();
    for (const Period& period : {kMonth, kYear}) {
        const QString sql = engine.statement(table, period);
        QString naive = sql;
        naive.replace(u"FROM consultation_person r"_s, u"FROM consultation_person r NOT INDEXED"_s);
        row(u"counts: consultation %1, without index"_s.arg(period.code()),
            medians([&] { engine.count(table, period); }, [&] { raw.run(naive.toUtf8()); }, kRuns),
            "<= 0.25");
    }
}

}  // namespace

void benchCounts(Office& office) {
    benchTables(office);
    benchIndex(office);
}

}  // namespace madobe::bench

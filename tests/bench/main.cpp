// SPDX-License-Identifier: GPL-3.0-or-later
// Prints each figure beside the limit measured in the same run; asserts nothing.
//   madobe_bench FOLDER PATIENTS CONSULTATIONS
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "core/exchange/rollup.h"
#include "core/reports/countengine.h"
#include "core/services/practiceoffice.h"
#include "core/storage/statement.h"
#include "tests/bench/bareexport.h"
#include "tests/bench/bareload.h"
#include "tests/bench/bareworkbook.h"
#include "tests/bench/rawconnection.h"
#include "tests/support/madecounts.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace {

using namespace madobe;
using namespace madobe::bench;
using namespace Qt::StringLiterals;

constexpr int kRuns = 5;
constexpr int kImportRuns = 3;
const QString kPassword = u"bench password"_s;

double milliseconds(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Both in turn, so that a drift of the machine meets both.
std::pair<double, double> medians(const std::function<void()>& ours,
                                  const std::function<void()>& limit) {
    QList<double> a, b;
    ours();
    limit();
    for (int i = 0; i < kRuns; ++i) {
        a.append(milliseconds(ours));
        b.append(milliseconds(limit));
    }
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return {a[kRuns / 2], b[kRuns / 2]};
}

void row(const char* what, std::pair<double, double> times, const char* wanted) {
    std::printf("%-44s %10.1f ms %10.1f ms   x%-6.2f %s\n", what, times.first, times.second,
                times.first / times.second, wanted);
    std::fflush(stdout);
}

std::unique_ptr<Office> openOffice(const QString& path, const Clock& clock) {
    return Office::open(path, u"bench"_s, kPassword, clock, standardCatalogue());
}

NewOffice newOffice(const QString& path) {
    NewOffice office;
    office.place = path;
    office.ward = u"北区"_s;
    office.kind = OfficeKind::Practice;
    office.administrator = u"bench"_s;
    office.password = kPassword;
    return office;
}

void benchCounts(Office& office) {
    CountEngine engine(office.database(), office.codes());
    RawConnection raw(office.source());
    const CountTable& table = consultationTables().front();
    const std::pair<const char*, Period> periods[] = {{"month", Period::month(202509)},
                                                      {"year", Period::fiscalYear(2025)}};
    for (const auto& [name, period] : periods) {
        const QString sql = engine.statement(table, period);
        QString naive = sql;
        naive.replace(u"FROM consultation_person r"_s, u"FROM consultation_person r NOT INDEXED"_s);
        const auto ours = [&, period = period] { engine.count(table, period); };
        row(qPrintable(u"counts: consultation, one %1"_s.arg(QLatin1StringView(name))),
            medians(ours, [&] { raw.readAll(sql); }), "<= 1.3");
        row("   against the query without the index", medians(ours, [&] { raw.readAll(naive); }),
            "<= 0.25");
    }
    for (const CountTable* each : standardCountTables()) {
        const auto month = milliseconds([&] { engine.count(*each, Period::month(202509)); });
        const auto year = milliseconds([&] { engine.count(*each, Period::fiscalYear(2025)); });
        std::printf("   %-41s %10.1f ms (month) %10.1f ms (year)\n", each->code, month, year);
    }
}

/// A year of ten wards; the limit is reading the bytes and hashing them.
void benchRollup(const QString& folder, const Clock& clock) {
    QStringList paths;
    tests::MadeCounts made;
    for (const CodeEntry& ward : shippedWards()) {
        made.ward = ward.label;
        ++made.seed;
        paths.append(made.write(folder + u"/counts"_s));
    }
    const auto hashAll = [&] {
        for (const QString& path : paths) {
            QCryptographicHash::hash(tests::contentOf(path), QCryptographicHash::Sha256);
        }
    };
    row("roll-up of ten wards, read", medians([&] { Rollup::read(paths); }, hashAll), "<= 1 s");
    const Rollup rollup = Rollup::read(paths);
    const RollupTarget target{folder + u"/counts/city.csv"_s, u"bench"_s};
    row("roll-up of ten wards, written", medians([&] { rollup.write(target, clock); }, hashAll),
        "<= 1 s");
}

/// A number that tells whether two offices hold the same.
qint64 rowsIn(Office& office) {
    qint64 rows = 0;
    for (const char* table :
         {"consultation", "consultation_person", "consultation_caller", "consultation_flag",
          "consultation_response", "consultation_worker"}) {
        Statement count(office.database(),
                        u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(table)));
        count.step();
        rows += count.integer(0);
    }
    return rows;
}

void benchLedgers(const QString& folder, const Clock& clock) {
    const QString from = folder + u"/ledgers.db"_s;
    if (!QFile::exists(from)) {
        PracticeSize size;
        size.patients = 5000;
        size.consultations = 200'000;
        createPracticeOffice(newOffice(from), size, clock, standardCatalogue());
    }
    const auto source = openOffice(from, clock);
    const QString out = folder + u"/ledgers"_s;
    const QStringList paths = LedgerExport(source->store()).run(out);
    // Consultations alone are timed; what they refer to is there before.
    QList<LedgerFile> others;
    QList<LedgerFile> consultations;
    const EntityType& type = *standardCatalogue().byTable(u"consultation");
    for (const QString& path : paths) {
        const LedgerFile file = identifyLedgers(path, source->store().catalogue()).first();
        (file.type->table == type.table ? consultations : others).append(file);
    }
    const auto import = [](Office& office, const QList<LedgerFile>& files) {
        LedgerImport(office.unitOfWork(), office.session()).run(files, {});
    };
    const auto emptyOffice = [&](const QString& name) {
        const QString path = folder + u'/' + name;
        for (const char* suffix : {"", "-wal", "-shm", ".keys", ".keys.bak"}) {
            QFile::remove(path + QLatin1StringView(suffix));
        }
        Office::create(newOffice(path), clock, standardCatalogue());
        auto office = openOffice(path, clock);
        import(*office, others);
        return office;
    };
    QList<double> ours, limits;
    bool isSame = true;
    for (int i = 0; i < kImportRuns; ++i) {
        const auto bare = emptyOffice(u"bare.db"_s);
        QFile csv(consultations.front().path);
        if (!csv.open(QIODevice::ReadOnly)) return;
        BareLoad load(bare->database(), bare->codes(), type);
        limits.append(milliseconds([&] { load.run(csv); }));
        const auto office = emptyOffice(u"import.db"_s);
        ours.append(milliseconds([&] { import(*office, consultations); }));
        isSame = isSame && rowsIn(*bare) == rowsIn(*office);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(limits.begin(), limits.end());
    const double imported = ours[kImportRuns / 2];
    const double limit = limits[kImportRuns / 2];
    std::printf(
        "import of 200,000 consultations               %.0f rows/s, bare loop %.0f rows/s: "
        "x%.2f (>= 0.5)%s\n",
        2e8 / imported, 2e8 / limit, limit / imported, isSame ? "" : "  NOT THE SAME ROWS");
    RawConnection raw(source->source());
    const auto toFile = [&](const QString& name, const std::function<void(QIODevice&)>& write) {
        return milliseconds([&] {
            QFile file(folder + u'/' + name);
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) write(file);
        });
    };
    LedgerExport exporter(source->store());
    QList<double> written, least;
    for (int i = 0; i < kImportRuns; ++i) {
        written.append(toFile(u"ours.csv"_s, [&](QIODevice& file) { exporter.write(type, file); }));
        least.append(toFile(u"bare.csv"_s, [&](QIODevice& file) { bareExport(raw, type, file); }));
    }
    std::sort(written.begin(), written.end());
    std::sort(least.begin(), least.end());
    std::printf(
        "export of 200,000 consultations               %.0f rows/s, bare loop %.0f rows/s: "
        "x%.2f (>= 0.6)\n",
        2e8 / written[kImportRuns / 2], 2e8 / least[kImportRuns / 2],
        least[kImportRuns / 2] / written[kImportRuns / 2]);
}

void benchWorkbook(const QString& folder) {
    constexpr int kSheetRows = 100'000;
    const QList<SheetRow> rows = sheetRows(kSheetRows);
    const QString path = folder + u"/bench.xlsx"_s;
    row("workbook: 100,000 rows, libxlsxwriter alone",
        medians([&] { writeSheet(rows, path); }, [&] { bareSheet(rows, path); }), "<= 1.5");
}

}  // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) return 2;
    const QString folder = arguments[1];
    QDir().mkpath(folder);
    const SystemClock clock;
    try {
        const QString path = folder + u"/%1-%2.db"_s.arg(arguments[2], arguments[3]);
        if (!QFile::exists(path)) {
            PracticeSize size;
            size.patients = arguments[2].toLongLong();
            size.consultations = arguments[3].toLongLong();
            std::printf("filling %s\n", qPrintable(path));
            createPracticeOffice(newOffice(path), size, clock, standardCatalogue());
        }
        benchRollup(folder, clock);
        benchWorkbook(folder);
        benchLedgers(folder, clock);
        const auto office = openOffice(path, clock);
        benchCounts(*office);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

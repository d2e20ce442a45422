// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ledgerexport.h"
#include "core/storage/statement.h"
#include "tests/bench/bareexport.h"
#include "tests/bench/bareload.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchledgers.h"
#include "tests/bench/benchoffice.h"
#include "tests/bench/timing.h"

#include <QFile>

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 3;
constexpr qint64 kPatients = 5000;
constexpr qint64 kConsultations = 200'000;

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

std::unique_ptr<Office> emptyOffice(const QString& path, const Ledgers& ledgers,
                                    const Clock& clock) {
    removeOffice(path);
    Office::create(newOffice(path), clock, standardCatalogue());
    auto office = openOffice(path, clock);
    importLedgers(*office, ledgers.others);
    return office;
}

void print(const char* what, double ours, double limit, const char* wanted) {
    const auto rowsPerSecond = [](double time) {
        return static_cast<double>(kConsultations) * 1000 / time;
    };
    line(QString::asprintf("%s %8.0f rows/s, bare loop %8.0f rows/s   x%-6.2f %s",
                           qUtf8Printable(heading(QString::fromLatin1(what))), rowsPerSecond(ours),
                           rowsPerSecond(limit), limit / ours, wanted));
}

void benchImport(const QString& folder, const Ledgers& ledgers, const EntityType& type,
                 const Clock& clock) {
    QList<double> ours, limits;
    for (int i = 0; i < kRuns; ++i) {
        const auto bare = emptyOffice(folder + u"/bare.db"_s, ledgers, clock);
        QFile csv(ledgers.consultations.front().path);
        if (!csv.open(QIODevice::ReadOnly)) return;
        BareLoad load(bare->database(), bare->codes(), type);
        limits.append(milliseconds([&] { load.run(csv); }));
        const auto office = emptyOffice(folder + u"/import.db"_s, ledgers, clock);
        ours.append(milliseconds([&] { importLedgers(*office, ledgers.consultations); }));
        if (rowsIn(*bare) != rowsIn(*office)) line(u"NOT THE SAME ROWS"_s);
    }
    print("import of 200,000 consultations", medianOf(ours), medianOf(limits), ">= 0.5");
}

void benchExport(const QString& folder, Office& source, const EntityType& type) {
    RawConnection raw(source.source());
    const auto toFile = [&](const QString& name, const std::function<void(QIODevice&)>& write) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) write(file);
    };
    LedgerExport exporter(source);
    const Times times = medians(
        [&] {
            toFile(u"ours.csv"_s, [&](QIODevice& file) {
                CsvWriter writer(file, CsvEncoding::Utf8Bom);
                exporter.write(type, writer);
            });
        },
        [&] { toFile(u"bare.csv"_s, [&](QIODevice& file) { bareExport(raw, type, file); }); },
        kRuns);
    print("export of 200,000 consultations", times.ours, times.limit, ">= 0.6");
}

}  // namespace

void benchLedgers(const QString& folder, const Clock& clock) {
    const QString from = folder + u"/ledgers.db"_s;
    if (!QFile::exists(from)) {
        PracticeSize size;
        size.patients = kPatients;
        size.consultations = kConsultations;
        createPracticeOffice(newOffice(from), size, clock, standardCatalogue());
    }
    const auto source = openOffice(from, clock);
    const Ledgers ledgers = writeLedgers(*source, folder + u"/ledgers"_s);
    const EntityType& type = *standardCatalogue().byTable(u"consultation");
    benchImport(folder, ledgers, type, clock);
    benchExport(folder, *source, type);
}

}  // namespace madobe::bench

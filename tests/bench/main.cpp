// SPDX-License-Identifier: GPL-3.0-or-later
// Prints each figure beside the limit measured in the same run; asserts nothing.
//   madobe_bench FOLDER PATIENTS CONSULTATIONS
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "core/reports/countengine.h"
#include "core/services/practiceoffice.h"
#include "tests/bench/rawconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace madobe;
using namespace madobe::bench;
using namespace Qt::StringLiterals;

constexpr int kRuns = 5;
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
    office.path = path;
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

/// One prepared insert of the bare loop.
class BareInsert {
public:
    BareInsert(RawConnection& raw, const QString& sql) : m_raw(raw), m_insert(raw.prepare(sql)) {}
    ~BareInsert() { sqlite3_finalize(m_insert); }
    BareInsert(const BareInsert&) = delete;
    BareInsert& operator=(const BareInsert&) = delete;

    BareInsert& text(const QString& value) {
        sqlite3_bind_text16(m_insert, ++m_at, value.utf16(), static_cast<int>(value.size() * 2),
                            SQLITE_TRANSIENT);
        return *this;
    }
    BareInsert& number(qint64 value) {
        sqlite3_bind_int64(m_insert, ++m_at, value);
        return *this;
    }
    qint64 run() {
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
        m_at = 0;
        return sqlite3_last_insert_rowid(m_raw.handle());
    }

private:
    RawConnection& m_raw;
    sqlite3_stmt* m_insert;
    int m_at = 0;
};

/// What of a consultation's row becomes a row of its own, and where.
struct BareChild {
    const char* header;
    const char* table;
    const char* column;
};
constexpr BareChild kBareChildren[] = {
    {"相談者", "consultation_caller", "code_id"},
    {"再掲", "consultation_flag", "code_id"},
    {"対応", "consultation_response", "code_id"},
    {"職員コード", "consultation_worker", "staff_member_id"},
};

// The same rows of the same file into the same tables and indexes: one transaction, no checks, no
// journal, foreign keys not looked up.
double bareInsert(Office& source, const QString& path, const Clock& clock) {
    Office::create(newOffice(path), clock, standardCatalogue());
    const auto target = openOffice(path, clock);
    RawConnection raw(target->source());
    raw.exec("PRAGMA foreign_keys = OFF");
    BareInsert entry(raw,
                     u"INSERT INTO consultation (uid, number, received_on, received_at, desk_id,"
                     " record_kind_id, method_id, category_id, summary, counts)"
                     " VALUES (randomblob(16), ?, ?, ?, ?, ?, ?, ?, ?, 1)"_s);
    BareInsert person(
        raw,
        u"INSERT INTO consultation_person (consultation_id, position, received_on, patient_id,"
        " desk_id, category_id, method_id, counts) VALUES (?, 0, ?, ?, ?, ?, ?, 1)"_s);
    std::vector<std::unique_ptr<BareInsert>> children;
    for (const BareChild& child : kBareChildren) {
        children.push_back(std::make_unique<BareInsert>(
            raw, u"INSERT INTO %1 (consultation_id, position, %2) VALUES (?, ?, ?)"_s.arg(
                     QLatin1StringView(child.table), QLatin1StringView(child.column))));
    }
    QTemporaryFile csv;
    if (!csv.open()) return 0;
    LedgerExport(source.store()).write(*standardCatalogue().byTable(u"consultation"), csv);
    return milliseconds([&] {
        csv.seek(0);
        raw.exec("BEGIN IMMEDIATE");
        CsvReader reader(csv, u"bench"_s);
        const QStringList header = reader.readHeader([](const QStringList&) { return true; });
        const qsizetype summary = header.indexOf(u"要旨"_s);
        const qsizetype persons = header.indexOf(u"対象者番号"_s);
        QList<qsizetype> columns;
        for (const BareChild& child : kBareChildren) {
            columns.append(header.indexOf(QString::fromUtf8(child.header)));
        }
        CsvRow line;
        while (reader.next(line)) {
            const QString& day = line.cells[1];
            const qint64 id = entry.text(line.cells[0])
                                  .text(day)
                                  .text(line.cells[2])
                                  .number(4)
                                  .number(5)
                                  .number(6)
                                  .number(7)
                                  .text(line.cells.value(summary))
                                  .run();
            person.number(id).text(day).number(line.cells[persons].toLongLong());
            person.number(4).number(5).number(6).run();
            for (size_t i = 0; i < children.size(); ++i) {
                const QString& cell = line.cells[columns[static_cast<qsizetype>(i)]];
                if (cell.isEmpty()) continue;
                for (qint64 at = 0; at <= cell.count(u';'); ++at) {
                    children[i]->number(id).number(at).number(at + 1).run();
                }
            }
        }
        raw.exec("COMMIT");
    });
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
    QStringList paths;
    const double exported = milliseconds([&] { paths = LedgerExport(source->store()).run(out); });
    const QString target = folder + u"/import.db"_s;
    const QString bare = folder + u"/bare.db"_s;
    for (const QString& path : {target, bare}) {
        for (const char* suffix : {"", "-wal", "-shm", ".keys", ".keys.bak"}) {
            QFile::remove(path + QLatin1StringView(suffix));
        }
    }
    const double limit = bareInsert(*source, bare, clock);
    Office::create(newOffice(target), clock, standardCatalogue());
    const auto office = openOffice(target, clock);
    // Consultations alone are timed; what they refer to is there before.
    QList<LedgerFile> others;
    QList<LedgerFile> consultations;
    for (const QString& path : paths) {
        const LedgerFile file = identifyLedger(path, office->store().catalogue());
        const bool isTimed = file.type == office->store().catalogue().byTable(u"consultation");
        (isTimed ? consultations : others).append(file);
    }
    const auto import = [&](const QList<LedgerFile>& files) {
        LedgerImport(office->unitOfWork(), office->session()).run(files, {});
    };
    import(others);
    const double imported = milliseconds([&] { import(consultations); });
    std::printf(
        "import of 200,000 consultations               %.0f rows/s, bare loop %.0f rows/s: "
        "x%.2f (>= 0.5)\n",
        2e8 / imported, 2e8 / limit, limit / imported);
    std::printf("export of the same                            %.0f rows/s\n", 2e8 / exported);
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
        benchLedgers(folder, clock);
        const auto office = openOffice(path, clock);
        benchCounts(*office);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

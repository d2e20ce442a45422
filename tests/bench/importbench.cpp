// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchledgers.h"
#include "tests/bench/benchoffice.h"
#include "tests/bench/enginebenches.h"
#include "tests/bench/rawserver.h"

namespace madobe::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPatients = 5000;
constexpr qint64 kConsultations = 20'000;
const QString kDatabase = u"bench_import"_s;

using Maker = std::function<std::unique_ptr<Side>()>;

Times timed(const Maker& emptyOffice, const Ledgers& ledgers) {
    Times times;
    const auto import = [&](Side& side) { importLedgers(side.office(), ledgers.consultations); };
    // The second office becomes what the first one does, so that its statements fit the copy.
    auto side = emptyOffice();
    importLedgers(side->office(), ledgers.others);
    side->copyOffice();
    times.ours = milliseconds([&] { import(*side); });
    const auto bare = side->bare(Side::Where::Copy);
    side.reset();
    side = emptyOffice();
    importLedgers(side->office(), ledgers.others);
    const Recording recording = side->record([&] { import(*side); });
    bare->prepareFor(recording);
    times.limit = milliseconds([&] { bare->run(recording.statements); });
    const auto perSecond = [](double time) {
        return static_cast<double>(kConsultations) * 1000 / time;
    };
    return {perSecond(times.ours), perSecond(times.limit)};
}

}  // namespace

void benchImports(const QString& folder, const std::optional<ServerAddress>& server,
                  const Clock& clock) {
    PracticeSize size;
    size.patients = kPatients;
    size.consultations = kConsultations;
    const QString path = keptOffice(folder, size, clock);
    const Ledgers ledgers = writeLedgers(*openOffice(path, clock), folder + u"/ledgers-both"_s);
    const auto inFile = [&] {
        const QString place = folder + u"/import.db"_s;
        removeOffice(place);
        Office::create(newOffice(place), clock, standardCatalogue());
        return fileSide(place, clock);
    };
    const auto onServer = [&] {
        ServerAddress place = *server;
        place.database = kDatabase;
        RawServer administrator(*server);
        administrator.run("DROP DATABASE IF EXISTS " + kDatabase.toUtf8());
        administrator.run("CREATE DATABASE " + kDatabase.toUtf8());
        Office::create(newOffice(place), clock, standardCatalogue());
        return serverSide(*server, kDatabase, clock);
    };
    sidesRow(u"import of 20,000 consultations"_s, timed(inFile, ledgers),
             server ? std::optional(timed(onServer, ledgers)) : std::nullopt, "rows/s");
}

}  // namespace madobe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/countexport.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "tests/support/catchqt.h"
#include "tests/support/madeupoffice.h"

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

namespace {

/// Brings the ledgers in and writes everything out again: the counts, then the ledgers.
QList<QByteArray> throughOffice(const OfficePlace& place, const QStringList& ledgers,
                                const QString& folder) {
    const FakeClock clock;
    const Catalogue catalogue = standardCatalogue();
    Office::create(newOffice(place), clock, catalogue);
    const auto office = Office::open(place, u"admin"_s, kPassword, clock, catalogue);
    QList<LedgerFile> files;
    for (const QString& ledger : ledgers) files.append(identifyLedgers(ledger, catalogue));
    const ImportResult result =
        LedgerImport(office->unitOfWork(), office->session()).run(files, ImportOptions{});
    CHECK(result.isWritten);

    CountRequest request;
    request.fromMonth = 202504;
    request.toMonth = 202603;
    request.withFiscalYears = true;
    QStringList written =
        CountExport(*office, standardCountTables())
            .run(request, {u"北区"_s, false, 1, u"test"_s}, folder + u"/counts"_s);
    written += LedgerExport(*office).run(folder + u"/ledgers"_s);
    QList<QByteArray> contents;
    for (const QString& path : std::as_const(written)) contents.append(TestOffice::read(path));
    return contents;
}

}  // namespace

TEST_CASE("the same ledgers give the same counts and ledgers on both engines, byte for byte",
          "[server]") {
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto origin =
        madeUpOffice(newOffice(folder.filePath(u"practice.db"_s)), practiceSize(150, 1500), clock);
    const QStringList ledgers = LedgerExport(*origin).run(folder.filePath(u"origin"_s));

    const ServerDatabase server;
    const QList<QByteArray> ofFile =
        throughOffice(folder.filePath(u"office.db"_s), ledgers, folder.filePath(u"file"_s));
    const QList<QByteArray> ofServer =
        throughOffice(server.address(), ledgers, folder.filePath(u"server"_s));
    REQUIRE(ofFile.size() == ofServer.size());
    REQUIRE(ofFile.size() == ledgers.size() + 2);
    for (qsizetype i = 0; i < ofFile.size(); ++i) {
        INFO("file " << i);
        CHECK(ofFile[i].size() > 50);
        CHECK(ofFile[i] == ofServer[i]);
    }
    CHECK(ofFile.first().count('\n') > 10'000);
}

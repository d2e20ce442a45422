// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cp932.h"
#include "core/exchange/ledgerexport.h"
#include "core/exchange/ledgerimport.h"
#include "core/text/errortext.h"
#include "tests/support/catchqt.h"
#include "tests/support/records.h"
#include "tests/support/testoffice.h"

#include <QDir>

using namespace madobe;
using namespace madobe::tests;
using namespace Qt::StringLiterals;

TEST_CASE("ledgers go out in CP932 and come in again the same", "[exchange][cp932]") {
    TestOffice office;
    Patient patient = patientCalled(*office, u"見本　花子"_s, u"1"_s);
    // What a ledger leaves open comes in as that.
    patient.sex = office->codes().id("sex", "unknown");
    office->records().save(patientType(), patient);
    const QString folder = office.file(u"sjis"_s);
    const QStringList written = LedgerExport(*office).run(folder, CsvEncoding::Cp932);
    const QByteArray patients = TestOffice::read(folder + u"/対象者.csv"_s);
    CHECK(patients.contains(encodeCp932(u"見本　花子", nullptr)));
    CHECK_FALSE(patients.startsWith("\xEF\xBB\xBF"));

    TestOffice other;
    QList<LedgerFile> files;
    for (const QString& path : written) {
        files.append(identifyLedgers(path, other->store().catalogue()));
    }
    CHECK(LedgerImport(other->unitOfWork(), other->session()).run(files, {}).isWritten);
    const QStringList first = LedgerExport(*office).run(office.file(u"first"_s));
    const QStringList again = LedgerExport(*other).run(other.file(u"again"_s));
    REQUIRE(again.size() == first.size());
    for (qsizetype i = 0; i < again.size(); ++i) {
        INFO(first[i].toStdString());
        CHECK(TestOffice::read(again[i]) == TestOffice::read(first[i]));
    }
}

TEST_CASE("characters that CP932 has not are listed, of all ledgers", "[exchange][cp932]") {
    TestOffice office;
    const Patient patient = savedPatient(*office, u"𠮷田　花子"_s);
    Consultation call = phoneCall(*office, u"2026-05-01"_s, {patient.id});
    call.summary = u"髙と𩸽"_s;
    office->records().save(consultationType(), call);
    const QString folder = office.file(u"out"_s);
    LedgerExport ledgers(*office);
    try {
        ledgers.run(folder, CsvEncoding::Cp932);
        FAIL("not refused");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Unmappable);
        const QStringList args = error.args();
        REQUIRE(args.size() == 4);
        CHECK(args[0] == folder);
        CHECK(args[1] == u"2");
        CHECK(args[2].startsWith(u"対象者.csv:2:"_s));
        CHECK(args[2].endsWith(u" 𠮷 U+20BB7"_s));
        CHECK(args[3].startsWith(u"相談記録.csv:2:"_s));
        CHECK(args[3].endsWith(u" 𩸽 U+29E3D"_s));
    }
    CHECK(QDir(folder).entryList(QDir::Files).isEmpty());

    CHECK(ledgers.replaced() == 0);
    ledgers.run(folder, CsvEncoding::Cp932, u"〓"_s);
    CHECK(ledgers.replaced() == 2);
    const auto has = [&](const QString& name, QStringView text) {
        return TestOffice::read(folder + u'/' + name).contains(encodeCp932(text, nullptr));
    };
    CHECK(has(u"対象者.csv"_s, u"〓田　花子"));
    CHECK(has(u"相談記録.csv"_s, u"髙と〓"));
}

TEST_CASE("of endless characters the first are kept and all are counted", "[exchange][cp932]") {
    TestOffice office;
    Consultation call =
        phoneCall(*office, u"2026-05-01"_s, {savedPatient(*office, u"見本　花子"_s).id});
    call.summary = u"𩸽"_s.repeated(250) + QChar(0x202E);
    office->records().save(consultationType(), call);
    LedgerExport ledgers(*office);
    const QString folder = office.file(u"out"_s);
    try {
        ledgers.run(folder, CsvEncoding::Cp932);
        FAIL("not refused");
    } catch (const Error& error) {
        CHECK(error.args().value(1) == u"251");
        CHECK(error.args().size() == 2 + kKeptPlaces);
        const QStringList lines = errorText(error).split(u'\n');
        CHECK(lines.first().contains(u"251"_s));
        CHECK(lines.last() == u"ほか151か所");
    }
    // Who hears of each as it comes gets all of them, and none twice.
    QStringList heard;
    const auto hear = [&](const QString& place) { heard.append(place); };
    try {
        ledgers.run(folder, CsvEncoding::Cp932, {}, hear);
        FAIL("not refused");
    } catch (const Error& error) {
        CHECK(heard.size() == 251);
        CHECK(heard.last().startsWith(u"相談記録.csv:2:"_s));
        CHECK(heard.last().endsWith(u" U+202E"_s));
        CHECK_FALSE(heard.last().contains(QChar(0x202E)));
        CHECK_FALSE(errorText(error).contains(u'\n'));
    }
    CHECK(QDir(folder).entryList(QDir::Files).isEmpty());
}
